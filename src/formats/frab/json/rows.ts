import { quoted } from '../../foreign/doubts.ts';
import type { JsonObject, JsonValue } from '../../foreign/json.ts';
import { listOf, recordOf, recordsOf } from '../../foreign/json-value.ts';

/** An event with the day and the room's name that it stands in, and its path in the file. */
export interface Row {
  event: JsonObject;
  day: JsonObject | undefined;
  /** '' where it stands in none. */
  room: string;
  path: string;
}

/** Every event in the order of the file: those in the rooms of days (version 1), then those of the schedule itself (schedule2). */
export function rowsOf(schedule: JsonObject, days: readonly JsonObject[]): Row[] {
  const placed = days.flatMap((day, index) =>
    roomsIn(day['rooms']).flatMap(([room, events]) =>
      rowsIn(events, `days[${index}].rooms[${quoted(room, 60)}]`).map((row) => ({ ...row, day, room })),
    ),
  );
  const others = [schedule, recordOf(schedule['conference'])].flatMap((parent) => rowsIn(parent?.['events'], 'events'));
  return [...placed, ...others.map((row) => ({ ...row, day: undefined, room: '' }))];
}

/** The rooms of a day: a map from name to events, in some files a list of objects with a name. */
function roomsIn(rooms: JsonValue | undefined): [string, JsonValue | undefined][] {
  if (!Array.isArray(rooms)) return Object.entries(recordOf(rooms) ?? {});
  return recordsOf(rooms).map((room) => [typeof room['name'] === 'string' ? room['name'] : '', eventsIn(room)]);
}

function rowsIn(events: JsonValue | undefined, path: string): Pick<Row, 'event' | 'path'>[] {
  return listed(events).flatMap((entry, index) => {
    const event = recordOf(entry);
    return event ? [{ event, path: `${path}[${index}]` }] : [];
  });
}

/** A list of events; in some files an object around it, or a map from number to event, which is what PHP makes of a list with gaps. */
function listed(events: JsonValue | undefined): JsonValue[] {
  const around = recordOf(events);
  if (!around) return listOf(events);
  const inside = eventsIn(around);
  if (inside !== undefined) return listOf(inside);
  return Object.keys(around).every((key) => /^\d+$/.test(key)) ? Object.values(around) : [around];
}

function eventsIn(room: JsonObject): JsonValue | undefined {
  return room['events'] ?? room['talks'];
}
