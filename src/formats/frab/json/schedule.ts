import type { ForeignAgenda, ForeignConference } from '../../foreign/agenda.ts';
import type { Doubts } from '../../foreign/doubts.ts';
import type { JsonObject } from '../../foreign/json.ts';
import { listOf, recordOf, recordsOf, textIn, textOf } from '../../foreign/json-value.ts';
import type { Texts } from '../../foreign/texts.ts';
import { titleOf } from '../../foreign/titles.ts';
import { roomFor, roomKeys } from '../rooms.ts';
import { dayFinder, dayIn, daysIn } from './days.ts';
import { placeOf, sessionIn } from './event.ts';
import { personsIn } from './persons.ts';
import { roomIn, trackIn } from './references.ts';
import { type Row, rowsOf } from './rows.ts';

/** The language that the conference of a schedule is in first, '' where it names none. */
export function languageOf(schedule: JsonObject): string {
  const conference = recordOf(schedule['conference']);
  return textIn(recordOf(conference?.['defaults']), 'language') || textOf(listOf(conference?.['languages'])[0]);
}

/** What the object `schedule` of a schedule.json or schedule2 holds. */
export function scheduleOf(schedule: JsonObject, texts: Texts, doubts: Doubts): ForeignAgenda {
  const conference = recordOf(schedule['conference']);
  const days = daysIn(conference?.['days'] ?? schedule['days']);
  const known = new Map(days.map((day) => [day, dayIn(day, textIn(conference, 'start'), doubts)]));
  const dayAt = dayFinder([...known.values()]);
  const listed = [conference, schedule].flatMap((parent) => recordsOf(parent?.['rooms'])).flatMap((room) => roomIn(room, texts) ?? []);
  const keyed = roomKeys(listed, doubts);
  const tracks = [conference, schedule].flatMap((parent) => listOf(parent?.['tracks']));
  const sessions = rowsOf(schedule, days).map((row) => {
    const day = row.day ? known.get(row.day) : dayAt(textIn(row.event, 'start', 'date'));
    return sessionIn(row, day, keyed(roomOf(row, texts, doubts)), texts);
  });
  const persons = personsIn(
    [schedule, conference].flatMap((parent) => listOf(parent?.['persons'])),
    sessions,
    texts,
  );
  return {
    system: 'frab',
    conference: conferenceIn(schedule, conference, texts),
    days: [...known.values()],
    rooms: listed.map(keyed),
    tracks: tracks.flatMap((track) => trackIn(track, texts) ?? []),
    persons,
    sessions,
  };
}

function roomOf(row: Row, texts: Texts, doubts: Doubts): ReturnType<typeof roomFor> {
  const name = titleOf(row.room);
  return roomFor(name ? { name } : undefined, roomIn(row.event['room'], texts), placeOf(row), doubts);
}

function conferenceIn(schedule: JsonObject, conference: JsonObject | undefined, texts: Texts): ForeignConference {
  const base = textIn(schedule, 'base_url') || textIn(conference, 'base_url');
  const description = conference?.['description'];
  return {
    acronym: textIn(conference, 'acronym'),
    title: texts.line(conference?.['title']),
    subtitle: texts.line(conference?.['subtitle']),
    description: description === undefined ? undefined : texts.prose(description),
    start: textIn(conference, 'start'),
    end: textIn(conference, 'end'),
    timeZone: textIn(conference, 'time_zone_name') || textIn(schedule, 'time_zone_name'),
    dayChange: textIn(conference, 'day_change'),
    venue: textIn(conference, 'venue'),
    city: textIn(conference, 'city'),
    page: textIn(conference, 'url') || textIn(schedule, 'url') || base,
    base,
    languages: listOf(conference?.['languages']).map(textOf).join(', '),
  };
}
