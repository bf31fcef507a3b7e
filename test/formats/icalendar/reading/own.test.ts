import t from 'tap';
import { icalendar } from '../../../../src/formats/icalendar/index.ts';
import { agendaOf, manySorts, viewOf } from '../../agenda.ts';
import { readText } from './calendar.ts';

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
          ...{ track: session.track === 'digital' ? 'Digital / data' : undefined },
          ...{ invited: session.admission === 'invitation', zone: session.timeZone },
        })),
    );
  });
}
