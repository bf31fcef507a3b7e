import t from 'tap';
import { kindByWords } from '../../../src/formats/foreign/kinds.ts';

const kinds: [string, string, string | undefined][] = [
  ['Breakout session', 'Law', 'breakout'],
  ['BREAK-OUT', 'Law', 'breakout'],
  ['Coffee break', 'Law', 'break'],
  ['HANDS-ON', 'Law', 'workshop'],
  ['Plenary', 'Law', 'plenary'],
  ['Talk', 'Law', undefined],
  ['', 'Lunch and networking', 'break'],
  ['', 'Short break', 'break'],
  ['', 'Coffee-break', 'break'],
  ['', '☕️ Tea/Coffee & snacks', 'break'],
  ['', 'Pausa para el café', 'break'],
  ['', 'Almoço', 'break'],
  ['', 'Petit-déjeuner', 'break'],
  ['', 'Lunch time', 'break'],
  ['', 'Lunch break (reserved to invited guests)', 'break'],
  ['', '(Lunch)', 'break'],
  ['', 'Coffee break 2', 'break'],
  ['', 'Lunch talk: Law', undefined],
  ['', 'Java and coffee', undefined],
  ['', 'Registration & morning coffee', 'other'],
  ['', 'Welcome coffee', 'break'],
  ['', 'Accueil', 'other'],
  ['', 'Doors open', 'other'],
  ['', 'Registration of trade marks', undefined],
  ['', 'Afterparty', 'social'],
  ['', 'Networking drinks', 'social'],
  ['', 'Time', undefined],
  ['', 'Morning', undefined],
  ['', 'A', undefined],
  ['', 'Breaking the break', undefined],
  ['', 'Keynote: Law', 'plenary'],
  ['Taller', 'Law', 'workshop'],
  ['Plénière', 'Law', 'plenary'],
  ['Receso', 'Law', 'break'],
  ['Réunion', 'Law', 'meeting'],
  ['', 'Accueil café', 'break'],
  ['', 'Pausa para café', 'break'],
  ['', 'Atelier 2 : le droit', 'workshop'],
  ['', 'Le café et le droit', undefined],
];

for (const [type, title, kind] of kinds) {
  t.test(`type ${JSON.stringify(type)} and title ${JSON.stringify(title)} tell ${kind ?? 'nothing'}`, async (t) => {
    t.equal(kindByWords(type, title), kind);
  });
}
