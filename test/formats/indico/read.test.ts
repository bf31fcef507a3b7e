import t from 'tap';
import { readers } from '../../../src/formats/index.ts';
import { indico } from '../../../src/formats/indico/index.ts';

const bytes = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
const read = (value: unknown) => indico.read(bytes(value), {});
const at = (date: string, time: string, tz = 'UTC') => ({ date, time: `${time}:00`, tz });
const answer = (...results: unknown[]) => ({ count: results.length, _type: 'HTTPAPIResult', results });

const event = {
  _type: 'Conference',
  id: '9',
  title: 'Tea Days',
  description: '<p>All of <b>tea</b>.</p>',
  startDate: at('2026-05-03', '22:30'),
  endDate: at('2026-05-05', '16:00'),
  timezone: 'Europe/Warsaw',
  location: 'Tea House',
  url: 'https://indico.example/event/9/',
  chairs: [{ fullName: 'Chair, Cy', emailHash: 'aa11' }],
};
const talk = {
  _type: 'Contribution',
  id: '4',
  db_id: 77,
  title: 'Steeped',
  description: '<p>How <a href="/event/9/page">long</a>?</p>',
  startDate: at('2026-05-04', '08:00'),
  endDate: at('2026-05-04', '08:45'),
  duration: 45,
  type: 'Keynote',
  track: 'Leaves',
  session: 'Morning',
  roomFullname: 'Hall 1',
  room: 'H1',
  keywords: ['green', 'black'],
  url: 'https://indico.example/event/9/contributions/77/',
  speakers: [
    { first_name: 'Ada', last_name: 'Example', fullName: 'Example, Ada', affiliation: 'Tea Board', emailHash: 'bb22', person_id: 5 },
  ],
  primaryauthors: [{ fullName: 'Writer, Wim' }],
  coauthors: [{ fullName: 'Example, Ada' }, { fullName: 'Other, Olga' }],
  vc_rooms: [{ type: 'zoom', url: 'https://zoom.example/j/1?pwd=secret' }],
  folders: [
    {
      title: 'Slides',
      default_folder: false,
      is_protected: false,
      attachments: [
        { title: 'Deck', download_url: 'https://indico.example/a/1/deck.pdf', filename: 'deck.pdf', type: 'file', is_protected: false },
        { title: 'Kept', download_url: 'https://indico.example/a/2/kept.pdf', type: 'file', is_protected: true },
      ],
    },
    {
      title: null,
      default_folder: true,
      is_protected: false,
      attachments: [{ title: 'Site', link_url: 'https://tea.example/', type: 'link' }],
    },
  ],
  material: [{ title: 'Slides', resources: [{ name: 'Deck again', url: 'https://indico.example/old/deck.pdf', _type: 'LocalFile' }] }],
  subContributions: [{ id: 1, title: 'A part', duration: 10 }],
};
const all = { ...event, contributions: [talk] };

t.test('a contribution comes with its zone, room, track, kind, speakers, files and tags', async (t) => {
  const { document, doubts } = read(answer(all));
  t.match(document.conference, {
    title: 'Tea Days',
    description: 'All of **tea**.',
    startDate: '2026-05-04',
    endDate: '2026-05-05',
    timeZone: 'Europe/Warsaw',
    venue: { name: 'Tea House' },
    links: { page: 'https://indico.example/event/9/' },
  });
  t.match(document.sessions, [
    {
      key: '77',
      title: 'Steeped',
      kind: 'plenary',
      abstract: 'How [long](https://indico.example/event/9/page)?',
      start: '2026-05-04T10:00',
      end: '2026-05-04T10:45',
      timeZone: undefined,
      track: 'leaves',
      room: 'hall-1',
      speakers: [{ speaker: 'ada-example', role: 'speaker', label: null }],
      tags: ['green', 'black'],
      links: { page: 'https://indico.example/event/9/contributions/77/' },
    },
  ]);
  t.same(
    document.documents.map(({ title, url, kind }) => [title, url, kind]),
    [
      ['Deck', 'https://indico.example/a/1/deck.pdf', 'presentation'],
      ['Site', 'https://tea.example/', 'link'],
    ],
  );
  t.same(
    document.speakers.map(({ name, organisation }) => [name, organisation]),
    [['Ada Example', 'Tea Board']],
  );
  t.same(
    doubts.map(({ path, message }) => `${path} ${message}`),
    [
      'coauthors 1 names of people who only wrote along are left out',
      'subContributions 1 parts of contributions are left out; they have no time of their own',
      'folders 1 protected files are left out',
    ],
  );
});

t.test('nothing of how to dial in, of addresses of people, or of protected files is read', async (t) => {
  const person = { familyName: 'Bee', firstName: 'Bo', email: 'bo@tea.example', phone: '+33 1', emailHash: 'cc33', address: 'Street 1' };
  const block = { id: 3, title: 'Talk', startDate: at('2026-05-04', '09:00'), endDate: at('2026-05-04', '10:00'), conveners: [person] };
  const text = JSON.stringify(read(answer({ ...all, sessions: [{ ...block, contributions: [] }] })));
  t.equal(/secret|zoom|@|\+33|cc33|bb22|aa11|Street|kept\.pdf/.exec(text), null);
  t.match(text, 'Bo Bee');
});

t.test('people who are only named as authors speak, and names are put in the order in which people say them', async (t) => {
  const { document, doubts } = read(
    answer({ ...event, contributions: [{ ...talk, speakers: [], coauthors: [], subContributions: [], folders: [] }] }),
  );
  t.same(
    document.speakers.map(({ name }) => name),
    ['Wim Writer'],
  );
  t.same(
    doubts.map(({ path }) => path),
    ['primaryauthors'],
  );
  t.same(
    document.documents.map(({ title }) => title),
    ['Deck again'],
    'the files of old versions count where there are no others',
  );
});

t.test('of detail=sessions the contributions in blocks come, and the blocks that have none, with their chairs', async (t) => {
  const session = { title: 'Afternoon', color: '#aabbcc' };
  const block = (id: number, title: string, contributions: unknown[]) => ({
    ...{ _type: 'SessionSlot', id, title, session, contributions },
    ...{ startDate: at('2026-05-04', '12:00'), endDate: at('2026-05-04', '13:00'), room: 'H2' },
    conveners: [{ familyName: 'Chair', firstName: 'Cy' }],
  });
  const inBlock = { ...talk, db_id: 78, title: 'Brewed', startDate: at('2026-05-04', '12:00'), endDate: at('2026-05-04', '12:30') };
  const { document } = read(answer({ ...all, sessions: [block(77, 'Afternoon: one', [inBlock]), block(78, 'Afternoon: two', [])] }));
  t.same(
    document.sessions.map(({ key, title, track, room, speakers }) => [key, title, track, room, speakers?.map(({ role }) => role)]),
    [
      ['77', 'Steeped', 'leaves', 'hall-1', ['speaker']],
      ['78', 'Brewed', 'leaves', 'hall-1', ['speaker']],
      ['block-78', 'Afternoon: two', 'afternoon', 'h2', ['chair']],
    ],
  );
});

t.test('times count in the zone they are given in, whatever that of the event is', async (t) => {
  const starts = ['UTC', 'Europe/Warsaw', 'America/New_York'].map((tz) => {
    const { document } = read({
      ...event,
      contributions: [{ ...talk, startDate: at('2026-05-04', '08:00', tz), endDate: at('2026-05-04', '09:00', tz) }],
    });
    return document.sessions[0]?.start;
  });
  t.same(starts, ['2026-05-04T10:00', '2026-05-04T08:00', '2026-05-04T14:00']);
});

t.test('a contribution without a time is unscheduled, and one whose time cannot be is reported', async (t) => {
  const untimed = { ...talk, db_id: 1, startDate: null, endDate: null };
  const broken = { ...talk, db_id: 2, startDate: at('2026-02-30', '08:00') };
  const { document, doubts } = read(answer({ ...event, contributions: [untimed, broken] }));
  t.same(
    document.sessions.map(({ key, start }) => [key, start]),
    [
      ['1', null],
      ['2', null],
    ],
  );
  t.ok(doubts.some(({ path, message }) => path.startsWith('contributions[1]') && message.includes('2026-02-30')));
});

t.test('an answer without one event and its contributions is refused in one line', async (t) => {
  t.throws(() => read(answer()), { name: 'AgendaError', message: /holds no event/ });
  t.throws(() => read(answer(all, all)), { name: 'AgendaError', message: /holds 2 events; export one alone/ });
  t.throws(() => read(answer(event)), { name: 'AgendaError', message: /detail=contributions/ });
  t.throws(() => read({ _type: 'HTTPAPIResult', results: 3 }), { name: 'AgendaError', message: /holds no event/ });
});

t.test('hostile values are left out or refused, not followed', async (t) => {
  for (const hostile of [null, 3, 'text', [], [[]], { a: { b: 1 } }, [null, 3]])
    for (const field of ['contributions', 'sessions', 'startDate', 'timezone'] as const) {
      const value = { ...all, [field]: hostile };
      try {
        t.type(read(answer(value)).document.sessions, Array);
      } catch (error) {
        t.match(error, { name: 'AgendaError' }, `${field} is ${JSON.stringify(hostile)}`);
      }
    }
  for (const field of Object.keys(talk))
    for (const hostile of [null, 3, 'text', [], [[null]], { title: { a: 1 } }])
      t.type(read(answer({ ...event, contributions: [{ ...talk, [field]: hostile }] })).document.sessions, Array);
  t.throws(() => read('{"_type":"HTTPAPIResult","__proto__":{"a":1}}'), { code: 'unreadable' });
});

t.test('it is known by what it says that it is, and no other reader takes it', async (t) => {
  for (const value of [answer(all), all])
    t.same(
      readers.filter((reader) => reader.recognise(bytes(value)) === true).map(({ name }) => name),
      ['indico'],
    );
  t.same(
    ['', '[]', '{"results":[]}', 'BEGIN:VCALENDAR'].map((text) => indico.recognise(bytes(text))),
    ['it is empty', 'it is not a JSON object', 'its JSON is no answer of Indico', 'it is not a JSON object'],
  );
});
