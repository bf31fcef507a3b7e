import t from 'tap';
import { emptyDraft } from '../../../src/agenda/draft.ts';
import { mergeImport } from '../../../src/agenda/merge-import.ts';
import { readConference } from '../../../src/agenda/read-draft.ts';
import { readingOf } from '../../../src/formats/foreign/build.ts';
import { aForeignSession, firstOf, readingOfSessions } from './agenda.ts';

const noLinks = { page: null, recording: null, stream: null, registration: null, join: null };

t.test('a format that has only titles carries only titles', async (t) => {
  t.strictSame(firstOf({}), { id: 'talk', key: 'Talk', repeatOf: null, title: 'Talk', links: noLinks });
});

t.test('a format with every field carries every field, empty ones as nothing', async (t) => {
  const everything = { subtitle: '', abstract: [], note: [], type: '', status: '', when: null, room: null, otherRooms: [], track: null };
  t.strictSame(firstOf({ ...everything, persons: [], links: [], languages: '', tags: [' a ', 'b', 'a', ''] }), {
    ...{ id: 'talk', key: 'Talk', repeatOf: null, kind: 'other', status: 'confirmed', title: 'Talk' },
    ...{ subtitle: null, abstract: null, note: null, start: null, end: null, date: null, endDate: null },
    ...{ track: null, room: null, overflowRooms: [], speakers: [], documents: [], languages: [], tags: ['a', 'b'], links: noLinks },
  });
});

t.test('a conference without a title in the file has none, one with an empty title is called Untitled', async (t) => {
  const conferenceFor = (title?: string) => {
    const { document, doubts } = readingOf({ system: 'tea', conference: { title }, sessions: [aForeignSession()] }, { timeZone: 'UTC' });
    return [document.system, document.conference.title, doubts.length];
  };
  t.strictSame(conferenceFor(), ['tea:conference', undefined, 0]);
  t.strictSame(conferenceFor(''), ['tea:conference', 'Untitled conference', 1]);
  t.strictSame(conferenceFor('Tea'), ['tea:tea', 'Tea', 0]);
});

t.test('languages are those of the file, else the one that most sessions are in', async (t) => {
  const sessions = [{ languages: 'fr' }, { languages: 'fr, de' }, { languages: 'de' }, { languages: 'fr' }];
  t.strictSame(readingOfSessions(sessions).document.conference.languages, ['fr']);
  const conference = { title: 'Tea', timeZone: 'UTC', languages: 'de, en' };
  t.strictSame(readingOfSessions(sessions, { conference }).document.conference.languages, ['de', 'en']);
  t.strictSame(readingOfSessions([{}]).document.conference.languages, ['en']);
});

t.test('sessions outside the dates are reported, by the date that they have in the conference', async (t) => {
  const conference = { title: 'Tea', timeZone: 'Europe/Paris', start: '2025-10-25', end: '2025-10-25' };
  const sessions = [
    { title: 'In', when: { date: '2025-10-24T20:00', duration: '60', timeZone: 'America/New_York' } },
    { title: 'Before', when: { date: '2025-10-24T20:00', duration: '60', timeZone: '' } },
    { title: 'After', when: { firstDay: '2025-10-26' } },
  ];
  t.strictSame(readingOfSessions(sessions, { conference }).doubts, [
    { path: 'conference', message: '2 sessions start outside 2025-10-25 to 2025-10-25: before, after' },
  ]);
});

t.test('the night of the last day is within the dates, where days start in the morning', async (t) => {
  const conference = { title: 'Tea', timeZone: 'Europe/Paris', start: '2025-10-25', end: '2025-10-25', dayChange: '06:00' };
  const when = { date: '2025-10-26T01:00', duration: '60' };
  t.strictSame(readingOfSessions([{ title: 'Night', when, day: { date: '2025-10-25' } }], { conference }).doubts, []);
});

t.test('more than 20,000 sessions are refused', async (t) => {
  t.throws(() => readingOfSessions(Array.from({ length: 20_001 }, () => ({}))), {
    code: 'unreadable',
    message: 'the file has 20001 sessions; at most 20000 are read',
  });
});

t.test('what the layer makes is accepted by a draft, and importing it again changes nothing', async (t) => {
  const person = { name: 'Ann', organisation: 'Leaf', position: 'Grower', country: 'FR', image: 'https://a.example/a.png', links: [] };
  const { document } = readingOfSessions([
    { title: 'All day', when: { firstDay: '2025-10-25', lastDay: '2025-10-26' }, persons: [person], tags: ['x'] },
    { title: 'Elsewhere', when: { date: '2025-10-25T10:00', duration: 'PT1H', timeZone: 'America/New_York' }, note: [] },
    { title: 'Everywhere', when: null, room: { name: 'A' }, otherRooms: [{ name: 'B' }], status: 'tentative', kind: 'meeting' },
    { title: 'Nothing' },
  ]);
  let number = 0;
  const uid = () => `00000000-0000-4000-8000-${String(++number).padStart(12, '0')}`;
  const facts = { startDate: '2025-10-25', endDate: '2025-10-26', ...document.conference };
  const once = mergeImport(emptyDraft(readConference(null, facts).conference), document, { newUid: uid });
  t.equal(once.counts.sessions.added, 4);
  t.equal(mergeImport(once.draft, document, { newUid: uid }).counts.sessions.unchanged, 4);
});
