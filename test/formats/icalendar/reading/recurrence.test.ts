import t from 'tap';
import { event, readLines } from './calendar.ts';

const startsOf = (...lines: string[]) => readLines(...lines).document.sessions.map(({ start, date }) => (start ?? date)?.slice(5));
const doubtsOf = (...lines: string[]) =>
  readLines(...lines).doubts.flatMap(({ message }) => (message.includes('first time') ? [message] : []));

t.test('rules by days and weeks give each time, by the clocks of the zone', async (t) => {
  t.strictSame(startsOf(...event('a', 'RRULE:FREQ=DAILY;COUNT=3;INTERVAL=2')), ['03-10T10:00', '03-12T10:00', '03-14T10:00']);
  t.strictSame(startsOf(...event('a', 'DTSTART:20250329T100000', 'RRULE:FREQ=DAILY;COUNT=2')), ['03-29T10:00', '03-30T10:00']);
  t.strictSame(startsOf(...event('a', 'RRULE:FREQ=WEEKLY;BYDAY=WE,MO;UNTIL=20250319T100000')), [
    '03-10T10:00',
    '03-12T10:00',
    '03-17T10:00',
    '03-19T10:00',
  ]);
  t.strictSame(startsOf(...event('a', 'RRULE:FREQ=DAILY;BYDAY=MO,TU;COUNT=3')), ['03-10T10:00', '03-11T10:00', '03-17T10:00']);
  t.strictSame(startsOf(...event('a', 'DTSTART;VALUE=DATE:20250310', 'RRULE:FREQ=DAILY;UNTIL=20250311')), ['03-10', '03-11']);
});

t.test('an end in UTC is one by the clocks of the zone', async (t) => {
  const rule = 'RRULE:FREQ=DAILY;UNTIL=20250311T093000Z';
  t.strictSame(startsOf(...event('a', 'DTSTART;TZID=Europe/Paris:20250310T100000', rule)), ['03-10T10:00', '03-11T10:00']);
  t.strictSame(startsOf(...event('a', 'DTSTART;TZID=Europe/Paris:20250310T110000', rule)), ['03-10T11:00']);
});

t.test('exceptions are left out, replacements stand in their place', async (t) => {
  const zoned = ';TZID=Europe/Paris:';
  const { document } = readLines(
    ...event('a', `DTSTART${zoned}20250310T100000`, 'RRULE:FREQ=DAILY;COUNT=4', `EXDATE${zoned}20250311T100000,20250312T100000`),
    ...event('a', 'RECURRENCE-ID:20250313T090000Z', `DTSTART${zoned}20250313T150000`, 'SUMMARY:Moved', 'STATUS:CANCELLED'),
  );
  t.strictSame(
    document.sessions.map(({ key, title, start, status }) => [key, title, start, status]),
    [
      ['a', 'Talk a', '2025-03-10T10:00', 'confirmed'],
      ['a 2025-03-13T09:00:00Z', 'Moved', '2025-03-13T15:00', 'cancelled'],
    ],
  );
});

t.test('the times of one event repeat its first', async (t) => {
  const { document } = readLines(...event('a', 'RRULE:FREQ=DAILY;COUNT=2'));
  t.strictSame(
    document.sessions.map(({ key, repeatOf }) => [key, repeatOf]),
    [
      ['a', null],
      ['a 2025-03-11T10:00:00', 'talk-a'],
    ],
  );
});

t.test('of rules without end, too long or not read, the first time is read', async (t) => {
  const rules: [string, string][] = [
    ['FREQ=DAILY', 'repeats without end'],
    ['FREQ=DAILY;COUNT=1000000000', 'repeats more than 366 times'],
    ['FREQ=DAILY;UNTIL=99991231T000000Z', 'repeats more than 366 times'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE;UNTIL=99991231T000000Z', 'repeats more than 366 times'],
    ['FREQ=SECONDLY;COUNT=3', 'repeats by a rule that is not read'],
    ['FREQ=MONTHLY;COUNT=3', 'repeats by a rule that is not read'],
    ['FREQ=DAILY;INTERVAL=0;COUNT=3', 'repeats by a rule that is not read'],
    ['FREQ=WEEKLY;BYDAY=1MO;COUNT=3', 'repeats by a rule that is not read'],
    ['FREQ=DAILY;BYHOUR=1,2,3;COUNT=3', 'repeats by a rule that is not read'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU;COUNT=3', 'repeats by a rule that is not read'],
    ['FREQ=DAILY;UNTIL=soon', 'repeats by a rule that is not read'],
    ['', 'repeats by a rule that is not read'],
  ];
  for (const [rule, why] of rules) {
    t.strictSame(startsOf(...event('a', `RRULE:${rule}`)), ['03-10T10:00'], rule);
    t.strictSame(doubtsOf(...event('a', `RRULE:${rule}`)), [`${why}; only the first time is read`], rule);
  }
  t.strictSame(startsOf(...event('a', 'RRULE:FREQ=DAILY;COUNT=366')).length, 366);
});

t.test('what replaces the first time of an event keeps its key', async (t) => {
  const rule = event('a', 'DTSTART;TZID=Europe/Paris:20250310T100000', 'RRULE:FREQ=DAILY;COUNT=2');
  const keys = (...lines: string[]) =>
    readLines(...lines)
      .document.sessions.map(({ key }) => key)
      .sort();
  t.strictSame(keys(...rule), ['a', 'a 2025-03-11T09:00:00Z']);
  t.strictSame(keys(...rule, ...event('a', 'RECURRENCE-ID:20250310T090000Z', 'DTSTART:20250310T180000')), keys(...rule));
  t.strictSame(keys(...rule, ...event('a', 'RECURRENCE-ID:20250311T090000Z', 'DTSTART:20250311T180000')), keys(...rule));
});
