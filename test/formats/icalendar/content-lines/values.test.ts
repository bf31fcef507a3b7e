import t from 'tap';
import { readCalendar } from '../../../../src/formats/icalendar/content-lines/index.ts';
import { momentOf } from '../../../../src/formats/icalendar/content-lines/moment.ts';
import { durationOf, listOf, textOf } from '../../../../src/formats/icalendar/content-lines/values.ts';

t.test('texts lose their escapes, also those that do not exist', async (t) => {
  t.equal(textOf('a\\, b\\; c\\\\n \\n\\N \\x \\'), 'a, b; c\\n \n\n x \\');
});

t.test('lists are parted at their commas, not at those that are escaped', async (t) => {
  t.same(['', 'a', 'a,b', 'a\\,b,c', 'a,', ',', 'a\\\\,b'].map(listOf), [
    [''],
    ['a'],
    ['a', 'b'],
    ['a,b', 'c'],
    ['a', ''],
    ['', ''],
    ['a\\', 'b'],
  ]);
});

t.test('durations are seconds, and what is none is null', async (t) => {
  t.same(
    ['P1W', 'P2D', 'PT1H', 'PT1H30M', 'P1DT2H', '-PT15M', '+PT5S', 'PT0S'].map(durationOf),
    [604_800, 172_800, 3600, 5400, 93_600, -900, 5, 0],
  );
  t.same(['', 'P', 'PT', 'P1DT', 'P1W2D', '1H', 'PT1H ', 'PT1.5H', `PT${'9'.repeat(40)}S`].map(durationOf), Array(9).fill(null));
});

t.test('moments say in which form they are; those that do not exist are null', async (t) => {
  const moment = (line: string) => {
    const [property] = readCalendar(Buffer.from(`BEGIN:VCALENDAR\r\n${line}\r\n`)).calendars[0]?.properties ?? [];
    return property ? momentOf(property) : undefined;
  };
  t.same(moment('DTSTART;VALUE=DATE:20231027'), { form: 'date', local: '2023-10-27', timeZone: null });
  t.same(moment('DTSTART:20231027T090000Z'), { form: 'utc', local: '2023-10-27T09:00:00', timeZone: null });
  t.same(moment('DTSTART:20231027T090000'), { form: 'floating', local: '2023-10-27T09:00:00', timeZone: null });
  t.same(moment('DTSTART;TZID=Europe/Paris:20231027T090000'), { form: 'zoned', local: '2023-10-27T09:00:00', timeZone: 'Europe/Paris' });
  t.same(moment('DTSTAMP:20161231T235960Z')?.local, '2016-12-31T23:59:59');
  for (const value of ['tomorrow', '20230229', '20231027T240000', '20231027T0900', '2023-10-27', ''])
    t.equal(moment(`DTSTART:${value}`), null, value);
});
