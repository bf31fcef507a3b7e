import type { ForeignDay } from '../foreign/agenda.ts';
import type { Doubts } from '../foreign/doubts.ts';
import type { JsonObject, JsonValue } from '../foreign/json.ts';
import { listOf, recordOf, textIn, textOf } from '../foreign/json-value.ts';
import type { ForeignRoom } from '../foreign/rooms.ts';
import { clockIn } from './clock.ts';
import { type Day, roomOf } from './days.ts';
import { inOrder, placesIn } from './parts.ts';
import { shareOf } from './shares.ts';

/** A session at one place in the schedule. */
export interface Placement {
  id: string;
  /** The path of its cell, with its id. */
  place: string;
  day: ForeignDay;
  start: string;
  end: string;
  /** The rooms of its columns; none for one that spans them all, since it is for everyone and may be anywhere. */
  rooms: ForeignRoom[];
}

// What extends in a column behind these leaves other cells where they are.
const MAX_COLUMNS = 100;

/**
 * The sessions of one day in the order of its slots. A cell with `extend: n` lasts to the end of the n-th slot from its own, one that is alone in
 * its slot spans the columns to the first that is so extended into, several items share the time of their cell evenly, and one session in
 * several cells of a slot is one in several rooms.
 */
export function placementsOf({ day, tracks, slots }: Day, rooms: readonly ForeignRoom[], doubts: Doubts): Placement[] {
  const lastSlots: number[] = [];
  return slots.flatMap((slot, row) => {
    const cells = placesIn(slot['sessions']);
    const extended = lastSlots.findIndex((last) => last >= row);
    const isForAll = cells.at(-1)?.[0] === 0 && (tracks.length || rooms.length) > 1 && extended !== 1;
    const found = cells.flatMap(([column, value]) => {
      const cell = recordOf(value);
      const length = Number(textOf(cell?.['extend'])) || 1;
      if (column < MAX_COLUMNS && length > 1) lastSlots[column] = row + length - 1;
      const ids = idsIn(value);
      if (ids.length === 0) return [];
      const place = `schedule[${JSON.stringify(day.date)}].timeslots[${row}].sessions[${column}]`;
      const times = { start: clockIn(slot, 'startTime'), end: endOf(length, row, slots, place, doubts) };
      const room = ownRoomOf(cell) ?? (isForAll ? undefined : (tracks[column] ?? rooms[column]));
      if (ids.length > 1) doubts.add(place, `has ${ids.length} sessions; its time is divided among them evenly`);
      return ids.map((id, at): Placement => {
        const share = shareOf(times, at, ids.length);
        return { id, place: `${place}: session ${id}`, day, ...share, rooms: room ? [room] : [] };
      });
    });
    return joined(found);
  });
}

/** The ids of a cell, which is a list of them in the first version. */
function idsIn(cell: JsonValue): string[] {
  const record = recordOf(cell);
  const items = record ? inOrder(record['items']) : listOf(cell);
  return items.map((item) => textOf(item) || textIn(recordOf(item), 'id')).filter(Boolean);
}

function ownRoomOf(cell: JsonObject | undefined): ForeignRoom | undefined {
  const room = roomOf(cell?.['track'] ?? null);
  return room.name === '' ? undefined : room;
}

function endOf(length: number, row: number, slots: readonly JsonObject[], place: string, doubts: Doubts): string {
  const last = slots[row + length - 1];
  if (!last) doubts.add(place, `extends over ${length} slots, which the day does not have; it lasts to the end of the last`);
  return clockIn(last ?? slots.at(-1), 'endTime');
}

function joined(placements: readonly Placement[]): Placement[] {
  const one = new Map<string, Placement>();
  for (const placement of placements) {
    const name = JSON.stringify([placement.id, placement.start, placement.end]);
    const first = one.get(name);
    if (first) first.rooms.push(...placement.rooms);
    else one.set(name, placement);
  }
  return [...one.values()];
}
