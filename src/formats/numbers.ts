import { createHash } from 'node:crypto';
import { uuidFrom } from '../agenda/identifiers.ts';

// Apps keep these numbers as signed integers of 32 bits.
const MOST = 2 ** 31 - 1;

/**
 * A number from 1 to 2³¹ − 1 for each name, made from its SHA-256: the same in every release. Where two names meet in one number, the
 * one that comes first keeps it and the other gets the next that is free.
 */
export function numbersFor(names: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const taken = new Set<number>();
  for (const name of names) {
    let number = Number.parseInt(sha256(name).slice(0, 8), 16) % MOST;
    while (taken.has(number)) number = (number + 1) % MOST;
    taken.add(number);
    numbers.set(name, number + 1);
  }
  return numbers;
}

/** The UUID of something that has no uid of its own, from the ids of its conference and itself: the same for life. */
export function guidFor(conference: string, collection: 'rooms' | 'speakers', id: string): string {
  return uuidFrom(sha256(`${conference}/${collection}/${id}`));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
