import t from 'tap';
import type { When } from '../../../src/formats/foreign/when.ts';
import { firstOf, readingOfSessions } from './agenda.ts';

const timesOf = (when: When) => {
  const session = firstOf({ when });
  return [session?.start, session?.end];
};
const doubtsOf = (when: When) => readingOfSessions([{ when }]).doubts.map(({ message }) => message);

const date = '2025-10-25T10:00';
const times: [string, When, [string, string]][] = [
  ['an end', { date, end: '2025-10-25T11:30' }, ['2025-10-25T10:00', '2025-10-25T11:30']],
  ['an instant', { date: '2025-10-25T10:00:00Z', end: '2025-10-25T10:30:00Z' }, ['2025-10-25T12:00', '2025-10-25T12:30']],
  ['an end as time of day', { date, end: '11:15' }, ['2025-10-25T10:00', '2025-10-25T11:15']],
  ['an end at 24:00', { date: '2025-10-24T22:00', end: '24:00' }, ['2025-10-24T22:00', '2025-10-25T00:00']],
  ['an end after midnight', { date: '2025-10-24T22:00', end: '1:00' }, ['2025-10-24T22:00', '2025-10-25T01:00']],
  ['a duration in ISO 8601', { date, duration: 'PT1H30M' }, ['2025-10-25T10:00', '2025-10-25T11:30']],
  ['days in ISO 8601', { date, duration: 'P1DT15M' }, ['2025-10-25T10:00', '2025-10-26T09:15']],
  ['an end and a duration', { date, end: '2025-10-25T11:00', duration: '45' }, ['2025-10-25T10:00', '2025-10-25T11:00']],
  ['an empty end and a duration', { date, end: '', duration: '45' }, ['2025-10-25T10:00', '2025-10-25T10:45']],
];

for (const [name, when, expected] of times) {
  t.test(`a session with ${name} has its times`, async (t) => {
    t.strictSame(timesOf(when), expected);
    t.strictSame(doubtsOf(when), []);
  });
}

const guessed: [string, When, string][] = [
  ['no end where the format has ends', { date, end: '' }, 'has no end; 30 minutes are assumed'],
  ['no end where the format has durations', { date, duration: '' }, 'has no duration; 30 minutes are assumed'],
  [
    'an end before the start',
    { date, end: '2025-10-25T09:00' },
    'has the end "2025-10-25T09:00", which is not after its start; 30 minutes are assumed',
  ],
  [
    'an end weeks after the start',
    { date, end: '2025-12-25T09:00' },
    'has the end "2025-12-25T09:00", which is more than 31 days after its start; 30 minutes are assumed',
  ],
  ['its start as its end', { date, end: '10:00' }, 'has the end "10:00", which is not after its start; 30 minutes are assumed'],
  ['an unreadable end', { date, end: 'late', duration: '30' }, 'has the end "late", which can\'t be read; the duration counts'],
];

for (const [name, when, message] of guessed) {
  t.test(`with ${name} a session lasts half an hour, which is reported`, async (t) => {
    t.strictSame(timesOf(when), ['2025-10-25T10:00', '2025-10-25T10:30']);
    t.strictSame(doubtsOf(when), [message]);
  });
}

t.test('a time of day before the start is of the next day, and reported where that makes more than a night', async (t) => {
  t.strictSame(timesOf({ date: '2025-10-24T20:00', end: '08:00' }), ['2025-10-24T20:00', '2025-10-25T08:00']);
  t.strictSame(doubtsOf({ date: '2025-10-24T20:00', end: '08:00' }), []);
  t.strictSame(doubtsOf({ date: '2025-10-24T00:00', end: '24:00' }), []);
  t.strictSame(doubtsOf({ date: '2025-10-24T08:00', end: '22:00' }), []);
  t.strictSame(timesOf({ date: '2025-10-24T10:00', end: '09:00' }), ['2025-10-24T10:00', '2025-10-25T09:00']);
  t.strictSame(doubtsOf({ date: '2025-10-24T10:00', end: '09:00' }), [
    'has the end "09:00", which is before its start; that of the next day is assumed, 23 hours after it',
  ]);
});

t.test('a session in a zone of its own keeps its wall clock; one without has none', async (t) => {
  const { document, doubts } = readingOfSessions([
    { title: 'Away', when: { date, duration: '30', timeZone: 'America/New_York' } },
    { title: 'Here', when: { date, duration: '30', timeZone: 'Europe/Paris' } },
    { title: 'Unsaid', when: { date, duration: '30', timeZone: '' } },
    { title: 'Nowhere', when: { date, duration: '30', timeZone: 'Mars/Base' } },
    { title: 'Unable', when: { date, duration: '30' } },
  ]);
  t.strictSame(
    document.sessions.map(({ start, timeZone }) => [start, timeZone]),
    [
      [date, 'America/New_York'],
      [date, null],
      [date, null],
      [date, null],
      [date, undefined],
    ],
  );
  t.strictSame(doubts, [{ path: 'row of Nowhere', message: 'has the unknown time zone "Mars/Base"; Europe/Paris is assumed' }]);
});

t.test('sessions in zones of their own overlap by instant', async (t) => {
  const { document } = readingOfSessions([
    { title: 'Here', when: { date: '2025-10-25T16:00', duration: '60' } },
    { title: 'Away', when: { date, duration: '60', timeZone: 'America/New_York' } },
    { title: 'Alone', when: { date, duration: '60' } },
  ]);
  t.strictSame(
    document.sessions.map(({ kind }) => kind),
    ['breakout', 'breakout', 'plenary'],
  );
});

const days: [string, When, (string | null)[], string[]][] = [
  ['one day', { firstDay: '2025-10-25' }, ['2025-10-25', null], []],
  ['the same last day', { firstDay: '2025-10-25', lastDay: '2025-10-25' }, ['2025-10-25', null], []],
  ['several days', { firstDay: '2025-10-25', lastDay: '2025-10-27' }, ['2025-10-25', '2025-10-27'], []],
  [
    'a last day before the first',
    { firstDay: '2025-10-25', lastDay: '2025-10-24' },
    ['2025-10-25', null],
    ['has the last day "2025-10-24", which is none of the 31 from 2025-10-25; only the first is kept'],
  ],
  ['no date', { firstDay: '2025-02-30' }, [null, null], ['is left unscheduled: "2025-02-30" is no date between 1900 and 2199']],
];

for (const [name, when, expected, messages] of days) {
  t.test(`a session of whole days with ${name} has dates and no times`, async (t) => {
    const session = firstOf({ when });
    t.strictSame([session?.start, session?.end], [null, null]);
    t.strictSame([session?.date, session?.endDate], expected);
    t.strictSame(doubtsOf(when), messages);
  });
}

t.test('an unscheduled session has neither, without a word', async (t) => {
  const { document, doubts } = readingOfSessions([{ when: null }]);
  const { start, end, date, endDate, kind } = document.sessions[0] ?? {};
  t.strictSame([start, end, date, endDate, kind], [null, null, null, null, 'other']);
  t.strictSame(doubts, []);
});

t.test('a date that is none gives way to the day and the time of day', async (t) => {
  const { document, doubts } = readingOfSessions([
    { when: { date: 'Fri, 2 May 2031', time: '10:00', duration: '30' }, day: { date: '2031-05-02' } },
  ]);
  t.equal(document.sessions[0]?.start, '2031-05-02T10:00');
  t.equal(doubts[0]?.message, 'the date "Fri, 2 May 2031" can\'t be read; its day and start count');
});

t.test('a day that is no date leaves a session unscheduled', async (t) => {
  const day = { date: '2025-99-99', start: '2025-10-25T09:00' };
  t.strictSame(readingOfSessions([{ day, when: { time: '02:00' } }]).doubts, [
    { path: 'row of Talk', message: 'is left unscheduled: the day "2025-99-99" is no date between 1900 and 2199' },
  ]);
});

t.test('without a word on when days change, the order in one room tells the next morning', async (t) => {
  const day = { date: '2025-10-24' };
  const at = (time: string, name: string) => ({ title: time + name, day, room: { name }, when: { time, duration: '30' } });
  t.strictSame(
    readingOfSessions([at('22:00', 'A'), at('01:00', 'A'), at('01:00', 'B')]).document.sessions.map(({ start }) => start),
    ['2025-10-24T22:00', '2025-10-25T01:00', '2025-10-24T01:00'],
  );
});
