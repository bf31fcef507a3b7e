import type { Agenda } from '../../agenda/release.ts';
import { mendLine, mendText } from '../../agenda/text.ts';
import type { Lookup } from '../lookup.ts';
import { guidFor } from '../numbers.ts';
import { distinctNames, freeName } from './names.ts';
import { conferencesOf, slugOf } from './slugs.ts';

/** A room, or what stands for one where a session has none. */
export interface Place {
  name: string;
  slug: string;
  guid: string;
  description: string | null;
  capacity: number | null;
}

/** What `elsewhere` is called where the venue has no name. */
export const NOWHERE = '–';

/** The rooms of an agenda in their order, and where sessions without a room are: at the venue. */
export interface Places {
  rooms: Place[];
  elsewhere: Place;
  of(room: string | null): Place;
}

export function placesOf({ conference, rooms: all }: Agenda, { say }: Lookup): Places {
  const names = distinctNames(all.map(({ id, title }) => ({ id, name: mendLine(say(title)) })));
  const byId = new Map(
    all.map(({ id, description, capacity }): [string, Place] => [
      id,
      {
        ...{ name: names.get(id) ?? id, slug: slugOf(id), guid: guidFor(conference.id, 'rooms', id), capacity },
        description: mendText(say(description)) || null,
      },
    ]),
  );
  const name = freeName([mendLine(say(conference.venue?.name)), NOWHERE], names.values());
  const elsewhere = { name, slug: 'no_room', guid: elsewhereIn(conference.id), description: null, capacity: null };
  return { rooms: [...byId.values()], elsewhere, of: (room) => byId.get(room ?? '') ?? elsewhere };
}

/** What may be the GUID of `elsewhere` in a file of the conference with an acronym. */
export function elsewheresOf(acronym: string): ReadonlySet<string> {
  return new Set(conferencesOf(acronym).map(elsewhereIn));
}

function elsewhereIn(conference: string): string {
  return guidFor(conference, 'rooms', '');
}
