import t from 'tap';
import { icalendar } from '../../../src/formats/icalendar/index.ts';
import { matchesGolden } from '../../golden.ts';
import { agendaOf, manySorts, viewOf } from '../agenda.ts';

const agenda = agendaOf(manySorts());

t.test('an agenda is written to the byte as the files under test/golden show it', async (t) => {
  matchesGolden(t, 'icalendar/agenda.en.ics', icalendar.write(viewOf(agenda)));
  matchesGolden(t, 'icalendar/agenda.fr.ics', icalendar.write(viewOf(agenda, { language: 'fr' })));
});

t.test('so are single sessions', async (t) => {
  for (const id of ['opening', 'data', 'held', 'night']) matchesGolden(t, `icalendar/${id}.ics`, icalendar.write(viewOf(agenda, { id })));
});

t.test('a conference without an address to answer to has neither METHOD nor ORGANIZER, and its media type says so', async (t) => {
  const document = manySorts();
  const silent = agendaOf({ ...document, conference: { ...document.conference, contact: { name: 'Nobody' } } });
  const file = icalendar.write(viewOf(silent));
  t.same([/^METHOD/m.test(file), /^ORGANIZER/m.test(file)], [false, false]);
  t.equal(icalendar.mediaTypeOf?.(viewOf(silent)), 'text/calendar; charset=utf-8');
  t.equal(icalendar.mediaTypeOf?.(viewOf(agenda)), 'text/calendar; charset=utf-8; method=PUBLISH');
});

t.test('a cancelled conference cancels every session in the calendar', async (t) => {
  const document = manySorts();
  const file = icalendar.write(viewOf(agendaOf({ ...document, conference: { ...document.conference, status: 'cancelled' } })));
  const statuses = [...file.matchAll(/^STATUS:(.*)\r$/gm)].map(([, status]) => status);
  t.same(new Set(statuses), new Set(['CANCELLED']));
});

t.test('a feed that shows nothing still has a component', async (t) => {
  const file = icalendar.write({ ...viewOf(agenda), sessions: [], scope: 'selection' });
  t.match(file, /\r\nBEGIN:VTIMEZONE\r\n/);
  t.notMatch(file, /BEGIN:VEVENT/);
});

t.test('long descriptions are cut at a word where the feed would be too large for Google', async (t) => {
  const document = manySorts();
  const abstract = 'word '.repeat(15_000).trim();
  const sessions = document.sessions.map((session) => ({ ...session, abstract }));
  const file = icalendar.write(viewOf(agendaOf({ ...document, sessions })));
  t.ok(Buffer.byteLength(file) <= 900_000);
  const unfolded = file.replaceAll('\r\n ', '');
  t.match(unfolded, /(?:word ){20,}…/);
});
