import type { Agenda } from '../agenda/release.ts';
import type { PublicRoom } from '../agenda/room.ts';
import type { PublicSession } from '../agenda/session.ts';
import type { Text } from '../agenda/text.ts';
import { guidFor, numbersFor } from './numbers.ts';

/** A room with a number, or what stands for one where a session has none. */
export interface NumberedRoom extends Pick<PublicRoom, 'description' | 'capacity'> {
  number: number;
  title: Text;
}

/** The rooms of an agenda for systems that number them and show no session without one. */
export interface NumberedRooms {
  /** Those in which some of the sessions are, in the agenda's order; sessions without a room last. */
  of(sessions: readonly PublicSession[]): NumberedRoom[];
  for(session: PublicSession): NumberedRoom;
}

/** Numbers are those of the whole agenda, so that a selection has the same. A session without a room is at the venue. */
export function numberedRooms({ conference, rooms }: Agenda): NumberedRooms {
  const guid = (id: string) => guidFor(conference.id, 'rooms', id);
  const numbers = numbersFor([...rooms.map(({ id }) => id), ''].map(guid));
  const byId = new Map(
    rooms.map(({ id, title, description, capacity }) => [id, { number: numbers.get(guid(id)) ?? 0, title, description, capacity }]),
  );
  const elsewhere = { number: numbers.get(guid('')) ?? 0, title: conference.venue?.name ?? '–', description: null, capacity: null };
  const roomOf = ({ room }: PublicSession): NumberedRoom => byId.get(room ?? '') ?? elsewhere;
  return {
    for: roomOf,
    of(sessions) {
      const used = new Set(sessions.map(roomOf));
      return [...byId.values(), elsewhere].filter((room) => used.has(room));
    },
  };
}
