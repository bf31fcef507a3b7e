import t from 'tap';
import type { Release } from '../../src/agenda/release.ts';
import { aConference, aDraft, aSession, draftOf, type Fields, noon, only, release, the, uidOf } from './draft.ts';

const entry = (shown: Release, id = 'opening') => {
  const { sequence, createdAt, modifiedAt, withdrawnIn } = the(shown.history, id);
  return { sequence, createdAt, modifiedAt, withdrawnIn };
};
const [first, second, third] = ['2023-10-01T12:00:00+00:00', '2023-10-01T12:01:00+00:00', '2023-10-01T12:02:00+00:00'];

/** The sequence of the session `opening` after a release of each of these drafts. */
const sequences = (...drafts: Fields[]) => {
  let newest: Release | null = null;
  return drafts.map((over) => {
    newest = release(aDraft(over), newest);
    return the(newest.history, 'opening').sequence;
  });
};

t.test('a session begins with sequence 0 at the time of the release that first shows it', async (t) => {
  t.same(entry(release(aDraft())), { sequence: 0, createdAt: first, modifiedAt: first, withdrawnIn: null });
});

t.test('what did not change keeps its entry', async (t) => {
  const one = release(aDraft());
  t.same(release(aDraft(), one).history, one.history);
});

t.test('what changed counts one more and is as young as its release', async (t) => {
  const two = release(draftOf(aSession({ title: 'New' })), release(aDraft()));
  t.same(entry(two), { sequence: 1, createdAt: first, modifiedAt: second, withdrawnIn: null });
});

t.test("another session's change does not count", async (t) => {
  const one = release(draftOf(aSession(), aSession({ id: 'b' })));
  const two = release(draftOf(aSession(), aSession({ id: 'b', title: 'New' })), one);
  t.same([entry(two), entry(two, 'b').sequence], [entry(one), 1]);
});

const used = { room: 'hall', track: 'green', speakers: [{ speaker: 'ann' }], documents: ['paper'], audiences: ['auditors'] };
const renamed: [string, Fields][] = [
  ['a renamed room', { rooms: [{ id: 'hall', title: 'Great hall' }] }],
  ['a renamed track', { tracks: [{ id: 'green', title: 'Greener' }] }],
  ['a renamed speaker', { speakers: [{ id: 'ann', name: 'Ann B.' }] }],
  ['a document with a new url', { documents: [{ id: 'paper', title: 'Paper', url: 'https://example.org/new' }] }],
  ['a renamed audience', { audiences: [{ id: 'auditors', title: 'Oversight' }] }],
  ['a renamed conference', { conference: aConference({ title: 'New' }) }],
  ['another venue', { conference: aConference({ venue: { name: 'House' } }) }],
  ['a cancelled conference', { conference: aConference({ status: 'cancelled' }) }],
];
for (const [name, over] of renamed) {
  t.test(`${name} counts for the sessions that show it`, async (t) => {
    const sessions = [aSession(used)];
    t.same(sequences({ sessions }, { sessions, ...over }, { sessions, ...over }), [0, 1, 1]);
  });
}

t.test('a renamed room does not count for sessions elsewhere', async (t) => {
  const rooms = (title: string) => [
    { id: 'hall', title },
    { id: 'side', title: 'Side' },
  ];
  const sessions = [aSession({ room: 'side' })];
  t.same(sequences({ rooms: rooms('Hall'), sessions }, { rooms: rooms('Great hall'), sessions }), [0, 0]);
});

t.test('a renamed block counts for its children', async (t) => {
  const sessions = (title: string) => [aSession({ parent: 'block' }), aSession({ id: 'block', title })];
  t.same(sequences({ sessions: sessions('A') }, { sessions: sessions('B') }), [0, 1]);
});

t.test('what nobody sees does not count', async (t) => {
  const over = { links: { join: 'https://example.org/join' }, source: { system: 'a', key: 'b' } };
  t.same(sequences({}, { sessions: [aSession(over)] }), [0, 0]);
  const hidden = { visibility: 'placeholder' };
  t.same(sequences({ sessions: [aSession(hidden)] }, { sessions: [aSession({ ...hidden, title: 'Secret', room: 'hall' })] }), [0, 0]);
});

t.test('a placeholder that is moved counts, and so does one that is unveiled', async (t) => {
  const hidden = { visibility: 'placeholder' };
  t.same(
    sequences(
      { sessions: [aSession(hidden)] },
      { sessions: [aSession({ ...hidden, end: '2023-10-24T10:30' })] },
      { sessions: [aSession({ end: '2023-10-24T10:30' })] },
    ),
    [0, 1, 2],
  );
});

t.test('a session that goes keeps its entry with the number of the release that no longer showed it', async (t) => {
  const two = release(draftOf(), release(aDraft()));
  const three = release(draftOf(), two);
  const gone = { sequence: 0, createdAt: first, modifiedAt: first, withdrawnIn: 2 };
  t.same([entry(two), entry(three)], [gone, gone]);
});

t.test('a session that comes back continues its entry', async (t) => {
  const one = release(aDraft());
  t.same(entry(release(aDraft(), release(draftOf(), one))), entry(one));
  const changed = release(draftOf(aSession({ title: 'New' })), release(draftOf(), one));
  t.same(entry(changed), { sequence: 1, createdAt: first, modifiedAt: third, withdrawnIn: null });
});

t.test('a session never shown has no entry', async (t) => {
  t.same(release(draftOf(aSession({ visibility: 'private' }))).history, []);
});

t.test('a session that is made anew with the same id is another one', async (t) => {
  const { history } = release(draftOf(aSession({ uid: uidOf('new') })), release(aDraft()));
  t.same(
    history.map(({ uid, id, withdrawnIn }) => ({ uid, id, withdrawnIn })).sort((a, b) => (a.withdrawnIn ?? 0) - (b.withdrawnIn ?? 0)),
    [
      { uid: uidOf('new'), id: 'opening', withdrawnIn: null },
      { uid: uidOf('opening'), id: 'opening', withdrawnIn: 2 },
    ],
  );
});

t.test('a release is later than the one before also when the clock stands or goes back', async (t) => {
  const one = release(aDraft(), null, { now: noon + 999 });
  const two = release(draftOf(aSession({ title: 'B' })), one, { now: noon });
  const three = release(draftOf(aSession({ title: 'C' })), two, { now: noon - 86_400_000 });
  t.same(
    [one, two, three].map(({ publishedAt }) => publishedAt),
    [first, '2023-10-01T12:00:01+00:00', '2023-10-01T12:00:02+00:00'],
  );
  t.same(
    [one, two, three].map(({ history }) => only(history).modifiedAt),
    [first, '2023-10-01T12:00:01+00:00', '2023-10-01T12:00:02+00:00'],
  );
});

t.test('a zone that loses the rules which calendars are written with counts for its sessions', async (t) => {
  const conference = (startDate: string) => aConference({ timeZone: 'Africa/Casablanca', startDate, endDate: '2023-10-25' });
  t.same(
    sequences({ conference: conference('2023-10-24') }, { conference: conference('2022-12-30') }, { conference: conference('2022-12-29') }),
    [0, 1, 1],
  );
});

t.test('a block that is no longer an entry of calendars counts for its children', async (t) => {
  const sessions = (over: Fields) => [aSession({ parent: 'block' }), aSession({ id: 'block', ...over })];
  t.same(
    sequences(
      { sessions: sessions({}) },
      { sessions: sessions({ start: null, end: null }) },
      { sessions: sessions({ status: 'cancelled' }) },
    ),
    [0, 1, 2],
  );
});

t.test('another default language counts for a placeholder too, which is called something else', async (t) => {
  const sessions = [aSession({ visibility: 'placeholder' })];
  const conference = (...languages: string[]) => aConference({ languages });
  t.same(sequences({ sessions, conference: conference('en', 'fr') }, { sessions, conference: conference('fr', 'en') }), [0, 1]);
});
