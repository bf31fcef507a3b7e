import type { Doubts } from '../foreign/doubts.ts';
import type { ForeignSession } from '../foreign/session.ts';
import type { ForeignPerson } from '../foreign/speakers.ts';

/**
 * The sessions of a file that may be put together of several, each with numbers of its own: whom a number calls otherwise than before is someone else,
 * known by number and name.
 */
export function personsToldApart(sessions: readonly ForeignSession[], doubts: Doubts): ForeignSession[] {
  const namesOf = new Map<string, string[]>();
  const keyFor = (person: ForeignPerson, place: string): string | undefined => {
    const { key = '', name } = person;
    if (!/^\d+$/.test(key)) return person.key;
    const names = namesOf.get(key) ?? [];
    namesOf.set(key, names);
    const known = names.findIndex((other) => isSame(other, name));
    if (known > 0) return `${key} ${names[known]}`;
    if (known === 0 || names.push(name) === 1) return key;
    doubts.add(person.place ?? place, `calls the person ${key}, before ${JSON.stringify(names[0])}, ${JSON.stringify(name)}: two people`);
    return `${key} ${name}`;
  };
  return sessions.map((session) => ({
    ...session,
    ...(session.persons && { persons: session.persons.map((person) => ({ ...person, key: keyFor(person, session.place) })) }),
  }));
}

/** One name may have more to it than the other. */
function isSame(one: string, other: string): boolean {
  const [first, second] = [lettersOf(one), lettersOf(other)];
  return first.includes(second) || second.includes(first);
}

function lettersOf(name: string): string {
  const letters = name.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '');
  return letters.toLowerCase() || name;
}
