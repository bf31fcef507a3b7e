import { mendLine } from '../../agenda/text.ts';

const MAX_TITLE = 240;

/** A text as one line, character for character but for outer blanks and what no text may hold; '' where nothing is left. */
export function titleOf(text: string): string {
  return mendLine(text);
}

/** A line of at most 240 characters: a longer one is cut at a word and ends in "…". */
export function shortened(text: string): string {
  if (text.length <= MAX_TITLE) return text;
  const kept = text
    .slice(0, MAX_TITLE - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '');
  const blank = kept.lastIndexOf(' ');
  return `${(blank > MAX_TITLE / 2 ? kept.slice(0, blank) : kept).trimEnd()}…`;
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

/** A key as a source may hold it: one line of at most 480 characters, which leaves room for a number behind it. */
export function keyOf(text: string): string {
  return mendLine(text)
    .slice(0, 480)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trim();
}
