import t from 'tap';
import type { ImportDocument } from '../../src/agenda/import.ts';
import type { ImportCount } from '../../src/agenda/import-counts.ts';
import { mergeImport } from '../../src/agenda/merge-import.ts';
import { aConference, aDraft, aSession, type Fields, only, refusal, the, uidOf } from './draft.ts';

const from = (key: string, system = 'pretalx') => ({ source: { system, key } });
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
const counts = (over: Partial<ImportCount> = {}) => ({ added: 0, updated: 0, unchanged: 0, withdrawn: 0, ...over });

/** What a reader made of a file of the system `pretalx`. */
function aFile(over: Partial<Record<keyof ImportDocument, unknown>> = {}): ImportDocument {
  const empty: ImportDocument = {
    system: 'pretalx',
    conference: {},
    audiences: [],
    tracks: [],
    rooms: [],
    speakers: [],
    documents: [],
    sessions: [],
  };
  return Object.assign(empty, over);
}

/** A session as a file carries it. */
function aRow(over: Fields = {}): Fields {
  return { id: 'talk', key: 'k1', title: 'Talk', start: '2023-10-24T11:00', end: '2023-10-24T12:00', ...over };
}

/** A file in which one other session is all that is left. */
const another = () => aFile({ sessions: [aRow({ id: 'another', key: 'k9', title: 'Another' })] });

/** A draft without what its resources are known by. */
const withoutKeys = (draft: object) => JSON.parse(JSON.stringify(draft, (name, value) => (name === 'source' ? undefined : value)));

let made = 0;
const newUid = () => uidOf(`new ${made++}`);
const merge = (draft: ReturnType<typeof aDraft>, file: ImportDocument) => mergeImport(draft, file, { newUid });

const full = aFile({
  tracks: [{ id: 'law', key: 't1', title: 'Law' }],
  rooms: [{ id: 'hall', key: 'r1', title: 'Their hall' }],
  speakers: [{ id: 'bob', key: 'p1', name: 'Bob' }],
  documents: [{ id: 'slides', key: 'd1', title: 'Slides', url: 'https://example.org/slides' }],
  sessions: [aRow({ track: 'law', room: 'hall', speakers: [{ speaker: 'bob', role: 'speaker', label: null }], documents: ['slides'] })],
});

t.test('what is new is added with its source, and references lead to what was added', async (t) => {
  const { draft, counts: counted, doubts } = merge(aDraft(), full);
  const talk = the(draft.sessions, 'talk');
  t.same([talk.track, talk.room, talk.documents, talk.source], ['law', 'hall-2', ['slides'], { system: 'pretalx', key: 'k1' }]);
  t.same([the(draft.rooms, 'hall').title, the(draft.rooms, 'hall-2').title], ['Hall', 'Their hall']);
  t.same(counted.sessions, counts({ added: 1, unchanged: 1 }));
  t.same(doubts, []);
});

t.test('importing the same twice changes nothing', async (t) => {
  const once = merge(aDraft(), full).draft;
  const { draft, counts: counted } = merge(once, full);
  t.same(draft, once);
  t.same(counted.sessions, counts({ unchanged: 2 }));
});

t.test('a known key is updated under its own id, though the file now suggests another', async (t) => {
  const before = aDraft({ sessions: [aSession({ id: 'mine', ...from('k1') })] });
  const { draft, counts: counted } = merge(before, aFile({ sessions: [aRow({ title: 'New title' })] }));
  t.same(ids(draft.sessions), ['mine']);
  t.same([only(draft.sessions).title, only(draft.sessions).start], ['New title', '2023-10-24T11:00']);
  t.same(counted.sessions, counts({ updated: 1 }));
});

t.test('visibility, admission, audiences, uid and what the format does not carry stay', async (t) => {
  const mine = { visibility: 'private', admission: 'invitation', audiences: ['auditors'], note: 'By hand', tags: ['mine'] };
  const before = aDraft({ sessions: [aSession({ id: 'talk', ...from('k1'), ...mine })] });
  const row = aRow({ visibility: 'public', admission: 'open', audiences: [], uid: uidOf('theirs') });
  const { visibility, admission, audiences, note, tags, uid } = only(merge(before, aFile({ sessions: [row] })).draft.sessions);
  t.same({ visibility, admission, audiences, note, tags, uid }, { ...mine, uid: uidOf('talk') });
});

t.test('times from a file take the place of dates set by hand', async (t) => {
  const before = aDraft({ sessions: [aSession({ id: 'talk', ...from('k1'), start: null, end: null, date: '2023-10-24' })] });
  const { start, date, endDate } = only(merge(before, aFile({ sessions: [aRow()] })).draft.sessions);
  t.same([start, date, endDate], ['2023-10-24T11:00', null, null]);
});

t.test('speakers and documents added by hand stay with the session', async (t) => {
  const speakers = [
    { id: 'bob', name: 'Bob', ...from('p1') },
    { id: 'ann', name: 'Ann' },
  ];
  const before = aDraft({
    speakers,
    sessions: [
      aSession({ id: 'talk', ...from('k1'), speakers: [{ speaker: 'ann', role: 'chair' }, { speaker: 'bob' }], documents: ['paper'] }),
    ],
  });
  const row = aRow({ speakers: [{ speaker: 'robert', role: 'keynote', label: null }], documents: [] });
  const { draft } = merge(before, aFile({ speakers: [{ id: 'robert', key: 'p1', name: 'Robert' }], sessions: [row] }));
  t.same(only(draft.sessions).speakers, [
    { speaker: 'bob', role: 'keynote', label: null },
    { speaker: 'ann', role: 'chair', label: null },
  ]);
  t.same(only(draft.sessions).documents, ['paper']);
  t.equal(the(draft.speakers, 'bob').name, 'Robert');
});

t.test('links that the file lacks stay', async (t) => {
  const by = (name: string) => `https://example.org/${name}`;
  const before = aDraft({
    sessions: [aSession({ id: 'talk', ...from('k1'), links: { page: by('old'), stream: by('stream'), join: by('join') } })],
  });
  const links = { page: by('new'), stream: null, recording: null, registration: null, join: null };
  const { draft } = merge(before, aFile({ sessions: [aRow({ links })] }));
  t.same(only(draft.sessions).links, { page: by('new'), stream: by('stream'), recording: null, registration: null, join: by('join') });
});

t.test('what came from the same system and is no longer there is withdrawn, with references to it', async (t) => {
  const before = aDraft({ sessions: [aSession({ id: 'gone', ...from('k0') }), aSession({ id: 'child', parent: 'gone' })] });
  const { draft, counts: counted, doubts } = merge(before, another());
  t.same(
    draft.sessions.map(({ id, parent }) => [id, parent]),
    [
      ['another', null],
      ['child', null],
    ],
  );
  t.same(counted.sessions, counts({ added: 1, updated: 1, withdrawn: 1 }));
  t.same(doubts, [{ path: 'sessions[child].parent', message: 'is cleared: gone is no longer in the file' }]);
});

t.test('a block that is withdrawn with its children leaves no doubt', async (t) => {
  const before = aDraft({
    sessions: [aSession({ id: 'block', ...from('k0') }), aSession({ id: 'child', parent: 'block', ...from('k1') })],
  });
  const { draft, doubts } = merge(before, another());
  t.same([ids(draft.sessions), doubts], [['another'], []]);
});

t.test(
  'a file without sessions is refused where it would withdraw all that came from there, and is taken where it tells of none',
  async (t) => {
    const before = aDraft({ sessions: [aSession({ ...from('k0') })], speakers: [{ id: 'gone', name: 'Gone', ...from('p0') }] });
    const message = 'the file has none, but 1 came from there before; delete these by hand if they are meant to go';
    t.match(
      refusal(() => merge(before, aFile())),
      { code: 'invalid', faults: [`sessions: ${message}`] },
    );
    t.same(ids(merge(before, aFile({ tellsOf: ['speakers'] })).draft.sessions), ['opening']);
    t.same(ids(merge(aDraft(), aFile()).draft.sessions), ['opening']);
  },
);

t.test(
  'what an earlier file had under an id alone, or under its title, is the same when a file brings a better key, and when that goes again',
  async (t) => {
    const facts = (key: (name: string) => string) => ({
      tracks: [{ id: 'law', key: key('Law'), title: 'Law' }],
      rooms: [{ id: 'hall', key: key('Their hall'), title: 'Their hall' }],
      speakers: [{ id: 'bob', key: key('Bob'), name: 'Bob' }],
    });
    const refers = { track: 'law', room: 'hall', speakers: [{ speaker: 'bob' }] };
    const named = (name: string) => name;
    const plain = aFile({
      ...facts(named),
      sessions: [
        aRow({ ...refers, key: '17' }),
        aRow({ id: 'later', key: '17 2023-10-25T11:00' }),
        aRow({ id: 'tea', key: 'Tea', title: 'Tea' }),
      ],
    });
    const better = aFile({
      ...facts((name) => `guid of ${name}`),
      sessions: [
        aRow({ id: 'later', key: 'g2', otherKeys: ['17 2023-10-25T11:00', '17'] }),
        aRow({ ...refers, key: 'g1', otherKeys: ['17 2023-10-24T11:00', '17'] }),
        aRow({ id: 'tea', key: 'g3', otherKeys: ['18'], title: 'Tea' }),
      ],
    });
    const before = merge(aDraft(), plain).draft;
    const { draft, counts: came } = merge(before, better);
    t.same(
      [came.sessions, came.rooms, came.tracks, came.speakers].map(({ unchanged, ...others }) => others),
      Array(4).fill({ added: 0, updated: 1, withdrawn: 0 }),
    );
    t.strictSame(withoutKeys(draft), withoutKeys(before));
    t.strictSame(draft.sessions.map(({ source }) => source?.key).sort(), ['17', '17 2023-10-25T11:00', 'g3', undefined]);
    const first = merge(aDraft(), better).draft;
    t.strictSame(
      merge(first, aFile({ ...facts(named), sessions: [aRow({ ...refers, title: 'Tea', key: 'Tea' })] })).counts.sessions,
      counts({ updated: 1, withdrawn: 2, unchanged: 1 }),
    );
  },
);

t.test('an id that another guid has now is no proof that a session is the same', async (t) => {
  const before = merge(aDraft(), aFile({ sessions: [aRow({ key: 'g1', otherKeys: ['17'] })] })).draft;
  const after = merge(before, aFile({ sessions: [aRow({ key: 'g2', otherKeys: ['17'] })] }));
  t.strictSame(after.counts.sessions, counts({ added: 1, withdrawn: 1, unchanged: 1 }));
});

t.test('what is in a file of the same system that is imported alongside is not withdrawn', async (t) => {
  const [one, two] = [aFile({ sessions: [aRow()] }), another()];
  const first = mergeImport(aDraft(), one, { newUid, alongside: [two] }).draft;
  const { draft, counts: counted } = mergeImport(first, two, { newUid, alongside: [one] });
  t.same(ids(draft.sessions), ['another', 'opening', 'talk']);
  t.same(counted.sessions, counts({ added: 1, unchanged: 2 }));
  const elsewhere = { ...one, system: 'frab' };
  t.same(ids(mergeImport(first, two, { newUid, alongside: [elsewhere] }).draft.sessions), ['another', 'opening']);
});

t.test('what was added by hand or came from another system is not withdrawn', async (t) => {
  const before = aDraft({ sessions: [aSession({ id: 'by-hand' }), aSession({ id: 'other', ...from('k1', 'indico') })] });
  const { draft, counts: counted } = merge(before, aFile({ sessions: [aRow({ id: 'other' })] }));
  t.same(
    draft.sessions.map(({ id, title }) => [id, title]),
    [
      ['by-hand', 'Opening'],
      ['other', 'Opening'],
      ['other-2', 'Talk'],
    ],
  );
  t.same(counted.sessions, counts({ added: 1, unchanged: 2 }));
});

t.test('a room that is no longer in the file stays while something refers to it', async (t) => {
  const rooms = [
    { id: 'old', title: 'Old', ...from('r1') },
    { id: 'unused', title: 'Unused', ...from('r2') },
  ];
  const { draft, doubts } = merge(aDraft({ rooms, sessions: [aSession({ room: 'old' })] }), aFile());
  t.same(ids(draft.rooms), ['old']);
  t.same(doubts, [{ path: 'rooms[old]', message: 'is no longer in the file but stays: 1 places refer to it' }]);
});

t.test('a document and its translation are withdrawn together', async (t) => {
  const documents = [
    { id: 'a', title: 'A', ...from('d1') },
    { id: 'b', title: 'B', translationOf: 'a', ...from('d2') },
  ];
  const { draft, doubts } = merge(aDraft({ documents }), aFile());
  t.same([draft.documents, doubts], [[], []]);
});

t.test('what was withdrawn can come back', async (t) => {
  const once = merge(aDraft(), full).draft;
  const { draft } = merge(merge(once, another()).draft, full);
  t.same(ids(draft.sessions), ids(once.sessions));
});

t.test('a uid of the file is taken where it is sound and free', async (t) => {
  const uids = (uid: unknown) => the(merge(aDraft(), aFile({ sessions: [aRow({ uid })] })).draft.sessions, 'talk').uid;
  t.equal(uids(uidOf('theirs')), uidOf('theirs'));
  const twice = aFile({ sessions: [aRow({ uid: uidOf('theirs') }), aRow({ id: 'again', key: 'k2', uid: uidOf('theirs') })] });
  t.not(the(merge(aDraft(), twice).draft.sessions, 'again').uid, uidOf('theirs'));
  t.not(uids('not a uid'), uids(undefined));
});

t.test('an agenda that is in another conference too gets uids of its own here, and keeps them', async (t) => {
  const file = aFile({ sessions: [aRow({ uid: uidOf('theirs') }), aRow({ id: 'other', key: 'k2', uid: uidOf('free') })] });
  const elsewhere = new Map([[uidOf('theirs'), 'first-try']]);
  const { draft, doubts } = mergeImport(aDraft(), file, { newUid: () => uidOf('fresh'), elsewhere });
  t.same([the(draft.sessions, 'talk').uid, the(draft.sessions, 'other').uid], [uidOf('fresh'), uidOf('free')]);
  t.same(doubts, [{ path: 'sessions', message: 'the conference first-try has the uids of 1 of them already, so these get new ones here' }]);
  const again = mergeImport(draft, file, { newUid, elsewhere });
  t.same([again.draft, again.doubts], [draft, []]);
});

t.test('a source that is called otherwise now updates what came from it, where half of its sessions are known', async (t) => {
  const rows = (...keys: string[]) => keys.map((key) => aRow({ id: key, key }));
  const before = merge(aDraft(), aFile({ system: 'icalendar:conf', sessions: rows('a', 'b', 'c') })).draft;
  const renamed = merge(before, aFile({ system: 'icalendar:conf-final', sessions: rows('b', 'c', 'd') }));
  t.same(ids(renamed.draft.sessions), ['b', 'c', 'd', 'opening']);
  t.same(renamed.doubts, [
    {
      path: 'conference',
      message: 'is called otherwise in the file; most of its sessions are known, so it updates what came from icalendar:conf',
    },
  ]);
  t.same(ids(merge(before, aFile({ system: 'icalendar:other', sessions: rows('x', 'y', 'c') })).draft.sessions).length, 7);
  t.same(ids(merge(before, aFile({ system: 'frab:conf', sessions: rows('a', 'b', 'c') })).draft.sessions).length, 7);
});

t.test(
  'a session that the file names by its uid is that session, whoever made it, with the rooms and people that are called the same',
  async (t) => {
    const rooms = [{ id: 'aula', title: { en: 'Hall', fr: 'Salle' }, order: 7 }];
    const before = aDraft({
      rooms,
      speakers: [
        { id: 'bob', name: 'Bob' },
        { id: 'eve', name: 'Eve' },
      ],
      sessions: [aSession({ title: { en: 'Opening', fr: 'Ouverture' }, room: 'aula', speakers: [{ speaker: 'eve' }] })],
    });
    const row = aRow({
      uid: uidOf('opening'),
      title: 'Welcome',
      room: 'hall',
      speakers: [{ speaker: 'bob', role: 'speaker', label: null }],
    });
    const file = {
      ...full,
      isExact: true,
      rooms: [{ id: 'hall', key: 'r1', title: 'Salle', order: 0 }],
      sessions: [row],
    } as ImportDocument;
    const { draft, counts: counted } = merge(before, file);
    const opening = only(draft.sessions);
    t.match(opening, {
      id: 'opening',
      title: { en: 'Welcome', fr: 'Ouverture' },
      room: 'aula',
      start: '2023-10-24T11:00',
      source: null,
    });
    t.same(
      opening.speakers.map(({ speaker }) => speaker),
      ['bob'],
    );
    t.same(counted.speakers, counts({ unchanged: 2 }));
    t.same(counted.rooms, counts({ unchanged: 1 }));
    t.same(merge(draft, file).draft.sessions, draft.sessions);
  },
);

t.test('a format with other fields than ours moves and renames such a session, and takes nothing away from it', async (t) => {
  const mine = {
    title: 'Opening',
    abstract: null,
    note: 'Bring a badge',
    languages: ['en', 'fr'],
    speakers: [{ speaker: 'ann', role: 'chair' }],
  };
  const before = aDraft({ sessions: [aSession(mine)] });
  const row = aRow({
    ...{ uid: uidOf('opening'), title: 'Welcome', abstract: 'Bring a badge', languages: ['en'], documents: ['slides'] },
    speakers: [{ speaker: 'bob', role: 'speaker', label: null }],
  });
  const { draft } = merge(before, { ...full, sessions: [row] } as ImportDocument);
  const opening = only(draft.sessions);
  t.match(opening, { title: 'Welcome', start: '2023-10-24T11:00', abstract: null, languages: ['en', 'fr'], documents: [] });
  t.same(opening.speakers, [{ speaker: 'ann', role: 'chair', label: null }]);
  t.same([ids(draft.documents), ids(draft.speakers)], [ids(before.documents), ids(before.speakers)]);
});

t.test('a session that is known by its uid is not withdrawn, though its own source calls it otherwise', async (t) => {
  const before = merge(aDraft({ sessions: [] }), aFile({ sessions: [aRow({ uid: uidOf('theirs') })] })).draft;
  const { draft } = merge(before, aFile({ sessions: [aRow({ id: 'again', key: uidOf('theirs'), uid: uidOf('theirs') })] }));
  t.same(
    draft.sessions.map(({ id, source }) => [id, source?.key]),
    [['talk', 'k1']],
  );
});

t.test('a source that is called otherwise is known by its new name from then on', async (t) => {
  const rows = (...keys: string[]) => keys.map((key) => aRow({ id: key, key }));
  const before = merge(aDraft({ sessions: [] }), aFile({ system: 'icalendar:conf', sessions: rows('a', 'b') })).draft;
  const renamed = merge(before, aFile({ system: 'icalendar:conf-final', sessions: rows('a', 'b') })).draft;
  t.same(ids(merge(renamed, aFile({ system: 'icalendar:conf-final', sessions: rows('a', 'c', 'd') })).draft.sessions), ['a', 'c', 'd']);
});

t.test('a system that counts its sessions from one is not another one that does', async (t) => {
  const rows = (word: string) => ['1', '2', '3'].map((key) => aRow({ id: `${word}-${key}`, key, title: `${word} ${key}` }));
  const before = merge(aDraft({ sessions: [] }), aFile({ system: 'frab:main', sessions: rows('talk') })).draft;
  const beside = merge(before, aFile({ system: 'frab:workshops', sessions: rows('workshop') })).draft;
  t.same(ids(beside.sessions).length, 6);
  const renamed = merge(before, aFile({ system: 'frab:main-2023', sessions: rows('talk') })).draft;
  t.same(ids(renamed.sessions).length, 3);
});

t.test('a small calendar with some sessions of a large one is not the large one under another name', async (t) => {
  const rows = (...keys: string[]) => keys.map((key) => aRow({ id: key, key }));
  const before = merge(aDraft({ sessions: [] }), aFile({ system: 'icalendar:main', sessions: rows('a', 'b', 'c', 'd') })).draft;
  const { draft } = merge(before, aFile({ system: 'icalendar:dinner', sessions: rows('d') }));
  t.same(ids(draft.sessions), ['a', 'b', 'c', 'd', 'd-2']);
});

t.test('files of a renamed source are told together, whatever their order, and again', async (t) => {
  const rows = (...keys: string[]) => keys.map((key) => aRow({ id: key, key }));
  const before = merge(aDraft({ sessions: [] }), aFile({ system: 'icalendar:old', sessions: rows('a', 'b', 'c', 'd') })).draft;
  const files = [rows('x', 'y'), rows('a', 'b'), rows('c', 'd')].map((sessions) => aFile({ system: 'icalendar:new', sessions }));
  let draft = before;
  for (let round = 0; round < 2; round++)
    for (const file of files) draft = mergeImport(draft, file, { newUid, alongside: files.filter((other) => other !== file) }).draft;
  t.same(ids(draft.sessions), ['a', 'b', 'c', 'd', 'x', 'y']);
});

t.test('what this service wrote withdraws nothing, and leaves what is hidden as it is', async (t) => {
  const rows = [aRow({ id: 'a', key: 'a' }), aRow({ id: 'b', key: 'b' }), aRow({ id: 'c', key: 'c' })];
  const once = merge(aDraft({ sessions: [] }), aFile({ isOwn: true, sessions: rows })).draft;
  for (const visibility of ['placeholder', 'private'] as const) {
    const before = { ...once, sessions: once.sessions.map((one) => (one.id === 'b' ? { ...one, visibility } : one)) };
    const own = aFile({ isOwn: true, sessions: [aRow({ id: 'b', key: 'b', title: 'Reserved' })] });
    const { draft, doubts } = merge(before, own);
    t.same(draft, before, visibility);
    t.match(doubts, [{ path: 'sessions', message: /^2 that came from there before are not in the file and stay/ }]);
  }
});

t.test('of people of one name the one of the same id is meant, and importing again moves nobody', async (t) => {
  const speakers = ['x', 'y'].map((id) => ({ id, name: 'Ann Lee' }));
  const sessions = ['x', 'y'].map((speaker) => aSession({ id: `by-${speaker}`, speakers: [{ speaker }] }));
  const before = aDraft({ speakers, sessions });
  const file = aFile({
    ...{ isOwn: true, isExact: true, speakers: ['y', 'x'].map((id) => ({ id, key: id, name: 'Ann Lee' })) },
    sessions: ['x', 'y'].map((id) => aRow({ id: `by-${id}`, key: `k${id}`, uid: uidOf(`by-${id}`), speakers: [{ speaker: id }] })),
  });
  const { draft } = merge(before, file);
  t.same(
    draft.sessions.map((one) => one.speakers.map(({ speaker }) => speaker)),
    [['x'], ['y']],
  );
  t.same(ids(draft.speakers), ['x', 'y']);
  t.same(merge(draft, file).draft, draft);
});

t.test('a person whom one file of a source knows by a key and another by the name alone stays the same', async (t) => {
  const file = (...people: [key: string, name: string][]) =>
    aFile({
      speakers: people.map(([key, name]) => ({ id: name.toLowerCase(), key, name })),
      sessions: [aRow({ speakers: people.map(([, name]) => ({ speaker: name.toLowerCase() })) })],
    });
  const people = (draft: ReturnType<typeof aDraft>) =>
    draft.speakers.filter(({ source }) => source).map(({ id, source }) => `${id} ${source?.key}`);
  const keyed = merge(aDraft(), file(['p7', 'Cleo'])).draft;
  const named = merge(keyed, file(['Cleo', 'Cleo'])).draft;
  t.same([people(keyed), people(named), people(merge(named, file(['p7', 'Cleo'])).draft)], [['cleo p7'], ['cleo p7'], ['cleo p7']]);
  t.same(people(merge(merge(aDraft(), file(['Cleo', 'Cleo'])).draft, file(['p7', 'Cleo'])).draft), ['cleo p7']);
  t.same(people(merge(keyed, file(['p8', 'Cleo'])).draft), ['cleo-2 p8'], 'two keys are two people');
});

t.test('what came from one source keeps its id where an own file of that source has other keys for it', async (t) => {
  const before = merge(aDraft({ sessions: [] }), full).draft;
  const own = { ...full, isOwn: true, rooms: [{ id: 'their-hall', key: 'other', title: 'Their hall' }] } as ImportDocument;
  const { draft } = merge(before, own);
  t.same(ids(draft.rooms), ids(before.rooms));
});

t.test('references that no export shows stay: to hidden sessions, and to restricted documents', async (t) => {
  const documents = [
    { id: 'open', title: 'Open', url: 'https://example.org/open' },
    { id: 'kept', title: 'Kept', url: 'https://example.org/kept', access: 'restricted' },
  ];
  const sessions = [aSession({ id: 'block', visibility: 'private' }), aSession({ parent: 'block', documents: ['kept', 'open'] })];
  const before = aDraft({ documents, sessions });
  const row = aRow({ id: 'opening', uid: uidOf('opening'), title: 'Welcome', parent: null, documents: ['open'] });
  const file = aFile({ isOwn: true, isExact: true, documents: [{ id: 'open', key: 'o', title: 'Open' }], sessions: [row] });
  t.match(the(merge(before, file).draft.sessions, 'opening'), { title: 'Welcome', parent: 'block', documents: ['kept', 'open'] });
});

t.test('a file is in the language that most of its titles are in, whatever is spoken', async (t) => {
  const titled = (id: string, key: string, title: object) => aSession({ id, title, ...from(key) });
  const sessions = [titled('a', 'a', { en: 'One', fr: 'Un' }), titled('b', 'b', { en: 'Two', fr: 'Deux' })];
  const rows = [aRow({ id: 'a', key: 'a', title: 'Un' }), aRow({ id: 'b', key: 'b', title: 'Second' })];
  const { draft } = merge(aDraft({ sessions }), aFile({ conference: { languages: ['en'] }, sessions: rows }));
  t.same(the(draft.sessions, 'b').title, { en: 'Two', fr: 'Second' });
});

t.test('what is private in the file now is not shown any further, and organisers are told to hide it', async (t) => {
  const before = merge(aDraft({ sessions: [] }), aFile({ sessions: [aRow()] })).draft;
  const { draft, doubts } = merge(before, aFile({ sessions: [aRow({ title: 'Secret', visibility: 'private' })] }));
  t.same(draft, before);
  t.same(doubts, [{ path: 'sessions[talk]', message: 'is private in the file now; it stays as it was imported before: hide it here' }]);
});

t.test('a person for whom the file says no role keeps the one that was given by hand', async (t) => {
  const speakers = [{ speaker: 'bob', role: 'chair', label: 'Presides' }];
  const before = aDraft({ speakers: [{ id: 'bob', name: 'Bob', ...from('p1') }], sessions: [aSession({ ...from('k1'), speakers })] });
  const said = (appearance: object) =>
    only(merge(before, aFile({ ...full, sessions: [aRow({ speakers: [appearance] })] })).draft.sessions).speakers;
  t.same(said({ speaker: 'bob' }), speakers);
  t.same(said({ speaker: 'bob', role: 'speaker', label: null }), [{ speaker: 'bob', role: 'speaker', label: null }]);
});

t.test('a block that stands for a hidden session does not take its place', async (t) => {
  for (const visibility of ['placeholder', 'private']) {
    const before = aDraft({ sessions: [aSession({ visibility, title: 'Secret' })] });
    const { draft } = merge(before, aFile({ sessions: [aRow({ uid: uidOf('opening'), title: 'Reserved' })] }));
    t.same(draft.sessions, before.sessions);
  }
});

t.test('a text of the file in one language changes that language alone', async (t) => {
  const sessions = [aSession({ id: 'mine', title: { en: 'Talk', fr: 'Exposé' }, ...from('k1') })];
  const title = (text: string, languages: string[] | undefined) =>
    only(merge(aDraft({ sessions }), aFile({ conference: { languages }, sessions: [aRow({ title: text })] })).draft.sessions).title;
  t.same(title('Exposé', ['de']), { en: 'Talk', fr: 'Exposé' });
  t.same(title('Speech', undefined), { en: 'Speech', fr: 'Exposé' });
  t.same(title('Discours', ['fr']), { en: 'Talk', fr: 'Discours' });
});

t.test('texts of the file in several languages are those that the conference declares; what it has in others stays', async (t) => {
  const inTwo = aDraft({ conference: aConference({ languages: ['en', 'fr', 'it'] }), sessions: [] });
  const file = (title: Fields | string, more: Fields = {}) => aFile({ sessions: [aRow({ title, ...more })] });
  const tea = { en: 'Tea', fr: 'Thé', ja: 'お茶' };
  const { draft, doubts } = merge(inTwo, file(tea, { abstract: { ja: '葉', de: 'Blatt' }, note: { fr: 'Ici', ja: 'ここ' } }));
  const { title, abstract, note } = only(draft.sessions);
  t.strictSame([title, abstract, note], [{ en: 'Tea', fr: 'Thé' }, '葉', { en: 'Ici', fr: 'Ici' }]);
  t.strictSame(
    doubts.map(({ path, message }) => `${path} ${message}`),
    ['conference.languages are en, fr, it; the texts that the file has in de, ja are left out until the conference declares that'],
  );
  t.strictSame(merge(draft, file(tea, { abstract: { ja: '葉', de: 'Blatt' }, note: { fr: 'Ici', ja: 'ここ' } })).draft, draft);
  const byHand = aDraft({
    ...draft,
    sessions: draft.sessions.map((session) => ({ ...session, title: { en: 'Tea', fr: 'Thé', it: 'Tè' } })),
  });
  const later = merge(byHand, file({ ...tea, fr: 'Du thé' }, { abstract: { ja: '葉っぱ', de: 'Blatt' } }));
  t.strictSame(only(later.draft.sessions).title, { en: 'Tea', fr: 'Du thé', it: 'Tè' });
  t.equal(only(later.draft.sessions).abstract, '葉っぱ');
  t.strictSame(only(merge(byHand, file('Tea')).draft.sessions).title, { en: 'Tea', fr: 'Thé', it: 'Tè' });
});

t.test('dates of a conference that are those of its sessions go along with them, others stay', async (t) => {
  const on = (day: string) => aRow({ start: `2023-10-${day}T11:00`, end: `2023-10-${day}T12:00` });
  const made = (startDate: string) =>
    aDraft({ conference: aConference({ startDate, endDate: '2023-10-24' }), sessions: [aSession({ id: 'mine', ...from('k1') })] });
  const dates = ({ conference }: { conference: { startDate: string; endDate: string } }) => [conference.startDate, conference.endDate];
  const moved = merge(made('2023-10-24'), aFile({ sessions: [on('26')] }));
  t.same(dates(moved.draft), ['2023-10-26', '2023-10-26']);
  t.same(moved.doubts, [{ path: 'conference', message: 'is from 2023-10-26 to 2023-10-26 now, as its sessions are' }]);
  t.same(dates(merge(made('2023-10-23'), aFile({ sessions: [on('26')] })).draft), ['2023-10-23', '2023-10-24']);
  const given = { startDate: '2023-10-25', endDate: '2023-10-27' };
  t.same(dates(merge(made('2023-10-24'), aFile({ conference: given, sessions: [on('26')] })).draft), ['2023-10-24', '2023-10-24']);
});

t.test('times of a file in another zone keep that zone', async (t) => {
  const file = (timeZone: string) => aFile({ conference: { timeZone }, sessions: [aRow()] });
  t.equal(the(merge(aDraft(), file('Asia/Tokyo')).draft.sessions, 'talk').timeZone, 'Asia/Tokyo');
  t.equal(the(merge(aDraft(), file('Europe/Paris')).draft.sessions, 'talk').timeZone, null);
});

t.test("the conference's own facts stay, and the report says where the file differs", async (t) => {
  const { draft, doubts } = merge(aDraft(), aFile({ conference: { title: 'Theirs', timeZone: 'Europe/Paris' } }));
  t.same(draft.conference, aDraft({ conference: aConference() }).conference);
  t.same(doubts, [{ path: 'conference.title', message: 'is "Theirs" in the file; the conference keeps "Procurement"' }]);
});

t.test('an outcome that breaks a rule is refused whole, and the draft it met stays as it was', async (t) => {
  const draft = aDraft();
  const before = JSON.stringify(draft);
  t.same(
    refusal(() => merge(draft, aFile({ sessions: [aRow({ end: '2023-10-24T10:00', room: 'nowhere' })] }))),
    {
      code: 'invalid',
      faults: ['sessions[1].end: is not after start', 'sessions[1].room: there is no room nowhere'],
    },
  );
  t.equal(JSON.stringify(draft), before);
});

t.test('a grid withdraws no session that has no time yet', async (t) => {
  const waiting = aSession({ id: 'waiting', ...from('k2'), start: null, end: null });
  const before = aDraft({ sessions: [aSession({ id: 'moved', ...from('k1') }), waiting] });
  const grid = (...others: ImportDocument[]) => mergeImport(before, { ...another(), isTimed: true }, { newUid, alongside: others });
  t.same(ids(grid().draft.sessions).sort(), ['another', 'waiting']);
  t.same(grid().doubts, [{ path: 'sessions', message: '1 that have no time are not in the file and stay: it shows only what has one' }]);
  t.same(ids(grid(another()).draft.sessions), ['another'], 'with a list of all it is known to be gone');
});

t.test('what a file does not tell of is not withdrawn', async (t) => {
  const draft = aDraft({
    speakers: [
      { id: 'ann', name: 'Ann', ...from('p1') },
      { id: 'bob', name: 'Bob', ...from('p2') },
    ],
    sessions: [aSession(from('k1'))],
  });
  const { draft: merged } = merge(draft, aFile({ tellsOf: ['speakers'], speakers: [{ id: 'ann', key: 'p1', name: 'Ann B.' }] }));
  t.same([ids(merged.sessions), merged.speakers.map(({ name }) => name)], [['opening'], ['Ann B.']]);
});
