import type { ImportDocument, Reading } from '../../agenda/import.ts';
import { instantIn, programmeDay } from '../../agenda/time.ts';
import type { ReadOptions } from '../format.ts';
import type { ForeignAgenda } from './agenda.ts';
import { audiencesOf } from './audiences.ts';
import { baseOf, conferenceOf } from './conference.ts';
import { dayStartOf } from './day-start.ts';
import { Documents } from './documents.ts';
import { Doubts } from './doubts.ts';
import { languagesOf } from './languages.ts';
import { refuseTooMany } from './limits.ts';
import { roomsOf } from './rooms.ts';
import { sessionsOf } from './sessions.ts';
import { type Span, spansOf } from './spans.ts';
import { Speakers } from './speakers.ts';
import { onProgramme } from './status.ts';
import { tracksOf } from './tracks.ts';
import { zoneOf } from './zone.ts';

/**
 * Makes a reading of what a reader found in a foreign file, tolerantly: what can't be used is left out and reported.
 * @param doubts what the reader has to report; the rest goes behind it.
 * @throws AgendaError `unreadable` where there are more than `MAX_SESSIONS`, `invalid` where the file has no time zone and none is given.
 */
export function readingOf(agenda: ForeignAgenda, options: Pick<ReadOptions, 'timeZone'>, doubts = new Doubts()): Reading {
  refuseTooMany(agenda.sessions.length);
  const zone = zoneOf(agenda.conference.timeZone ?? '', options.timeZone, doubts);
  const sessions = onProgramme(agenda.sessions, doubts);
  return { document: documentOf({ ...agenda, sessions }, zone, doubts), doubts: doubts.faults };
}

function documentOf(agenda: ForeignAgenda, zone: string, doubts: Doubts): ImportDocument {
  if (agenda.sessions.length === 0 && !agenda.tellsOf) doubts.add('sessions', 'the file has none');
  const conference = conferenceOf(agenda, zone, doubts);
  const base = baseOf(agenda.conference);
  const spans = spansOf(agenda, zone, doubts);
  const dayStartsAt = dayStartOf(agenda, spans, zone, doubts);
  const rooms = roomsOf(agenda, base, doubts);
  const tracks = tracksOf(agenda, doubts);
  const audiences = audiencesOf(agenda.sessions);
  const speakers = new Speakers(doubts);
  for (const person of agenda.persons ?? []) speakers.add(person, base, 'persons');
  const documents = new Documents(doubts);
  const sessions = sessionsOf(agenda, spans, { rooms, tracks, audiences, speakers, documents, zone }, doubts);
  reportOutside({ ...conference, dayStartsAt }, sessions, spans, zone, doubts);
  return {
    system: `${agenda.system}:${conference.id}`,
    ...(agenda.isOwn ? { isOwn: true } : {}),
    ...(agenda.isExact ? { isExact: true } : {}),
    ...(agenda.isTimed ? { isTimed: true } : {}),
    ...(agenda.tellsOf ? { tellsOf: agenda.tellsOf } : {}),
    conference: { ...conference, dayStartsAt, languages: declaredLanguages(agenda, sessions) },
    audiences: audiences.list,
    tracks: tracks.list,
    rooms: rooms.list,
    speakers: speakers.list,
    documents: documents.list,
    sessions,
  };
}

/** The languages of the conference: those that the file names, else the one that most sessions are in. */
function declaredLanguages({ conference }: ForeignAgenda, sessions: ImportDocument['sessions']): string[] {
  const { languages } = languagesOf(conference.languages ?? '');
  return languages.length > 0 ? languages : [mostUsed(sessions.flatMap((session) => session.languages ?? []))];
}

function mostUsed(languages: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), ['en', 0] as const)[0];
}

function reportOutside(
  { startDate, endDate, dayStartsAt = '00:00' }: ImportDocument['conference'],
  sessions: ImportDocument['sessions'],
  spans: readonly (Span | null)[],
  zone: string,
  doubts: Doubts,
): void {
  if (!startDate || !endDate) return;
  const outside = sessions.filter(({ date }, index) => {
    const span = spans[index];
    const day = span ? programmeDay(instantIn(span.startMs, zone), dayStartsAt) : date;
    return day && (day < startDate || day > endDate);
  });
  const ids = outside.map(({ id }) => id).join(', ');
  if (outside.length > 0)
    doubts.add('conference', `${outside.length} sessions start outside ${startDate} to ${endDate}: ${ids.slice(0, 1000)}`);
}
