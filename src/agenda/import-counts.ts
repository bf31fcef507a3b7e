import { canonicalJson } from './canonical.ts';
import { type Collection, collectionNames, type Draft, members } from './draft.ts';

/** How many resources of a collection an import added, changed, left as they were and withdrew. */
export interface ImportCount {
  added: number;
  updated: number;
  unchanged: number;
  withdrawn: number;
}

/** What became of the resources of each collection from one draft (null: nothing yet) to the next. */
export function countsBetween(before: Draft | null, after: Draft): Record<Collection, ImportCount> {
  const count = (name: Collection) => countOf(before ? members(before, name) : [], members(after, name));
  return Object.fromEntries(collectionNames.map((name) => [name, count(name)])) as Record<Collection, ImportCount>;
}

function countOf(before: readonly { id: string }[], after: readonly { id: string }[]): ImportCount {
  const old = new Map(before.map((member) => [member.id, canonicalJson(member)]));
  const now = new Set(after.map(({ id }) => id));
  const met = after.filter(({ id }) => old.has(id));
  const unchanged = met.filter((member) => old.get(member.id) === canonicalJson(member)).length;
  return {
    added: after.length - met.length,
    updated: met.length - unchanged,
    unchanged,
    withdrawn: before.filter(({ id }) => !now.has(id)).length,
  };
}
