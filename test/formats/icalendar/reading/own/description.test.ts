import t from 'tap';
import { type Evidence, partsOf } from '../../../../../src/formats/icalendar/reading/own/description.ts';
import { headlineOf } from '../../../../../src/formats/icalendar/reading/own/headline.ts';
import { wordsFor } from '../../../../../src/formats/words.ts';

const [english, french] = [wordsFor('en'), wordsFor('fr')];
const page = 'https://tea.example/c/tea/s/a';
const said: Evidence = { kind: 'Plenary', page, stream: '', documents: [], byInvitation: false };
const partsIn = (paragraphs: string[], over: Partial<Evidence> = {}, words = english) =>
  partsOf([...paragraphs, page].join('\n\n'), { ...said, ...over }, words);

t.test('abstracts may hold what looks like the paragraphs behind them', async (t) => {
  const parts = partsIn(
    [
      'Plenary · Tea',
      'Languages: en',
      'One.',
      'Speaker: Cy',
      'Two.',
      'Chair: Ann (Head, Tea (Ltd), FR)\nWelcome by: Bo',
      'By invitation',
      'Milk.',
    ],
    { byInvitation: true },
  );
  t.strictSame(parts, {
    ...{ headline: 'Tea', prose: 'Languages: en\n\nOne.\n\nSpeaker: Cy\n\nTwo.', note: 'Milk.' },
    people: [
      { person: { name: 'Ann', role: 'chair' }, hasMore: true },
      { person: { name: 'Bo', role: 'speaker', label: 'Welcome by' }, hasMore: false },
    ],
    ...{ facts: { lists: {}, admission: 'invitation' }, documents: [], stream: '', recording: '', registration: '' },
  });
});

t.test('one word of French stands for interpreters and for languages', async (t) => {
  const parts = partsIn(['Plénière', 'Interprétation : Ann Bee', 'Langues : fr\nInterprétation : en, de'], { kind: 'Plénière' }, french);
  t.strictSame(parts?.people, [{ person: { name: 'Ann Bee', role: 'interpreter' }, hasMore: false }]);
  t.strictSame(parts?.facts, { lists: { languages: 'fr', interpretation: 'en, de' } });
});

t.test('what properties say has to be in the description; one that lacks it, or its page or kind, is not told apart', async (t) => {
  const stream = 'https://tea.example/live';
  t.equal(partsIn(['Plenary', `Live stream: ${stream}`], { stream })?.prose, '');
  t.equal(partsIn(['Plenary', 'Tea'], { stream }), null);
  t.equal(partsIn(['Plenary', 'Tea'], { documents: ['https://tea.example/a.pdf'] }), null);
  t.equal(partsIn(['Breakout', 'Tea']), null);
  t.equal(partsIn(['Plenary talk', 'Tea']), null);
  t.equal(partsOf('Plenary\n\nTea', said, english), null);
  t.equal(partsIn([])?.headline, null);
});

t.test('without paragraphs behind it, a note is not told from the abstract', async (t) => {
  t.match(partsIn(['Plenary', 'Tea.', 'Milk.']), { prose: 'Tea.\n\nMilk.', note: null });
});

t.test('headlines give back tracks with commas and dots, blocks, and what is repeated', async (t) => {
  const track = 'Ethics, Society & Politics · II';
  const categories = ['Plenary', 'Ethics / Society & Politics · II'];
  t.strictSame(headlineOf(`${track} · Part of: Tea · Milk · Repeats: Tea`, categories, english), {
    track,
    block: 'Tea · Milk',
    repeated: 'Tea',
  });
  t.strictSame(headlineOf('Repeats: Tea', ['Plenary'], english), { track: '', block: '', repeated: 'Tea' });
  t.strictSame(headlineOf('', ['Plenary'], english), { track: '', block: '', repeated: '' });
  t.equal(headlineOf('By hand', ['Plenary'], english), null);
});
