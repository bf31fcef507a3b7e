import t from 'tap';
import { csv } from '../../../src/formats/csv/index.ts';
import { agendaOf, manySorts, viewOf } from '../agenda.ts';
import { readTable, timesIn } from './table.ts';

const starts = (text: string, options = {}) => timesIn(text, options).map(([start]) => start ?? null);
const doubtsIn = (text: string, options = {}) =>
  readTable(text, options)
    .doubts.filter(({ path }) => path !== 'row 1')
    .map(({ path, message }) => `${path}: ${message}`);

t.test('a merged day is that of the rows below its cell, and silently so', async (t) => {
  const table =
    'Day,Time,Session\nMonday 10 March 2025,09:00 - 10:00,Opening\n,10:00 - 10:30,Coffee\nTuesday 11 March 2025,09:00 - 10:00,Keynote\n,10:00 - 11:00,Closing';
  const wanted = [
    ['2025-03-10T09:00', '2025-03-10T10:00'],
    ['2025-03-10T10:00', '2025-03-10T10:30'],
    ['2025-03-11T09:00', '2025-03-11T10:00'],
    ['2025-03-11T10:00', '2025-03-11T11:00'],
  ];
  t.strictSame(timesIn(table), wanted);
  t.strictSame(timesIn(table, { startDate: '2025-03-08' }), wanted, 'whatever the first day is said to be');
  t.strictSame(doubtsIn(table), []);
});

t.test('merged weekdays count from the first day', async (t) => {
  t.strictSame(starts('Day,Time,Title\nThu,09:00,a\n,10:00,b\nFri,09:00,c\n,10:00,d', { startDate: '2025-03-06' }), [
    '2025-03-06T09:00',
    '2025-03-06T10:00',
    '2025-03-07T09:00',
    '2025-03-07T10:00',
  ]);
});

t.test('a row that holds only a day, in any column, is the day of the rows below it and no session', async (t) => {
  const wanted = ['2025-03-10T09:00', '2025-03-11T09:00', '2025-03-11T10:00'];
  for (const [first = '', second = ''] of [
    ['Monday 10 March 2025,,', 'Tuesday 11 March 2025,,'],
    [',2025-03-10,', ',,2025-03-11'],
    ['Monday,10.03.2025,', ',Tue 11.03.2025,'],
  ])
    t.strictSame(starts(`Time,Title,Room\n${first}\n09:00,a,Hall\n${second}\n09:00,b,Hall\n10:00,c,Hall`), wanted, first);
  t.strictSame(starts('Time,Title,Room\n03/10/2025,,\n09:00,a,\n,03/13/2025,\n09:00,b,'), ['2025-03-10T09:00', '2025-03-13T09:00']);
});

t.test('words around the day of such a row, and hours behind it, are borne and reported', async (t) => {
  const table =
    'Time,Title\n,Day 1 – Monday 10 March 2025\n09:00,a\nTuesday 11 March 2025: Workshops,\n09:00,b\n,"Wed, 12 March 2025, 09:00 – 17:00"\n09:00,c';
  t.strictSame(starts(table), ['2025-03-10T09:00', '2025-03-11T09:00', '2025-03-12T09:00']);
  t.strictSame(doubtsIn(table), [
    'row 2: Day 1 – Monday 10 March 2025: is read as the day of the rows below it: "Monday 10 March 2025"',
    'row 4: without a title: is read as the day of the rows below it: "Tuesday 11 March 2025"',
    'row 6: Wed, 12 March 2025, 09:00 – 17:00: is read as the day of the rows below it: "Wed, 12 March 2025, 09:00 – 17:00"',
  ]);
});

t.test('a row with nothing but a start, a number or a short title is a session', async (t) => {
  t.strictSame(
    readTable('Title,Start,Room\nTea,2025-03-10 10:00,Hall\n,2025-03-10 11:00,\n12,,\nDo,,').document.sessions.map(({ title }) => title),
    ['Tea', 'Untitled', '12', 'Do'],
  );
});

t.test('headers may come anew under each day, the first of which stands above them and is reported', async (t) => {
  const table = '2025-03-10,\nTime,Title\n09:00,a\n2025-03-11,\nTime,Title\n09:00,b';
  t.strictSame(starts(table), ['2025-03-10T09:00', '2025-03-11T09:00']);
  t.strictSame(readTable(table).doubts[1], { path: 'row 1', message: 'is read as the day of the rows below it: "2025-03-10"' });
});

t.test('a table without days is of the only full date among the words above it, which is reported', async (t) => {
  const table = (above: string) => `"${above}",\nTime,Session\n09:00,a`;
  for (const above of ['Paris, 10 March 2025', 'Programme – March 10, 2025 – Paris', 'Tea days (2025-03-10)', 'le 10 mars 2025 à Paris'])
    t.strictSame(starts(table(above)), ['2025-03-10T09:00'], above);
  t.strictSame(readTable(table('Paris, 10 March 2025')).doubts[1], {
    path: 'row 1',
    message: 'is read as the day of the rows below it: "10 March 2025"',
  });
  for (const above of [
    '10-11 March 2025',
    '10 and 11 March 2025',
    '10 March 2025 - 11 March 2025',
    '28 February – 1 March 2025',
    'made on 2025-01-01 for 2025-03-10',
  ])
    t.throws(() => starts(table(above)), above);
});

t.test('where rows repeat their day, or it stands in one cell with a time, a blank one is a guess and reported', async (t) => {
  const repeated = 'Date,Time,Title\n2025-03-10,09:00,a\n2025-03-10,10:00,b\n,11:00,c';
  t.strictSame(starts(repeated), ['2025-03-10T09:00', '2025-03-10T10:00', '2025-03-10T11:00']);
  t.strictSame(doubtsIn(repeated), ['row 4: c: has no day; the last one named above it, "2025-03-10", is assumed']);
  const together = 'Start,Title\n2025-03-10 09:00,a\n11:00,b\n2025-03-11T09:00+01:00,c\n10:00,d';
  t.strictSame(starts(together), ['2025-03-10T09:00', '2025-03-10T11:00', '2025-03-11T09:00', '2025-03-11T10:00']);
  t.strictSame(doubtsIn(together), [
    'row 3: b: has no day; the last one named above it, "2025-03-10 09:00", is assumed',
    'row 5: d: has no day; the last one named above it, "2025-03-11T09:00+01:00", is assumed',
  ]);
});

t.test('a row above every day gets the first that the table names, whatever the first day is said to be, and is reported', async (t) => {
  const table = 'Day,Time,Title\n,08:00,a\n2025-03-10,09:00,b';
  t.strictSame(starts(table, { startDate: '2025-03-01' }), ['2025-03-10T08:00', '2025-03-10T09:00']);
  t.strictSame(doubtsIn(table), ['row 2: a: has no day, nor has a row above it; the first that the table names, "2025-03-10", is assumed']);
});

t.test('a day without its year, or without its date, is told by the dates that the table names in full, and reported once', async (t) => {
  const table = 'Date,Time,Title\nMarch 12,,\n,09:00,a\n2025-03-12,10:00,b\n"Thursday, March 13",,\n,09:00,c\nFriday,,\n,09:00,d';
  t.strictSame(starts(table), ['2025-03-12T09:00', '2025-03-12T10:00', '2025-03-13T09:00', '2025-03-14T09:00']);
  t.strictSame(doubtsIn(table), [
    'date: days without a year or date, such as "March 12", are read by the other dates of the table: 2025-03-12',
  ]);
  t.strictSame(starts(table, { startDate: '2024-03-12' })[0], '2024-03-12T09:00', 'a first day that is given counts');
  t.strictSame(starts('Date,Time,Title\n30 December 2025,09:00,a\n1 January,09:00,b'), ['2025-12-30T09:00', '2026-01-01T09:00']);
  t.throws(() => starts('Date,Time,Title\n30 January 2025,09:00,a\n1 August,09:00,b'), 'a day far from all others is of no year');
  t.throws(() => starts('Date,Time,Title\n2025-03-03,09:00,a\n2025-03-31,09:00,b\nFriday,09:00,c'), 'a weekday may be of several weeks');
});

t.test('rows below a day that can not be read are not put on the day before', async (t) => {
  const table = 'Day,Time,Title\n2025-03-10,09:00,a\nTusday,09:00,b\n,10:00,c';
  t.strictSame(starts(table), ['2025-03-10T09:00', null, null]);
  t.strictSame(doubtsIn(table), [
    'row 3: b: is left unscheduled: the date "Tusday" can\'t be read',
    'row 4: c: is left unscheduled: the date "Tusday" can\'t be read',
  ]);
});

t.test('a row without a day and a time stays unscheduled', async (t) => {
  t.strictSame(starts('Day,Time,Title\n2025-03-10,09:00,a\n,,b'), ['2025-03-10T09:00', null]);
});

t.test('the small hours under a merged day are those of the morning after, those of a row of its own day are not', async (t) => {
  t.strictSame(starts('Day,Time,Title\n2025-03-10,23:00,a\n,01:00,b\n2025-03-12,01:00,c'), [
    '2025-03-10T23:00',
    '2025-03-11T01:00',
    '2025-03-12T01:00',
  ]);
  t.strictSame(starts('Day,Time,Title\n2025-03-10,23:00,a\n2025-03-10,01:00,b'), ['2025-03-10T23:00', '2025-03-10T01:00']);
});

t.test('dates of ends are no days of the rows below', async (t) => {
  t.strictSame(
    timesIn(
      'Start Date,Start Time,End Date,End Time,Title\n2025-03-10,22:00,2025-03-11,02:00,a\n,23:00,,23:30,b\n2025-03-12,09:00,2025-03-12,10:00,c',
    ),
    [
      ['2025-03-10T22:00', '2025-03-11T02:00'],
      ['2025-03-10T23:00', '2025-03-10T23:30'],
      ['2025-03-12T09:00', '2025-03-12T10:00'],
    ],
  );
});

t.test('a table of ours names every day: a start without one has none', async (t) => {
  const [first] = manySorts().sessions;
  const table = csv.write(
    viewOf(agendaOf({ ...manySorts(), sessions: first ? [first, { ...first, id: 'two', uid: first.uid.replace(/1$/, '2') }] : [] })),
  );
  const edited = table.replace(/2023-10-27T09:00:00\+02:00(?![\s\S]*2023-10-27T09:00:00\+02:00)/, '09:00');
  t.strictSame(starts(edited).sort(), ['2023-10-27T09:00', null].sort());
  t.strictSame(
    doubtsIn(edited).filter((doubt) => doubt.includes('unscheduled')),
    ['row 3: Session 1: is left unscheduled: the date "09:00" can\'t be read'],
  );
});
