import type { ForeignAgenda } from '../foreign/agenda.ts';
import type { Doubts } from '../foreign/doubts.ts';
import type { ForeignRoom } from '../foreign/rooms.ts';
import type { ForeignSession } from '../foreign/session.ts';

/** The room of an event: where it names another than the one it stands in, the one it stands in counts. */
export function roomFor(outer: ForeignRoom | undefined, own: ForeignRoom | null, place: string, doubts: Doubts): ForeignRoom | null {
  if (!outer) return own;
  if (own?.name && own.name !== outer.name)
    doubts.add(place, `names the room ${JSON.stringify(own.name)} but stands in ${JSON.stringify(outer.name)}, which counts`);
  return outer;
}

/**
 * Gives each room its key: what rooms of several names have is none of theirs, and they are known by their names; one that stands without a key in one
 * place and with one in others has that.
 */
export function roomKeys(rooms: readonly ForeignRoom[], doubts: Doubts): <R extends ForeignRoom | null>(room: R) => R {
  const whole = rooms.flatMap(({ key, name }) => (key && name ? [{ key, name }] : []));
  const namesOf = gathered(whole.map(({ key, name }) => [key, name]));
  for (const [key, names] of namesOf) {
    if (names.size > 1) doubts.add('rooms', `have one key, ${key}, and are told apart by their names: ${[...names].join(', ')}`);
  }
  const sound = whole.filter(({ key }) => namesOf.get(key)?.size === 1);
  const keysOf = gathered(sound.map(({ key, name }) => [name, key]));
  return (room) => {
    const isSure = room?.key && (namesOf.get(room.key)?.size ?? 1) === 1;
    if (!room?.name || isSure) return room;
    const [key = '', ...others] = keysOf.get(room.name) ?? [];
    return { ...room, key: others.length === 0 ? key : '' };
  };
}

function gathered(pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [from, to] of pairs) found.set(from, (found.get(from) ?? new Set()).add(to));
  return found;
}

/**
 * The sessions with the rooms that one name lists ("Hall, Nook"), where each is the room of other sessions and the file has none that is called so: the
 * first, and the others beside it.
 */
export function inSeveralRooms({ rooms = [], sessions }: ForeignAgenda): ForeignSession[] {
  const own = new Set(rooms.map(({ name }) => name));
  const known = new Map(sessions.flatMap(({ room }) => (room ? [[room.name, room] as const] : [])));
  return sessions.map((session) => {
    const name = session.room?.name ?? '';
    const listed = own.has(name) ? [] : name.split(/, ?/).map((part) => known.get(part));
    const [first, ...otherRooms] = listed.flatMap((room) => room ?? []);
    return first && otherRooms.length > 0 && otherRooms.length + 1 === listed.length ? { ...session, room: first, otherRooms } : session;
  });
}
