import type { HistoryEntry } from './release.ts';

/** When something was last shown to begin, and before it was moved. */
type Starts = Pick<HistoryEntry, 'start' | 'previousStart'>;

/**
 * The starts of an entry once a release shows it to begin at `start` (null: without a time). What has no time at present keeps the start that was last
 * shown, so that a new one is known to be another.
 */
export function startsAfter(before: Starts | undefined, start: string | null): Starts {
  const known = before?.start ?? null;
  const moved = known !== null && start !== null && isMoved(known, start);
  return { start: start ?? known, previousStart: moved ? known : (before?.previousStart ?? null) };
}

/** A whole day that gets a time has not moved, and neither has a time that is told in another zone. */
function isMoved(from: string, to: string): boolean {
  const timed = from.length > 10 && to.length > 10;
  return timed ? Date.parse(from) !== Date.parse(to) : from.slice(0, 10) !== to.slice(0, 10);
}

/** A history in which entries from before starts were kept have those of what the release shows. */
export function withStarts(
  history: readonly HistoryEntry[],
  shown: readonly { uid: string; start?: string | null; date: string | null }[],
): HistoryEntry[] {
  const starts = new Map(shown.map(({ uid, start, date }) => [uid, start ?? date ?? null]));
  return history.map((entry) => (entry.start === undefined ? { ...entry, start: starts.get(entry.uid) ?? null } : entry));
}

/** When those of some entries that were moved were shown to begin before, by uid. */
export function previousStartsOf(history: readonly HistoryEntry[], uids: ReadonlySet<string>): Record<string, string> {
  const moved = history.flatMap(({ uid, previousStart }) => (previousStart && uids.has(uid) ? [[uid, previousStart] as const] : []));
  return Object.fromEntries(moved);
}
