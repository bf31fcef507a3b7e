import t from 'tap';
import { emptyDraft } from '../../../../src/agenda/draft.ts';
import { mergeImport } from '../../../../src/agenda/merge-import.ts';
import { readConference } from '../../../../src/agenda/read-draft.ts';
import { icalendar } from '../../../../src/formats/icalendar/index.ts';
import { unfoldLines } from '../../../../src/formats/icalendar/text.ts';
import { agendaOf, manySorts, viewOf } from '../../agenda.ts';
import { event, readLines, readText } from './calendar.ts';

const agenda = agendaOf(manySorts());

for (const language of ['en', 'fr']) {
  t.test(`a feed of this service in ${language} gives back what it was written from`, async (t) => {
    const view = viewOf(agenda, { language });
    const { document } = readText(icalendar.write(view), {});
    const tracks = new Map(document.tracks.map(({ id, title }) => [id, title]));
    const titleOf = ({ title }: (typeof agenda.sessions)[number]) => (typeof title === 'string' ? title : (title[language] ?? ''));
    const wall = (moment: string | null) => moment && (moment.startsWith('2023-10-29T02:30') ? moment : moment.slice(0, 16));
    t.equal(document.conference.timeZone, 'Europe/Paris');
    t.strictSame(
      document.sessions.map(({ uid, kind, title, start, end, date, endDate, status, track, admission, timeZone }) => ({
        ...{ uid, kind, title: title, start, end, date: date ?? null, endDate: endDate ?? null, status },
        ...{ track: tracks.get(track ?? ''), invited: admission === 'invitation', zone: timeZone ?? 'Europe/Paris' },
      })),
      agenda.sessions
        .filter(({ start, date }) => start ?? date)
        .map((session) => ({
          ...{ uid: session.uid, kind: session.kind, title: titleOf(session).replace(/ {2,}/g, ' ') },
          ...{ start: wall(session.start), end: wall(session.end), date: session.date, endDate: session.endDate, status: session.status },
          ...{ track: session.track === 'digital' ? 'Digital, data' : undefined },
          ...{ invited: session.admission === 'invitation', zone: session.timeZone },
        })),
    );
  });

  t.test(`texts, people, rooms and documents of a feed of this service in ${language} come back`, async (t) => {
    const { document } = readText(icalendar.write(viewOf(agenda, { language })), {});
    const opening = document.sessions.find(({ id }) => id === 'opening');
    const said = (english: string, french: string) => (language === 'fr' ? french : english);
    t.match(opening, {
      ...{ abstract: said('With a view\n\nWe begin.\n\n\\- one  \n\\- two', 'With a view\n\nNous commençons.'), note: 'Bring a badge.' },
      ...{
        room: 'aula',
        overflowRooms: ['room-2-east'],
        documents: [said('paper', 'document')],
        languages: ['en'],
        interpretation: ['fr'],
      },
      ...{ tags: ['ai', 'data'], admission: 'registration' },
      links: { page: null, stream: 'https://example.org/live?a=1&b=2', registration: 'https://example.org/register' },
      speakers: [
        { speaker: 'ada-example', role: 'keynote', label: null },
        { speaker: 'a-body', role: 'speaker', label: said('Welcomed by', 'Accueilli par') },
      ],
    });
    t.strictSame(
      document.sessions.filter(({ abstract }) => abstract).map(({ id }) => id),
      ['opening'],
    );
    t.strictSame(
      document.rooms.map(({ title, floor }) => [title, floor]),
      [
        ['Aula', said('Ground floor', 'Rez-de-chaussée')],
        ['Room 2; east', 'Annex'],
      ],
    );
    t.equal(document.conference.venue?.name, 'Château de la Muette, Paris');
    t.match(document.documents, [{ title: said('Paper', 'Document'), symbol: 'GOV(2023)1', mediaType: 'application/pdf' }]);
    t.strictSame(
      document.sessions.filter(({ parent }) => parent).map(({ id, parent }) => [id, parent]),
      [
        ['data', 'block'],
        ['called-off', 'block'],
      ],
    );
    t.strictSame(
      document.sessions.flatMap(({ id, visibility }) => (visibility ? [[id, visibility]] : [])),
      [['held', 'placeholder']],
    );
  });
}

t.test('what a feed of this service cannot tell is reported once, at the first session that it concerns', async (t) => {
  const { doubts } = readText(icalendar.write(viewOf(agenda)), {});
  t.strictSame(
    doubts.map(({ path, message }) => `${path}: ${message.split(/[,:;]/)[0]}`),
    [
      'line 70: event 2: has a room with more than a title',
      'line 70: event 2: has several paragraphs',
      'line 70: event 2: has persons with more than a name in parentheses',
      'line 70: event 2: names audiences',
      'line 70: event 2: tells how it is accessible',
      'line 70: event 2: names documents without addresses',
      'line 269: event 11: repeats a session that cannot be told by its title',
    ],
  );
});

t.test('what is written again from what was read is the same for those who subscribe', async (t) => {
  const { document } = readText(icalendar.write(viewOf(agenda)), {});
  const dates = { startDate: '2023-10-27', endDate: '2023-10-30' };
  const { draft } = mergeImport(emptyDraft(readConference(null, { ...dates, ...document.conference }).conference), document, {
    newUid: () => '',
  });
  const again = icalendar.write(viewOf(agendaOf(draft)));
  const shown = (text: string) =>
    unfoldLines(text).filter((line) => /^(?:SUMMARY|LOCATION|CATEGORIES|DTSTART|DTEND|STATUS|RELATED-TO|ATTACH)/.test(line));
  // An import sets no address of the venue.
  const before = shown(icalendar.write(viewOf(agenda))).map((line) => line.replace('\\, 2 rue André-Pascal', ''));
  t.strictSame(shown(again), before);
});

t.test('an entry that is not as this service writes it keeps its text, and says so', async (t) => {
  const lines = [
    'PRODID:-//Lectern//Agenda//EN',
    ...event('a', 'DTEND:20250310T110000', 'CATEGORIES:Plenary', 'DESCRIPTION:By hand\\n\\nagain'),
  ];
  const { document, doubts } = readLines(...lines);
  t.strictSame([document.sessions[0]?.abstract, document.sessions[0]?.kind], ['By hand\n\nagain', 'plenary']);
  t.strictSame(doubts, [{ path: 'line 4: event 1', message: 'is not as this service writes it; the whole text is left as the abstract' }]);
});
