import type { ForeignDay } from '../foreign/agenda.ts';
import type { JsonObject, JsonValue } from '../foreign/json.ts';
import { listOf, recordOf, recordsOf, textIn, textOf } from '../foreign/json-value.ts';
import type { ForeignRoom } from '../foreign/rooms.ts';

/** A day of the schedule: its slots, and the columns that it has, which are rooms. */
export interface Day {
  day: ForeignDay;
  tracks: ForeignRoom[];
  slots: JsonObject[];
}

/** The days by their dates; in older versions a list of days that name theirs. */
export function daysIn(schedule: JsonValue | undefined): Day[] {
  const days = Array.isArray(schedule) ? schedule.map((day) => ['', day] as const) : Object.entries(recordOf(schedule) ?? {});
  return days.flatMap(([date, value]) => {
    const day = recordOf(value);
    if (!day) return [];
    const tracks = listOf(day['tracks']).map(trackIn);
    return [{ day: { date: textIn(day, 'date') || date }, tracks, slots: recordsOf(day['timeslots']) }];
  });
}

function trackIn(value: JsonValue): ForeignRoom {
  const track = recordOf(value);
  if (!track) return { name: textOf(value) };
  const infos = textIn(track, 'infos');
  return { name: textIn(track, 'title', 'name'), description: infos ? [{ text: infos, syntax: 'plain' }] : [] };
}
