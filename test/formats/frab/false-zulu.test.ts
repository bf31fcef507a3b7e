import t from 'tap';
import { hoursOf, readingOfEvents, saidOf } from './schedules.ts';

const event = (start: string, date: string) =>
  `<event><title>${start}</title><date>${date}</date><start>${start}</start><duration>1:00</duration></event>`;

t.test('a Z behind the clock of every start is none, where no zone is named', async (t) => {
  const reading = readingOfEvents(event('09:00', '2031-05-02T09:00:00Z') + event('10:00', '2031-05-02T10:00:00Z'));
  t.strictSame(hoursOf(reading), ['09:00-10:00', '10:00-11:00']);
  t.strictSame(saidOf(reading), ['2 have dates in UTC (Z) with the clocks of their starts, which are read as times of the venue']);
});

t.test('a Z counts where one start tells that it is meant, where a zone is named, and where no start says anything', async (t) => {
  const meant = event('11:00', '2031-05-02T09:00:00Z') + event('10:00', '2031-05-02T10:00:00Z');
  t.strictSame(hoursOf(readingOfEvents(meant)), ['11:00-12:00', '12:00-13:00']);
  const zoned = readingOfEvents(event('09:00', '2031-05-02T09:00:00Z'), '<time_zone_name>Europe/Paris</time_zone_name>');
  t.strictSame(hoursOf(zoned), ['11:00-12:00']);
  t.strictSame(hoursOf(readingOfEvents(event('', '2031-05-02T09:00:00Z'))), ['11:00-12:00']);
});
