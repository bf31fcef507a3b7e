import type { Described, Evidence, Matching } from './import-matching.ts';

/** What a file has, with the key that others of the file share. */
export interface Keyed extends Described {
  sharedKey?: string;
}

// What readers put behind a key that several sessions have: a start with a room perhaps, or a number.
const BEHIND = /(?: \d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?(?: .*)?|#\d+)$/s;

/**
 * Settles what has the key that it had. Where several have one key, or had it before, that may be another's: the earliest has the key alone, and which of them
 * is the earliest changes as they come, go and move. Of those the one of the same title is meant, then the one of the same time and place.
 */
export function settleByKeys<Member extends Described, Item extends Keyed>(
  matching: Matching<Member, Item>,
  familyOf: (one: Described) => string,
): void {
  const titled: Evidence<Described> = (one) => one.titles.map((title) => [title]);
  const whatever: Evidence<Described> = () => [[]];
  const ofFamily: Evidence<Described> = (one) => one.titles.map((title) => [familyOf(one), title]);
  for (const called of [titled, whatever]) {
    const settle = (facts: (one: Described) => (string | null)[]) =>
      matching.settleAlike((one) => called(one).map((names) => [familyOf(one), ...names, ...facts(one)]));
    settle(({ start, room, key }) => [start, room, key]);
    settle(({ start, room }) => [start, room]);
    settle(({ start, key }) => [start, key]);
    settle(({ start }) => [start]);
    settle(({ key }) => [key]);
    if (called === titled) matching.settleOnlyOnes(ofFamily, ofFamily);
  }
}

/** A key without what tells it from others that have it too. */
export function stemOf(key: string): string {
  return key.replace(BEHIND, '');
}

/** Tells which key it is that one of a draft or a file shares with others, its own where it shares none. */
export function familiesOf(items: readonly Keyed[]): (one: Keyed) => string {
  const shared = new Set(items.map(({ key, sharedKey }) => sharedKey ?? key));
  return ({ key, sharedKey }) => {
    const stem = sharedKey ?? stemOf(key);
    return shared.has(stem) && (sharedKey !== undefined || !shared.has(key)) ? stem : key;
  };
}
