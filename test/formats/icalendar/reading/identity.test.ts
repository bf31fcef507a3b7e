import t from 'tap';
import { event, readLines } from './calendar.ts';

t.test('events are known by their UID and the time that they replace, whatever the calendar is called', async (t) => {
  const keysIn = (...head: string[]) =>
    readLines(
      ...head,
      ...event('a', 'RRULE:FREQ=DAILY;COUNT=3'),
      ...event('a', 'RECURRENCE-ID:20250311T100000', 'SUMMARY:Moved', 'DTSTART:20250311T150000'),
      ...event('b', 'SUMMARY:Tea Days opening'),
      ...event('c', 'CLASS:PRIVATE'),
    ).document.sessions.map(({ key }) => key);
  const keys = ['a', 'a 2025-03-12T10:00:00', 'a 2025-03-11T10:00:00', 'b', 'c'];
  t.strictSame(keysIn('X-WR-CALNAME:Tea Days'), keys);
  t.strictSame(keysIn('X-WR-CALNAME:Coffee Days', 'NAME:Coffee', 'URL:https://coffee.example/'), keys);
  t.strictSame(keysIn(), keys);
});
