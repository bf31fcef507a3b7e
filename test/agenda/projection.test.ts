import t from 'tap';
import { project } from '../../src/agenda/projection.ts';
import { aConference, aDraft, aSession, draftOf, type Fields, only, the, uidOf } from './draft.ts';

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

const everything = {
  track: 'green',
  room: 'hall',
  overflowRooms: ['side'],
  speakers: [{ speaker: 'ann', label: 'Chair' }],
  documents: ['paper'],
  audiences: ['auditors'],
};
const links = Object.fromEntries(
  ['page', 'stream', 'recording', 'registration', 'join'].map((name) => [name, `https://example.org/${name}`]),
);

t.test('a private session vanishes, with what only it used', async (t) => {
  const shown = project(draftOf(aSession({ ...everything, visibility: 'private' }), aSession({ id: 'other' })));
  t.same(ids(shown.sessions), ['other']);
  t.same(
    [shown.tracks, shown.rooms, ids(shown.speakers), shown.documents, shown.audiences, shown.conference.audiences],
    [[], [], ['oecd'], [], [], []],
  );
});

t.test('what only hidden sessions use is shown where it is listed', async (t) => {
  const draft = aDraft({
    speakers: [{ id: 'ann', name: 'Ann', listed: true }],
    rooms: [
      { id: 'hall', title: 'Hall', listed: true },
      { id: 'side', title: 'Side' },
    ],
    sessions: [aSession({ ...everything, visibility: 'private' })],
  });
  const shown = project(draft);
  t.same([ids(shown.speakers), ids(shown.rooms)], [['ann'], ['hall']]);
  t.same(the(shown.speakers, 'ann').sessions, []);
});

t.test('what a shown session uses too is shown, and names only shown sessions', async (t) => {
  const shown = project(draftOf(aSession({ id: 'a', ...everything, visibility: 'private' }), aSession({ id: 'b', ...everything })));
  t.same(the(shown.speakers, 'ann').sessions, ['b']);
  t.same(the(shown.documents, 'paper').sessions, ['b']);
});

t.test('what no session uses stays', async (t) => {
  const shown = project(draftOf());
  t.same(
    [ids(shown.tracks), ids(shown.rooms), ids(shown.speakers), ids(shown.documents), ids(shown.audiences)],
    [['green'], ['hall', 'side'], ['ann', 'oecd'], ['paper'], ['auditors']],
  );
});

t.test('a placeholder shows its time block and nothing else', async (t) => {
  const over = {
    ...everything,
    kind: 'plenary',
    subtitle: 'Sub',
    abstract: 'Abstract',
    note: 'Note',
    tags: ['a'],
    languages: ['en'],
    interpretation: ['fr'],
  };
  const draft = draftOf(
    aSession({ ...over, accessibility: ['ramp'], links, status: 'cancelled', admission: 'open', visibility: 'placeholder' }),
  );
  t.same(only(project(draft).sessions), {
    id: 'opening',
    uid: uidOf('opening'),
    kind: 'other',
    title: { en: 'Reserved', fr: 'Réservé' },
    subtitle: null,
    abstract: null,
    start: '2023-10-24T09:00:00+02:00',
    end: '2023-10-24T10:00:00+02:00',
    date: null,
    endDate: null,
    timeZone: 'Europe/Paris',
    status: 'confirmed',
    admission: null,
    visibility: 'placeholder',
    track: null,
    room: null,
    overflowRooms: [],
    parent: null,
    repeatOf: null,
    speakers: [],
    documents: [],
    audiences: [],
    languages: [],
    interpretation: [],
    accessibility: [],
    tags: [],
    note: null,
    links: { page: null, stream: null, recording: null, registration: null },
  });
  t.same(ids(project(draft).speakers), ['oecd']);
});

t.test("a placeholder is called as the conference says, else Reserved in the conference's languages", async (t) => {
  const titled = (over: Fields) => project(aDraft({ conference: aConference(over), sessions: [] })).conference.placeholderTitle;
  t.equal(titled({ placeholderTitle: 'Held' }), 'Held');
  t.equal(titled({ languages: ['en'] }), 'Reserved');
  t.equal(titled({ languages: ['fr'] }), 'Réservé');
  t.equal(titled({ languages: ['de'] }), 'Reserved');
  t.same(titled({ languages: ['fr-CA', 'en-GB', 'de'] }), { 'fr-CA': 'Réservé', 'en-GB': 'Reserved' });
  t.same(titled({ languages: ['de', 'fr'] }), { de: 'Reserved', fr: 'Réservé' });
});

t.test('references to hidden sessions are nulled', async (t) => {
  for (const visibility of ['private', 'placeholder']) {
    const { sessions } = project(
      draftOf(aSession({ id: 'hidden', visibility }), aSession({ id: 'shown', parent: 'hidden', repeatOf: 'hidden' })),
    );
    const { parent, repeatOf } = the(sessions, 'shown');
    t.same([parent, repeatOf], [null, null], visibility);
  }
});

t.test('references to shown sessions stay', async (t) => {
  const { sessions } = project(draftOf(aSession({ id: 'block' }), aSession({ id: 'shown', parent: 'block', repeatOf: 'block' })));
  const { parent, repeatOf } = the(sessions, 'shown');
  t.same([parent, repeatOf], ['block', 'block']);
});

t.test('a restricted document is shown without its url', async (t) => {
  const shown = project(aDraft({ documents: [{ id: 'paper', title: 'Paper', url: 'https://example.org/p', access: 'restricted' }] }));
  t.equal(only(shown.documents).url, null);
});

t.test('a translation of a hidden document goes with it unless a shown session or the list names it', async (t) => {
  const documents = (over: Fields) => [
    { id: 'paper', title: 'Secret' },
    { id: 'papier', title: 'Secrète', translationOf: 'paper', ...over },
  ];
  const hidden = aSession({ documents: ['paper'], visibility: 'private' });
  t.same(project(aDraft({ documents: documents({}), sessions: [hidden] })).documents, []);
  t.same(ids(project(aDraft({ documents: documents({ listed: true }), sessions: [hidden] })).documents), ['papier']);
  const shown = project(aDraft({ documents: documents({}), sessions: [hidden, aSession({ id: 'b', documents: ['papier'] })] }));
  t.same(
    shown.documents.map(({ id, translationOf }) => [id, translationOf]),
    [['papier', null]],
  );
});

t.test('a stream and a registration are hidden where admission is by invitation, of the session or of the conference', async (t) => {
  const shownLinks = (conference: Fields, over: Fields) =>
    only(project(aDraft({ conference: aConference(conference), sessions: [aSession({ links, ...over })] })).sessions).links;
  const all = { page: links['page'], stream: links['stream'], recording: links['recording'], registration: links['registration'] };
  const invited = { ...all, stream: null, registration: null };
  t.same(shownLinks({}, {}), all);
  t.same(shownLinks({}, { admission: 'registration' }), all);
  t.same(shownLinks({}, { admission: 'invitation' }), invited);
  t.same(shownLinks({ admission: 'invitation' }, {}), invited);
  t.same(shownLinks({ admission: 'invitation' }, { admission: 'open' }), all);
});

t.test('what is for management only is not in it', async (t) => {
  const source = { system: 'secret-system', key: 'secret-key' };
  const draft = aDraft({
    rooms: [{ id: 'hall', title: 'Hall', source }],
    speakers: [{ id: 'ann', name: 'Ann', source }],
    documents: [{ id: 'paper', title: 'Paper', source }],
    sessions: [aSession({ source, links: { join: 'https://example.org/secret-join' } })],
  });
  t.equal(/secret/.test(JSON.stringify(project(draft))), false);
});

t.test('an all-day entry has an end date', async (t) => {
  const { date, endDate, start } = only(project(draftOf(aSession({ start: null, end: null, date: '2023-10-24' }))).sessions);
  t.same([date, endDate, start], ['2023-10-24', '2023-10-24', null]);
});

t.test(
  'sessions are in order of the programme: all-day first of its day, then start, those without room, room order, id; unscheduled last',
  async (t) => {
    const allDay = { start: null, end: null };
    const draft = aDraft({
      rooms: [
        { id: 'hall', title: 'Hall', order: 2 },
        { id: 'side', title: 'Side', order: 1 },
      ],
      sessions: [
        aSession({ id: 'a-unscheduled', ...allDay }),
        aSession({ id: 'b-in-hall', room: 'hall' }),
        aSession({ id: 'c-in-side', room: 'side' }),
        aSession({ id: 'd-block' }),
        aSession({ id: 'e-early', start: '2023-10-24T08:59' }),
        aSession({ id: 'f-second-day', ...allDay, date: '2023-10-25' }),
        aSession({ id: 'g-first-day', ...allDay, date: '2023-10-24' }),
        aSession({ id: 'h-in-side', room: 'side' }),
        aSession({ id: 'i-tokyo', timeZone: 'Asia/Tokyo', start: '2023-10-24T15:30', end: '2023-10-24T16:00' }),
      ],
    });
    t.same(ids(project(draft).sessions), [
      'g-first-day',
      'i-tokyo',
      'e-early',
      'd-block',
      'c-in-side',
      'h-in-side',
      'b-in-hall',
      'f-second-day',
      'a-unscheduled',
    ]);
  },
);
