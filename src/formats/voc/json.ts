import type { View } from '../format.ts';
import { jsonDuration } from './durations.ts';
import type { Entry } from './entry.ts';
import { GENERATOR } from './generator.ts';
import type { Person } from './persons.ts';
import type { Place } from './places.ts';
import type { Reference } from './references.ts';
import { type Schedule, type ScheduleDay, scheduleOf } from './schedule.ts';
import type { ScheduleTrack } from './tracks.ts';
import { uriOf } from './uri.ts';
import { zoneName } from './zone-name.ts';

/** The schedule.json (version 1) of frab, pretalx and the c3voc, valid by its JSON schema (https://c3voc.de/schedule/schema.json). */
export function scheduleJson(view: View): string {
  const schedule = scheduleOf(view);
  const { version, url, baseUrl } = schedule;
  return JSON.stringify({
    $schema: 'https://c3voc.de/schedule/schema.json',
    generator: { name: GENERATOR, url: baseUrl },
    schedule: { version, ...(url !== null && { url }), base_url: baseUrl, conference: conferenceIn(schedule) },
  });
}

function conferenceIn(schedule: Schedule): object {
  const { acronym, title, description, startDate, endDate, days, timeslotSeconds, color, page, tracks, rooms } = schedule;
  return {
    ...{ acronym, title },
    ...(description !== null && { description }),
    ...{ start: startDate, end: endDate, daysCount: days.length, timeslot_duration: jsonDuration(timeslotSeconds) },
    ...zoneName(schedule),
    ...(color !== null && { colors: { primary: color } }),
    url: page,
    tracks: tracks.map(trackIn),
    rooms: rooms.map(roomIn),
    days: days.map(dayIn),
  };
}

/** A track as version 1 and schedule2 list it. */
export function trackIn({ name, slug, color }: ScheduleTrack): object {
  return { name, slug, ...(color !== null && { color }) };
}

/** A room as version 1 and schedule2 list it. */
export function roomIn({ name, slug, guid, description, capacity }: Place): object {
  return { name, slug, guid, description, capacity };
}

function dayIn({ index, date, start, end, rooms }: ScheduleDay): object {
  const columns = rooms.map(({ room, entries }) => [room.name, entries.map(eventIn)]);
  return { index, date, day_start: start, day_end: end, rooms: Object.fromEntries(columns) };
}

function eventIn(entry: Entry): object {
  const { guid, number, start, end, seconds, room, slug, url, markedTitle, subtitle, track, kind, languages } = entry;
  return {
    ...{ guid, id: number, date: start, start: start.slice(11, 16), end, duration: jsonDuration(seconds) },
    ...{ room: room.name, slug, url, title: markedTitle, subtitle, track: track?.name ?? null, type: kind },
    language: languages[0] ?? null,
    ...{ abstract: entry.abstract, description: entry.description },
    persons: entry.persons.map(personIn),
    links: entry.links.map(referenceIn),
    attachments: entry.attachments.map(referenceIn),
  };
}

function referenceIn({ type, url, title }: Reference): object {
  return { type, url: uriOf(url), title };
}

/** The schema takes a person with `name`, or one with `public_name`, which is deprecated, but not one with both. */
function personIn({ number, guid, name, biography, avatar, links }: Person): object {
  return { id: number, guid, name, avatar, biography, links };
}
