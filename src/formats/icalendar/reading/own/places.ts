import type { ForeignRoom } from '../../../foreign/rooms.ts';
import type { Loss } from './losses.ts';

/** Where sessions are, by the LOCATION that this service writes: room, floor, building, venue, its address where there is no room, city. */
export interface OwnPlaces {
  venue: string;
  rooms: ForeignRoom[];
  titles: ReadonlySet<string>;
  roomOf(location: string): { room: ForeignRoom | null; loss?: Loss };
}

/** What several locations tell of the venue together. */
export function ownPlacesOf(locations: readonly string[]): OwnPlaces {
  const distinct = [...new Set(locations.filter((location) => location !== ''))];
  const { tail, roomless } = venueIn(distinct.map((location) => location.split(', ')));
  const found = new Map(distinct.map((location) => [location, location === roomless ? null : roomIn(location, tail.length)]));
  const rooms = [...found.values()].flatMap((room) => room ?? []);
  const isUnsure = distinct.length === 1;
  return {
    venue: tail.join(', '),
    rooms: isUnsure ? [] : rooms,
    titles: new Set(rooms.map(({ name }) => name)),
    roomOf: (location) => {
      const room = found.get(location) ?? null;
      if (!room) return { room };
      if (isUnsure) return { room: { name: location }, ...(location.includes(', ') && { loss: 'place' as const }) };
      return { room, ...(room.floor !== '' && { loss: 'rooms' as const }) };
    },
  };
}

/** All of it is shown again where the room is, whichever part is what. */
function roomIn(location: string, tail: number): ForeignRoom {
  const parts = location.split(', ');
  const [name = '', floor = '', ...building] = parts.slice(0, parts.length - tail);
  return { key: [name, floor, ...building].filter((part) => part !== '').join(', '), name, floor, building: building.join(', ') };
}

/** The parts that all locations end in. One may be nothing else, or have the address of the venue between its name and city: there a session has no room. */
function venueIn(distinct: readonly (readonly string[])[]): { tail: readonly string[]; roomless?: string } {
  const [first = [], ...others] = distinct;
  if (others.length === 0) return { tail: [] };
  let length = 0;
  while (distinct.every((parts) => parts.length > length && parts.at(-length - 1) === first.at(-length - 1))) length += 1;
  const city = length > 0 ? first.slice(-length) : [];
  const whole = distinct.find((parts) => parts.length === length);
  if (whole) return { tail: city, roomless: whole.join(', ') };
  const rests = distinct.map((parts) => parts.slice(0, parts.length - length));
  for (const [index, rest] of rests.entries()) {
    const name = venueNameIn(
      rest,
      rests.filter((_, at) => at !== index),
    );
    if (name.length > 0) return { tail: [...name, ...city], roomless: [...rest, ...city].join(', ') };
  }
  return { tail: city };
}

/** The longest beginning of one location that all others end in. */
function venueNameIn(rest: readonly string[], others: readonly (readonly string[])[]): readonly string[] {
  for (let length = rest.length - 1; length > 0; length -= 1) {
    const name = rest.slice(0, length);
    if (others.every((parts) => parts.length > length && parts.slice(-length).join(', ') === name.join(', '))) return name;
  }
  return [];
}
