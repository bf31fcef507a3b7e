import t from 'tap';
import { readingOfSessions } from './agenda.ts';

const startsWith = (times: string[], dayChange: string, start?: string, end?: string) => {
  const day = { date: '2031-05-02', start, end };
  const sessions = times.map((time) => ({ title: time, when: { time, duration: '30' }, day }));
  const { document } = readingOfSessions(sessions, { conference: { title: 'Moss', timeZone: 'Europe/Paris', dayChange } });
  return document.sessions.map((session) => session.start?.slice(8));
};

t.test('what starts before the change of days is of the next morning', async (t) => {
  t.strictSame(startsWith(['01:00', '10:00', '03:59', '04:00'], '04:00'), ['03T01:00', '02T10:00', '03T03:59', '02T04:00']);
});

t.test(
  'of days that change later in the morning, what starts after six is of this one, unless it follows one of hours later',
  async (t) => {
    t.strictSame(startsWith(['08:30', '10:00', '01:00'], '09:00:00'), ['02T08:30', '02T10:00', '03T01:00']);
    t.strictSame(startsWith(['10:00', '23:00', '08:30'], '09:00:00'), ['02T10:00', '02T23:00', '03T08:30']);
  },
);

t.test('so it is where a day names its hours', async (t) => {
  const hours = ['2031-05-02T09:00', '2031-05-03T08:59'] as const;
  t.strictSame(startsWith(['08:30', '10:00', '02:00'], '', ...hours), ['02T08:30', '02T10:00', '03T02:00']);
});
