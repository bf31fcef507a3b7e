import t from 'tap';
import { infoOf, publicAgenda } from '../../src/agenda/mask.ts';
import { aConference, aDraft, agendaOf, aSession, draftOf, type Fields, release, the, uidOf } from './draft.ts';

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
const secret = (over: Fields = {}) =>
  aSession({ id: 'secret', title: 'Secret', room: 'side', speakers: [{ speaker: 'ann' }], documents: ['paper'], ...over });
const child = aSession({ id: 'child', title: 'Child', parent: 'secret' });
const orphan = aSession({ id: 'child', title: 'Child' });
const shown = () => draftOf(secret(), child);

t.test('the newest release is seen as it is', async (t) => {
  const one = release(shown());
  const agenda = publicAgenda(one, one);
  t.same([agenda.sessions, agenda.days, agenda.rooms, agenda.zones], [one.sessions, one.days, one.rooms, one.zones]);
  t.same([agenda.withdrawn, agenda.release], [[], infoOf(one)]);
});

t.test('what is said of a release is in the zone of its conference, with its counts', async (t) => {
  const one = release(shown(), null, { note: 'First' });
  t.same(infoOf(one), {
    number: 1,
    publishedAt: '2023-10-01T14:00:00+02:00',
    note: 'First',
    sha256: one.sha256,
    counts: { sessions: 2, tracks: 1, rooms: 2, speakers: 2, documents: 1, audiences: 1 },
  });
});

t.test('a session private in the newest release is so in the older ones, with what only it used', async (t) => {
  const one = release(shown());
  const two = release(draftOf(secret({ visibility: 'private' }), child), one);
  const old = publicAgenda(one, two);
  t.same([ids(old.sessions), ids(old.rooms), ids(old.speakers), ids(old.documents)], [['child'], ['hall'], ['oecd'], []]);
  t.same(
    [the(old.sessions, 'child').parent, old.days],
    [
      null,
      [
        { date: '2023-10-24', sessions: ['child'] },
        { date: '2023-10-25', sessions: [] },
      ],
    ],
  );
  t.same(old.withdrawn, [{ id: 'secret', uid: uidOf('secret') }]);
  t.equal(old.release.counts.sessions, 1);
});

t.test('a session that is a placeholder in the newest release is a neutral block in the older ones', async (t) => {
  const one = release(shown());
  const two = release(draftOf(secret({ visibility: 'placeholder', end: '2023-10-24T11:00' }), child), one);
  const old = publicAgenda(one, two);
  const { title, room, speakers, end, visibility, sequence } = the(old.sessions, 'secret');
  t.same(
    { title, room, speakers, end, visibility, sequence },
    {
      title: { en: 'Reserved', fr: 'Réservé' },
      room: null,
      speakers: [],
      end: '2023-10-24T10:00:00+02:00',
      visibility: 'placeholder',
      sequence: 0,
    },
  );
  t.equal(the(old.sessions, 'child').parent, null);
  t.equal(JSON.stringify(old).includes('Secret'), false);
});

t.test('a session that was private once and was deleted afterwards stays masked', async (t) => {
  const one = release(shown());
  const two = release(draftOf(secret({ visibility: 'private' }), child), one);
  const three = release(draftOf(orphan), two);
  t.same([ids(publicAgenda(one, three).sessions), three.mask.sessions], [['child'], [uidOf('secret')]]);
});

t.test('a session that was a placeholder and was deleted afterwards is not unveiled in the older releases', async (t) => {
  const one = release(shown());
  const two = release(draftOf(secret({ visibility: 'placeholder' }), child), one);
  const three = release(draftOf(orphan), two);
  t.same([ids(publicAgenda(one, three).sessions), ids(publicAgenda(two, three).sessions)], [['child'], ['child']]);
});

t.test('a session that is public again is so in the older releases', async (t) => {
  const one = release(shown());
  for (const visibility of ['private', 'placeholder']) {
    const three = release(shown(), release(draftOf(secret({ visibility }), child), one));
    t.same(publicAgenda(one, three).sessions, one.sessions);
    t.same(three.mask.sessions, []);
  }
});

t.test('a session that was deleted while it was public stays in the older releases', async (t) => {
  const one = release(shown());
  const two = release(draftOf(orphan), one);
  t.same(publicAgenda(one, two).sessions, one.sessions);
  t.same(publicAgenda(two, two).withdrawn, [{ id: 'secret', uid: uidOf('secret') }]);
});

t.test('a private session that was never shown leaves no trace in the mask', async (t) => {
  const hidden = draftOf(secret({ visibility: 'private' }), child);
  t.same(release(hidden, release(hidden)).mask, { sessions: [], speakers: [], documents: [] });
});

t.test('a redacted person or document is gone from every release', async (t) => {
  const one = release(shown());
  const two = release(draftOf(secret({ speakers: [], documents: [] }), child), one, {
    redact: { speakers: ['ann'], documents: ['paper'] },
  });
  const three = release(draftOf(secret({ speakers: [], documents: [] }), child), two);
  for (const newest of [two, three]) {
    const old = publicAgenda(one, newest);
    t.same(
      [ids(old.speakers), old.documents, the(old.sessions, 'secret').speakers, the(old.sessions, 'secret').documents],
      [['oecd'], [], [], []],
    );
  }
});

t.test('a document that is restricted now is without its address in the older releases', async (t) => {
  const restricted = { documents: [{ id: 'paper', title: 'Paper', url: 'https://example.org/paper.pdf', access: 'restricted' }] };
  const one = release(shown());
  const two = release(aDraft({ ...restricted, sessions: [secret(), child] }), one);
  t.match(the(publicAgenda(one, one).documents, 'paper'), { access: 'public', url: 'https://example.org/paper.pdf' });
  t.match(the(publicAgenda(one, two).documents, 'paper'), { access: 'restricted', url: null, sessions: ['secret'] });
});

t.test('a session that is by invitation now tells in no older release where to come in', async (t) => {
  const links = { stream: 'https://example.org/live', registration: 'https://example.org/register', page: 'https://example.org/page' };
  const one = release(draftOf(secret({ links })));
  const two = release(draftOf(secret({ links, admission: 'invitation' })), one);
  t.match(the(publicAgenda(one, one).sessions, 'secret').links, links);
  t.match(the(publicAgenda(one, two).sessions, 'secret').links, { stream: null, registration: null, page: 'https://example.org/page' });
});

t.test('with `only` a private session that is not among them does not mask', async (t) => {
  const one = release(shown());
  const draft = draftOf(secret({ visibility: 'private' }), child);
  t.same(release(draft, one, { only: ['child'] }).mask.sessions, []);
  t.same(release(draft, one, { only: ['secret'] }).mask.sessions, [uidOf('secret')]);
});

t.test('what is listed stays in an older release also where the session that used it is masked', async (t) => {
  const speakers = [{ id: 'ann', name: 'Ann', listed: true }];
  const one = release(aDraft({ speakers, sessions: [secret()] }));
  const two = release(aDraft({ speakers, sessions: [secret({ visibility: 'private' })] }), one);
  t.same(ids(publicAgenda(one, two).speakers), ['ann']);
});

t.test('an agenda has nothing of management in it', async (t) => {
  const keys = Object.keys(agendaOf(aDraft({ conference: aConference() }))).sort();
  t.same(keys, [
    'audiences',
    'conference',
    'dates',
    'days',
    'descriptionLimit',
    'documents',
    'modifiedAt',
    'previousStarts',
    'release',
    'rooms',
    'sessions',
    'speakers',
    'tracks',
    'withdrawn',
    'zones',
  ]);
});
