import type { Feed } from '../feed.ts';
import { type Finding, findingsOf } from '../finding.ts';
import { spoken } from '../instant.ts';
import { type Change, type ChangeKind, changesBetween } from './change.ts';
import { type FieldChange, fieldChanges } from './field.ts';
import { changeRules } from './rules.ts';
import { zoneChanges } from './zones.ts';

/** A change, as people are told of it. */
export interface ToldChange {
  kinds: ChangeKind[];
  uid: string | null;
  title: string;
  /** The start in the newer version; in the older one where the entry is gone. */
  start: string | null;
  fields: FieldChange[];
  /** Rules on changes that this one breaks. */
  rules: string[];
}

/** What differs between two versions of a feed. */
export interface FeedComparison {
  /** Fields of the calendar itself, and time zones that are described otherwise. */
  calendar: FieldChange[];
  changes: ToldChange[];
  /** Entries that are the same in both. */
  unchanged: number;
  findings: Finding[];
}

/** Compares two versions of a feed. */
export function compareFeeds(before: Feed, after: Feed): FeedComparison {
  const changes = changesBetween(before, after);
  const calendar = before.calendar && after.calendar ? fieldChanges(before.calendar, after.calendar) : [];
  return {
    calendar: [...calendar, ...zoneChanges(before.zoneOf, after.zoneOf)],
    changes: changes.map(told),
    unchanged: after.entries.length - changes.filter((change) => change.after).length,
    findings: findingsOf(changeRules, changes),
  };
}

function told(change: Change): ToldChange {
  const entry = change.after ?? change.before;
  return {
    kinds: change.kinds,
    uid: entry?.uid ?? null,
    title: entry?.title ?? '',
    start: entry?.start ? spoken(entry.start) : null,
    fields: change.fields,
    rules: findingsOf(changeRules, [change]).map(({ rule }) => rule),
  };
}
