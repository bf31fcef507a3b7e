import type { Agenda } from '../../agenda/release.ts';
import type { PublicSession } from '../../agenda/session.ts';
import { mendLine, mendText } from '../../agenda/text.ts';
import type { Lookup } from '../lookup.ts';
import { guidFor, numbersFor } from '../numbers.ts';
import { uriOf } from './uri.ts';

/** A person or organisation in a session, once, with its first role there. */
export interface Person {
  number: number;
  guid: string;
  name: string;
  role: PublicSession['speakers'][number]['role'];
  biography: string | null;
  avatar: string | null;
  links: { url: string; title: string }[];
}

/** Makes the persons of a session. Their numbers are those of the whole agenda, so that a selection shows the same. */
export function personsFor({ conference, speakers }: Agenda, lookup: Lookup): (session: PublicSession) => Person[] {
  const numbers = numbersFor(speakers.map(({ id }) => guidFor(conference.id, 'speakers', id)));
  const { say } = lookup;
  const personOf = ({ speaker: id, role }: PublicSession['speakers'][number]): Person[] => {
    const speaker = lookup.speakers.get(id);
    if (!speaker) return [];
    const guid = guidFor(conference.id, 'speakers', id);
    const name = mendLine(speaker.name) || id;
    return [
      {
        ...{ number: numbers.get(guid) ?? 0, guid, name, role },
        biography: mendText(say(speaker.biography)) || null,
        avatar: speaker.image && uriOf(speaker.image.url),
        links: speaker.links.map(({ title, url }) => ({ url: uriOf(url), title: mendLine(say(title)) })),
      },
    ];
  };
  return (session) => {
    const persons = session.speakers.flatMap(personOf);
    return persons.filter(({ guid }, index) => persons.findIndex((other) => other.guid === guid) === index);
  };
}
