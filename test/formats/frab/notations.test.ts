import t from 'tap';
import { hoursOf, readingOfEvents, saidOf } from './schedules.ts';

const event = (start: string, rest: string) =>
  `<event><title>${start} ${rest.replace(/<.*?>/g, '')}</title><start>${start}</start>${rest}</event>`;
const lasting = (...durations: string[]) =>
  readingOfEvents(durations.map((text) => event('10:00', `<duration>${text}</duration>`)).join(''));

t.test('times of day are read as people write them', async (t) => {
  const starts = ['9:00', '0930', '10.15', '3:00 PM', '16h30', '17:45:00'];
  const reading = readingOfEvents(starts.map((start) => event(start, '<duration>15</duration>')).join(''));
  t.strictSame(hoursOf(reading), ['09:00-09:15', '09:30-09:45', '10:15-10:30', '15:00-15:15', '16:30-16:45', '17:45-18:00']);
  t.strictSame(saidOf(reading), []);
});

t.test('lengths are read as people and Python write them', async (t) => {
  const reading = lasting('00:30', '90 min', '1h30', '00:75', '1 day, 0:30:00');
  t.strictSame(hoursOf(reading), ['10:00-10:30', '10:00-11:30', '10:00-11:30', '10:00-11:15', '10:00-10:30']);
  t.equal(reading.document.sessions[4]?.end, '2031-05-03T10:30');
  t.strictSame(saidOf(reading), []);
});

t.test('three parts are hours, minutes and seconds where all lengths of a file have three', async (t) => {
  t.strictSame(hoursOf(lasting('0:20:00', '1:00:00', '0:05:00')), ['10:00-10:20', '10:00-11:00', '10:00-10:05']);
});

t.test('three parts are days, hours and minutes beside lengths of two parts', async (t) => {
  const reading = lasting('00:30', '1:02:00');
  t.equal(reading.document.sessions[1]?.end, '2031-05-03T12:00');
  t.strictSame(saidOf(reading), ['has the duration 1:02:00, read as days, hours and minutes']);
});

t.test('an event may have an end in the place of a length', async (t) => {
  const reading = readingOfEvents(event('20:00', '<end>21:15</end>') + event('22:00', '<end>2031-05-02T23:00:00+02:00</end>'));
  t.strictSame(hoursOf(reading), ['20:00-21:15', '22:00-23:00']);
  t.strictSame(saidOf(reading), []);
});
