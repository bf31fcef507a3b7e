import type { JsonValue } from '../foreign/json.ts';
import { recordOf, recordsOf, textIn } from '../foreign/json-value.ts';
import type { ForeignRoom } from '../foreign/rooms.ts';

/** The rooms in the order of the columns. Their keys are those columns, which other days may use for others: rooms are known by their names. */
export function roomsIn(value: JsonValue | undefined): ForeignRoom[] {
  const rooms = Array.isArray(value) ? value : Object.values(recordOf(value) ?? {});
  return recordsOf(rooms).map((room) => {
    const { capacity } = room;
    return {
      name: textIn(room, 'name', 'title'),
      capacity: typeof capacity === 'number' || capacity === null ? capacity : undefined,
      floor: textIn(room, 'level', 'floor'),
    };
  });
}
