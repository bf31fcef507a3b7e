import t from 'tap';
import { Temporal } from 'temporal-polyfill';
import { freezeZone } from '../../src/agenda/vtimezone.ts';

const DAY = 86_400_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

interface Observance {
  start: number;
  to: number;
  month: number;
  ordinal: number;
  weekday: number;
  yearly: boolean;
}

/** A reader of its own: observances with their onsets in local time, as a calendar app would expand them. */
function observancesOf(vtimezone: string): Observance[] {
  return vtimezone
    .split(/BEGIN:(?:STANDARD|DAYLIGHT)/)
    .slice(1)
    .map((text) => {
      const [, y, mo, d, h, mi, s] = /DTSTART:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/.exec(text) ?? [];
      const [, sign, hours, minutes] = /TZOFFSETTO:([+-])(\d\d)(\d\d)/.exec(text) ?? [];
      const rule = /RRULE:FREQ=YEARLY;BYMONTH=(\d+);BYDAY=(-?\d)(\w\w)/.exec(text);
      return {
        start: Date.UTC(Number(y), Number(mo) - 1, Number(d), Number(h), Number(mi), Number(s)),
        to: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000,
        month: Number(rule?.[1] ?? mo),
        ordinal: Number(rule?.[2] ?? 1),
        weekday: WEEKDAYS.indexOf(rule?.[3] ?? 'SU'),
        yearly: rule !== null,
      };
    });
}

function onsetIn({ start, month, ordinal, weekday }: Observance, year: number): number {
  const days = Array.from({ length: 31 }, (_, n) => Date.UTC(year, month - 1, n + 1)).filter(
    (day) => new Date(day).getUTCMonth() === month - 1 && new Date(day).getUTCDay() === weekday,
  );
  return (days.at(ordinal > 0 ? ordinal - 1 : ordinal) ?? Number.NaN) + (((start % DAY) + DAY) % DAY);
}

/** The offset (ms) that a VTIMEZONE gives for a local time (ms as if UTC). */
function offsetFor(observances: readonly Observance[], local: number): number | undefined {
  const year = new Date(local).getUTCFullYear();
  const onsets = observances.flatMap((observance) =>
    observance.yearly
      ? [year - 1, year].map((of) => ({ at: onsetIn(observance, of), to: observance.to }))
      : [{ at: observance.start, to: observance.to }],
  );
  return onsets.filter(({ at }) => at <= local).sort((a, b) => b.at - a.at)[0]?.to;
}

const offsetOf = (epochMs: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;

/** Instants all over a span of years and close to each change of the offset. */
function probes(zone: string, fromYear: number, toYear: number, count: number): number[] {
  const [from, to] = [Date.UTC(fromYear, 0, 2), Date.UTC(toYear, 11, 30)];
  const even = Array.from({ length: count }, (_, n) => from + Math.floor(((to - from) * n) / count));
  const near: number[] = [];
  for (
    let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).getTimeZoneTransition('next');
    at && at.epochMilliseconds < to;
    at = at.getTimeZoneTransition('next')
  ) {
    for (const hours of [-30, -3, 3, 30]) near.push(at.epochMilliseconds + hours * 3_600_000);
  }
  return [...even, ...near];
}

function wrongProbes(zone: string, fromYear: number, toYear: number, count: number): number[] {
  const { vtimezone } = freezeZone(zone, fromYear, toYear);
  if (vtimezone === null) return [];
  const observances = observancesOf(vtimezone);
  return probes(zone, fromYear, toYear, count).filter((at) => offsetFor(observances, at + offsetOf(at, zone)) !== offsetOf(at, zone));
}

t.test('in 2026 and 2027 the rules of every zone give the offsets that Node knows, and few zones have none', async (t) => {
  const zones = Intl.supportedValuesOf('timeZone');
  t.same(
    zones.filter((zone) => wrongProbes(zone, 2026, 2027, 60).length > 0),
    [],
  );
  const without = zones.filter((zone) => freezeZone(zone, 2026, 2027).vtimezone === null);
  t.ok(without.length <= 12, `${without.join(', ')} have no rule form`);
  t.ok(without.includes('Africa/Casablanca'));
});

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
      t.same(wrongProbes(zone, from, to, 100), [], `${zone} ${from}`);
  }
});

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
