import { readFileSync } from 'node:fs';
import t from 'tap';
import { emptyDraft } from '../../../../src/agenda/draft.ts';
import { mergeImport } from '../../../../src/agenda/merge-import.ts';
import { readConference } from '../../../../src/agenda/read-draft.ts';
import { frabJson } from '../../../../src/formats/frab/index.ts';

const fixture = (name: string) => readFileSync(new URL(name, import.meta.url));
const { document, doubts } = frabJson.read(fixture('version-1.json'), {});
const second = frabJson.read(fixture('schedule2.json'), {});

t.test('the conference has what the file says of it, under the source of its XML twin', async (t) => {
  t.equal(document.system, 'frab:tea25');
  t.strictSame(document.conference, {
    id: 'tea25',
    title: "Tea Growers'  Days",
    subtitle: null,
    startDate: '2025-10-25',
    endDate: '2025-10-26',
    timeZone: 'Europe/Paris',
    links: { page: 'https://tea.example/2025/', registration: null },
    dayStartsAt: '09:00',
    languages: ['de'],
  });
});

t.test('a full event becomes a full session', async (t) => {
  t.strictSame(document.sessions[0], {
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
    speakers: [{ speaker: 'ann-bee' }, { speaker: 'cy-dee', role: 'moderator', label: null }, { speaker: 'eve' }],
    documents: ['slides', 'tea-example', 'c-d-pdf'],
    languages: ['de', 'en'],
    links: { page: 'https://tea.example/2025/roots', recording: null, stream: null, registration: null, join: null },
  });
});

t.test('numbers, nulls and single objects in place of lists are taken as they are meant', async (t) => {
  t.strictSame(
    document.sessions
      .slice(1)
      .map(({ key, kind, start, end, room, speakers, languages }) => ({ key, kind, start, end, room, speakers, languages })),
    [
      {
        ...{ key: '2', kind: 'social', start: '2025-10-26T02:30:00+02:00', end: '2025-10-26T02:00:00+01:00' },
        ...{ room: 'hall', speakers: [], languages: [] },
      },
      {
        ...{ key: '3', kind: 'workshop', start: '2025-10-25T10:30', end: '2025-10-25T11:00' },
        ...{ room: 'shed', speakers: [{ speaker: 'ann-bee' }], languages: [] },
      },
    ],
  );
});

t.test('rooms, tracks, speakers and documents keep their keys and details', async (t) => {
  t.strictSame(document.rooms, [
    { id: 'hall', key: '0b0b0b0b-0000-4000-8000-000000000001', title: 'Hall', description: 'By the pond', capacity: 80, order: 0 },
    { id: 'empty', key: '0b0b0b0b-0000-4000-8000-000000000002', title: 'Empty', capacity: null, order: 1 },
    { id: 'shed', key: 'Shed', title: 'Shed', order: 2 },
  ]);
  t.strictSame(document.tracks, [
    { id: 'soil', key: 'soil', title: 'Soil', color: '#aabbcc', order: 0 },
    { id: 'leaf', key: 'Leaf', title: 'Leaf', color: null, order: 1 },
  ]);
  t.strictSame(document.speakers, [
    {
      ...{ id: 'ann-bee', key: '7', name: 'Ann Bee', biography: 'Grows **tea**.' },
      image: { url: 'https://tea.example/media/ann.png', alt: null, credit: null },
      links: [{ title: 'Site', url: 'https://ann.example/' }],
    },
    { id: 'cy-dee', key: 'Cy Dee', name: 'Cy Dee' },
    { id: 'eve', key: 'Eve', name: 'Eve' },
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

t.test('answers to the questions of a call for papers stay out', async (t) => {
  t.notMatch(JSON.stringify(document), /vegan|secret/);
});

t.test('each guess is reported with its place', async (t) => {
  const hall = 'days[0].rooms["Hall "]';
  const shed = 'days[0].rooms["Shed"][0]: event 3';
  t.strictSame(doubts, [
    { path: shed, message: 'names the room "Shack" but stands in "Shed", which counts' },
    { path: `${hall}[1]: event 2`, message: 'starts in the hour that happens twice when the clocks go back; the first is assumed' },
    { path: shed, message: 'has no duration; 30 minutes are assumed' },
    { path: 'rooms', message: 'without sessions, kept: Empty' },
    { path: 'tracks', message: 'has the colour "reddish", which is not #rrggbb; it is left out' },
    { path: `${hall}[0]: event 1`, message: 'links to "javascript:alert(1)", which is no web address; only the link\'s text is kept' },
    { path: `${hall}[0]: event 1`, message: 'names a person without a name; it is left out' },
    { path: `${hall}[0]: event 1`, message: 'links to "ftp://tea.example/b", which is no web address; it is left out' },
    { path: `${hall}[0]: event 1`, message: 'links to "/c%20d.pdf", read as https://tea.example/c%20d.pdf' },
    { path: shed, message: 'names the language "klingon", which is none; it is left out' },
  ]);
});

t.test('schedule2 is read: references by guid and slug, ends, states, texts in languages', async (t) => {
  const { conference, sessions } = second.document;
  t.strictSame(
    [conference.description, conference.languages, conference.dayStartsAt, conference.startDate],
    [{ en: 'All about tea', de: 'Rund um Tee' }, ['en', 'de'], '06:00', '2025-10-25'],
  );
  const [roots, night, noon] = sessions;
  t.strictSame(
    sessions.map(({ id, key, kind, status, start, end }) => [id, key.slice(-4), kind, status, start, end]),
    [
      ['on-roots', '0001', 'plenary', 'confirmed', '2025-10-25T10:00', '2025-10-25T11:00'],
      ['night', '0002', 'social', 'cancelled', '2025-10-26T01:30', '2025-10-26T02:30:00+01:00'],
      ['noon', 'Noon', 'break', 'confirmed', '2025-10-25T12:00', '2025-10-25T12:45'],
    ],
  );
  t.strictSame(
    [roots?.track, roots?.room, roots?.abstract, night?.room, noon?.uid],
    ['soil', 'hall', { en: 'Roots', de: 'Wurzeln' }, null, undefined],
  );
  t.strictSame(roots?.speakers, [
    { speaker: 'ann-bee', role: 'speaker', label: null },
    { speaker: 'cy-dee', role: 'speaker', label: 'Contributor' },
  ]);
  t.equal(second.document.documents[0]?.kind, 'report');
  t.strictSame(second.doubts, [
    { path: 'events[2]: event aaaaaaaa-0000-4000-8000-000000000003', message: 'is left out: its status is "REJECTED"' },
  ]);
});

t.test('what our own schedule2 calls accepted is tentative, what that of others does is confirmed', async (t) => {
  const file = (generator: string) =>
    JSON.stringify({
      generator: { name: generator },
      schedule: { conference: { title: 'Tea', time_zone_name: 'Europe/Paris' }, events: [{ title: 'Roots', state: 'ACCEPTED' }] },
    });
  t.strictSame(
    ['Lectern', 'hub'].map((name) => frabJson.read(Buffer.from(file(name)), {}).document.sessions[0]?.status),
    ['tentative', 'confirmed'],
  );
});

t.test('both are accepted by a draft, and importing them again changes nothing', async (t) => {
  for (const { document } of [frabJson.read(fixture('version-1.json'), {}), second]) {
    let number = 0;
    const uid = () => `00000000-0000-4000-8000-${String(++number).padStart(12, '0')}`;
    const draft = emptyDraft(readConference(null, document.conference).conference);
    const once = mergeImport(draft, document, { newUid: uid });
    t.equal(once.counts.sessions.added, 3);
    t.equal(mergeImport(once.draft, document, { newUid: uid }).counts.sessions.unchanged, 3);
  }
});

t.test('a file without a zone needs one, a file without a schedule is none', async (t) => {
  const read = (text: string) => frabJson.read(Buffer.from(text), {});
  t.throws(() => read('{"schedule":{"conference":{"title":"x","days":[]}}}'), {
    code: 'invalid',
    faults: [
      { path: 'timeZone', message: 'the file has no time zone; give it with --time-zone (over HTTP timeZone), for example Europe/Paris' },
    ],
  });
  for (const text of ['{}', '[]', '{"schedule":[]}', '3'])
    t.throws(() => read(text), { code: 'unreadable', message: '1:1: the file has no object "schedule"' });
});

t.test('recognise says why a file is none', async (t) => {
  const said = (text: string) => frabJson.recognise(Buffer.from(text));
  t.strictSame(
    ['', '<schedule/>', '[]', '{"a":1}', '{"schedule":{"2025-01-01":{}}}', '\ufeff {"schedule": {"version":"1","conference":{'].map(said),
    [
      'it is empty',
      'it is not a JSON object',
      'it is not a JSON object',
      'its JSON has no "schedule" with a "conference"',
      'its JSON has no "schedule" with a "conference"',
      true,
    ],
  );
});

const strange = ['null', '[]', '"x"', '7', 'true', '{}', '[null,[[]],{"a":{}}]'];
const fields = ['conference', 'events', 'days', 'rooms', 'tracks', 'time_zone_name', 'base_url'];
const eventFields = [
  'title',
  'id',
  'date',
  'start',
  'end',
  'duration',
  'room',
  'track',
  'persons',
  'links',
  'attachments',
  'language',
  'abstract',
];

t.test('values of other types than expected are left out, never the end of it', async (t) => {
  const options = { timeZone: 'Europe/Paris' };
  for (const value of strange) {
    for (const field of fields) {
      const text = `{"schedule":{"${field}":${value},"events":[{"title":"x"}]}}`;
      t.ok(frabJson.read(Buffer.from(text), options), `${field}: ${value}`);
      t.ok(frabJson.read(Buffer.from(`{"schedule":{"conference":{"${field}":${value}}}}`), options), `conference.${field}: ${value}`);
    }
    for (const field of eventFields) {
      const text = `{"schedule":{"conference":{"days":[{"date":"2025-10-25","rooms":{"A":[{"title":"x","${field}":${value}}]}}]}}}`;
      t.equal(frabJson.read(Buffer.from(text), options).document.sessions.length, 1, `${field}: ${value}`);
    }
  }
});
