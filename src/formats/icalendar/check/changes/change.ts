import { type Entry, isCancelled, valueIn } from '../entry.ts';
import type { Feed } from '../feed.ts';
import { spoken } from '../instant.ts';
import { type FieldChange, fieldChanges } from './field.ts';

/** `replaced`: the same title and start under another UID. `restamped`: nothing shown differs, but stamps or revision number do. */
export type ChangeKind = 'added' | 'removed' | 'replaced' | 'moved' | 'renamed' | 'cancelled' | 'restored' | 'changed' | 'restamped';

/** An entry that differs between two versions of a feed. */
export interface Change {
  /** All that apply: an entry can be moved and renamed at once. */
  kinds: ChangeKind[];
  /** Null where the entry is not in the version. */
  before: Entry | null;
  after: Entry | null;
  fields: FieldChange[];
}

/** What became of each entry, in the order of the newer version; what is gone comes last. */
export function changesBetween(before: Feed, after: Feed): Change[] {
  const old = byIdentity(before);
  const next = byIdentity(after);
  const gone = [...old].filter(([key]) => !next.has(key)).map(([, entry]) => entry);
  const lost = new Map(gone.map((entry) => [contentOf(entry), entry]));
  const changes: Change[] = [];
  for (const [key, entry] of next) {
    const was = old.get(key);
    if (was) changes.push(...changeOf(was, entry));
    else changes.push(newcomer(entry, lost));
  }
  const replaced = new Set(changes.map((change) => change.before));
  const removed = gone.filter((entry) => !replaced.has(entry));
  return [...changes, ...removed.map((entry): Change => ({ kinds: ['removed'], before: entry, after: null, fields: [] }))];
}

/** Entries by what apps know them by. What has no UID, or shares it, is told apart by its content or its place. */
function byIdentity({ entries }: Feed): Map<string, Entry> {
  const found = new Map<string, Entry>();
  const times = new Map<string, number>();
  for (const entry of entries) {
    const key = entry.uid === null ? `no uid\n${contentOf(entry)}` : `${entry.uid}\n${valueIn(entry, 'RECURRENCE-ID') ?? ''}`;
    const count = times.get(key) ?? 0;
    times.set(key, count + 1);
    found.set(count === 0 ? key : `${key}\n${count}`, entry);
  }
  return found;
}

const contentOf = ({ title, start }: Entry) => `${title}\n${start?.epochMs ?? ''}`;

function newcomer(entry: Entry, lost: Map<string, Entry>): Change {
  const was = (entry.title !== '' && lost.get(contentOf(entry))) || null;
  if (was) lost.delete(contentOf(entry));
  return { kinds: [was ? 'replaced' : 'added'], before: was, after: entry, fields: [] };
}

function changeOf(before: Entry, after: Entry): Change[] {
  const fields = fieldChanges(before.component, after.component);
  if (fields.length === 0) return isRestamped(before, after) ? [{ kinds: ['restamped'], before, after, fields }] : [];
  const kinds: ChangeKind[] = [];
  if (!isCancelled(before) && isCancelled(after)) kinds.push('cancelled');
  if (isCancelled(before) && !isCancelled(after)) kinds.push('restored');
  if (placeInTime(before) !== placeInTime(after)) kinds.push('moved');
  // A cancelled entry says so in its title: that is no other name.
  if (before.title !== after.title && isCancelled(before) === isCancelled(after)) kinds.push('renamed');
  return [{ kinds: kinds.length > 0 ? kinds : ['changed'], before, after, fields }];
}

function placeInTime({ start, end }: Entry): string {
  return [start, end].map((instant) => instant && (instant.form === 'floating' ? spoken(instant) : instant.epochMs)).join();
}

function isRestamped(before: Entry, after: Entry): boolean {
  return ['SEQUENCE', 'DTSTAMP', 'LAST-MODIFIED', 'CREATED'].some((name) => valueIn(before, name) !== valueIn(after, name));
}
