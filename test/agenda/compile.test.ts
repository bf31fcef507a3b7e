import t from 'tap';
import { canonicalJson } from '../../src/agenda/canonical.ts';
import { showsTheSame } from '../../src/agenda/compile.ts';
import { aConference, aDraft, aSession, draftOf, type Fields, noon, only, release, sha256, the } from './draft.ts';

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
const a = (over: Fields = {}) => aSession({ id: 'a', title: 'A', ...over });
const b = (over: Fields = {}) => aSession({ id: 'b', title: 'B', ...over });

t.test('releases are numbered from 1 and dated in whole seconds of UTC', async (t) => {
  const one = release(aDraft(), null, { now: noon + 123 });
  const two = release(aDraft(), one, { note: 'Second' });
  t.same([one.number, one.publishedAt, one.note], [1, '2023-10-01T12:00:00+00:00', null]);
  t.same([two.number, two.publishedAt, two.note], [2, '2023-10-01T12:01:00+00:00', 'Second']);
});

t.test('equal arguments give the same bytes', async (t) => {
  const once = () => release(draftOf(a({ title: 'New' }), b()), release(draftOf(a(), b())));
  t.equal(JSON.stringify(once()), JSON.stringify(once()));
});

t.test('compiling changes neither the draft nor the previous release', async (t) => {
  const draft = draftOf(a(), b({ visibility: 'private' }));
  const one = release(draft);
  const before = JSON.stringify([draft, one]);
  release(draft, one, { only: ['a'], redact: { speakers: ['ann'], documents: ['paper'] } });
  t.equal(JSON.stringify([draft, one]), before);
});

t.test('the digest is that of the content as canonical JSON', async (t) => {
  const { sha256: digest, mask, ...content } = release(aDraft());
  t.equal(digest, sha256(canonicalJson(content)));
  t.same(mask, { sessions: [], speakers: [], documents: [] });
});

t.test('a session carries its history in times of the zone of the conference', async (t) => {
  const two = release(draftOf(a({ title: 'New', timeZone: 'Asia/Tokyo' })), release(draftOf(a())));
  const { sequence, createdAt, modifiedAt } = only(two.sessions);
  t.same([sequence, createdAt, modifiedAt], [1, '2023-10-01T14:00:00+02:00', '2023-10-01T14:01:00+02:00']);
});

t.test('days are those of the conference and those that have sessions, each session on the day of its start', async (t) => {
  const none = { start: null, end: null };
  const draft = aDraft({
    conference: aConference({ dayStartsAt: '04:00' }),
    sessions: [
      a({ start: '2023-10-24T23:00', end: '2023-10-25T05:00' }),
      b({ start: '2023-10-25T03:59', end: '2023-10-25T05:00' }),
      aSession({ id: 'c', ...none, date: '2023-10-25', endDate: '2023-10-27' }),
      aSession({ id: 'd', start: '2023-10-30T09:00', end: '2023-10-30T10:00' }),
      aSession({ id: 'e', ...none }),
      aSession({ id: 'f', timeZone: 'Asia/Tokyo', start: '2023-10-26T07:00', end: '2023-10-26T08:00' }),
    ],
  });
  t.same(release(draft).days, [
    { date: '2023-10-24', sessions: ['a', 'b'] },
    { date: '2023-10-25', sessions: ['c', 'f'] },
    { date: '2023-10-30', sessions: ['d'] },
  ]);
});

t.test("the zones of the conference and of the shown sessions are frozen, hidden ones' are not", async (t) => {
  const draft = draftOf(a({ timeZone: 'Asia/Tokyo' }), b({ timeZone: 'America/New_York', visibility: 'private' }));
  t.same(Object.keys(release(draft).zones), ['Asia/Tokyo', 'Europe/Paris']);
});

t.test('a release shows the same as the one before where nothing shown has changed', async (t) => {
  const one = release(draftOf(a()));
  const shows = (...sessions: Fields[]) => showsTheSame(release(draftOf(...sessions), one), one);
  t.equal(shows(a()), true);
  t.equal(shows(a({ links: { join: 'https://example.org/join' } })), true);
  t.equal(shows(a(), b({ visibility: 'private' })), true);
  t.equal(shows(a({ title: 'New' })), false);
  t.equal(shows(a(), b()), false);
  t.equal(shows(), false);
});

t.test('a redaction shows something else also where it hides nothing of the newest release', async (t) => {
  const one = release(draftOf(a()));
  t.equal(showsTheSame(release(draftOf(a()), one, { redact: { speakers: ['gone'], documents: [] } }), one), false);
});

t.test('a redacted person or document is gone with what refers to it', async (t) => {
  const draft = draftOf(a({ speakers: [{ speaker: 'ann' }, { speaker: 'oecd' }], documents: ['paper'] }));
  const shown = release(draft, release(draft), { redact: { speakers: ['ann'], documents: ['paper'] } });
  t.same([ids(shown.speakers), shown.documents], [['oecd'], []]);
  t.same([only(shown.sessions).speakers.map(({ speaker }) => speaker), only(shown.sessions).documents], [['oecd'], []]);
  t.same(shown.mask, { sessions: [], speakers: ['ann'], documents: ['paper'] });
});

const before = () => release(aDraft({ sessions: [a({ room: 'hall' }), b()] }));

t.test('with `only` these sessions go out in their draft state and all else stays', async (t) => {
  const draft = aDraft({
    conference: aConference({ title: 'Half edited', placeholderTitle: 'Half edited' }),
    rooms: [
      { id: 'hall', title: 'Half edited' },
      { id: 'side', title: 'Side' },
    ],
    sessions: [a({ room: 'hall', status: 'cancelled' }), b({ title: 'Half edited' }), aSession({ id: 'c', title: 'Half edited' })],
  });
  const two = release(draft, before(), { only: ['a'] });
  t.same(
    [two.conference.title, the(two.rooms, 'hall').title, ids(two.sessions), the(two.sessions, 'b').title],
    ['Procurement', 'Hall', ['b', 'a'], 'B'],
  );
  t.same([the(two.sessions, 'a').status, the(two.sessions, 'a').sequence, the(two.sessions, 'b').sequence], ['cancelled', 1, 0]);
  t.equal(JSON.stringify(two).includes('Half edited'), false);
});

t.test('with `only` nothing but a session can be unchanged: an empty list shows the same', async (t) => {
  const one = before();
  t.equal(showsTheSame(release(draftOf(a({ title: 'Half edited' })), one, { only: [] }), one), true);
});

t.test('with `only` a new session brings the resources that it needs and no others', async (t) => {
  const draft = aDraft({
    rooms: [
      { id: 'attic', title: 'Attic' },
      { id: 'cellar', title: 'Cellar' },
      { id: 'hall', title: 'Hall' },
      { id: 'side', title: 'Side' },
    ],
    sessions: [a({ room: 'hall' }), b(), aSession({ id: 'c', room: 'attic', parent: 'd' }), aSession({ id: 'd', room: 'cellar' })],
  });
  const two = release(draft, before(), { only: ['c'] });
  t.same([ids(two.sessions), ids(two.rooms), the(two.sessions, 'c').parent], [['b', 'c', 'a'], ['attic', 'hall', 'side'], null]);
});

t.test('with `only` a session that is deleted or private in the draft goes', async (t) => {
  t.same(ids(release(draftOf(b()), before(), { only: ['a'] }).sessions), ['b']);
  t.same(ids(release(draftOf(a({ visibility: 'private' }), b()), before(), { only: ['a'] }).sessions), ['b']);
  t.same(ids(release(draftOf(a({ visibility: 'private' }), b()), before(), { only: ['b'] }).sessions), ['b', 'a']);
});

t.test('with `only` a room that the draft still shows stays when the session moves, one that it hides goes', async (t) => {
  const moved = release(draftOf(a({ room: 'side' }), b()), before(), { only: ['a'] });
  t.same(ids(moved.rooms), ['hall', 'side']);
  const hidden = release(draftOf(a({ room: 'hall', visibility: 'private' }), b()), before(), { only: ['a'] });
  t.same(ids(hidden.rooms), ['side']);
});

t.test("with `only` a placeholder is called as the release's conference says", async (t) => {
  const draft = aDraft({ conference: aConference({ placeholderTitle: 'Half edited' }), sessions: [a({ visibility: 'placeholder' }), b()] });
  t.same(the(release(draft, before(), { only: ['a'] }).sessions, 'a').title, { en: 'Reserved', fr: 'Réservé' });
});

t.test('with `only` the first release shows these sessions and what they need', async (t) => {
  const one = release(draftOf(a({ room: 'hall' }), b({ room: 'side' })), null, { only: ['a'] });
  t.same([ids(one.sessions), ids(one.rooms), ids(one.speakers)], [['a'], ['hall'], []]);
});
