import t from 'tap';
import { AgendaError } from '../../../../src/agenda/errors.ts';
import { icalendarReader } from '../../../../src/formats/icalendar/reading/index.ts';
import { calendar, event, readText } from './calendar.ts';
import { borne, refused } from './hostile-files.ts';

for (const [name, bytes, message] of refused) {
  t.test(`${name} is refused with one line`, async (t) => {
    t.throws(() => readText(bytes), new AgendaError('unreadable', message));
  });
}

for (const [name, bytes, count] of borne) {
  t.test(`${name} is read`, async (t) => {
    t.equal(icalendarReader.recognise(typeof bytes === 'string' ? Buffer.from(bytes) : bytes), true);
    t.equal(readText(bytes).document.sessions.length, count);
  });
}

t.test('what lies outside of all calendars of people is left unscheduled and reported', async (t) => {
  const { document, doubts } = readText(calendar(...event('a', 'DTSTART:99991231T235959Z')));
  t.equal(document.sessions[0]?.start, null);
  t.strictSame(doubts, [
    { path: 'line 3: event 1', message: 'is left unscheduled: 9999-12-31T23:59:59Z is no time between 1900 and 2199' },
  ]);
});
