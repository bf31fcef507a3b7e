import t from 'tap';
import { isoDuration, jsonDuration, timeslotOf, xmlDuration } from '../../../src/formats/voc/durations.ts';

const hour = 3600;

t.test('a duration is hours and minutes, with seconds or days where it needs them and the format has them', async (t) => {
  const cases: [number, string, string, string][] = [
    [60, '00:01', '00:01', 'PT1M'],
    [hour * 1.5, '01:30', '01:30', 'PT1H30M'],
    [hour + 1, '01:00:01', '01:00', 'PT1H1S'],
    [hour * 30, '30:00', '30:00', 'PT30H'],
    [hour * 100, '4:04:00', '100:00', 'PT100H'],
    [hour * 24 * 400, '99:00:00', '9600:00', 'PT9600H'],
  ];
  for (const [seconds, ...expected] of cases)
    t.strictSame(
      [xmlDuration, jsonDuration, isoDuration].map((write) => write(seconds)),
      expected,
      String(seconds),
    );
});

t.test('the timeslot is the largest step that every moment is on', async (t) => {
  const at = (...times: string[]) => timeslotOf(times.map((time) => Date.parse(`2023-10-24T${time}:00Z`)));
  t.strictSame([at('09:00', '10:00'), at('09:00', '09:45'), at('09:05', '10:00'), at('09:07')], [3600, 900, 300, 60]);
});
