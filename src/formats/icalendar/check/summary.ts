import { addDays } from '../../../agenda/time.ts';
import { rawValueOf } from '../content-lines/index.ts';
import { durationOf, textOf } from '../content-lines/values.ts';
import { isCancelled } from './entry.ts';
import type { Feed } from './feed.ts';
import { type Instant, spoken } from './instant.ts';

/** A feed in a few facts. */
export interface FeedSummary {
  /** At most one entry, without a name or refresh hints: made to be kept, not subscribed to. */
  isSingle: boolean;
  name: string | null;
  entries: number;
  cancelled: number;
  /** How many repeat by a rule. */
  repeating: number;
  /** When the first entry starts, as people read it; null without entries. */
  first: string | null;
  /** When the last of them to end ends, as people read it. */
  last: string | null;
  /** TZIDs as they stand, "UTC", and "no time zone" for floating times; the most used first. */
  timeZones: string[];
  wholeDays: number;
  octets: number;
  /** The interval that the feed asks for, in seconds; null where it asks for none. */
  refreshSeconds: number | null;
}

export function summaryOf(feed: Feed): FeedSummary {
  const { file, calendar, entries } = feed;
  const read = (name: string) => (calendar && rawValueOf(calendar, name)?.trim()) || null;
  const name = read('X-WR-CALNAME') ?? read('NAME');
  const starts = entries.flatMap(({ start }) => start ?? []);
  const ends = entries.flatMap(({ start, end }) => (end ? lastOf(end) : (start ?? [])));
  return {
    isSingle: feed.isSingle,
    name: name && textOf(name),
    entries: entries.length,
    cancelled: entries.filter(isCancelled).length,
    repeating: entries.filter(({ first }) => first.has('RRULE')).length,
    first: outermost(starts, (a, b) => a < b),
    last: outermost(ends, (a, b) => a > b),
    timeZones: zonesOf(starts),
    wholeDays: starts.filter(({ form }) => form === 'date').length,
    octets: file.octets,
    refreshSeconds: durationOf(read('REFRESH-INTERVAL') ?? '') ?? durationOf(read('X-PUBLISHED-TTL') ?? ''),
  };
}

/** The end of whole days is the day after the last (RFC 5545 §3.6.1); people name the last. */
function lastOf(end: Instant): Instant {
  return end.form === 'date' ? { ...end, local: addDays(end.local, -1) } : end;
}

function outermost(instants: readonly Instant[], isBeyond: (a: number, b: number) => boolean): string | null {
  let found = instants[0];
  for (const instant of instants) if (found && isBeyond(instant.epochMs, found.epochMs)) found = instant;
  return found ? spoken(found) : null;
}

function zonesOf(starts: readonly Instant[]): string[] {
  const counts = new Map<string, number>();
  for (const { form, timeZone } of starts) {
    if (form === 'date') continue;
    const zone = timeZone ?? (form === 'utc' ? 'UTC' : 'no time zone');
    counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([zone]) => zone);
}
