import type { Doubts } from '../foreign/doubts.ts';
import type { ForeignRoom } from '../foreign/rooms.ts';

/** The room of an event: where it names another than the one it stands in, the one it stands in counts. */
export function roomFor(outer: ForeignRoom | undefined, own: ForeignRoom | null, place: string, doubts: Doubts): ForeignRoom | null {
  if (!outer) return own;
  if (own?.name && own.name !== outer.name)
    doubts.add(place, `names the room ${JSON.stringify(own.name)} but stands in ${JSON.stringify(outer.name)}, which counts`);
  return outer;
}

/** Gives each room its key; what rooms of several names have is none of theirs, and they are known by their names. */
export function roomKeys(rooms: readonly ForeignRoom[], doubts: Doubts): <R extends ForeignRoom | null>(room: R) => R {
  const namesOf = new Map<string, Set<string>>();
  for (const { key, name } of rooms) if (key && name) namesOf.set(key, (namesOf.get(key) ?? new Set()).add(name));
  const shared = new Map([...namesOf].filter(([, names]) => names.size > 1));
  for (const [key, names] of shared)
    doubts.add('rooms', `have one key, ${key}, and are told apart by their names: ${[...names].join(', ')}`);
  return (room) => (room?.name && shared.has(room.key ?? '') ? { ...room, key: '' } : room);
}
