import t from 'tap';
import { selectionColor, selectionTitle } from '../../src/formats/selection-title.ts';
import { agendaOf, manySorts } from './agenda.ts';

const agenda = agendaOf(manySorts());

t.test('a selection is called what it selects, in the language asked for', async (t) => {
  const title = (language: string) => selectionTitle(agenda, { kind: ['plenary', 'breakout'], track: ['digital'] }, language);
  t.equal(title('en'), 'Plenaries, Breakouts · Digital, data');
  t.equal(title('fr'), 'Plénières, Sessions parallèles · Digital, data');
  t.equal(
    selectionTitle(
      agenda,
      { room: ['aula'], speaker: ['ada'], audience: ['ngos'], day: ['2023-10-27'], q: 'data', status: ['cancelled'] },
      'fr',
    ),
    'Aula · Ada Example · Universités et ONG · 2023-10-27 · Annulé · “data”',
  );
  t.equal(
    selectionTitle(agenda, { from: '2023-10-27', admission: ['open', 'invitation'], language: ['fr'] }, 'en'),
    '2023-10-27… · fr · Open to all, By invitation',
  );
});

t.test('nothing selected and things not shown have no name', async (t) => {
  t.equal(selectionTitle(agenda, {}, 'en'), null);
  t.equal(selectionTitle(agenda, { track: ['made-up'] }, 'en'), null);
});

t.test('the colour is that of the only track', async (t) => {
  t.same(
    [{ track: ['digital'] }, { track: ['digital', 'made-up'] }, {}].map((selection) => selectionColor(agenda, selection)),
    ['#0b57a4', null, null],
  );
});
