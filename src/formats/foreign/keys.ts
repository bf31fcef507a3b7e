import { mendLine } from '../../agenda/text.ts';

/** A key as a source may hold it: one line of at most 480 characters, which leaves room for a number behind it. */
export function keyOf(text: string): string {
  return mendLine(text)
    .slice(0, 480)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trim();
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
