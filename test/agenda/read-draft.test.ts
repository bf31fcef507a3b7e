import t from 'tap';
import { readConference, readDraft, readResource } from '../../src/agenda/read-draft.ts';
import { aConference, aDocument, aDraft, aSession, draftOf, type Fields, only, refusal, the, uidOf } from './draft.ts';

const faultsOf = (over: Fields) => {
  const refused = refusal(() => readDraft(aDocument(over)));
  return refused === 'accepted' ? [] : refused.faults;
};
const sessionFaults = (...sessions: Fields[]) => faultsOf({ sessions: sessions.map((over) => aSession(over)) });

t.test('a document is read into its normal form: ids in order, defaults filled in', async (t) => {
  const draft = draftOf(aSession({ id: 'b' }), aSession({ id: 'a', title: { en: 'Only' } }));
  t.same(
    draft.sessions.map(({ id, title, kind, visibility }) => ({ id, title, kind, visibility })),
    [
      { id: 'a', title: 'Only', kind: 'other', visibility: 'public' },
      { id: 'b', title: 'Opening', kind: 'other', visibility: 'public' },
    ],
  );
});

t.test('collections may be absent', async (t) => {
  t.same(readDraft({ conference: aConference() }).sessions, []);
});

t.test('reading what was read changes nothing', async (t) => {
  const draft = aDraft();
  t.same(readDraft(JSON.parse(JSON.stringify(draft))), draft);
});

t.test('what is no object is refused', async (t) => {
  for (const input of [undefined, null, [], 'x', 5])
    t.same(
      refusal(() => readDraft(input)),
      { code: 'invalid', faults: [': must be an object'] },
    );
  t.same(
    refusal(() => readDraft({})),
    { code: 'invalid', faults: ['conference: must be an object'] },
  );
});

t.test('unknown fields are named at every depth', async (t) => {
  t.same(
    faultsOf({
      extra: 1,
      conference: aConference({ venue: { name: 'House', roof: 1 } }),
      rooms: [{ id: 'hall', title: 'Hall', seats: 5 }],
    }),
    ['extra: is not a field here', 'conference.venue.roof: is not a field here', 'rooms[0].seats: is not a field here'],
  );
});

t.test('a collection is an array of objects', async (t) => {
  t.same(faultsOf({ tracks: {}, rooms: [null], speakers: null }), [
    'tracks: must be an array',
    'speakers: must be an array',
    'rooms[0]: must be an object',
  ]);
});

t.test('references that lead nowhere are named each with its path', async (t) => {
  const over = {
    track: 'x1',
    room: 'x2',
    overflowRooms: ['side', 'x3'],
    parent: 'x4',
    repeatOf: 'x5',
    documents: ['x6'],
    audiences: ['x7'],
    speakers: [{ speaker: 'x8' }],
  };
  t.same(sessionFaults(over), [
    'sessions[0].track: there is no track x1',
    'sessions[0].room: there is no room x2',
    'sessions[0].overflowRooms[1]: there is no room x3',
    'sessions[0].documents[0]: there is no document x6',
    'sessions[0].audiences[0]: there is no audience x7',
    'sessions[0].speakers[0].speaker: there is no speaker x8',
    'sessions[0].repeatOf: there is no session x5',
    'sessions[0].parent: there is no session x4',
  ]);
});

t.test('a reference to a member with other faults is no fault of its own', async (t) => {
  t.same(faultsOf({ rooms: [{ id: 'hall', title: '' }], sessions: [aSession({ room: 'hall' })] }), [
    'rooms[0].title: is too short or small: at least 1',
  ]);
});

t.test('a list names nothing twice, and a speaker only in different roles', async (t) => {
  const speakers = [{ speaker: 'ann' }, { speaker: 'ann', role: 'chair' }, { speaker: 'ann', role: 'speaker' }];
  t.same(sessionFaults({ documents: ['paper', 'paper'], speakers }), [
    'sessions[0].documents[1]: names paper twice',
    'sessions[0].speakers[2]: names ann as speaker twice',
  ]);
});

t.test('an end that is not after its start is refused', async (t) => {
  t.same(sessionFaults({ end: '2023-10-24T08:00' }), ['sessions[0].end: is not after start']);
  t.same(sessionFaults({ end: '2023-10-24T09:00' }), ['sessions[0].end: is not after start']);
  t.same(sessionFaults({ start: '2023-10-24T09:00', end: '2023-10-24T09:30+04:00' }), ['sessions[0].end: is not after start']);
});

t.test('an end after midnight, and one in the repeated hour, are after their start', async (t) => {
  t.same(sessionFaults({ start: '2023-10-24T23:00', end: '2023-10-25T01:00' }), []);
  t.same(sessionFaults({ start: '2023-10-29T02:45+02:00', end: '2023-10-29T02:15+01:00' }), []);
});

t.test('start and end come together, and not with a date', async (t) => {
  t.same(sessionFaults({ end: null }), ['sessions[0].end: is missing: start and end are both given or both null']);
  t.same(sessionFaults({ start: undefined }), ['sessions[0].start: is missing: start and end are both given or both null']);
  t.same(sessionFaults({ date: '2023-10-24' }), ['sessions[0].date: is for sessions without start and end']);
});

t.test('an all-day entry ends on its day or later; without date and start a session is unscheduled', async (t) => {
  const none = { start: null, end: null };
  t.same(sessionFaults({ ...none, date: '2023-10-24', endDate: '2023-10-25' }), []);
  t.same(sessionFaults(none), []);
  t.same(sessionFaults({ ...none, date: '2023-10-24', endDate: '2023-10-23' }), ['sessions[0].endDate: is before date']);
  t.same(sessionFaults({ ...none, endDate: '2023-10-23' }), ['sessions[0].endDate: needs a date']);
});

t.test('a time in a gap of its own zone is refused', async (t) => {
  const times = { start: '2024-03-10T02:30', end: '2024-03-10T04:00' };
  t.same(sessionFaults(times), []);
  t.same(sessionFaults({ ...times, timeZone: 'America/New_York' }), [
    'sessions[0].start: does not exist in America/New_York: the clocks skip this time',
  ]);
});

t.test('a time that happens twice is refused without its offset', async (t) => {
  t.same(sessionFaults({ start: '2023-10-29T02:30', end: '2023-10-29T04:00' }), [
    'sessions[0].start: happens twice in Europe/Paris: give it with its offset, 2023-10-29T02:30:00+02:00 or 2023-10-29T02:30:00+01:00',
  ]);
});

t.test('two sessions with one id, and a uid given twice, are named with the first one', async (t) => {
  t.same(sessionFaults({ id: 'a' }, { id: 'b', uid: uidOf('a') }, { id: 'a', uid: uidOf('c') }), [
    'sessions[2].id: is that of sessions[0] too',
    'sessions[1].uid: is that of sessions[0] too',
  ]);
  t.same(
    faultsOf({
      rooms: [
        { id: 'hall', title: 'A' },
        { id: 'hall', title: 'B' },
      ],
    }),
    ['rooms[1].id: is that of rooms[0] too'],
  );
});

t.test('a link is an absolute http or https URL', async (t) => {
  t.same(sessionFaults({ links: { page: 'javascript:alert(1)', stream: '//evil.example', join: 'data:,x' } }), [
    'sessions[0].links.page: must be an absolute http or https URL',
    'sessions[0].links.stream: must be an absolute http or https URL',
    'sessions[0].links.join: must be an absolute http or https URL',
  ]);
});

t.test('lone surrogates and control characters are refused wherever a text stands', async (t) => {
  t.same(
    sessionFaults({ title: 'a\ud800', abstract: { en: 'a\u0000' }, tags: ['a\u001b'], speakers: [{ speaker: 'ann', label: 'a\u2028b' }] }),
    [
      'sessions[0].title: holds a lone surrogate, which is no Unicode text',
      'sessions[0].abstract.en: holds the control character or non-character U+0000',
      'sessions[0].speakers[0].label: holds the control character or non-character U+2028',
      'sessions[0].tags[0]: holds the control character or non-character U+001B',
    ],
  );
});

t.test('a language map holds the default language and declared ones only', async (t) => {
  t.same(sessionFaults({ title: { fr: 'Un' }, subtitle: { en: 'One', de: 'Eins' }, note: {} }), [
    'sessions[0].title: lacks the default language en',
    "sessions[0].subtitle.de: is not among the conference's languages",
    'sessions[0].note: lacks the default language en',
  ]);
});

t.test('a language is declared once', async (t) => {
  t.same(faultsOf({ conference: aConference({ languages: ['en', 'EN'] }) }), ['conference.languages: names a language twice']);
});

t.test('a conference ends on its first day or later and does not follow itself', async (t) => {
  t.same(faultsOf({ conference: aConference({ endDate: '2023-10-23', follows: 'lpp' }) }), [
    'conference.endDate: is before startDate',
    'conference.follows: a conference cannot follow itself',
  ]);
});

t.test('a parent that leads back in a circle is refused', async (t) => {
  t.same(sessionFaults({ parent: 'opening' }), ['sessions[0].parent: a session cannot be its own block']);
  t.same(sessionFaults({ id: 'a', parent: 'b' }, { id: 'b', parent: 'c' }, { id: 'c', parent: 'a' }), [
    'sessions[0].parent: leads back to the session itself',
    'sessions[1].parent: leads back to the session itself',
    'sessions[2].parent: leads back to the session itself',
  ]);
  t.same(sessionFaults({ id: 'a', parent: 'b' }, { id: 'b', parent: 'c' }, { id: 'c' }), []);
});

t.test('a session cannot repeat itself, nor a document translate itself', async (t) => {
  t.same(sessionFaults({ repeatOf: 'opening' }), ['sessions[0].repeatOf: a session cannot repeat itself']);
  t.same(
    faultsOf({
      documents: [
        { id: 'paper', title: 'Paper', translationOf: 'paper' },
        { id: 'b', title: 'B', translationOf: 'x' },
      ],
    }),
    ['documents[0].translationOf: a document cannot translate itself', 'documents[1].translationOf: there is no document x'],
  );
});

t.test('the faults of the whole document come at once, also of rules between sound fields', async (t) => {
  const sessions = [
    aSession({ title: 5, room: 'x', end: '2023-10-24T08:00' }),
    aSession({ id: 'b', kind: 'talk', start: 'soon', parent: 'y' }),
  ];
  t.same(faultsOf({ conference: aConference({ title: '', endDate: '2023-10-23' }), sessions }), [
    'conference.title: is too short or small: at least 1',
    'conference.endDate: is before startDate',
    'sessions[0].title: must be a text, or a map from language to text',
    'sessions[0].end: is not after start',
    'sessions[0].room: there is no room x',
    'sessions[1].kind: must be one of plenary, breakout, workshop, meeting, break, social, other',
    'sessions[1].start: must be a date and time that exist, as YYYY-MM-DDTHH:MM[:SS] (wall clock) or RFC 3339 with an offset',
    'sessions[1].parent: there is no session y',
  ]);
});

t.test('an unsound conference zone holds no session to it', async (t) => {
  t.same(
    faultsOf({
      conference: aConference({ timeZone: 'Mars/Olympus' }),
      sessions: [aSession({ start: '2024-03-31T02:30', end: '2024-03-31T04:00' })],
    }),
    ['conference.timeZone: must be an IANA time zone, for example "Europe/Paris"'],
  );
});

t.test('a title has at most 240 characters', async (t) => {
  t.same(sessionFaults({ title: 'x'.repeat(241) }), ['sessions[0].title: is too long or large: at most 240']);
});

t.test('a resource is read for its place in the draft', async (t) => {
  const draft = aDraft();
  t.equal(readResource(draft, 'sessions', aSession({ room: 'hall', start: '2023-10-24T07:00:00Z' })).start, '2023-10-24T09:00');
  t.same(
    refusal(() => readResource(draft, 'sessions', aSession({ room: 'x', title: '', extra: 1 }))),
    {
      code: 'invalid',
      faults: ['title: is too short or small: at least 1', 'extra: is not a field here', 'room: there is no room x'],
    },
  );
  t.same(
    refusal(() => readResource(draft, 'rooms', [])),
    { code: 'invalid', faults: [': must be an object'] },
  );
});

t.test("a session's uid is fixed for life and no other's", async (t) => {
  const draft = aDraft();
  t.same(
    refusal(() => readResource(draft, 'sessions', aSession({ uid: uidOf('other') }))),
    {
      code: 'invalid',
      faults: ['uid: is fixed for life and cannot be changed'],
    },
  );
  t.same(
    refusal(() => readResource(draft, 'sessions', aSession({ id: 'other', uid: uidOf('opening') }))),
    {
      code: 'invalid',
      faults: ['uid: is that of the session opening'],
    },
  );
});

t.test('a resource is judged with its own new state: a parent circle through others is found', async (t) => {
  const draft = draftOf(aSession({ id: 'a', parent: 'b' }), aSession({ id: 'b' }));
  t.same(
    refusal(() => readResource(draft, 'sessions', aSession({ id: 'b', parent: 'a' }))),
    {
      code: 'invalid',
      faults: ['parent: leads back to the session itself'],
    },
  );
});

t.test('a conference is read anew with its members, which a new zone or language may make unsound', async (t) => {
  const draft = draftOf(aSession({ title: { en: 'One', fr: 'Un' }, start: '2024-03-10T02:30', end: '2024-03-10T04:00' }));
  t.same(
    refusal(() => readConference(draft, aConference({ timeZone: 'America/New_York', languages: ['en'] }))),
    {
      code: 'invalid',
      faults: [
        "sessions[opening].title.fr: is not among the conference's languages",
        'sessions[opening].start: does not exist in America/New_York: the clocks skip this time',
      ],
    },
  );
});

t.test('a conference that changes keeps its members', async (t) => {
  const draft = readConference(aDraft(), aConference({ title: 'New' }));
  t.equal(draft.conference.title, 'New');
  t.equal(only(draft.sessions).id, 'opening');
  t.equal(the(draft.rooms, 'hall').title, 'Hall');
});
