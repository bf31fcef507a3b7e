import type { Doubts } from '../foreign/doubts.ts';
import type { ForeignRoom } from '../foreign/rooms.ts';

/** The room of an event: where it names another than the one it stands in, the one it stands in counts. */
export function roomFor(outer: ForeignRoom | undefined, own: ForeignRoom | null, place: string, doubts: Doubts): ForeignRoom | null {
  if (!outer) return own;
  if (own?.name && own.name !== outer.name)
    doubts.add(place, `names the room ${JSON.stringify(own.name)} but stands in ${JSON.stringify(outer.name)}, which counts`);
  return outer;
}
