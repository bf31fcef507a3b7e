import type { Draft } from './draft.ts';
import type { ImportDocument } from './import.ts';
import { titlesOf } from './import-matching.ts';
import type { Text } from './text.ts';

interface Named {
  id: string;
  title?: Text;
  name?: Text;
}

/** The document's id → the draft's, for sessions that no key of the system leads to and that have the same uid. @param keyed those that a key leads to. */
export function sessionsByUid({ sessions }: Draft, imported: ImportDocument, keyed: ReadonlyMap<string, string>): Map<string, string> {
  const taken = new Set(keyed.values());
  const ids = new Map(sessions.map(({ uid, id }) => [uid, id]));
  const found = new Map<string, string>();
  for (const { id, uid } of imported.sessions) {
    const own = keyed.has(id) ? undefined : ids.get(uid ?? '');
    if (own === undefined || taken.has(own)) continue;
    taken.add(own);
    found.set(id, own);
  }
  return found;
}

/**
 * The document's id → the draft's, for what no key of the system leads to and is called the same in one of its languages. Of several that are, the one of the same id
 * counts, else the first that is free.
 */
export function byTitle(existing: readonly Named[], items: readonly Named[], keyed: ReadonlyMap<string, string>): Map<string, string> {
  const taken = new Set(keyed.values());
  const free = existing.filter(({ id }) => !taken.has(id));
  const members = new Map(free.map((member) => [member.id, member]));
  const called = new Map<string, Set<string>>();
  for (const { id, ...member } of free) for (const title of titlesOf(member)) called.set(title, (called.get(title) ?? new Set()).add(id));
  const found = new Map<string, string>();
  const settle = (item: Named, own: string) => {
    found.set(item.id, own);
    for (const title of titlesOf(members.get(own) ?? {})) called.get(title)?.delete(own);
  };
  const open = items.filter(({ id }) => !keyed.has(id));
  for (const item of open) if (titlesOf(item).some((title) => called.get(title)?.has(item.id))) settle(item, item.id);
  for (const item of open.filter(({ id }) => !found.has(id))) {
    const [own] = titlesOf(item).flatMap((title) => called.get(title)?.values().next().value ?? []);
    if (own !== undefined) settle(item, own);
  }
  return found;
}
