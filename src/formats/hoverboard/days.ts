import { CalendarDate } from '../../agenda/time.ts';
import type { ForeignDay } from '../foreign/agenda.ts';
import type { JsonObject, JsonValue } from '../foreign/json.ts';
import { recordOf, recordsOf, textIn, textOf } from '../foreign/json-value.ts';
import type { ForeignRoom } from '../foreign/rooms.ts';
import { inOrder, placesIn } from './parts.ts';

/** A day of the schedule: its slots, and the columns that it has, which are rooms. */
export interface Day {
  day: ForeignDay;
  tracks: ForeignRoom[];
  slots: JsonObject[];
}

/** The days by their dates; in older versions a list of days that name theirs. */
export function daysIn(schedule: JsonValue | undefined): Day[] {
  const days = Array.isArray(schedule) ? schedule.map((day) => ['', day] as const) : Object.entries(recordOf(schedule) ?? {});
  return days.flatMap(([name, value]) => {
    const day = recordOf(value);
    if (!day) return [];
    const tracks: ForeignRoom[] = [];
    for (const [column, track] of placesIn(day['tracks'])) tracks[column] = roomOf(track);
    return [{ day: { date: dateOf(textIn(day, 'date'), name) }, tracks, slots: recordsOf(inOrder(day['timeslots'])) }];
  });
}

/** The first that is a date, perhaps with a time behind it; else what is there. */
function dateOf(...written: readonly string[]): string {
  const dates = written.map((text) => text.slice(0, 10));
  return dates.find((date) => CalendarDate.safeParse(date).success) ?? written.find((text) => text !== '') ?? '';
}

/** A column of a day, or where a cell or session says that it is instead. */
export function roomOf(value: JsonValue): ForeignRoom {
  const track = recordOf(value);
  if (!track) return { name: textOf(value) };
  const infos = textIn(track, 'infos');
  return { name: textIn(track, 'title', 'name'), description: infos ? [{ text: infos, syntax: 'plain' }] : [] };
}
