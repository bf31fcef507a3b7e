import type { Text } from './text.ts';

interface Named {
  title?: Text;
  name?: Text;
}

/** What came from the source before. */
interface Known extends Named {
  id: string;
  /** What it is known by in the draft. */
  key: string;
}

/** What a file has of a resource. */
interface Item extends Named {
  id: string;
  key: string;
  otherKeys?: readonly string[];
}

/**
 * The document's id → the draft's, for what a file has under another key than its source had before: exports of one system that leave ids out, or put better
 * ones in. It is what is known by another of its keys or by its title; or, where the file has no key but its title, what has that title. Each is found once.
 * @param known what no key of the file leads to.
 * @param items what has a key that is not known.
 */
export function byOtherKeys(known: readonly Known[], items: readonly Item[]): Map<string, string> {
  const byKey = new Map(known.map(({ key, id }) => [key, id]));
  const byTitle = onlyOnes(known.flatMap((member) => titlesOf(member).map((title) => [title, member.id] as const)));
  const taken = new Set<string>();
  const found = new Map<string, string>();
  for (const item of items) {
    const titles = titlesOf(item);
    const candidates = [...(item.otherKeys ?? []), ...titles].map((key) => byKey.get(key));
    if (titles.includes(item.key)) candidates.push(byTitle.get(item.key));
    const own = candidates.find((id) => id !== undefined && !taken.has(id));
    if (own === undefined) continue;
    taken.add(own);
    found.set(item.id, own);
  }
  return found;
}

/** What a resource is called, in each of its languages. */
export function titlesOf({ title, name }: Named): string[] {
  const text = title ?? name ?? '';
  return typeof text === 'string' ? [text] : Object.values(text);
}

function onlyOnes(pairs: readonly (readonly [string, string])[]): Map<string, string> {
  const [found, several] = [new Map<string, string>(), new Set<string>()];
  for (const [name, id] of pairs) {
    if (found.has(name) && found.get(name) !== id) several.add(name);
    found.set(name, id);
  }
  for (const name of several) found.delete(name);
  return found;
}
