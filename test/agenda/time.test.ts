import fc from 'fast-check';
import t from 'tap';
import {
  addDays,
  CalendarDate,
  dayStart,
  epochOf,
  fixMoment,
  instantIn,
  isTimeZone,
  Moment,
  normalMoment,
  programmeDay,
  TimeOfDay,
  wallClock,
} from '../../src/agenda/time.ts';

const accepts = (schema: typeof Moment) => (value: string) => schema.safeParse(value).success;

t.test('a date is one that exists, from 1900 to 2199', async (t) => {
  for (const date of ['1900-01-01', '2199-12-31', '2024-02-29', '2000-02-29']) t.equal(accepts(CalendarDate)(date), true, date);
  const bad = [
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-10-00',
    '1899-12-31',
    '2200-01-01',
    '2023-1-1',
    '20231024',
    '2023-10-24T00:00',
    '',
  ];
  for (const date of bad) t.equal(accepts(CalendarDate)(date), false, date);
});

t.test('a time of day is HH:MM before 24:00', async (t) => {
  for (const time of ['00:00', '23:59', '04:30']) t.equal(accepts(TimeOfDay)(time), true, time);
  for (const time of ['24:00', '4:30', '23:60', '04:30:00', '']) t.equal(accepts(TimeOfDay)(time), false, time);
});

t.test('a moment is a wall clock, or an instant with its offset, in whole seconds', async (t) => {
  const good = ['2023-10-24T09:30', '2023-10-24T09:30:15', '2023-10-24T09:30Z', '2023-10-24T09:30:00Z', '2023-10-24T09:30:00+02:00'];
  for (const moment of [
    ...good,
    '2023-10-24T09:30+05:45',
    '2023-10-24T09:30:00-00:00',
    '2023-10-24T09:30:00.000Z',
    '2023-10-24T00:00+14:00',
  ]) {
    t.equal(accepts(Moment)(moment), true, moment);
  }
  const bad = [
    '2023-10-24',
    '2023-10-24 09:30',
    '2023-10-24T24:00',
    '2023-10-24T09:60',
    '2023-10-24T09:30:60',
    '2023-10-24t09:30z',
    '2023-10-24T09',
    '2023-10-24T9:30',
  ];
  for (const moment of [
    ...bad,
    '2023-02-30T09:30',
    '2023-10-24T09:30:00.5Z',
    '2023-10-24T09:30+2',
    '2023-10-24T09:30+0200',
    '2023-10-24T09:30+15:00',
    '2023-10-24T09:30\n',
  ]) {
    t.equal(accepts(Moment)(moment), false, moment);
  }
});

t.test('a time zone is an IANA name in its usual spelling', async (t) => {
  for (const zone of ['Europe/Paris', 'UTC', 'Europe/Kyiv', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'America/Port-au-Prince']) {
    t.equal(isTimeZone(zone), true, zone);
  }
  for (const zone of [
    'europe/paris',
    'Europe/PARIS',
    'Europe/KYIV',
    'CET',
    'EST',
    '+01:00',
    'Europe/Nowhere',
    '',
    'Europe',
    'Europe/Paris ',
  ]) {
    t.equal(isTimeZone(zone), false, zone);
  }
  t.equal(isTimeZone(`Europe/A${'_A'.repeat(500_000)}!`), false, 'a name of a megabyte, which must not take minutes');
});

t.test('a wall clock is fixed with the offset of its zone on that day', async (t) => {
  t.same(fixMoment('2023-10-24T09:30', 'Europe/Paris'), {
    epochMs: Date.UTC(2023, 9, 24, 7, 30),
    text: '2023-10-24T09:30:00+02:00',
    repeated: false,
  });
  t.same(fixMoment('2023-10-30T09:30:05', 'Europe/Paris'), {
    epochMs: Date.UTC(2023, 9, 30, 8, 30, 5),
    text: '2023-10-30T09:30:05+01:00',
    repeated: false,
  });
  t.same(fixMoment('2023-10-24T09:30', 'UTC'), {
    epochMs: Date.UTC(2023, 9, 24, 9, 30),
    text: '2023-10-24T09:30:00+00:00',
    repeated: false,
  });
  t.same(fixMoment('2023-10-24T09:30', 'Asia/Kathmandu'), {
    epochMs: Date.UTC(2023, 9, 24, 3, 45),
    text: '2023-10-24T09:30:00+05:45',
    repeated: false,
  });
});

t.test('an instant is shown in the wall clock of the zone, whatever its offset was', async (t) => {
  for (const moment of ['2023-10-24T07:30Z', '2023-10-24T07:30:00Z', '2023-10-24T09:30+02:00', '2023-10-23T21:30:00-10:00']) {
    t.same(fixMoment(moment, 'Europe/Paris'), {
      epochMs: Date.UTC(2023, 9, 24, 7, 30),
      text: '2023-10-24T09:30:00+02:00',
      repeated: false,
    });
  }
});

t.test('a wall time in a gap is refused', async (t) => {
  t.equal(fixMoment('2024-03-31T02:30', 'Europe/Paris'), 'does not exist in Europe/Paris: the clocks skip this time');
  t.equal(fixMoment('2024-03-31T02:00', 'Europe/Paris'), 'does not exist in Europe/Paris: the clocks skip this time');
  t.match(fixMoment('2024-03-31T03:00', 'Europe/Paris'), { text: '2024-03-31T03:00:00+02:00' });
  t.equal(fixMoment('2011-12-30T12:00', 'Pacific/Apia'), 'does not exist in Pacific/Apia: the clocks skip this time');
});

t.test('the repeated hour needs its offset', async (t) => {
  t.equal(
    fixMoment('2024-10-27T02:30', 'Europe/Paris'),
    'happens twice in Europe/Paris: give it with its offset, 2024-10-27T02:30:00+02:00 or 2024-10-27T02:30:00+01:00',
  );
  t.same(fixMoment('2024-10-27T02:30+02:00', 'Europe/Paris'), {
    epochMs: Date.UTC(2024, 9, 27, 0, 30),
    text: '2024-10-27T02:30:00+02:00',
    repeated: true,
  });
  t.same(fixMoment('2024-10-27T02:30+01:00', 'Europe/Paris'), {
    epochMs: Date.UTC(2024, 9, 27, 1, 30),
    text: '2024-10-27T02:30:00+01:00',
    repeated: true,
  });
  t.match(fixMoment('2024-10-27T03:00', 'Europe/Paris'), { text: '2024-10-27T03:00:00+01:00', repeated: false });
});

t.test('a change by half an hour has its gap and its repeated half hour', async (t) => {
  t.equal(fixMoment('2024-10-06T02:15', 'Australia/Lord_Howe'), 'does not exist in Australia/Lord_Howe: the clocks skip this time');
  t.match(fixMoment('2024-04-07T01:45+10:30', 'Australia/Lord_Howe'), { text: '2024-04-07T01:45:00+10:30', repeated: true });
});

t.test('the normal form is wall clock, without seconds where they are zero', async (t) => {
  t.equal(normalMoment('2023-10-24T09:30:00', 'Europe/Paris'), '2023-10-24T09:30');
  t.equal(normalMoment('2023-10-24T09:30:05', 'Europe/Paris'), '2023-10-24T09:30:05');
  t.equal(normalMoment('2023-10-24T07:30Z', 'Europe/Paris'), '2023-10-24T09:30');
  t.equal(normalMoment('2024-10-27T00:30Z', 'Europe/Paris'), '2024-10-27T02:30:00+02:00');
  t.equal(normalMoment('2024-03-31T02:30', 'Europe/Paris'), '2024-03-31T02:30');
});

const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone').filter(isTimeZone));
const instants = fc.integer({ min: Date.UTC(2000, 0) / 1000, max: Date.UTC(2038, 0) / 1000 - 1 }).map((seconds) => seconds * 1000);

t.test('every instant of 2000 to 2037 survives its normal form in every zone', async () => {
  fc.assert(
    fc.property(zones, instants, (zone, instant) => {
      const moment = new Date(instant).toISOString().slice(0, 19).concat('Z');
      const normal = normalMoment(moment, zone);
      const fixed = fixMoment(normal, zone);
      return (
        typeof fixed !== 'string' &&
        fixed.epochMs === instant &&
        normalMoment(normal, zone) === normal &&
        normalMoment(fixed.text, zone) === normal
      );
    }),
    { numRuns: 300 },
  );
});

t.test('a fixed text and the instant it stands for are the same moment', async () => {
  fc.assert(
    fc.property(
      zones,
      instants,
      (zone, instant) => epochOf(instantIn(instant, zone)) === instant && Moment.safeParse(instantIn(instant, zone)).success,
    ),
    { numRuns: 200 },
  );
});

t.test('the wall clock of a text has seconds only where they are not zero', async (t) => {
  t.equal(wallClock('2023-10-24T09:30:00+02:00'), '2023-10-24T09:30');
  t.equal(wallClock('2023-10-24T09:30:01+02:00'), '2023-10-24T09:30:01');
});

t.test('a time before the start of the day belongs to the programme day before', async (t) => {
  t.equal(programmeDay('2023-10-24T03:59:00+02:00', '04:00'), '2023-10-23');
  t.equal(programmeDay('2023-10-24T04:00:00+02:00', '04:00'), '2023-10-24');
  t.equal(programmeDay('2023-10-24T00:00:00+02:00', '00:00'), '2023-10-24');
  t.equal(programmeDay('2024-01-01T00:30:00+01:00', '06:00'), '2023-12-31');
});

t.test('days are counted over the ends of months and changes of the clocks', async (t) => {
  t.equal(addDays('2024-02-28', 1), '2024-02-29');
  t.equal(addDays('2024-03-30', 2), '2024-04-01');
  t.equal(addDays('2023-01-01', -1), '2022-12-31');
});

t.test('a day starts at the wall clock of its zone, or at the end of a gap', async (t) => {
  t.equal(dayStart('2023-10-24', '00:00', 'Europe/Paris'), Date.UTC(2023, 9, 23, 22));
  t.equal(dayStart('2023-10-24', '04:00', 'Europe/Paris'), Date.UTC(2023, 9, 24, 2));
  t.equal(dayStart('2024-03-31', '02:00', 'Europe/Paris'), Date.UTC(2024, 2, 31, 1));
});
