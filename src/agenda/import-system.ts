import { collectionNames, type Draft, members } from './draft.ts';
import type { ImportDocument } from './import.ts';
import { titlesOf } from './import-matching.ts';
import type { Source } from './source.ts';
import type { Text } from './text.ts';

interface Keyed {
  key: string;
  title: Text;
}

// What one system has as well as another: they count from one.
const COUNTED = /^(?:\p{L}+-?)?\d{1,7}(?:[ #]|$)/u;

/**
 * What a source is called in the draft: its own name, or the name that it had before it was called otherwise. That is so where at least half of the sessions are
 * the same, of those that came from there and of those in the files: a calendar that was renamed is no other calendar, but a small one with some of its sessions is.
 * @param documents what is imported together; those of the source count.
 */
export function systemIn(draft: Draft, name: string, documents: readonly ImportDocument[]): string {
  const told = new Map(
    documents.flatMap(({ system, sessions }) => (system === name ? sessions.map((one) => [one.key, one] as const) : [])),
  );
  if (knownOf(draft, name).some(({ key }) => told.has(key))) return name;
  const systems = [...new Set(draft.sessions.flatMap(({ source }) => source?.system ?? []))].sort();
  const same = systems.find((system) => {
    const known = knownOf(draft, system);
    const shared = known.filter((one) => isSame(one, told.get(one.key))).length;
    return system !== name && formatOf(system) === formatOf(name) && shared > 0 && shared * 2 >= Math.max(known.length, told.size);
  });
  return same ?? name;
}

/** Whether anything in the draft came from a system of this name. */
export function isKnown(draft: Draft, name: string): boolean {
  return collectionNames.some((collection) => {
    const existing: readonly { source: Source | null }[] = members(draft, collection);
    return existing.some(({ source }) => source?.system === name);
  });
}

function knownOf({ sessions }: Draft, system: string): Keyed[] {
  return sessions.flatMap(({ source, title }) => (source?.system === system ? [{ key: source.key, title }] : []));
}

/** Whether two sessions of one key are one, whatever their systems: numbers prove that only together with the title. */
function isSame(one: Keyed, other: Keyed | undefined): boolean {
  if (!other) return false;
  const titles = titlesOf(other);
  return !COUNTED.test(one.key) || titlesOf(one).some((title) => titles.includes(title));
}

function formatOf(system: string): string {
  return system.split(':')[0] ?? system;
}
