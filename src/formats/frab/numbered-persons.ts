import type { Doubts } from '../foreign/doubts.ts';
import type { ForeignSession } from '../foreign/session.ts';
import type { ForeignPerson } from '../foreign/speakers.ts';

/**
 * The sessions of a file that may be put together of several, each with numbers of its own: whom a number calls otherwise than before is someone else,
 * known by number and name.
 */
export function personsToldApart(sessions: readonly ForeignSession[], doubts: Doubts): ForeignSession[] {
  const numbers = new Map<string, Named>();
  const keyFor = (person: ForeignPerson, place: string): string | undefined => {
    const { key = '', name } = person;
    if (!/^\d+$/.test(key)) return person.key;
    const words = wordsOf(name);
    const { first, others } = numbers.get(key) ?? { first: name, others: new Map<string, string>() };
    numbers.set(key, { first, others });
    if (isSame(wordsOf(first), words)) return key;
    const known = others.get(words);
    if (known !== undefined) return known;
    others.set(words, `${key} ${name}`);
    doubts.add(person.place ?? place, `calls the person ${key}, before ${JSON.stringify(first)}, ${JSON.stringify(name)}: two people`);
    return `${key} ${name}`;
  };
  return sessions.map((session) => ({
    ...session,
    ...(session.persons && { persons: session.persons.map((person) => ({ ...person, key: keyFor(person, session.place) })) }),
  }));
}

/** Who has one number: the first, and the keys of others by the words of their names. */
interface Named {
  first: string;
  others: Map<string, string>;
}

/** One name may have more to it than the other: a title before, or what to call someone behind. */
function isSame(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}

/** The words of a name, with a blank on both sides of each. */
function wordsOf(name: string): string {
  const words = name
    .slice(0, 240)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return ` ${(words.trim() || name.slice(0, 240)).toLowerCase()} `;
}
