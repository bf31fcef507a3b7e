import type { Draft } from './draft.ts';
import type { ImportDocument } from './import.ts';

/**
 * What a source is called in the draft: its own name, or the name that it had before it was called otherwise. That is so where at least half of the sessions are
 * the same, of those that came from there and of those in the files: a calendar that was renamed is no other calendar, but a small one with some of its sessions is.
 * @param documents what is imported together; those of the source count.
 */
export function systemIn({ sessions }: Draft, name: string, documents: readonly ImportDocument[]): string {
  const keys = new Set(documents.filter(({ system }) => system === name).flatMap((document) => document.sessions.map(({ key }) => key)));
  const systems = [...new Set(sessions.flatMap(({ source }) => source?.system ?? []))].sort();
  const sharedWith = (system: string) => {
    const known = sessions.flatMap(({ source }) => (source?.system === system ? [source.key] : []));
    return { known: known.length, shared: known.filter((key) => keys.has(key)).length };
  };
  if (sharedWith(name).shared > 0) return name;
  const same = systems.find((system) => {
    const { known, shared } = sharedWith(system);
    return system !== name && formatOf(system) === formatOf(name) && shared > 0 && shared * 2 >= Math.max(known, keys.size);
  });
  return same ?? name;
}

function formatOf(system: string): string {
  return system.split(':')[0] ?? system;
}
