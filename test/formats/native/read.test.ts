import fc from 'fast-check';
import t from 'tap';
import { readReplacement } from '../../../src/agenda/replace-draft.ts';
import { native } from '../../../src/formats/native/index.ts';
import { writeDraft } from '../../../src/formats/native/write.ts';
import { aDraft, agendaOf, aSession, refusal } from '../../agenda/draft.ts';

const noUid = () => {
  throw new Error('every session has a uid');
};

/** A draft with what other formats lose. */
const rich = aDraft({
  sessions: [
    aSession({
      title: { en: 'Opening: "a" #1', fr: 'Ouverture' },
      visibility: 'placeholder',
      admission: 'invitation',
      audiences: ['auditors'],
    }),
    aSession({
      id: 'closing',
      visibility: 'private',
      repeatOf: 'opening',
      source: { system: 'frab:x', key: '1' },
      tags: ['yes', '1.0', '~', '- a'],
    }),
    aSession({ id: 'ball', start: null, end: null, date: '2023-10-24', abstract: '# One\n\n  two \n\n\n- three: 3\t4\n' }),
  ],
});

t.test('a draft is read back from JSON and from YAML as it was', async (t) => {
  for (const syntax of ['json', 'yaml'] as const) {
    const bytes = Buffer.from(writeDraft(rich, syntax));
    t.equal(native.recognise(bytes), true);
    const { draft, doubts } = native.read(bytes, {});
    t.strictSame(readReplacement(draft, null, noUid), rich);
    t.strictSame(doubts, []);
  }
});

t.test('any text comes back from YAML as it was', async (t) => {
  const special = fc.constantFrom(
    'yes',
    '~',
    '0x1f',
    '1e3',
    '<<',
    '- a',
    '? b',
    '# d',
    'a: b',
    '&a',
    '*a',
    '!x',
    '---',
    '  a\n b',
    'a\n\n\n',
    '\u2028',
    '"',
  );
  const text = fc.oneof(
    special,
    fc.string({ unit: 'binary' }),
    fc.tuple(special, special).map(([a, b]) => `${a}\n${b}`),
  );
  const roundTrips = fc.property(text, (abstract) => {
    const [session] = rich.sessions;
    if (!session) return false;
    const { draft } = native.read(Buffer.from(writeDraft({ ...rich, sessions: [{ ...session, abstract }] }, 'yaml')), {});
    return JSON.stringify(draft['sessions']) === JSON.stringify([{ ...session, abstract }]);
  });
  t.same(fc.check(roundTrips, { numRuns: 200 }).counterexample, null);
});

t.test('a draft is recognised by its first name and its conference', async (t) => {
  const verdict = (text: string) => native.recognise(Buffer.from(text));
  for (const text of [
    '{"conference":{}}',
    '\ufeff { "tracks" : [], "conference": {} }',
    '# ours\n---\nconference:\n  id: a\n',
    'rooms: []\nconference: {id: a}\n',
  ])
    t.equal(verdict(text), true, text);
  for (const text of ['', '[]', '<a/>', '{"schedule":{"conference":{}}}', 'BEGIN:VCALENDAR', 'title,start\n', ' \n'.repeat(4000)])
    t.equal(verdict(text), 'it does not begin with a "conference", as a draft document does', text.slice(0, 20));
  t.equal(verdict('{"sessions":[],"speakers":[]}'), 'it has no "conference" of its own');
});

t.test('what is no draft is refused: a released agenda loses what is hidden', async (t) => {
  const released = Buffer.from(JSON.stringify(agendaOf(rich)));
  t.same(
    refusal(() => native.read(released, {})),
    { code: 'unreadable', faults: [] },
  );
  t.throws(() => native.read(released, {}), /released agenda/);
  t.throws(() => native.read(Buffer.from('{"conference":1}'), {}), /no object "conference"/);
  t.throws(() => native.read(Buffer.from('{"conference":{,}}'), {}), /^.*1:16: this is not JSON/);
  t.throws(() => native.read(Buffer.from('conference: {'), {}), /1:14: this is not YAML/);
});
