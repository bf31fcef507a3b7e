import t from 'tap';
import { csvReader } from '../../../src/formats/table/index.ts';
import { readTable, timesIn } from './table.ts';

const json = (value: unknown) => JSON.stringify(value);
const said = (value: unknown, map?: Record<string, string>) => csvReader.recognise(Buffer.from(json(value)), map ? { map } : {});
const map = { title: 'name' };
const tea = { name: 'Tea', start: '2025-03-10 10:00', end: '2025-03-10 11:00' };

t.test('a list of objects in JSON is a table where the person who imports says what a name of theirs is', async (t) => {
  const rows = [
    { ...tea, event: 'Leaves', type: 'PLENARY', speakers: ['Ann Bee', 'Cy Dee'], room: 'Hall' },
    { name: 'Law of leaves', date: '10 March 2025', start: '14:00', end: '15:30', event: null, speakers: [], room: '' },
  ];
  t.equal(said(rows, { ...map, track: 'event' }), true);
  const { document, doubts } = readTable(json(rows), { map: { ...map, track: 'event' } });
  t.strictSame(
    document.sessions.map(({ title, kind, start, end, track, room, speakers }) => ({ title, kind, start, end, track, room, speakers })),
    [
      {
        title: 'Tea',
        kind: 'plenary',
        start: '2025-03-10T10:00',
        end: '2025-03-10T11:00',
        track: 'leaves',
        room: 'hall',
        speakers: [{ speaker: 'ann-bee' }, { speaker: 'cy-dee' }],
      },
      {
        title: 'Law of leaves',
        kind: 'plenary',
        start: '2025-03-10T14:00',
        end: '2025-03-10T15:30',
        track: null,
        room: null,
        speakers: [],
      },
    ],
  );
  t.strictSame(doubts, []);
});

t.test('what is within a value is named behind a dot, and a value with a name stands for that', async (t) => {
  const rows = [
    {
      id: 7,
      title: 'Tea',
      time: { start: '2025-03-10T10:00:00', end: '2025-03-10T11:00:00', zone: { name: 'nowhere' } },
      room: { id: 3, name: 'Hall' },
      speakers: [{ name: 'Ann Bee' }, { firstName: 'Cy', lastName: 'Dee' }],
      public: true,
    },
  ];
  const { document, doubts } = readTable(json({ version: 2, sessions: rows, days: ['2025-03-10'] }));
  const [session] = document.sessions;
  t.match(session, { title: 'Tea', start: '2025-03-10T10:00', end: '2025-03-10T11:00', room: 'hall', key: '7' });
  t.strictSame(
    document.speakers.map(({ name }) => name),
    ['Ann Bee', 'Cy Dee'],
  );
  t.strictSame(doubts, [{ path: 'names', message: 'what is in "room.id" is not read' }]);
});

t.test('sessions that stand in groups have the day, room and track of their group', async (t) => {
  const first = { time: '9:00 - 10:00', title: 'Tea' };
  const second = { time: '10:00', title: 'Soil', room: 'Hall' };
  const values = [
    [
      { date: '2025-03-10', title: 'Opening day', events: [first] },
      { date: '2025-03-11', events: [second] },
    ],
    { one: { title: 'March 10, 2025 (online)', slots: [first] }, two: { title: 'March 11, 2025', slots: [second] } },
    { '2025-03-10': [first], '2025-03-11': [second] },
    {
      name: 'X',
      days: [
        { day: '10 March 2025', talks: [first] },
        { day: '11 March 2025', talks: [second] },
      ],
      sponsors: [{ name: 'Y' }],
    },
  ];
  for (const value of values) {
    const { document } = readTable(JSON.stringify(value), { map: { title: 'title' } });
    t.strictSame(
      document.sessions.map(({ title, start, end, room }) => [title, start, end, room]),
      [
        ['Tea', '2025-03-10T09:00', '2025-03-10T10:00', null],
        ['Soil', '2025-03-11T10:00', '2025-03-11T10:30', 'hall'],
      ],
    );
  }
});

t.test('a list of sessions below words on the event is of its date, if that is the only one', async (t) => {
  const event = { title: 'X', date: '2025-03-10', schedule: [{ time: '9:00', title: 'Tea', speakers: [{ name: 'Ann Bee' }] }] };
  const starts = (value: object, options = {}) => timesIn(JSON.stringify(value), { map: { title: 'title' }, ...options });
  t.strictSame(starts(event), [['2025-03-10T09:00', '2025-03-10T09:30']]);
  t.strictSame(starts({ ...event, endDate: '2025-03-12' }, { startDate: '2025-03-11' }), [['2025-03-11T09:00', '2025-03-11T09:30']]);
  const unlike = { tea: event.schedule, soil: event.schedule };
  t.match(csvReader.recognise(Buffer.from(JSON.stringify(unlike)), { map: { title: 'title' } }), /no list of objects/);
});

t.test('doubts count the entries from one', async (t) => {
  const { doubts } = readTable(json([tea, { ...tea, name: 'Law', start: 'soon' }]), { map });
  t.match(doubts, [{ path: 'row 2: Law' }]);
});

t.test('recognise takes no list for an agenda unasked, and says why one is none', async (t) => {
  const hint =
    'it begins as JSON does; a list of objects, each a session, is read where --map (over HTTP map) says what one of its names is';
  t.equal(said([tea]), hint);
  t.equal(said({ sessions: [tea] }), hint);
  t.equal(said([{ what: 'Tea', start: '10:00' }], { title: 'wat' }), 'there is no column "wat"; the table has "what", "start"');
  t.equal(said([{ name: 'Tea' }], map), 'its entries have no date or time; --map (over HTTP map) says which name it has');
  t.equal(said([{ a: 1 }], {}), 'its entries have no title; --map (over HTTP map) says which name it has');
  const none = "it can't be read as a list of sessions: the JSON is no list of objects, each of them a session";
  for (const value of [{}, [], 'tea', 5, [['Tea']], [tea, 5], { one: [tea], other: [tea] }]) {
    const found = csvReader.recognise(Buffer.from(` [${json(value)}]`.replace(/^ \[(\{.*\}|\[.*\])\]$/s, '$1')), { map });
    t.equal(found, none, json(value));
  }
  t.equal(
    csvReader.recognise(Buffer.from('[{"a":1}'), { map }),
    'it can\'t be read as a list of sessions: 1:9: this is not JSON: "," or "]" is expected, but the file ends',
  );
});

t.test('a list that is too large is refused with one line', async (t) => {
  const many = Array.from({ length: 30_001 }, () => ({ a: 1 }));
  t.throws(() => readTable(json(many)), { code: 'unreadable', message: 'the list has 30001 entries; at most 30000 are read' });
  const wide = Array.from({ length: 1500 }, (_, n) => ({ [`name${n}`]: n }));
  t.throws(() => readTable(json(wide)), {
    code: 'unreadable',
    message: 'the list has 1500 entries with 1500 names, which are not read',
  });
});
