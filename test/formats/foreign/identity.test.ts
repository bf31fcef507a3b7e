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
    ['talk', 'k#3', null, 'talk-2'],
    ['talk-2', 'k', null, null],
    ['other', 'k#2', null, null],
  ]);
  t.strictSame(doubts, [
    { path: 'sessions[2]: x', message: 'has the identity k of sessions[1]; it is read as a session of its own' },
    { path: 'sessions[0]: x', message: 'has the identity k of sessions[1]; it is read as its repetition' },
  ]);
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
