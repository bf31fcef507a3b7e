import { AgendaError } from '../../agenda/errors.ts';
import { slugify } from '../../agenda/identifiers.ts';
import type { ImportDocument, Reading } from '../../agenda/import.ts';
import type { ReadOptions } from '../format.ts';
import { linkTarget } from '../html-to-markdown.ts';
import { conferenceOf, zoneOf } from './conference.ts';
import { dayStartOf } from './day-start.ts';
import { decodeXml } from './decode.ts';
import { Documents } from './documents.ts';
import { Doubts } from './doubts.ts';
import { child, value } from './element.ts';
import { Persons } from './persons.ts';
import { roomsOf } from './rooms.ts';
import { rowsOf } from './rows.ts';
import { sessionsOf } from './sessions.ts';
import { spansOf } from './times.ts';
import { tracksOf } from './tracks.ts';
import { type Element, parseXml } from './xml.ts';

/**
 * Reads a schedule.xml as c3voc, frab, pretalx, wafer and Pentabarf write it, tolerantly: what can't be read is left out and reported.
 * @throws AgendaError `unreadable` for what is no such XML or over a limit, `invalid` where the file has no time zone and none is given.
 */
export function readSchedule(bytes: Uint8Array, options: ReadOptions): Reading {
  const schedule = parseXml(decodeXml(bytes));
  if (schedule.name !== 'schedule') {
    throw new AgendaError('unreadable', `${schedule.line}:1: the root element is <${schedule.name.slice(0, 60)}>, not <schedule>`);
  }
  const doubts = new Doubts();
  const zone = zoneOf(child(schedule, 'conference'), options.timeZone, doubts);
  return { document: documentOf(schedule, zone, doubts), doubts: doubts.faults };
}

function documentOf(schedule: Element, zone: string, doubts: Doubts): ImportDocument {
  const element = child(schedule, 'conference');
  const rows = rowsOf(schedule);
  if (rows.length === 0) doubts.addFor('sessions', 'the file has none');
  const conference = conferenceOf(schedule, zone, doubts);
  const spans = spansOf(rows, element, zone, doubts);
  const dayStartsAt = dayStartOf(rows, spans, element, zone, doubts);
  const rooms = roomsOf(schedule, rows, doubts);
  const tracks = tracksOf(schedule, rows, doubts);
  const persons = new Persons(doubts);
  const documents = new Documents(doubts);
  const base = linkTarget(value(element, 'base_url'), null) ?? linkTarget(value(element, 'url'), null);
  const names = ['acronym', 'title'].flatMap((name) => slugify(value(element, name), '') || []);
  const sessions = sessionsOf(rows, spans, { rooms, tracks, persons, documents, base, names }, doubts);
  reportOutside(conference, sessions, doubts);
  return {
    system: `frab:${conference.id}`,
    conference: { ...conference, dayStartsAt, languages: [mostUsed(sessions.flatMap(({ languages }) => languages ?? []))] },
    audiences: [],
    tracks: tracks.list,
    rooms: rooms.list,
    speakers: persons.list,
    documents: documents.list,
    sessions,
  };
}

function mostUsed(languages: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), ['en', 0] as const)[0];
}

function reportOutside({ startDate, endDate }: ImportDocument['conference'], sessions: ImportDocument['sessions'], doubts: Doubts): void {
  if (!startDate || !endDate) return;
  const outside = sessions.filter(({ start }) => start && (start.slice(0, 10) < startDate || start.slice(0, 10) > endDate));
  const ids = outside.map(({ id }) => id).join(', ');
  if (outside.length > 0)
    doubts.addFor('conference', `${outside.length} sessions start outside ${startDate} to ${endDate}: ${ids.slice(0, 1000)}`);
}
