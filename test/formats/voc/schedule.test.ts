import t from 'tap';
import { publicAgenda } from '../../../src/agenda/mask.ts';
import type { Agenda } from '../../../src/agenda/release.ts';
import { scheduleOf } from '../../../src/formats/voc/schedule.ts';
import { aConference, aDraft, agendaOf, aSession, release, the } from '../../agenda/draft.ts';
import { viewOf } from '../agenda.ts';

type Fields = Parameters<typeof aConference>[0];

function agendaWith(conference: Fields, ...sessions: NonNullable<Fields>[]): Agenda {
  return agendaOf(aDraft({ conference: aConference(conference), sessions: sessions.map((session) => aSession(session)) }));
}

const scheduleIn = (agenda: Agenda, language = 'en') => scheduleOf(viewOf(agenda, { language }));

t.test('a session belongs to the day that its start lies in, and a day lasts to the start of the next', async (t) => {
  const night = { id: 'night', start: '2023-10-25T01:00', end: '2023-10-25T02:00' };
  const { days } = scheduleIn(agendaWith({ dayStartsAt: '04:00' }, {}, night));
  t.strictSame(
    days.map(({ rooms, ...day }) => ({ ...day, sessions: rooms.flatMap(({ entries }) => entries.map(({ id }) => id)) })),
    [
      {
        index: 1,
        date: '2023-10-24',
        start: '2023-10-24T04:00:00+02:00',
        end: '2023-10-25T04:00:00+02:00',
        sessions: ['opening', 'night'],
      },
      { index: 2, date: '2023-10-25', start: '2023-10-25T04:00:00+02:00', end: '2023-10-26T04:00:00+02:00', sessions: [] },
    ],
  );
});

t.test('times of other zones are shown in the conference’s', async (t) => {
  const { entries } = scheduleIn(agendaWith({}, { timeZone: 'America/New_York' }));
  t.strictSame(
    entries.map(({ start, end, seconds }) => [start, end, seconds]),
    [['2023-10-24T15:00:00+02:00', '2023-10-24T16:00:00+02:00', 3600]],
  );
});

t.test('what lasts whole days or has no time is left out', async (t) => {
  const whole = { id: 'fair', start: null, end: null, date: '2023-10-24' };
  const { entries } = scheduleIn(agendaWith({}, {}, whole, { id: 'some-day', start: null, end: null }));
  t.strictSame(
    entries.map(({ id }) => id),
    ['opening'],
  );
});

t.test('who has no room is at the venue, or nowhere where that has no name of its own', async (t) => {
  const rooms = (venue: object | null) => scheduleIn(agendaWith({ venue }, {}, { id: 'held', room: 'hall' })).rooms.map(({ name }) => name);
  t.strictSame(rooms({ name: 'Castle' }), ['Hall', 'Side', 'Castle']);
  t.strictSame(rooms({ name: 'Hall' }), ['Hall', 'Side', '–']);
  t.strictSame(rooms(null), ['Hall', 'Side', '–']);
});

t.test('a cancelled session says so in its title, once, in the language of the file', async (t) => {
  const agenda = agendaWith({}, { status: 'cancelled' }, { id: 'other', title: 'CANCELLED: Other', status: 'cancelled' }, { id: 'held' });
  const titles = (of: Agenda, language: string) => scheduleIn(of, language).entries.map(({ markedTitle }) => markedTitle);
  t.strictSame(titles(agenda, 'en').sort(), ['CANCELLED: Other', 'Cancelled: Opening', 'Opening']);
  t.strictSame(titles(agenda, 'fr').sort(), ['Annulé : CANCELLED: Other', 'Annulé : Opening', 'Opening']);
  t.strictSame(titles(agendaWith({ status: 'cancelled' }, {}), 'en'), ['Cancelled: Opening']);
  const flights = agendaWith({}, { title: 'Cancelled flights: a study', status: 'cancelled' });
  t.strictSame(titles(flights, 'en'), ['Cancelled: Cancelled flights: a study']);
});

t.test('a session keeps its number through every release and in every selection', async (t) => {
  const first = release(aDraft());
  const earlier = aSession({ id: 'a-first', start: '2023-10-24T08:00', end: '2023-10-24T09:00' });
  const second = release(aDraft({ sessions: [earlier, aSession({ title: 'Renamed' })] }), first);
  const numbers = [first, second].map((one) => the(scheduleIn(publicAgenda(one, one)).entries, 'opening').number);
  t.equal(numbers[0], numbers[1]);
  const agenda = publicAgenda(second, second);
  const selected = scheduleOf({ ...viewOf(agenda), scope: 'selection', sessions: agenda.sessions.slice(1) });
  t.same(
    selected.entries.map(({ number }) => number),
    [numbers[1]],
  );
});

t.test('a person is named once in a session, with the first role', async (t) => {
  const speakers = [{ speaker: 'ann', role: 'chair' }, { speaker: 'oecd' }, { speaker: 'ann', role: 'speaker' }];
  const [entry] = scheduleIn(agendaWith({}, { speakers })).entries;
  t.strictSame(
    entry?.persons.map(({ name, role }) => [name, role]),
    [
      ['Ann', 'chair'],
      ['OECD', 'speaker'],
    ],
  );
});

t.test('files are attached, pages and the session’s own addresses are linked, and what has no address is left out', async (t) => {
  const documents = [
    { id: 'slides', title: 'Slides', url: 'https://example.org/a.pdf', mediaType: 'application/pdf', kind: 'presentation' },
    { id: 'page', title: 'Page', url: 'https://example.org/page', mediaType: 'text/html', kind: 'link' },
    { id: 'kept', title: 'Kept', url: 'https://example.org/kept.pdf', access: 'restricted' },
    { id: 'unknown', title: 'Unknown', url: 'https://example.org/unknown' },
  ];
  const session = aSession({ documents: documents.map(({ id }) => id), links: { recording: 'https://example.org/video' } });
  const [entry] = scheduleIn(agendaOf(aDraft({ documents, sessions: [session] }))).entries;
  t.strictSame(entry?.attachments, [{ url: 'https://example.org/a.pdf', title: 'Slides', type: 'slides' }]);
  t.strictSame(
    entry?.links.map(({ title, type }) => [title, type]),
    [
      ['Recording', 'media'],
      ['Page', 'web'],
      ['Unknown', 'related'],
    ],
  );
});
