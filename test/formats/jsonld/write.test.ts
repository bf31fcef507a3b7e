import t from 'tap';
import { publicAgenda } from '../../../src/agenda/mask.ts';
import { inLanguage } from '../../../src/agenda/text.ts';
import { jsonld } from '../../../src/formats/jsonld/index.ts';
import { matchesGolden } from '../../golden.ts';
import { agendaOf, manySorts, releaseOf, viewOf } from '../agenda.ts';
import { hostileAgenda } from '../icalendar/hostile-agenda.ts';

type Event = Record<string, unknown> & { subEvent?: Event[] };

const agenda = agendaOf(manySorts());
const read = (text: string) => JSON.parse(text) as Event;
const laidOut = (text: string) => `${JSON.stringify(JSON.parse(text), null, 1)}\n`;

/** Every event of a document by its name. */
function byName(event: Event): Map<unknown, Event> {
  return new Map([[event['name'], event], ...(event.subEvent ?? []).flatMap((one) => [...byName(one)])]);
}

t.test('an agenda is written as the files under test/golden show it, on one line', async (t) => {
  matchesGolden(t, 'jsonld/agenda.en.json', laidOut(jsonld.write(viewOf(agenda))));
  matchesGolden(t, 'jsonld/agenda.fr.json', laidOut(jsonld.write(viewOf(agenda, { language: 'fr' }))));
  for (const id of ['opening', 'data', 'block']) matchesGolden(t, `jsonld/${id}.json`, laidOut(jsonld.write(viewOf(agenda, { id }))));
});

t.test('breakouts are within their block where that is shown, and what has no time is left out', async (t) => {
  const names = (event: Event | undefined) => event?.subEvent?.map(({ name }) => name);
  const whole = read(jsonld.write(viewOf(agenda)));
  t.same(names(byName(whole).get('Breakouts')), ['Session 3', 'Session 4']);
  t.notOk(byName(whole).has('Session 13'));
  const breakouts = agenda.sessions.filter(({ kind }) => kind === 'breakout');
  t.same(names(read(jsonld.write({ ...viewOf(agenda), scope: 'selection', sessions: breakouts }))), ['Session 3', 'Session 4']);
});

t.test('a placeholder is a name and a time', async (t) => {
  t.same(byName(read(jsonld.write(viewOf(agenda)))).get('Reserved'), {
    '@type': 'Event',
    '@id': 'urn:uuid:00000000-0000-4000-8000-000000000008',
    identifier: '00000000-0000-4000-8000-000000000008',
    name: 'Reserved',
    startDate: '2023-10-27T15:00:00+02:00',
    endDate: '2023-10-27T16:00:00+02:00',
    eventStatus: 'https://schema.org/EventScheduled',
  });
});

t.test('a moved session is rescheduled from its earlier start; one that is called off is cancelled', async (t) => {
  const document = manySorts();
  const first = releaseOf(document);
  const times = { start: '2023-10-27T09:30', end: '2023-10-27T10:00' };
  const sessions = document.sessions.map((session) => (session.id === 'opening' ? { ...session, ...times } : session));
  const status = (name: string, conference: object) => {
    const second = releaseOf({ ...document, sessions, conference: { ...document.conference, ...conference } }, first);
    const { eventStatus, previousStartDate } = byName(read(jsonld.write(viewOf(publicAgenda(second, second))))).get(name) ?? {};
    return [String(eventStatus).replace('https://schema.org/', ''), previousStartDate];
  };
  t.same(status('Session 1', {}), ['EventRescheduled', '2023-10-27T09:00:00+02:00']);
  t.same(status('Session 4', {}), ['EventCancelled', undefined]);
  t.same(status('Session 5', {}), ['EventScheduled', undefined]);
  t.same(status('Session 1', { status: 'postponed' }), ['EventPostponed', undefined]);
  t.same(status('Session 1', { status: 'cancelled' }), ['EventCancelled', undefined]);
  t.same(status('All sorts; of, sessions', {}), ['EventScheduled', undefined]);
  t.same(status('All sorts; of, sessions', { startDate: '2023-10-26' }), ['EventRescheduled', '2023-10-27']);
});

t.test('how one attends comes from the conference and from streams', async (t) => {
  const document = manySorts();
  const modes = (attendance: string) => {
    const event = read(jsonld.write(viewOf(agendaOf({ ...document, conference: { ...document.conference, attendance } }))));
    return [event, ...['Session 1', 'Session 3'].map((name) => byName(event).get(name))].map((one) => [
      String(one?.['eventAttendanceMode']).replace('https://schema.org/', ''),
      [one?.['location']].flat().map((place) => (place as Event)['@type']),
    ]);
  };
  t.same(modes('in-person'), [
    ['OfflineEventAttendanceMode', ['Place']],
    ['MixedEventAttendanceMode', ['Place', 'Place', 'VirtualLocation']],
    ['OfflineEventAttendanceMode', ['Place']],
  ]);
  t.same(modes('hybrid'), [
    ['MixedEventAttendanceMode', ['Place', 'VirtualLocation']],
    ['MixedEventAttendanceMode', ['Place', 'Place', 'VirtualLocation']],
    ['MixedEventAttendanceMode', ['Place']],
  ]);
  t.same(modes('online'), [
    ['OnlineEventAttendanceMode', ['VirtualLocation']],
    ['OnlineEventAttendanceMode', ['VirtualLocation']],
    ['OnlineEventAttendanceMode', ['VirtualLocation']],
  ]);
});

t.test('whatever texts say, the document can be pasted into a page and reads the same', async (t) => {
  const title = '</script><!--<script>&amp;\u202e]]>';
  const document = manySorts();
  const sessions = document.sessions.map((session) => ({ ...session, title, abstract: `${title}\n\n- ${title}` }));
  const text = jsonld.write(viewOf(agendaOf({ ...document, sessions })));
  t.notMatch(text, /[<>&\u2028\u2029]/);
  t.equal(read(text).subEvent?.[0]?.['name'], title);
  for (let seed = 1; seed <= 5; seed++) {
    const { hostile } = hostileAgenda(seed, 30);
    const written = jsonld.write(viewOf(hostile));
    t.notMatch(written, /[<>&\u2028\u2029\n]/);
    t.equal(JSON.stringify(read(written)['name']), JSON.stringify(inLanguage(hostile.conference.title, 'en', 'en')));
  }
});
