import t from 'tap';
import type { ForeignSession } from '../../../src/formats/foreign/session.ts';
import { readingOfSessions } from './agenda.ts';

const at = (hour: number) => ({ date: `2025-10-25T${String(hour).padStart(2, '0')}:00`, duration: '60' });
const reading = (sessions: Partial<ForeignSession>[]) => {
  const { document, doubts } = readingOfSessions(sessions.map((session, index) => ({ place: `sessions[${index}]: x`, ...session })));
  return { who: document.sessions.map(({ id, key, uid, repeatOf }) => [id, key, uid ?? null, repeatOf]), doubts };
};

t.test('the first key counts, then the title; a UUID becomes the uid', async (t) => {
  const guid = 'AAAAAAAA-0000-4000-8000-000000000001';
  t.strictSame(
    reading([
      { keys: ['', 'k2', 'k3'], uid: guid },
      { keys: [], title: 'Tea' },
      { keys: [''], title: '' },
    ]).who,
    [
      ['talk', 'k2', guid.toLowerCase(), null],
      ['tea', 'Tea', null, null],
      ['untitled', 'Untitled', null, null],
    ],
  );
});

t.test('one key used several times makes several sessions, the earliest keeps it', async (t) => {
  const keys = ['k'];
  const { who, doubts } = reading([
    { keys, when: at(12) },
    { keys, when: at(10) },
    { keys, when: at(11), title: 'Other' },
  ]);
  t.strictSame(who, [
    ['talk', 'k 2025-10-25T12:00', null, 'talk-2'],
    ['talk-2', 'k', null, null],
    ['other', 'k 2025-10-25T11:00', null, null],
  ]);
  t.strictSame(doubts, [
    { path: 'sessions[2]: x', message: 'has the identity k of sessions[1]; it is read as a session of its own' },
    { path: 'sessions[0]: x', message: 'has the identity k of sessions[1]; it is read as its repetition' },
  ]);
});

/** The sessions of one title, by the hours of their starts: which key each has. */
const keysAt = (...hours: number[]) =>
  Object.fromEntries(
    reading(hours.map((hour) => ({ keys: [], title: 'Coffee', when: at(hour) }))).who.map(([, key], index) => [hours[index], key]),
  );
/** The hours at which one version and the next have the same key. */
const keptFrom = (before: number[], after: number[]) => {
  const [were, are] = [keysAt(...before), keysAt(...after)];
  return before.filter((hour) => were[hour] === are[hour]);
};

t.test('a title that is used once is its key, whenever it is', async (t) => {
  t.strictSame([keysAt(10), keysAt(15)], [{ 10: 'Coffee' }, { 15: 'Coffee' }]);
});

const versions: [what: string, before: number[], after: number[], kept: number[]][] = [
  ['another comes after the only one', [10], [10, 15], [10]],
  ['another comes between', [10, 15, 17], [10, 12, 15, 17], [10, 15, 17]],
  ['another comes last', [10, 15], [10, 15, 17], [10, 15]],
  ['one goes', [10, 15, 17], [10, 17], [10, 17]],
  ['all but the earliest go', [10, 15, 17], [10], [10]],
  ['one moves', [10, 15, 17], [10, 16, 17], [10, 17]],
  ['the rows are in another order', [10, 15, 17], [17, 10, 15], [10, 15, 17]],
  ['another comes before the earliest', [10, 15, 17], [8, 10, 15, 17], [15, 17]],
  ['the earliest moves and stays it', [10, 15, 17], [11, 15, 17], [15, 17]],
];

for (const [what, before, after, kept] of versions) {
  t.test(`sessions of one title whose starts agree keep their keys where ${what}`, async (t) => {
    t.strictSame(keptFrom(before, after), kept);
  });
}

t.test('those of one title and start are told apart by their rooms, else by numbers', async (t) => {
  const [when, keys, title] = [at(10), [], 'Group work'];
  const inRooms = (...names: string[]) => reading(names.map((name) => ({ keys, title, when, room: { name } }))).who.map(([, key]) => key);
  const start = '2025-10-25T10:00';
  t.strictSame(inRooms('A', 'B', 'C'), ['Group work', `Group work ${start} B`, `Group work ${start} C`]);
  t.strictSame(inRooms('A', 'C'), ['Group work', `Group work ${start} C`]);
  t.strictSame(inRooms('C', 'A', 'B'), [`Group work ${start} C`, 'Group work', `Group work ${start} B`]);
  t.strictSame(inRooms('A', 'A', 'A'), ['Group work', `Group work ${start} A`, `Group work ${start} A#2`]);
});

t.test('those that last whole days are told apart by their days, those without a time by numbers', async (t) => {
  const keys: string[] = [];
  t.strictSame(
    reading([{ keys }, { keys }, { keys, when: { firstDay: '2025-10-25' } }, { keys, when: null }]).who.map(([, key]) => key),
    ['Talk', 'Talk#2', 'Talk 2025-10-25', 'Talk#3'],
  );
});

t.test('no two sessions have one key, though a file has keys like those that are made, or long ones', async (t) => {
  const long = 'a'.repeat(600);
  const { who } = reading([
    { keys: ['k'], when: at(10) },
    { keys: ['k'], when: at(11) },
    { keys: ['k 2025-10-25T11:00'], when: at(12) },
    { keys: [long], when: at(10) },
    { keys: [long], when: at(11) },
    { keys: [long], when: at(12) },
  ]);
  const made = who.map(([, key]) => `${key}`);
  t.strictSame(made.slice(0, 3), ['k', 'k 2025-10-25T11:00#2', 'k 2025-10-25T11:00']);
  t.equal(new Set(made).size, 6);
  t.ok(made.every((key) => key.length <= 500));
});

t.test('other keys with the same shared id and title are repetitions', async (t) => {
  const { who } = reading([
    { keys: ['a'], sharedId: '1', when: at(10) },
    { keys: ['b'], sharedId: '1', when: at(11) },
    { keys: ['c'], sharedId: '1', when: at(12), title: 'Other' },
    { keys: ['d'], sharedId: '', when: at(13) },
  ]);
  t.strictSame(
    who.map(([, key, , repeatOf]) => [key, repeatOf]),
    [
      ['a', null],
      ['b', 'talk'],
      ['c', null],
      ['d', null],
    ],
  );
});

t.test('an id that the file has by our own hand is taken whole, what is none is not', async (t) => {
  const ids = ['60-years-of-art', 'a--b-', 'Not one', ''].map((id) => reading([{ id, slug: '7-tea' }]).who[0]?.[0]);
  t.strictSame(ids, ['60-years-of-art', 'a--b-', 'tea', 'tea']);
});

t.test('an id is a slug without the name of the conference, however long both are', async (t) => {
  const name = 'the-annual-conference-on-everything-to-do-with-tea';
  const slug = 'a-title-that-is-long-enough-to-need-the-room-that-ids-have';
  const slugs = [`${name}-${slug}`, `${name.replaceAll('-', '_')}-12-${slug}`, `other-${slug}`];
  const made = slugs.map(
    (slug) =>
      readingOfSessions([{ place: 'sessions[0]: x', slug }], { conference: { title: name, timeZone: 'Europe/Paris' } }).document.sessions[0]
        ?.id,
  );
  t.strictSame(made, [slug, slug, `other-${slug}`.slice(0, 60).replace(/-$/, '')]);
});
