import t from 'tap';
import { clockOf, lengthOf, rangeOf } from '../../../src/formats/foreign/clock-words.ts';

t.test('times of day are read as people write them', async (t) => {
  const times: [string, string | undefined][] = [
    ['9:30', '09:30'],
    ['09:30:00', '09:30'],
    ['9:30 AM', '09:30'],
    ['9:30pm', '21:30'],
    ['12:15 a.m.', '00:15'],
    ['12 PM', '12:00'],
    ['9h', '09:00'],
    ['9h30', '09:30'],
    ['9.30 Uhr', '09:30'],
    ['14 Uhr', '14:00'],
    ['0930', '09:30'],
    ['24:00', '24:00'],
    ['noon', '12:00'],
    ['12 noon', '12:00'],
    ['Midi', '12:00'],
    ['Midnight', '24:00'],
    ['minuit', '24:00'],
    ['Mitternacht', '24:00'],
    ['mediodía', '12:00'],
    ['12:00 noon', '12:00'],
    ['9 h 30', '09:30'],
    ['20:30 hrs', '20:30'],
    ['9:00 a. m.', '09:00'],
    ['à partir de 18h', '18:00'],
    ['0.375', '09:00'],
    ['0.5', '12:00'],
    ['0.41666666667', '10:00'],
    ['0,75', '18:00'],
    ['0.30', '00:30'],
    ['0.45', '00:45'],
    ['24:01', undefined],
    ['13:00 PM', undefined],
    ['25:00', undefined],
    ['tea', undefined],
    ['', undefined],
  ];
  for (const [text, time] of times) t.equal(clockOf(text), time, text);
});

t.test('two times in one cell are a start and an end', async (t) => {
  t.strictSame(rangeOf('9:00 – 10:30'), { start: '09:00', end: '10:30' });
  t.strictSame(rangeOf('9 to 10:30 PM'), { start: '21:00', end: '22:30' });
  t.strictSame(rangeOf('11:00-1:00 PM'), { start: '11:00', end: '13:00' });
  t.strictSame(rangeOf('9h à 10h'), { start: '09:00', end: '10:00' });
  t.strictSame(rangeOf('10:30 – noon'), { start: '10:30', end: '12:00' });
  t.strictSame(rangeOf('9 to noon'), { start: '09:00', end: '12:00' });
  t.strictSame(rangeOf('12 noon - 1:30 pm'), { start: '12:00', end: '13:30' });
  t.strictSame(rangeOf('22 Uhr bis Mitternacht'), { start: '22:00', end: '24:00' });
  t.strictSame(rangeOf('de 11h15 à 12h30'), { start: '11:15', end: '12:30' });
  t.strictSame(rangeOf('20:30 - 00:00 hrs'), { start: '20:30', end: '00:00' });
  t.strictSame(rangeOf('9:00 a.m. a 10:00 a.m.'), { start: '09:00', end: '10:00' });
  t.strictSame(rangeOf('9h00 -> 10h'), { start: '09:00', end: '10:00' });
  t.strictSame(['2025-03', '10-11', '1000'].map(rangeOf), [undefined, undefined, undefined]);
});

t.test('durations are read as people write them', async (t) => {
  t.strictSame(['45', '45 min', '1h30', '1,5 Std', '2 hours', '1:30', 'PT1H', 'long'].map(lengthOf), [
    '45',
    '45',
    '90',
    '90',
    '120',
    '1:30',
    'PT1H',
    'long',
  ]);
});

t.test('a duration in three parts has hours, minutes and seconds, as spreadsheets write it', async (t) => {
  t.strictSame(['0:20:00', '01:30:00', '1:00:30', '25:00:00', '0:00:00'].map(lengthOf), [
    'PT0H20M0S',
    'PT1H30M0S',
    'PT1H0M30S',
    'PT25H0M0S',
    '0:00:00',
  ]);
});
