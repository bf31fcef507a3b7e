import ICAL from 'ical.js';
import t from 'tap';
import { freezeZone } from '../../src/agenda/vtimezone.ts';
import { changesOf, offsetByIntl, offsetByRules, probesOf } from './zones.ts';

t.test('years in which a zone changed its rules are right or have no rule form', async (t) => {
  for (const zone of ['Europe/Moscow', 'America/Caracas', 'Asia/Pyongyang', 'Africa/Cairo', 'Europe/Istanbul', 'America/Sao_Paulo']) {
    for (const [from, to] of [
      [2011, 2011],
      [2014, 2014],
      [2015, 2016],
      [2018, 2019],
      [2023, 2024],
      [2037, 2038],
    ] as const)
      t.strictSame(wrongProbes(zone, from, to), [], `${zone} ${from}`);
  }
});

function wrongProbes(zone: string, fromYear: number, toYear: number): number[] {
  const { vtimezone } = freezeZone(zone, fromYear, toYear);
  if (vtimezone === null) return [];
  const [from, to] = [Date.UTC(fromYear, 0, 2), Date.UTC(toYear, 11, 30)];
  const offsetAt = offsetByIntl(zone);
  const ruled = offsetByRules(new ICAL.Component(ICAL.parse(vtimezone)), fromYear, toYear);
  return probesOf(changesOf(offsetAt, from, to), from, to, 200).filter((at) => ruled(at) !== offsetAt(at));
}

t.test('the VTIMEZONE of Paris is the one that everyone knows', async (t) => {
  t.equal(
    freezeZone('Europe/Paris', 2023, 2023).vtimezone,
    [
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Paris',
      'BEGIN:STANDARD',
      'DTSTART:19701025T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:19700329T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ].join('\r\n'),
  );
});

t.test('a zone without summer time has one observance', async (t) => {
  t.equal(
    freezeZone('Asia/Kolkata', 2023, 2023).vtimezone,
    'BEGIN:VTIMEZONE\r\nTZID:Asia/Kolkata\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0530\r\nTZOFFSETTO:+0530\r\nEND:STANDARD\r\nEND:VTIMEZONE',
  );
});

t.test('half an hour of summer time and a second Sunday come out as they are', async (t) => {
  const lines = (zone: string) =>
    freezeZone(zone, 2023, 2024)
      .vtimezone?.split('\r\n')
      .filter((line) => /^(?:TZOFFSETTO|RRULE)/.test(line));
  t.same(lines('Australia/Lord_Howe'), [
    'TZOFFSETTO:+1030',
    'RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU',
    'TZOFFSETTO:+1100',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU',
  ]);
  t.same(lines('America/New_York'), [
    'TZOFFSETTO:-0500',
    'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
    'TZOFFSETTO:-0400',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
  ]);
});

t.test('local times that occur twice are named, for the years beside too', async (t) => {
  t.same(freezeZone('Europe/Paris', 2023, 2023).repeated, [
    ['2022-10-30T02:00:00', '2022-10-30T03:00:00'],
    ['2023-10-29T02:00:00', '2023-10-29T03:00:00'],
    ['2024-10-27T02:00:00', '2024-10-27T03:00:00'],
  ]);
  t.same(freezeZone('Asia/Kolkata', 2023, 2023).repeated, []);
});
