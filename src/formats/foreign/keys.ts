import { mendLine } from '../../agenda/text.ts';

const MAX_KEY = 480;
const MAX_DETAILS = 120;

/** A key as a source may hold it: one line of at most 480 characters, which leaves room for a number behind it. */
export function keyOf(text: string): string {
  return mendLine(text)
    .slice(0, MAX_KEY)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trim();
}

/** A key with what tells it from others behind it, for which a long one is cut; empty details do not count. */
export function keyWith(key: string, details: readonly string[]): string {
  const behind = details
    .flatMap((detail) => (detail === '' ? [] : ` ${detail}`))
    .join('')
    .slice(0, MAX_DETAILS);
  return keyOf(`${key.slice(0, MAX_KEY - behind.length)}${behind}`);
}

/** Gives each wanted key once; where it is taken, with the first number behind it that is free, without counting from the start each time. */
export function keyGiver(given: readonly string[]): (wanted: string) => string {
  const taken = new Set(given);
  const last = new Map<string, number>();
  return (wanted) => {
    let number = last.get(wanted) ?? 1;
    let key = wanted;
    while (taken.has(key)) {
      number += 1;
      key = `${wanted}#${number}`;
    }
    if (key !== wanted) last.set(wanted, number);
    taken.add(key);
    return key;
  };
}

/** Gives each wanted id once; where it is taken, what `freeId` gives, without counting from the start each time. */
export function idGiver(): (wanted: string) => string {
  const taken = new Set<string>();
  const last = new Map<string, number>();
  return (wanted) => {
    const stem = wanted.slice(0, 72);
    let number = last.get(stem) ?? 1;
    let id = wanted;
    while (taken.has(id)) {
      number += 1;
      id = `${stem}-${number}`;
    }
    if (id !== wanted) last.set(stem, number);
    taken.add(id);
    return id;
  };
}
