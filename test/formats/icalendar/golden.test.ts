import t from 'tap';
import { icalendar } from '../../../src/formats/icalendar/index.ts';
import { matchesGolden } from '../../golden.ts';
import { agendaOf, manySorts, viewOf } from '../agenda.ts';

const agenda = agendaOf(manySorts());

t.test('an agenda is written to the byte as the files under test/golden show it', async (t) => {
  matchesGolden(t, 'icalendar/agenda.en.ics', icalendar.write(viewOf(agenda)));
  matchesGolden(t, 'icalendar/agenda.fr.ics', icalendar.write(viewOf(agenda, { language: 'fr' })));
});

t.test('so are the conference’s dates, as one entry and day by day', async (t) => {
  matchesGolden(t, 'icalendar/span.en.ics', icalendar.write({ ...viewOf(agenda), entries: 'span' }));
  matchesGolden(t, 'icalendar/days.fr.ics', icalendar.write({ ...viewOf(agenda, { language: 'fr' }), entries: 'days' }));
});

t.test('so is a selection, which has a name and a colour of its own and names no blocks', async (t) => {
  const sessions = agenda.sessions.filter(({ kind, id }) => kind === 'breakout' || id === 'block');
  matchesGolden(
    t,
    'icalendar/selection.ics',
    icalendar.write({ ...viewOf(agenda), scope: 'selection', sessions, title: 'Breakouts', color: '#c0392b' }),
  );
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

t.test('days of a selection are those on which it has sessions', async (t) => {
  const sessions = agenda.sessions.filter(({ id }) => id === 'again');
  const file = icalendar.write({ ...viewOf(agenda), scope: 'selection', entries: 'days', sessions });
  t.same(
    [...file.matchAll(/^DTSTART;VALUE=DATE:(.*)\r$/gm)].map(([, date]) => date),
    ['20231030'],
  );
});

t.test('a session that cannot be written is left out and told of; a file of its own fails', async (t) => {
  const [bad, ...others] = agenda.sessions;
  if (!bad) throw new Error('The agenda has no sessions.');
  const broken = { ...bad, id: 'broken', createdAt: 'no time' };
  const told: unknown[] = [];
  const file = icalendar.write({ ...viewOf(agenda), sessions: [broken, ...others], onTrouble: (error) => told.push(error) });
  t.equal(file, icalendar.write({ ...viewOf(agenda), sessions: others }));
  t.same(told.map(String), ['Error: The session broken cannot be written as an entry of a calendar.']);
  t.throws(() => icalendar.write({ ...viewOf(agenda, { id: 'opening' }), sessions: [broken] }), { message: /broken/ });
});

t.test('what was written once is written again the same, for every selection', async (t) => {
  const fresh = agendaOf(manySorts());
  const alone = icalendar.write({ ...viewOf(fresh), scope: 'selection', sessions: fresh.sessions.slice(0, 2) });
  t.equal(icalendar.write(viewOf(fresh)), icalendar.write(viewOf(agenda)));
  t.equal(icalendar.write({ ...viewOf(agenda), scope: 'selection', sessions: agenda.sessions.slice(0, 2) }), alone);
});

t.test('long descriptions are cut at a word where the feed would be too large for Google', async (t) => {
  const document = manySorts();
  const abstract = 'word '.repeat(15_000).trim();
  const sessions = document.sessions.map((session) => ({ ...session, abstract }));
  const file = icalendar.write(viewOf(agendaOf({ ...document, sessions })));
  t.ok(Buffer.byteLength(file) <= 1_000_000);
  const unfolded = file.replaceAll('\r\n ', '');
  t.match(unfolded, /(?:word ){20,}…/);
});
