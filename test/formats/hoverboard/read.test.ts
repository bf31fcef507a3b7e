import t from 'tap';
import { hoverboard } from '../../../src/formats/hoverboard/index.ts';
import { only, refusal } from '../../agenda/draft.ts';
import { site, siteFiles } from './site.ts';

const zone = { timeZone: 'Europe/London' };
const whole = (over: object = {}) => hoverboard.read(Buffer.from(JSON.stringify({ ...site, ...over })), zone);
const { document, doubts } = whole();
const session = (key: string) => only(document.sessions.filter((candidate) => candidate.key === key));

t.test('four files and one object with the four parts read alike', async (t) => {
  t.equal(hoverboard.set?.recognise(siteFiles()), true);
  t.equal(hoverboard.recognise(Buffer.from(JSON.stringify(site))), true);
  t.strictSame(hoverboard.set?.read(siteFiles(), zone), { document, doubts });
});

t.test('each place in the schedule is a session, in the room of its column, to the end of the last slot it extends over', async (t) => {
  const places = document.sessions.map(({ key, start, end, room, overflowRooms, kind, repeatOf }) =>
    [key, start?.slice(8), end?.slice(11), [room, ...(overflowRooms ?? [])].join('+'), kind, repeatOf].map((part) => part ?? ''),
  );
  t.strictSame(places, [
    ['gates', '04T08:30', '09:00', '', 'other', ''],
    ['hello', '04T09:00', '10:30', 'pot', 'breakout', ''],
    ['kettles', '04T09:00', '09:40', 'cup', 'breakout', ''],
    ['first', '04T09:45', '10:07', 'cup', 'breakout', ''],
    ['second', '04T10:07', '10:30', 'cup', 'breakout', ''],
    ['pause', '04T10:30', '11:00', '', 'break', ''],
    ['both', '04T11:00', '12:00', 'pot+cup', 'plenary', ''],
    ['pause 2024-05-05T10:00', '05T10:00', '10:15', 'garden', 'break', 'tea'],
    ['waiting', '', '', '', 'other', ''],
  ]);
});

t.test('a session has its texts, languages, tags with its level, slides and recording', async (t) => {
  const { abstract, languages, tags, speakers, documents, links } = session('hello');
  t.strictSame([abstract, languages, tags], ['First\n\n- one', ['en', 'fr'], ['Leaves', 'Water', 'Beginner']]);
  t.strictSame(speakers, [{ speaker: 'ann' }]);
  t.equal(links?.recording, 'https://www.youtube.com/watch?v=abc_DEF-123');
  const slides = only(document.documents);
  t.strictSame(documents, [slides.id]);
  t.match(slides, { title: 'Hello, tea', url: 'https://example.org/video-of-tea.pdf', kind: 'presentation' });
});

t.test('speakers and rooms are read, rooms of other days too', async (t) => {
  t.match(document.speakers, [
    {
      ...{
        id: 'ann',
        key: 'ann',
        name: 'Ann',
        position: 'Brewer',
        organisation: 'Tea Ltd',
        country: 'Leeds, UK',
        biography: 'Likes *tea*.',
      },
      ...{ image: null, links: [{ title: 'Twitter', url: 'https://example.org/ann' }] },
    },
    { id: 'bob', biography: 'Short.', image: { url: 'https://example.org/bob.jpg' }, links: [] },
  ]);
  t.match(document.rooms, [
    { id: 'pot', title: 'Pot', capacity: 80, floor: 'Ground floor' },
    { id: 'cup', title: 'Cup', capacity: 20, floor: 'First floor' },
    { id: 'garden', title: 'Garden' },
  ]);
  t.match(document.conference, { startDate: '2024-05-04', endDate: '2024-05-05', timeZone: 'Europe/London' });
});

t.test('what is left out, guessed or divided is reported with its place', async (t) => {
  const told = doubts.map(({ path, message }) => `${path}: ${message}`).join('\n');
  for (const doubt of [
    'schedule["2024-05-04"].timeslots[2].sessions[1]: has 2 sessions; its time is divided among them evenly',
    'schedule["2024-05-05"].timeslots[1].sessions[0]: extends over 9 slots, which the day does not have; it lasts to the end of the last',
    'schedule["2024-05-05"].timeslots[1].sessions[0]: session lost: names the session "lost", which is not among the sessions; it is left out',
    'session kettles: has the video "no video", which is no id of one; it is left out',
    'speakers: have 1 pictures at paths of their site, such as "/images/ann.jpg"; these are left out',
    'session hello: names the person "nobody", which the file does not have; it is left out',
  ])
    t.match(told, doubt);
});

t.test('rooms and speakers may be absent, the time zone may not', async (t) => {
  const bare = hoverboard.set?.read(siteFiles({ 'rooms.json': null, 'speakers.json': null }), zone);
  t.match(bare?.document.rooms, [{ title: 'Pot', description: 'Ground floor' }, { title: 'Cup' }, { title: 'Garden' }]);
  t.strictSame(bare?.document.speakers, []);
  t.match(
    refusal(() => hoverboard.set?.read(siteFiles(), {})),
    { code: 'invalid', faults: [/^timeZone: /] },
  );
  t.equal(whole({ schedule: [{ date: '2024-05-04', ...site.schedule['2024-05-04'] }] }).document.sessions.length, 8);
});

t.test('what is something else is refused, a broken file by its name', async (t) => {
  const verdicts = [siteFiles({ 'sessions.json': null }), siteFiles({ 'schedule.json': '{"schedule":{}}' })].map((files) =>
    hoverboard.set?.recognise(files),
  );
  t.strictSame(verdicts, ['there is no sessions.json among them', 'schedule.json has no "timeslots"']);
  t.match(hoverboard.recognise(Buffer.from(JSON.stringify(site.schedule))), /^it is one file of several; give sessions\.json, /);
  t.equal(hoverboard.recognise(Buffer.from('{"sessions":[]}')), 'its JSON has no "timeslots"');
  t.throws(() => hoverboard.set?.read(siteFiles({ 'rooms.json': '{' }), zone), /^.*rooms\.json:1:2: this is not JSON/);
  t.throws(() => whole({ sessions: 'none' }), /the sessions are no list or object of them/);
});

const slot = (startTime: string, endTime: string, ...sessions: unknown[]) => ({ startTime, endTime, sessions });
const day = (timeslots: unknown, ...tracks: string[]) => ({ date: '2024-05-04', timeslots, tracks: tracks.map((title) => ({ title })) });
const placed = (over: object) =>
  whole(over).document.sessions.map(({ key, start, end, room }) => `${key} ${start?.slice(11)}–${end?.slice(11)} ${room}`);

t.test('the first version has lists of sessions and speakers by numbers, and cells that are lists of these', async (t) => {
  const first = whole({
    sessions: [
      { id: 901, title: 'Doors', language: '' },
      { id: 11, title: 'Pots', speakers: [2, 1], video: 'https://example.org/pots' },
      { id: 12, title: 'Cups', speakers: [1] },
      { id: 12, title: 'Cups once more' },
    ],
    speakers: [
      { id: 1, name: 'Ann' },
      { id: 2, name: 'Bob' },
    ],
    schedule: [day([slot('09:00', '10:00', [901]), slot('10:00', '11:00', [11], [12])], 'Room 1', 'Room 2')],
  });
  t.match(first.document.sessions, [
    { key: '901', room: null },
    { key: '11', room: 'room-1', speakers: [{ speaker: 'bob' }, { speaker: 'ann' }], links: { recording: 'https://example.org/pots' } },
    { key: '12', room: 'room-2', title: 'Cups', speakers: [{ speaker: 'ann' }] },
  ]);
  t.match(first.doubts, [{ path: 'sessions[3]', message: 'has the id "12", which another one has; it is left out' }]);
});

t.test('a part may stand in an object of its name, and a list be one by numbers with gaps', async (t) => {
  const { speakers, rooms } = site;
  const sessions = { sessions: [{ id: 'hello', title: 'Hello' }] };
  const schedule = { schedule: [day({ '1': slot('9:00', '9:30', null, { items: { '0': 'hello' } }) }, 'Pot', 'Cup')] };
  const files = { sessions, schedule, speakers: { speakers }, rooms: { rooms } };
  const texts = Object.entries(files).map(([name, part]) => [`${name}.json`, JSON.stringify(part)]);
  const read = hoverboard.set?.read(siteFiles(Object.fromEntries(texts)), zone).document;
  t.match(read?.sessions, [{ key: 'hello', start: '2024-05-04T09:00', room: 'cup' }]);
  t.match(read?.speakers, [{ id: 'ann' }, { id: 'bob' }]);
});

t.test('a cell alone beside one that goes on from an earlier slot is in the one room left', async (t) => {
  const long = { items: ['first'], extend: 3 };
  const slots = [
    slot('9:00', '9:30', { items: ['hello'] }, long),
    slot('9:30', '10:00', { items: ['second'] }),
    slot('10:00', '10:30', { items: ['both'] }),
    slot('10:30', '11:00', { items: ['pause'] }),
  ];
  const { hello, first, second, both, pause } = site.sessions;
  t.strictSame(placed({ sessions: { hello, first, second, both, pause }, schedule: [day(slots, 'Pot', 'Cup')] }), [
    'hello 09:00–09:30 pot',
    'first 09:00–10:30 cup',
    'second 09:30–10:00 pot',
    'both 10:00–10:30 pot',
    'pause 10:30–11:00 null',
  ]);
});

t.test('a cell or session that names its own place is there', async (t) => {
  const sessions = {
    party: { title: 'Party' },
    walk: { title: 'Walk', track: { title: 'Garden' } },
    talk: { title: 'Talk', track: 'Leaves' },
  };
  const slots = [
    slot('18:00', '19:00', { items: ['walk'] }, { items: ['talk'] }),
    slot('22:00', '2:00', { items: ['party'], track: { title: 'Roof' } }),
  ];
  t.strictSame(placed({ sessions, schedule: [day(slots, 'Pot', 'Cup')] }), [
    'walk 18:00–19:00 garden',
    'talk 18:00–19:00 cup',
    'party 22:00–02:00 roof',
  ]);
  t.match(whole({ sessions, schedule: [day(slots, 'Pot', 'Cup')] }).document.tracks, [{ title: 'Leaves' }]);
});

t.test('times are read as people write them', async (t) => {
  const times = [
    ['9:00 AM', '9:45 am'],
    ['12:00 PM', '1pm'],
    ['13h30', '14h'],
    ['14.15', '1445'],
    ['25:00', '26:00'],
  ] as const;
  const sessions = Object.fromEntries(times.map(([start]) => [start, { title: start }]));
  const slots = times.map(([start, end]) => slot(start, end, { items: [start] }));
  t.strictSame(placed({ sessions, schedule: { '2024-05-04': { ...day(slots), date: 'May 4' } } }), [
    '9:00 AM 09:00–09:45 null',
    '12:00 PM 12:00–13:00 null',
    '13h30 13:30–14:00 null',
    '14.15 14:15–14:45 null',
    '25:00 undefined–undefined null',
  ]);
});

t.test('speakers may be one, be named or stand in the session', async (t) => {
  const sessions = {
    one: { title: 'One', speaker: 'ann' },
    named: { title: 'Named', speakers: ['Bob', 'Dee Dill'] },
    whole: { title: 'Whole', speakers: [{ id: 'ann', name: 'Ann' }, { name: 'Eve' }] },
    none: { title: 'None', speaker: '' },
  };
  const read = whole({ sessions, schedule: {} });
  t.strictSame(
    read.document.sessions.map(({ speakers }) => speakers?.map(({ speaker }) => speaker)),
    [['ann'], ['bob', 'dee-dill'], ['ann', 'eve'], []],
  );
  t.notMatch(JSON.stringify(read.doubts), /person/);
});

t.test('a list with hundreds of gaps keeps what it has', async (t) => {
  const sessions = { one: { title: 'One', speakers: { 2: 'ann', 999: 'bob' } } };
  t.strictSame(
    whole({ sessions, schedule: {} }).document.sessions.map(({ speakers }) => speakers?.map(({ speaker }) => speaker)),
    [['ann', 'bob']],
  );
});

t.test('more slots with gaps than there may be sessions are refused before each is looked at', async (t) => {
  const gaps = Array.from({ length: 60_000 }, () => ({ startTime: '10:00', endTime: '11:00', sessions: { 999: { items: ['one'] } } }));
  const schedule = { '2024-05-04': { date: '2024-05-04', timeslots: gaps } };
  t.throws(() => whole({ sessions: { one: { title: 'One' } }, schedule }), { message: /60000 sessions/ });
});
