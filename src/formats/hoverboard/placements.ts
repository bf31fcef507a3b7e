import type { ForeignDay } from '../foreign/agenda.ts';
import type { Doubts } from '../foreign/doubts.ts';
import type { JsonObject } from '../foreign/json.ts';
import { listOf, recordsOf, textIn, textOf } from '../foreign/json-value.ts';
import type { ForeignRoom } from '../foreign/rooms.ts';
import type { Day } from './days.ts';
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

/**
 * The sessions of one day in the order of its slots. A cell with `extend: n` lasts to the end of the n-th slot from its own, several
 * items share the time of their cell evenly, and one session in several cells of a slot is one in several rooms.
 */
export function placementsOf({ day, tracks, slots }: Day, rooms: readonly ForeignRoom[], doubts: Doubts): Placement[] {
  return slots.flatMap((slot, row) => {
    const cells = recordsOf(slot['sessions']);
    const isForAll = cells.length === 1 && tracks.length > 1;
    const found = cells.flatMap((cell, column) => {
      const room = isForAll ? undefined : (tracks[column] ?? rooms[column]);
      const place = `schedule[${JSON.stringify(day.date)}].timeslots[${row}].sessions[${column}]`;
      const times = { start: textIn(slot, 'startTime'), end: endOf(cell, row, slots, place, doubts) };
      const ids = listOf(cell['items']).map(textOf).filter(Boolean);
      if (ids.length > 1) doubts.add(place, `has ${ids.length} sessions; its time is divided among them evenly`);
      return ids.map((id, at): Placement => {
        const share = shareOf(times, at, ids.length);
        return { id, place: `${place}: session ${id}`, day, ...share, rooms: room ? [room] : [] };
      });
    });
    return joined(found);
  });
}

function endOf(cell: JsonObject, row: number, slots: readonly JsonObject[], place: string, doubts: Doubts): string {
  const rows = Number(textOf(cell['extend'])) || 1;
  const last = slots[row + rows - 1];
  if (!last) doubts.add(place, `extends over ${rows} slots, which the day does not have; it lasts to the end of the last`);
  return textIn(last ?? slots.at(-1), 'endTime');
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
