import { canonicalJson } from './canonical.ts';
import type { Text } from './text.ts';

/** What differs in one resource, field by field; `null` where a field is empty. */
export interface Change {
  id: string;
  title: Text;
  fields: { field: string; before: unknown; after: unknown }[];
}

/** What differs in one collection. */
export interface CollectionDiff {
  added: { id: string; title: Text }[];
  removed: { id: string; title: Text }[];
  changed: Change[];
}

export const diffed = ['sessions', 'tracks', 'rooms', 'speakers', 'documents', 'audiences'] as const;

/** The difference between two states of a conference. */
export interface AgendaDiff {
  conference: Change['fields'];
  collections: Record<(typeof diffed)[number], CollectionDiff>;
}

// What a release adds or derives: no one edits it.
const DERIVED = new Set(['sequence', 'createdAt', 'modifiedAt']);

type Item = { id: string; uid?: string; title?: Text; name?: Text; sessions?: string[] };

/** A state of a conference: what a release shows, or a draft. */
type State = { conference: object } & Record<(typeof diffed)[number], readonly Item[]>;

/** Compares two states; `before` null means that there was nothing yet. Sessions are the same where their uid is. */
export function diffAgendas(before: State | null, after: State): AgendaDiff {
  const collections = diffed.map((name) => [name, diffCollection(name, before?.[name] ?? [], after[name])]);
  return {
    conference: before ? diffFields(before.conference, after.conference) : [],
    collections: Object.fromEntries(collections) as AgendaDiff['collections'],
  };
}

function diffCollection(name: string, before: readonly Item[], after: readonly Item[]): CollectionDiff {
  const key = (item: Item) => item.uid ?? item.id;
  const old = new Map(before.map((item) => [key(item), item]));
  const now = new Set(after.map(key));
  const ignored = name === 'sessions' ? DERIVED : new Set(['sessions']);
  const changed = after.flatMap((item) => {
    const was = old.get(key(item));
    const fields = was ? diffFields(was, item, ignored) : [];
    return fields.length > 0 ? [{ ...label(item), fields }] : [];
  });
  return {
    added: after.filter((item) => !old.has(key(item))).map(label),
    removed: before.filter((item) => !now.has(key(item))).map(label),
    changed,
  };
}

function label(item: Item): { id: string; title: Text } {
  return { id: item.id, title: item.title ?? item.name ?? item.id };
}

function diffFields(before: object, after: object, ignored: ReadonlySet<string> = new Set()): Change['fields'] {
  const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((field) => !ignored.has(field));
  return fields
    .filter((field) => old[field] !== now[field] && canonicalJson(old[field] ?? null) !== canonicalJson(now[field] ?? null))
    .map((field) => ({ field, before: old[field] ?? null, after: now[field] ?? null }));
}

/** Whether nothing differs. */
export function isEmptyDiff(diff: AgendaDiff): boolean {
  return (
    diff.conference.length === 0 &&
    diffed.every((name) => {
      const { added, removed, changed } = diff.collections[name];
      return added.length + removed.length + changed.length === 0;
    })
  );
}
