interface Named {
  id: string;
  name: string;
}

/**
 * What each is called, by its id. These formats tell rooms and tracks apart by their names alone, so that one whose name another has already
 * carries its id behind it, and one without a name is called by its id.
 */
export function distinctNames(items: readonly Named[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, name: own } of items) {
    let name = own || id;
    while (taken.has(name)) name += ` (${id})`;
    taken.add(name);
    names.set(id, name);
  }
  return names;
}

/** The first of the names that no other has, else the last. */
export function freeName(wanted: readonly [string, ...string[]], taken: Iterable<string>): string {
  const others = new Set(taken);
  return wanted.find((name) => name !== '' && !others.has(name)) ?? wanted.at(-1) ?? wanted[0];
}
