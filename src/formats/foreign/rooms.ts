import { slugify } from '../../agenda/identifiers.ts';
import type { Imported } from '../../agenda/import.ts';
import type { ForeignAgenda } from './agenda.ts';
import type { Doubts } from './doubts.ts';
import { quoted } from './doubts.ts';
import { withoutCall } from './invitations.ts';
import { idGiver, keyOf } from './keys.ts';
import { type ForeignText, proseOf } from './prose.ts';
import type { ForeignSession } from './session.ts';
import { lineOf, shortened, titleOf } from './titles.ts';

/** A room as a file has it; one without a name is a reference by its key. */
export interface ForeignRoom {
  key?: string | undefined;
  name: string;
  description?: readonly ForeignText[] | undefined;
  /** Persons. */
  capacity?: number | null | undefined;
  floor?: string | undefined;
  building?: string | undefined;
}

/** The rooms of an agenda in the order of the file, and those of each session. */
export interface Rooms {
  list: Imported<'rooms'>[];
  of(session: ForeignSession): Pick<Imported<'sessions'>, 'room' | 'overflowRooms'>;
}

/** The rooms that the file lists, then those that only sessions name. The key is the file's own, else the name. Rooms without sessions are kept, and reported. */
export function roomsOf({ rooms = [], sessions }: ForeignAgenda, base: string | null, doubts: Doubts): Rooms {
  const collector = new RoomCollector(base, doubts);
  for (const room of rooms) collector.add(room, 'rooms');
  const used = new Set<string>();
  const found = new Map<ForeignSession, ReturnType<Rooms['of']>>();
  for (const session of sessions) {
    const places = collector.placesOf(session);
    found.set(session, places);
    for (const id of [places.room, ...(places.overflowRooms ?? [])]) if (id) used.add(id);
  }
  reportEmpty(collector.list, used, doubts);
  return { list: collector.list, of: (session) => found.get(session) ?? {} };
}

class RoomCollector {
  readonly list: Imported<'rooms'>[] = [];
  private readonly byName = new Map<string, string>();
  private readonly byKey = new Map<string, string>();
  private readonly giveId = idGiver();

  constructor(
    private readonly base: string | null,
    private readonly doubts: Doubts,
  ) {}

  placesOf({ room, otherRooms, place }: ForeignSession): ReturnType<Rooms['of']> {
    const first = room && this.add(room, place);
    const others = otherRooms?.flatMap((other) => this.add(other, place) ?? []).filter((id) => id !== first);
    const overflowRooms = others && [...new Set(others)].slice(0, 50);
    return { ...(room !== undefined && { room: first ?? null }), ...(overflowRooms && { overflowRooms }) };
  }

  /** The id of a room, which is new where neither its key nor, without a key, its name is known. */
  add(room: ForeignRoom, place: string): string | null {
    const name = this.publicName(room, place);
    const key = keyOf(room.key || name);
    const known = this.byKey.get(key) ?? (room.key ? undefined : this.byName.get(name));
    if (known !== undefined) return known;
    if (!name) {
      if (key) this.doubts.add(place, `names the room ${quoted(key)}, which the file does not have`);
      return null;
    }
    const id = this.giveId(slugify(name, 'room'));
    this.list.push({ id, key, title: shortened(name), ...this.detailsOf(room, place), order: this.list.length });
    this.byKey.set(key, id);
    if (!this.byName.has(name)) this.byName.set(name, id);
    return id;
  }

  /** Some write in the place of a room where to join a call. */
  private publicName({ name }: ForeignRoom, place: string): string {
    const { text, count } = withoutCall(titleOf(name));
    if (count > 0) this.doubts.add(place, 'tells how to join a call in the place of its room; that is left out');
    return text;
  }

  private detailsOf({ description, capacity, floor, building }: ForeignRoom, place: string): Partial<Imported<'rooms'>> {
    const persons = Number.isInteger(capacity) && Number(capacity) >= 0 && Number(capacity) <= 1_000_000 ? capacity : null;
    return {
      ...(description && { description: proseOf(description, this.base, place, this.doubts) }),
      ...(capacity !== undefined && { capacity: persons ?? null }),
      ...(floor !== undefined && { floor: lineOf(floor, 100) }),
      ...(building !== undefined && { building: lineOf(building) }),
    };
  }
}

function reportEmpty(list: readonly Imported<'rooms'>[], used: ReadonlySet<string>, doubts: Doubts): void {
  const empty = list.filter(({ id }) => !used.has(id)).map(({ title }) => String(title));
  if (empty.length > 0) doubts.add('rooms', `without sessions, kept: ${empty.join(', ').slice(0, 2000)}`);
}
