import type { Collection } from './draft.ts';
import type { Renaming } from './import-identity.ts';

/** What an item refers to, under the draft's ids. */
export function referencesRenamed(item: object, renaming: Renaming): Record<string, unknown> {
  const fields: Record<string, unknown> = { ...item };
  const renamed = (collection: Collection, value: unknown): unknown => {
    if (typeof value === 'string') return renaming[collection].get(value) ?? value;
    return Array.isArray(value) ? value.map((entry) => renamed(collection, entry)) : value;
  };
  const references: [string, Collection][] = [
    ['track', 'tracks'],
    ['room', 'rooms'],
    ['overflowRooms', 'rooms'],
    ['parent', 'sessions'],
    ['repeatOf', 'sessions'],
    ['documents', 'documents'],
    ['audiences', 'audiences'],
    ['translationOf', 'documents'],
  ];
  for (const [field, collection] of references) if (field in fields) fields[field] = renamed(collection, fields[field]);
  if (Array.isArray(fields['speakers'])) {
    fields['speakers'] = fields['speakers'].map((entry: Record<string, unknown>) => ({
      ...entry,
      speaker: renamed('speakers', entry['speaker']),
    }));
  }
  return fields;
}
