import { calendar, event } from './calendar.ts';

const many = (count: number, text: (index: number) => string) => Array.from({ length: count }, (_, index) => text(index)).join('\r\n');

/** Files that are refused, with what is said. */
export const refused: [string, Uint8Array | string, string][] = [
  ['nothing', '', '1:1: the file has no BEGIN:VCALENDAR'],
  ['a web page', '<!doctype html><title>Log in</title>', '1:1: the file has no BEGIN:VCALENDAR'],
  ['a line of 50 MB', new Uint8Array(50_000_000).fill(65), '1:1: the file has 50000000 octets, which is too large'],
  ['30 MB of line ends', '\n'.repeat(30_000_000), '1000001:1: the file has more than 1000000 lines, which are not read'],
  ['5 MB of NULs', new Uint8Array(5_000_000), '1:1: the file has no BEGIN:VCALENDAR'],
  ['20,001 events', calendar(many(20_001, () => event('a').join('\r\n'))), 'the file has more than 20000 sessions, which are not read'],
  [
    'a thousand rules of 366 times',
    calendar(many(1000, (index) => event(String(index), 'RRULE:FREQ=DAILY;COUNT=366').join('\r\n'))),
    'the file has more than 20000 sessions, which are not read',
  ],
];

const own = (description: string) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Lectern//Agenda//EN\r\n${event('a', `DESCRIPTION:${description}`, 'CATEGORIES:Plenary').join('\r\n')}\r\nEND:VCALENDAR\r\n`;

/** Files that are read all the same, with how many sessions are. */
export const borne: [string, string | Uint8Array, number][] = [
  ['half a million parameters of an old encoding', calendar(...event('a', `DESCRIPTION${';QUOTED-PRINTABLE'.repeat(500_000)}`)), 1],
  ['400,000 lines of one old value', calendar(...event('a', `SUMMARY;QUOTED-PRINTABLE:${'a=\r\n'.repeat(400_000)}`)), 1],
  ['a rule without end', calendar(...event('a', 'RRULE:FREQ=SECONDLY')), 1],
  ['a rule until the year 9999', calendar(...event('a', 'RRULE:FREQ=DAILY;UNTIL=99991231')), 1],
  ['5,000 rules until the year 9999', calendar(many(5000, (n) => event(`${n}`, 'RRULE:FREQ=DAILY;UNTIL=99991231').join('\r\n'))), 5000],
  ['a rule of 100,000 days', calendar(...event('a', `RRULE:FREQ=WEEKLY;COUNT=5;BYDAY=${'MO,'.repeat(100_000)}TU`)), 5],
  ['200,000 exceptions', calendar(...event('a', 'RRULE:FREQ=DAILY;COUNT=2', `EXDATE:${'20250311T100000,'.repeat(200_000)}`)), 1],
  ['200,000 levels', calendar(`${'BEGIN:X\r\n'.repeat(200_000)}`, ...event('a')), 1],
  ['the year 9999', calendar(...event('a', 'DTSTART:99991231T235959Z', 'DURATION:P9999D')), 1],
  ['the year 0000', calendar(...event('a', 'DTSTART;VALUE=DATE:00000101', 'DTEND;VALUE=DATE:99991231')), 1],
  ['a duration of 900,000 weeks', calendar(...event('a', 'DTSTART;VALUE=DATE:20250101', 'DURATION:P900000W')), 1],
  ['an end before the start', calendar(...event('a', 'DTEND:20200101T000000')), 1],
  ['NULs in a title', calendar(...event('a', `SUMMARY:${'\0'.repeat(1000)}tea`)), 1],
  ['octets that are not UTF-8', Buffer.concat([Buffer.from(calendar(...event('a'))), Buffer.from([0xff, 0xfe, 0x80])]), 1],
  ['a quote without end', calendar(...event('a', `ATTENDEE;CN="${'"'.repeat(500_000)}`)), 1],
  ['100,000 parameters', calendar(...event('a', `ATTENDEE${';A=b'.repeat(100_000)}:x`)), 1],
  [
    '20,000 who take part',
    calendar(
      ...event(
        'a',
        many(20_000, (n) => `ATTENDEE;CN=P ${n}:x`),
      ),
    ),
    1,
  ],
  ['a fold of a million pieces', calendar(...event('a', `DESCRIPTION:x${'\r\n a'.repeat(300_000)}`)), 1],
  ['a megabyte of commas', calendar(...event('a', `CATEGORIES:${','.repeat(1_000_000)}`, `LOCATION:${', '.repeat(100_000)}`)), 1],
  ['a megabyte of backslashes', calendar(...event('a', `DESCRIPTION:${'\\'.repeat(1_000_000)}`)), 1],
  ['a list of 100,000 names in a calendar of our own', own(`Plenary\\n\\nAlso in: Q${', x'.repeat(100_000)}`), 1],
  ['a headline of 100,000 parts in a calendar of our own', own(`Plenary${' · a'.repeat(100_000)}`), 1],
  ['nested markup', calendar(...event('a', `DESCRIPTION:${'<div>'.repeat(15_000)}`)), 1],
  ['tags that never close', calendar(...event('a', `DESCRIPTION:${'<a '.repeat(30_000)}`)), 1],
  ['a megabyte of "&#"', calendar(...event('a', `SUMMARY:${'&#'.repeat(500_000)}`)), 1],
  ['names of objects', calendar(...event('__proto__', 'DTSTART;TZID=constructor:20250310T100000', 'CATEGORIES:__proto__,toString')), 1],
  ['a calendar without an end', calendar(...event('a')).replaceAll(/END:.*\r\n/g, ''), 1],
  [
    'text without colons',
    calendar(
      ...event('a'),
      many(50_000, () => 'x'),
    ),
    1,
  ],
];
