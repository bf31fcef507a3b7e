import { mendLine, mendText } from '../../agenda/text.ts';
import { addDays, dayStart, instantIn } from '../../agenda/time.ts';
import type { View } from '../format.ts';
import { conferencePage, type Lookup, lookupFor } from '../lookup.ts';
import { timeslotOf } from './durations.ts';
import { type Entry, entriesFor } from './entry.ts';
import { type Place, placesOf } from './places.ts';
import { acronymOf } from './slugs.ts';
import { type ScheduleTrack, tracksOf } from './tracks.ts';
import { uriOf } from './uri.ts';

/** A programme day: from its start to the start of the next, with the rooms that have sessions. */
export interface ScheduleDay {
  /** From 1. */
  index: number;
  date: string;
  start: string;
  end: string;
  rooms: { room: Place; entries: Entry[] }[];
}

/** What the three representations of the c3voc have in common: a view in its language, as its schedule is laid out. */
export interface Schedule {
  /** The number of the release and its time. */
  version: string;
  url: string | null;
  baseUrl: string;
  acronym: string;
  title: string;
  description: string | null;
  page: string;
  startDate: string;
  endDate: string;
  timeZone: string;
  languages: readonly string[];
  color: string | null;
  timeslotSeconds: number;
  tracks: ScheduleTrack[];
  rooms: Place[];
  days: ScheduleDay[];
  /** Every session with a time, in the agenda's order; whole days and unscheduled sessions are none of these formats' business. */
  entries: Entry[];
}

/** The schedule of a view (https://c3voc.de/wiki/schedule). */
export function scheduleOf(view: View): Schedule {
  const { agenda, publicUrl, selfUrl } = view;
  const lookup = lookupFor(view);
  const { id, startDate, endDate, timeZone, languages, color, title, description } = agenda.conference;
  const [acronym, places, tracks] = [acronymOf(id), placesOf(agenda, lookup), tracksOf(agenda, lookup)];
  const entries = view.sessions.flatMap(entriesFor(lookup, { acronym, places, tracks }));
  const usesElsewhere = entries.some(({ room }) => room === places.elsewhere);
  const rooms = [...places.rooms, ...(usesElsewhere ? [places.elsewhere] : [])];
  return {
    version: `${agenda.release.number} (${agenda.release.publishedAt})`,
    ...{ url: selfUrl && uriOf(selfUrl), baseUrl: uriOf(publicUrl), acronym, page: uriOf(conferencePage(lookup)) },
    ...{ title: mendLine(lookup.say(title)), description: mendText(lookup.say(description)) || null },
    ...{ startDate, endDate, timeZone, languages, color },
    timeslotSeconds: timeslotOf(entries.flatMap(({ start, end }) => [Date.parse(start), Date.parse(end)])),
    tracks: [...tracks.values()],
    ...{ rooms, days: daysOf(lookup, entries, rooms), entries },
  };
}

/** All days of the agenda, whatever the view selects: a day keeps its index in every selection. */
function daysOf({ agenda }: Pick<Lookup, 'agenda'>, entries: readonly Entry[], rooms: readonly Place[]): ScheduleDay[] {
  const { dayStartsAt, timeZone } = agenda.conference;
  const startOf = (date: string) => instantIn(dayStart(date, dayStartsAt, timeZone), timeZone);
  return agenda.days.map(({ date, sessions }, index) => {
    const ids = new Set(sessions);
    const ofDay = entries.filter(({ id }) => ids.has(id));
    const columns = rooms.map((room) => ({ room, entries: ofDay.filter((entry) => entry.room === room) }));
    return {
      ...{ index: index + 1, date, start: startOf(date), end: startOf(addDays(date, 1)) },
      rooms: columns.filter((column) => column.entries.length > 0),
    };
  });
}
