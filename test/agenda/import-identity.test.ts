import fc from 'fast-check';
import t from 'tap';
import type { Draft } from '../../src/agenda/draft.ts';
import type { ImportDocument } from '../../src/agenda/import.ts';
import { mergeImport } from '../../src/agenda/merge-import.ts';
import { aDraft, type Fields, uidOf } from './draft.ts';

let made = 0;
const newUid = () => uidOf(`new ${made++}`);
const start = (hour: number) => `2023-10-24T${String(hour).padStart(2, '0')}:00`;

/** A session of a file at an hour, which tells it from others. */
const at = (hour: number, key: string, over: Fields = {}): Fields => ({
  ...{ id: 'talk', key, title: 'Coffee', start: start(hour), end: `2023-10-24T${String(hour).padStart(2, '0')}:30` },
  ...over,
});

function aFile(sessions: Fields[], over: Partial<ImportDocument> = {}): ImportDocument {
  const named = sessions.map((one, index) => ({ ...one, id: `${one['id']}-${index}` })) as ImportDocument['sessions'];
  return {
    ...{ system: 'frab:conf', conference: {}, audiences: [], tracks: [], rooms: [], speakers: [], documents: [] },
    sessions: named,
    ...over,
  };
}

const merge = (before: Draft, file: ImportDocument, alongside: ImportDocument[] = []) =>
  mergeImport(before, file, { newUid, alongside }).draft;
const imported = (file: ImportDocument) => merge(aDraft({ sessions: [] }), file);
/** The hours at which sessions are that were at given hours. */
const went = (before: Draft, after: Draft, ...hours: number[]) =>
  hours.map((hour) => {
    const was = before.sessions.find((one) => one.start === start(hour));
    const now = after.sessions.find(({ uid }) => uid === was?.uid);
    return now?.start ? Number(now.start.slice(11, 13)) : null;
  });

/** Sessions of one title as readers key them: the earliest has the title alone. */
const coffees = (...hours: number[]) =>
  aFile(hours.map((hour, index) => at(hour, index === 0 ? 'Coffee' : `Coffee ${start(hour)}`, index === 0 ? {} : { sharedKey: 'Coffee' })));

const versions: [what: string, before: number[], after: number[], went: (number | null)[]][] = [
  ['another comes before the earliest', [10, 15, 17], [8, 10, 15, 17], [10, 15, 17]],
  ['the earliest goes', [10, 15, 17], [15, 17], [null, 15, 17]],
  ['all but the last go', [10, 15], [15], [null, 15]],
  ['the earliest moves behind another', [10, 14], [14, 16], [16, 14]],
  ['one of the later moves', [10, 15, 17], [10, 16, 17], [10, 16, 17]],
  ['the only one moves', [10], [15], [15]],
];

for (const [what, hours, later, expected] of versions) {
  t.test(`of several with one key each stays what it is where ${what}, and again`, async (t) => {
    const before = imported(coffees(...hours));
    const after = merge(before, coffees(...later));
    t.strictSame(went(before, after, ...hours), expected);
    t.strictSame(merge(after, coffees(...later)), after);
    t.equal(after.sessions.length, later.length);
    t.equal(new Set(after.sessions.map(({ source }) => source?.key)).size, later.length);
  });
}

t.test('what was hidden by hand stays hidden when another of its title comes before it', async (t) => {
  const before = imported(coffees(10));
  const hidden = { ...before, sessions: before.sessions.map((one) => ({ ...one, visibility: 'private' as const })) };
  const after = merge(hidden, coffees(8, 10));
  t.strictSame(after.sessions.map((one) => [one.start, one.visibility]).sort(), [
    [start(8), 'public'],
    [start(10), 'private'],
  ]);
});

t.test('of those of one id and start the one in its room is meant', async (t) => {
  const rooms = ['A', 'B', 'C'].map((name) => ({ id: name.toLowerCase(), key: name, title: name }));
  const groups = (...names: string[]) =>
    aFile(
      names.map((room, index) =>
        at(10, index === 0 ? '17' : `17 ${start(10)} ${room}`, { room: room.toLowerCase(), ...(index > 0 && { sharedKey: '17' }) }),
      ),
      { rooms },
    );
  const before = imported(groups('A', 'B', 'C'));
  const uids = (draft: Draft) => new Map(draft.sessions.map(({ room, uid }) => [room, uid]));
  const after = merge(before, groups('B', 'C'));
  t.strictSame([uids(after).get('b'), uids(after).get('c'), after.sessions.length], [uids(before).get('b'), uids(before).get('c'), 2]);
});

t.test('a session that gets the id of another does not become that', async (t) => {
  const [law, panel] = [{ title: 'Law' }, { title: 'Panel' }];
  const before = imported(aFile([at(11, '1', law), at(10, '2', panel)]));
  const after = merge(before, aFile([at(13, '1', panel), at(14, `1 ${start(14)}`, { ...law, sharedKey: '1' })]));
  t.equal(went(before, after, 11)[0], 14);
});

const [guid, other] = [uidOf('one'), uidOf('other')];

t.test('exports that have keys of another kind find what they know by title, time and place', async (t) => {
  const tea = { title: 'Tea' };
  for (const [were, are] of [
    [
      [guid, other, uidOf('third')],
      ['Coffee', `Coffee ${start(15)}`, 'Tea'],
    ],
    [
      ['Coffee', `Coffee ${start(15)}`, 'Tea'],
      [guid, other, uidOf('third')],
    ],
    [
      ['1', '2', '3'],
      [guid, other, uidOf('third')],
    ],
    [
      [guid, other, uidOf('third')],
      ['1', '2', '3'],
    ],
  ] as const) {
    const file = ([one, two, three]: readonly [string, string, string]) => [at(15, two), at(10, one), at(17, three, tea)];
    const before = imported(aFile(file(were)));
    t.strictSame(went(before, merge(before, aFile(file(are))), 10, 15, 17), [10, 15, 17]);
  }
});

t.test('a title is no proof where the file has a key of the kind that was known', async (t) => {
  const before = imported(aFile([at(10, '17')]));
  const after = merge(before, aFile([at(10, guid, { otherKeys: [`18 ${start(10)}`, '18'] })]));
  t.strictSame(went(before, after, 10), [null]);
});

t.test('what was known by its title is known by the better key of a newer file when its title changes', async (t) => {
  const named = (title: string, name: string, keys?: [string, string, string]): ImportDocument => {
    const [session, room, speaker] = keys ?? [title, title, name];
    return aFile([at(10, session, { title, room: 'r', speakers: [{ speaker: 's' }] })], {
      rooms: [{ id: 'r', key: room, title }],
      speakers: [{ id: 's', key: speaker, name }],
    });
  };
  const better: [string, string, string] = [uidOf('session'), uidOf('room'), uidOf('speaker')];
  const before = imported(named('Tea', 'Ann Lee'));
  const after = merge(merge(before, named('Tea', 'Ann Lee', better)), named('Chai', 'Ann Ray', better));
  const identities = ({ sessions, rooms, speakers }: Draft) => [
    sessions.map(({ uid }) => uid),
    rooms.map(({ id }) => id),
    speakers.map(({ id }) => id),
  ];
  t.strictSame(identities(after), identities(before));
  t.equal(after.sessions[0]?.title, 'Chai');
});

t.test('what is gone is withdrawn though what stays has its key besides its own', async (t) => {
  const both = (keys: [string, string], over: [Fields, Fields]) => [at(10, keys[0], over[0]), at(15, keys[1], over[1])];
  const before = imported(aFile(both(['17', `17 ${start(15)}`], [{}, { sharedKey: '17' }])));
  const after = merge(before, aFile([at(15, guid, { otherKeys: [`17 ${start(15)}`, '17'] })]));
  t.strictSame(went(before, after, 10, 15), [null, 15]);
  t.equal(after.sessions.length, 1);
});

t.test('a file does not take for its own what a file that is imported alongside has', async (t) => {
  const before = imported(aFile([at(10, guid)]));
  const [one, two] = [aFile([at(15, 'Coffee')]), aFile([at(10, guid)])];
  const after = merge(merge(before, one, [one, two]), two, [one, two]);
  t.strictSame([went(before, after, 10), after.sessions.length], [[10], 2]);
});

const steps = fc.array(fc.uniqueArray(fc.integer({ min: 8, max: 20 }), { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 4 });

t.test('whatever comes, goes and moves among those of one title, who stays at their time stays who they are', async () => {
  fc.assert(
    fc.property(steps, (given) => {
      let before = aDraft({ sessions: [] });
      return given.every((some) => {
        const hours = some.sort((a, b) => a - b);
        const after = merge(before, coffees(...hours));
        const had = before.sessions.map((one) => Number(one.start?.slice(11, 13)));
        const stay = hours.filter((hour) => had.includes(hour));
        const places = went(before, after, ...stay);
        before = after;
        return places.every((hour, index) => hour === stay[index]) && after.sessions.length === hours.length;
      });
    }),
    { numRuns: 100 },
  );
});
