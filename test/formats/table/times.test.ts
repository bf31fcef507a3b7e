import t from 'tap';
import { dayOf } from '../../../src/formats/table/date-cell.ts';
import { readTable, timesIn } from './table.ts';

t.test('a duration in three parts is read as such in its column', async (t) => {
  const { document, doubts } = readTable(
    'Title,Start,Duration\na,2025-03-10 10:00,0:20:00\nb,2025-03-10 10:00,1:15:00\nc,2025-03-10 10:00,0:00:00',
  );
  t.strictSame(
    document.sessions.map(({ end }) => end),
    ['2025-03-10T10:20', '2025-03-10T11:15', '2025-03-10T10:30'],
  );
  t.strictSame(doubts, [{ path: 'row 4: c', message: 'has the duration "0:00:00"; 30 minutes are assumed' }]);
});

t.test('days are read as people write them', async (t) => {
  const days: [string, ReturnType<typeof dayOf>][] = [
    ['2025-03-06', { date: '2025-03-06' }],
    ['2025/3/6', { date: '2025-03-06' }],
    ['06.03.2025', { date: '2025-03-06' }],
    ['6/3/25', { date: '2025-03-06' }],
    ['20250306', { date: '2025-03-06' }],
    ['20251306', undefined],
    ['Thu, 6 March 2025', { date: '2025-03-06' }],
    ['March 6th, 2025', { date: '2025-03-06' }],
    ['6. März 2025', { date: '2025-03-06' }],
    ['jeudi 6 mars 2025', { date: '2025-03-06' }],
    ['1er août 2025', { date: '2025-08-01' }],
    ['12 de marzo de 2025', { date: '2025-03-12' }],
    ['miércoles, 12 de marzo', { monthDay: '03-12' }],
    ['mar. 8 avril 2025', { date: '2025-04-08' }],
    ['mar 4 mars 2025', { date: '2025-03-04' }],
    ['6-Mar-25', { date: '2025-03-06' }],
    ['6-Mar', { monthDay: '03-06' }],
    ['Thu 6/3', { monthDay: '03-06' }],
    ['45722', { date: '2025-03-06' }],
    ['10115', undefined],
    ['mardi', { weekday: 2 }],
    ['Sa.', { weekday: 6 }],
    ['Fri 7.3.', { monthDay: '03-07' }],
    ['7 March', { monthDay: '03-07' }],
    ['Day 2', { number: 2 }],
    ['3', { number: 3 }],
    ['tea', undefined],
    ['31/31/2025', undefined],
  ];
  for (const [text, day] of days) t.strictSame(dayOf(text, 'day-month'), day, text);
  t.strictSame(dayOf('3/6', 'month-day'), { monthDay: '03-06' });
  t.strictSame(dayOf('03-06-2025', 'month-day'), { date: '2025-03-06' });
});

t.test('the order of day and month is decided over the whole table', async (t) => {
  const orderIn = (...dates: string[]) => {
    const { document, doubts } = readTable(['Title,Date,Start,End', ...dates.map((date) => `Tea,${date},10:00,11:00`)].join('\n'));
    return [document.sessions[0]?.start?.slice(0, 10), ...doubts.flatMap(({ path, message }) => (path === 'date' ? [message] : []))];
  };
  t.strictSame(orderIn('03/04/2025', '13/04/2025'), ['2025-04-03']);
  t.strictSame(orderIn('03/04/2025', '03/14/2025'), ['2025-03-04', 'dates such as "03/04/2025" are read with the month first']);
  t.strictSame(orderIn('03/04/2025', '03/05/2025'), [
    '2025-03-04',
    'dates such as "03/04/2025" are read with the month first, since that puts the sessions closer together',
  ]);
  t.strictSame(orderIn('03/04/2025', '04/04/2025'), [
    '2025-04-03',
    'dates such as "03/04/2025" are read with the day first, since that puts the sessions closer together',
  ]);
  t.strictSame(orderIn('03/04/2025'), [
    '2025-04-03',
    'dates such as "03/04/2025" are read with the day first, which nothing in the table tells',
  ]);
  t.strictSame(orderIn('04.03.2025'), ['2025-03-04']);
});

t.test('date and time may stand in one cell or in two', async (t) => {
  const wanted = [['2025-03-10T10:00', '2025-03-10T11:00']];
  for (const table of [
    'Title,Start,End\nTea,10.03.2025 10:00,10.03.2025 11:00',
    'Title,Start,Duration\nTea,"10 Mar 2025, 10:00 AM",1h',
    'Title,Date,Time\nTea,"Mon, 10 March 2025",10:00–11:00',
    'Title,Date,Start,End\nTea,2025-03-10,10,11',
    'Title,Date,Start,End\nTea,20250310,1000,1100',
    'Title,Date,Start,End\nTea,45726,0.416666666666667,0.458333333333333',
    'Title,Start,End\nTea,45726.4166666667,45726.4583333333',
    'Title,Date,Time\nTea,10-Mar-25,10-11',
    'Title,Date,Time\nTea,Day 1 - Monday 10 March 2025,10h – 11h',
    'Title,Date,Time\nTea,"Day 1, Monday, March 10, 2025",10:00 - 11:00 hrs',
    'Title,Date,Time\nTea,10 March 2025 (workshops),de 10h à 11h',
    'Titulo,Fecha,Horario\nTea,lunes 10 de marzo de 2025,10:00 a. m. a 11:00 a. m.',
    'Title,When,Duration\nTea,Mon Mar 10 2025 10:00:00 GMT+0100 (Central European Standard Time),60',
    'Title,When\nTea,"March 10, 2025 10:00 AM - March 10, 2025 11:00 AM"',
    'Titre,Horaire\nTea,10 mars 2025 à 10h - 11h',
    'Title,Start,End\nTea,2025-03-10T09:00Z,2025-03-10T12:00:00+02:00',
    'Title,Date,Start,End Date,End\nTea,2025-03-10,10:00,2025-03-10,11:00',
  ])
    t.strictSame(timesIn(table), wanted, table);
});

t.test('times in UTC are instants, whether each says so or their header does', async (t) => {
  const wanted = [
    ['2025-03-10T10:00', '2025-03-10T11:00'],
    ['2025-03-11T00:30', '2025-03-11T01:30'],
  ];
  for (const table of [
    'Title,Date,Start time (UTC),End time (UTC)\na,2025-03-10,09:00,10:00\nb,2025-03-10,23:30,00:30',
    'Title,Date,Time\na,2025-03-10,09:00 - 10:00 UTC\nb,2025-03-10,23:30 - 00:30 UTC',
    'Title,Date,Time\na,2025-03-10,11:00 - 12:00 (UTC+2)\nb,2025-03-11,1:30 AM - 2:30 AM GMT+2',
  ])
    t.strictSame(timesIn(table), wanted, table);
});

t.test('other words for a zone are reported, and not read', async (t) => {
  const table = 'Title,Date,Start,End\na,2025-03-10,9:00 AM EST,10:00 AM EST\nb,2025-03-10,09:00 CET,10:00 CET';
  t.strictSame(timesIn(table), [
    ['2025-03-10T09:00', '2025-03-10T10:00'],
    ['2025-03-10T09:00', '2025-03-10T10:00'],
  ]);
  t.strictSame(readTable(table).doubts, [
    { path: 'start', message: 'times name the zone EST, CET, which is not read: all are by the clocks of the conference' },
  ]);
});

t.test('ends after midnight, at 24:00, and starts at 24:00 are of the next day', async (t) => {
  t.strictSame(timesIn('Title,Date,Start,End\na,2025-03-10,23:00,01:00\nb,2025-03-10,23:00,24:00\nc,2025-03-10,24:00,00:30'), [
    ['2025-03-10T23:00', '2025-03-11T01:00'],
    ['2025-03-10T23:00', '2025-03-11T00:00'],
    ['2025-03-11T00:00', '2025-03-11T00:30'],
  ]);
});

t.test('noon and midnight are times, and midnight is the end of its day', async (t) => {
  t.strictSame(
    timesIn(
      'Title,Date,Start,End\na,2025-03-10,noon,1 pm\nb,2025-03-10,22:00,midnight\nc,2025-03-10,Midnight,2:00\nd,,"10 March 2025, 12 noon",13:00',
    ),
    [
      ['2025-03-10T12:00', '2025-03-10T13:00'],
      ['2025-03-10T22:00', '2025-03-11T00:00'],
      ['2025-03-11T00:00', '2025-03-11T02:00'],
      ['2025-03-10T12:00', '2025-03-10T13:00'],
    ],
  );
});

t.test('what lasts all day has dates and no times', async (t) => {
  const table =
    'Title,Date,Start,End\na,2025-03-10,All day,\nb,2025-03-09,toute la journée,All-day\nc,,"11 March 2025, all day",12 March 2025\nd,12.03.2025 (ganztägig),,\ne,,All day,';
  t.strictSame(timesIn(table), [
    ['2025-03-10', null],
    ['2025-03-09', null],
    ['2025-03-11', '2025-03-12'],
    ['2025-03-12', null],
    ['2025-03-12', null],
  ]);
  t.strictSame(readTable(table).doubts, []);
});

t.test('weekdays, numbers of days and dates without a year count from the first day', async (t) => {
  const starts = (startDate: string, ...days: string[]) =>
    timesIn(['Title,Day,Start,End', ...days.map((day) => `Tea,${day},10:00,11:00`)].join('\n'), { startDate }).map(([start]) =>
      start?.slice(0, 10),
    );
  t.strictSame(starts('2025-03-06', 'Thursday', 'fri', 'Sonntag', 'mercredi'), ['2025-03-06', '2025-03-07', '2025-03-09', '2025-03-12']);
  t.strictSame(starts('2025-03-06', 'Day 1', '2'), ['2025-03-06', '2025-03-07']);
  t.strictSame(starts('2025-12-30', '30 December', '1 January', '31.12.'), ['2025-12-30', '2026-01-01', '2025-12-31']);
  t.strictSame(timesIn('Title,Start\nTea,10:00', { startDate: '2025-03-06' }), [['2025-03-06T10:00', '2025-03-06T10:30']]);
});

t.test('a zone that is no known one may say how far from UTC it is', async (t) => {
  const table =
    'Title,Start,End,Time zone\na,2025-03-10 8:30,9:30,Orlando UTC-4\nb,2025-03-10 8:30,9:30,(Lisbon) WET UTC\nc,2025-03-10 8:30,9:30,Asia/Tokyo';
  const { document } = readTable(table);
  t.strictSame(
    document.sessions.map(({ start, timeZone }) => [start, timeZone]),
    [
      ['2025-03-10T21:30', null],
      ['2025-03-10T17:30', null],
      ['2025-03-10T08:30', null],
    ],
  );
});

t.test('signs of full width are read as others', async (t) => {
  t.strictSame(timesIn('Title,Time\na,2025-03-10 08：45 ～ 09：００'), [['2025-03-10T08:45', '2025-03-10T09:00']]);
});

t.test('a weekday with the day of its month is that one, and one that is none is reported', async (t) => {
  const table = 'Title,Day,Start\na,Tue 18,10:00\nb,Wed 20,10:00';
  t.strictSame(
    timesIn(table, { startDate: '2025-03-10' }).map(([start]) => start),
    ['2025-03-18T10:00', '2025-03-12T10:00'],
  );
  t.match(
    readTable(table, { startDate: '2025-03-10' }).doubts.flatMap(({ path, message }) => (path === 'date' ? message : [])),
    ['"Wed 20" is no day in the weeks from 2025-03-10; the first such weekday is assumed'],
  );
});

t.test('the small hours of a weekday are those of the morning after', async (t) => {
  t.strictSame(timesIn('Title,Day,Start,End\na,Fri,22:00,23:00\nb,Fri,01:00,02:00', { startDate: '2025-03-07' })[1], [
    '2025-03-08T01:00',
    '2025-03-08T02:00',
  ]);
});

t.test('what can not be read is left out and reported with its row', async (t) => {
  const { document, doubts } = readTable(
    'Title,Date,Start,End\na,someday,10:00,11:00\nb,2025-03-10,soonish,11:00\nc,2025-03-10,10:00,later',
  );
  t.strictSame(
    document.sessions.map(({ start, end }) => [start, end]),
    [
      [null, null],
      [null, null],
      ['2025-03-10T10:00', '2025-03-10T10:30'],
    ],
  );
  t.strictSame(doubts, [
    { path: 'row 2: a', message: 'is left unscheduled: the date "someday" can\'t be read' },
    { path: 'row 3: b', message: 'is left unscheduled: the start "soonish" is no time of day' },
    { path: 'row 4: c', message: 'has the end "later", which can\'t be read; 30 minutes are assumed' },
  ]);
});
