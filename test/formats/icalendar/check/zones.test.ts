import t from 'tap';
import { instantIn } from '../../../../src/agenda/time.ts';
import { freezeZone } from '../../../../src/agenda/vtimezone.ts';
import { ianaZone, instantOf, spoken } from '../../../../src/formats/icalendar/check/instant.ts';
import { isRuleForm, type ZoneRules, zoneRulesOf } from '../../../../src/formats/icalendar/check/zone-rules.ts';
import { type Component, readCalendar } from '../../../../src/formats/icalendar/content-lines/index.ts';

const zoneIn = (text: string) =>
  readCalendar(Buffer.from(`BEGIN:VCALENDAR\r\n${text}\r\nEND:VCALENDAR\r\n`)).calendars[0]?.components[0] as Component;
const HOUR = 3_600_000;

t.test('what our own zones describe is what the tz database has, on every day of a year', async (t) => {
  for (const name of ['Europe/Paris', 'America/New_York', 'Australia/Sydney', 'Asia/Kolkata', 'America/St_Johns', 'UTC']) {
    const zone = zoneIn(freezeZone(name, 2023, 2024).vtimezone ?? '');
    t.ok(isRuleForm(zone), name);
    const rules = zoneRulesOf(zone);
    const wrong = Array.from({ length: 366 }, (_, day) => instantIn(Date.UTC(2024, 0, 1 + day, 12), name)).filter((text) => {
      const local = text.slice(0, 19);
      return rules?.(local) !== Date.parse(`${local}Z`) - Date.parse(text);
    });
    t.same(wrong, [], name);
  }
});

const history = [
  'BEGIN:VTIMEZONE',
  'TZID:Example',
  'BEGIN:STANDARD',
  'DTSTART:19701025T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20221030T010000Z',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:19700329T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RDATE:20220327T020000,20230326T020000',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
].join('\r\n');

t.test('rules that end and lists of dates are followed, though they are no form for Outlook', async (t) => {
  const zone = zoneIn(history);
  t.notOk(isRuleForm(zone));
  const rules = zoneRulesOf(zone) as ZoneRules;
  t.same(
    ['1960-01-01', '2022-01-01', '2022-07-01', '2022-12-01', '2023-07-01', '2023-12-01'].map((date) => rules(`${date}T12:00:00`)),
    [null, HOUR, 2 * HOUR, HOUR, 2 * HOUR, 2 * HOUR],
  );
});

t.test('after rules that ended, what the last of them began holds on', async (t) => {
  const ended = history
    .replace('UNTIL=20221030T010000Z', 'UNTIL=20151031T010000Z')
    .replace('RDATE:20220327T020000,20230326T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20160331T010000Z');
  const rules = zoneRulesOf(zoneIn(ended)) as ZoneRules;
  t.same(
    ['2015-07-01', '2015-12-01', '2016-07-01', '2023-12-01'].map((date) => rules(`${date}T12:00:00`)),
    [2 * HOUR, HOUR, 2 * HOUR, 2 * HOUR],
  );
});

t.test('a list of dates without number is asked for many entries in no time', async (t) => {
  const dates = Array(100_000).fill('20900101T000000').join();
  const rules = zoneRulesOf(zoneIn(history.replace('RDATE:20220327T020000', `RDATE:20220327T020000,${dates}`))) as ZoneRules;
  const started = performance.now();
  for (let n = 0; n < 50_000; n += 1) rules('2022-07-01T12:00:00');
  t.equal(rules('2022-07-01T12:00:00'), 2 * HOUR);
  t.ok(performance.now() - started < 20_000, 'within seconds');
});

t.test('a zone of any length is told to be none in no time', async (t) => {
  const name = `Aa/A${'_A'.repeat(500_000)}!`;
  const started = performance.now();
  t.same([ianaZone(name), ianaZone(`/${name}/Europe/Paris`), ianaZone('Europe/Paris')], [null, 'Europe/Paris', 'Europe/Paris']);
  t.ok(performance.now() - started < 20_000, 'within seconds');
});

t.test('rules of other kinds are not guessed at', async (t) => {
  t.equal(zoneRulesOf(zoneIn(history.replace('BYDAY=-1SU', 'BYMONTHDAY=25'))), null);
  t.equal(zoneRulesOf(zoneIn(history.replace('TZOFFSETTO:+0100', 'TZOFFSETTO:1'))), null);
  t.equal(zoneRulesOf(zoneIn('BEGIN:VTIMEZONE\r\nTZID:X\r\nEND:VTIMEZONE')), null);
});

t.test('a moment is placed by the tz database, by the feed for a name of its own, and else as if it were in UTC', async (t) => {
  const at = (timeZone: string | null, form: 'zoned' | 'floating' = 'zoned') =>
    new Date(
      instantOf({ form, local: '2022-07-01T12:00:00', timeZone }, (name) => (name === 'Example' ? zoneRulesOf(zoneIn(history)) : null))
        .epochMs,
    ).toISOString();
  t.equal(at('America/New_York'), '2022-07-01T16:00:00.000Z');
  t.equal(at('/example.org/20220101/America/New_York'), '2022-07-01T16:00:00.000Z');
  t.equal(at('Example'), '2022-07-01T10:00:00.000Z');
  t.equal(at('Nowhere'), '2022-07-01T12:00:00.000Z');
  t.equal(at(null, 'floating'), '2022-07-01T12:00:00.000Z');
});

t.test('moments are spoken as people read them', async (t) => {
  t.equal(spoken({ form: 'date', local: '2023-10-27', timeZone: null }), '2023-10-27');
  t.equal(spoken({ form: 'utc', local: '2023-10-27T09:00:00', timeZone: null }), '2023-10-27 09:00 UTC');
  t.equal(spoken({ form: 'zoned', local: '2023-10-27T09:00:30', timeZone: 'Europe/Paris' }), '2023-10-27 09:00:30 Europe/Paris');
  t.equal(spoken({ form: 'floating', local: '2023-10-27T09:00:00', timeZone: null }), '2023-10-27 09:00');
});
