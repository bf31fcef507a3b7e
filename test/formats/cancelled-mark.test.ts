import t from 'tap';
import { unmarked } from '../../src/formats/cancelled-mark.ts';
import { wordsFor } from '../../src/formats/words.ts';

for (const language of ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl']) {
  t.test(`what is written before a title in ${language} is taken off it`, async (t) => {
    const { cancelled, colon } = wordsFor(language);
    t.strictSame(unmarked(`${cancelled}${colon}Tea: a talk`), { title: 'Tea: a talk', isCancelled: true });
  });
}

const marked = [
  'CANCELLED - Tea',
  'cancelled – Tea',
  'CANCELED- Tea',
  'Cancelled | Tea',
  '[CANCELLED] Tea',
  '[cancelled]: Tea',
  '(Annulée) Tea',
  '*** Abgesagt *** Tea',
  '❌ CANCELLED: Tea',
  'CANCELLED Tea',
  'ANNULE : Tea',
  'Annulé : Tea'.normalize('NFD'),
  'Entfällt: Tea',
];

for (const title of marked) {
  t.test(`${title} is a cancelled session, called Tea`, async (t) => {
    t.strictSame(unmarked(title), { title: 'Tea', isCancelled: true });
  });
}

for (const title of ['Cancelled', '[CANCELLED]', 'Abgesagt!']) {
  t.test(`${title} is cancelled and keeps its title, having no other`, async (t) => {
    t.strictSame(unmarked(title), { title, isCancelled: true });
  });
}

const unmarkedTitles = [
  'Cancelled flights: a study',
  'CANCELLED FLIGHTS',
  'Cancelled-culture',
  'Why it was cancelled',
  '“Cancelled”: essays',
  '',
];

for (const title of unmarkedTitles) {
  t.test(`${JSON.stringify(title)} has no mark`, async (t) => {
    t.strictSame(unmarked(title), { title, isCancelled: false });
  });
}
