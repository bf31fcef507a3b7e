import { readFileSync } from 'node:fs';
import t from 'tap';
import { emptyDraft } from '../../../src/agenda/draft.ts';
import { mergeImport } from '../../../src/agenda/merge-import.ts';
import { readConference } from '../../../src/agenda/read-draft.ts';
import { frabXml } from '../../../src/formats/frab/index.ts';

const bytes = readFileSync(new URL('./made-up.xml', import.meta.url));
const { document, doubts } = frabXml.read(bytes, { timeZone: 'Europe/Rome' });
const [roots, night, never, grafting, lunch, third, second, broken] = document.sessions;

t.test('the conference has what the file says of it', async (t) => {
  t.strictSame(document.system, 'frab:tea25');
  t.strictSame(document.conference, {
    id: 'tea25',
    title: "Tea Growers'  Days",
    subtitle: null,
    startDate: '2025-10-25',
    endDate: '2025-10-26',
    timeZone: 'Europe/Paris',
    venue: { name: 'Glasshouse', city: 'Lyon', address: null, country: null, geo: null },
    links: { page: 'https://tea.example/2025/', registration: null },
    dayStartsAt: '09:00',
    languages: ['de'],
  });
});

t.test('a full event becomes a full session', async (t) => {
  t.strictSame(roots, {
    id: 'on-roots',
    key: 'aaaaaaaa-0000-4000-8000-000000000001',
    otherKeys: ['1 2025-10-25T10:00', '1', 'tea25-1-on-roots 2025-10-25T10:00', 'tea25-1-on-roots'],
    uid: 'aaaaaaaa-0000-4000-8000-000000000001',
    repeatOf: null,
    kind: 'breakout',
    status: 'confirmed',
    title: 'On  *roots* & <stems>',
    subtitle: 'A start',
    abstract: 'First line.\n\nSecond line, [mine](https://tea.example/2025/notes.html) and bad.',
    start: '2025-10-25T10:00',
    end: '2025-10-25T11:00',
    track: 'soil',
    room: 'hall',
    speakers: [{ speaker: 'ann-bee' }, { speaker: 'cy-dee', role: 'moderator', label: null }],
    documents: ['slides', 'tea-example', 'c-d-pdf'],
    languages: ['de', 'en'],
    links: { page: 'https://tea.example/2025/roots', recording: null, stream: null, registration: null, join: null },
  });
});

t.test('tracks, rooms, speakers and documents keep their order and keys', async (t) => {
  t.strictSame(document.tracks, [
    { id: 'soil', key: 'soil', title: 'Soil', color: '#aabbcc', order: 0 },
    { id: 'leaf', key: 'Leaf', title: 'Leaf', color: null, order: 1 },
  ]);
  t.strictSame(document.rooms, [
    { id: 'hall', key: '0b0b0b0b-0000-4000-8000-000000000001', title: 'Hall', order: 0 },
    { id: 'shed', key: 'Shed', title: 'Shed', order: 1 },
    { id: 'empty', key: 'Empty', title: 'Empty', order: 2 },
  ]);
  t.strictSame(document.speakers, [
    { id: 'ann-bee', key: '7', name: 'Ann Bee' },
    { id: 'cy-dee', key: 'Cy Dee', name: 'Cy Dee' },
  ]);
  t.strictSame(
    document.documents.map(({ key, title, kind, mediaType }) => [key, title, kind, mediaType]),
    [
      ['https://tea.example/a.pdf', 'Slides', 'presentation', 'application/pdf'],
      ['https://tea.example/x/', 'tea.example', 'link', null],
      ['https://tea.example/c%20d.pdf', 'c d.pdf', 'other', 'application/pdf'],
    ],
  );
});

t.test('a start before the day starts is of the next morning, the repeated hour has its offset', async (t) => {
  t.strictSame([night?.start, night?.end], ['2025-10-26T02:30:00+02:00', '2025-10-26T02:00:00+01:00']);
});

t.test('kinds, lengths and states follow the words of the file', async (t) => {
  t.strictSame(
    document.sessions.map(({ kind, status, start, end }) => [kind, status, start?.slice(11, 16) ?? null, end?.slice(11, 16) ?? null]),
    [
      ['breakout', 'confirmed', '10:00', '11:00'],
      ['social', 'confirmed', '02:30', '02:00'],
      ['other', 'confirmed', null, null],
      ['workshop', 'confirmed', '10:30', '11:00'],
      ['break', 'confirmed', '12:00', '11:00'],
      ['plenary', 'cancelled', '15:00', '15:45'],
      ['plenary', 'confirmed', '14:00', '14:45'],
      ['other', 'confirmed', null, null],
    ],
  );
  t.strictSame(lunch?.end, '2025-10-26T11:00');
  t.strictSame([never?.languages, grafting?.speakers?.length], [[], 1]);
});

t.test('events of one id are told apart by the order of their starts', async (t) => {
  t.strictSame(
    [third, second, broken].map((session) => [session?.id, session?.key, session?.title, session?.repeatOf]),
    [
      ['grafting-2', '6 2025-10-25T15:00', 'Grafting', 'grafting-3'],
      ['grafting-3', '6', 'Grafting', null],
      ['untitled', '6#2', 'Untitled', null],
    ],
  );
});

t.test('each guess is reported with its place', async (t) => {
  t.strictSame(doubts, [
    { path: 'timeZone', message: 'the file says Europe/Paris, which is used instead of Europe/Rome' },
    { path: 'line 28: event 2', message: 'starts in the hour that happens twice when the clocks go back; the first is assumed' },
    { path: 'line 29: event 3', message: 'is left unscheduled: the start "24:00" is no time of day' },
    { path: 'line 32: event 4', message: 'has no duration; 30 minutes are assumed' },
    { path: 'line 33: event 5', message: 'has the duration 1:00:00, read as days, hours and minutes' },
    { path: 'line 36: event 6', message: 'is left unscheduled: 0216-10-25T14:00:00 is no time between 1900 and 2199' },
    { path: 'rooms', message: 'without sessions, kept: Empty' },
    { path: 'line 11: track', message: 'has the colour "reddish", which is not #rrggbb; it is left out' },
    { path: 'line 36: event 6', message: 'has no title; it is called "Untitled"' },
    { path: 'line 34: event 6', message: 'has the identity 6 of line 35; it is read as its repetition' },
    { path: 'line 36: event 6', message: 'has the identity 6 of line 35; it is read as a session of its own' },
    { path: 'line 19: event 1', message: 'links to "javascript:alert(1)", which is no web address; only the link\'s text is kept' },
    { path: 'line 23: event 1', message: 'names a person without a name; it is left out' },
    { path: 'line 24: event 1', message: 'links to "ftp://tea.example/b", which is no web address; it is left out' },
    { path: 'line 25: event 1', message: 'links to "/c%20d.pdf", read as https://tea.example/c%20d.pdf' },
    { path: 'line 29: event 3', message: 'names the language "klingon", which is none; it is left out' },
  ]);
});

t.test('the document is accepted by a draft, and importing it again changes nothing', async (t) => {
  let number = 0;
  const uid = () => `00000000-0000-4000-8000-${String(++number).padStart(12, '0')}`;
  const draft = emptyDraft(readConference(null, document.conference).conference);
  const once = mergeImport(draft, document, { newUid: uid });
  t.equal(once.counts.sessions.added, 8);
  t.equal(mergeImport(once.draft, document, { newUid: uid }).counts.sessions.unchanged, 8);
});

t.test('a file without a zone needs one', async (t) => {
  const text = bytes.toString().replace('<time_zone_name>Europe/Paris</time_zone_name>', '');
  t.throws(() => frabXml.read(Buffer.from(text), {}), {
    code: 'invalid',
    faults: [
      { path: 'timeZone', message: 'the file has no time zone; give it with --time-zone (over HTTP timeZone), for example Europe/Paris' },
    ],
  });
  t.equal(frabXml.read(Buffer.from(text), { timeZone: 'Europe/Rome' }).document.conference.timeZone, 'Europe/Rome');
});

t.test('recognise says why a file is none', async (t) => {
  const said = (text: string) => frabXml.recognise(Buffer.from(text));
  t.strictSame(
    ['', '{}', 'BEGIN:VCALENDAR', '<html/>', '<!-- x --><?y z?><!DOCTYPE a [<!ENTITY b "c">]><schedule>', '\ufeff<schedule/>'].map(said),
    ['it is empty', 'it is not XML', 'it is not XML', 'its root element is <html>, not <schedule>', true, true],
  );
});
