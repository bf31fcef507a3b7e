import type { Text, TextMap } from './text.ts';

/** The names of the fields that hold a human text in any shape of the agenda. */
export const TEXT_FIELDS = new Set([
  'title',
  'subtitle',
  'abstract',
  'description',
  'note',
  'biography',
  'organisation',
  'position',
  'label',
  'alt',
  'credit',
  'floor',
  'building',
  'name',
  'address',
  'city',
  'placeholderTitle',
]);

/** The fields whose text is Markdown. */
export const PROSE_FIELDS = new Set(['abstract', 'description', 'biography', 'note']);

// What no language is known of: a release's note is as it was given.
const PLAIN_PARTS = new Set(['release']);

/** A shape with every text in one language. */
export type Localised<T> = T extends TextMap
  ? string
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer E)[]
      ? Localised<E>[]
      : { [K in keyof T]: Localised<T[K]> };

/** Whether a field's value is a language map. */
export function isTextMap(field: string, value: unknown): value is TextMap {
  return TEXT_FIELDS.has(field) && typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Rebuilds a value with each text (by its field's name) replaced, but for what is in no language. */
export function mapTexts(value: unknown, replace: (text: Text, field: string) => unknown, field = ''): unknown {
  if (isTextMap(field, value) || (typeof value === 'string' && TEXT_FIELDS.has(field))) return replace(value, field);
  if (Array.isArray(value)) return value.map((inner) => mapTexts(inner, replace));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, PLAIN_PARTS.has(key) ? inner : mapTexts(inner, replace, key)]),
  );
}

/** Calls `visit` for each language map in a value with its path as in `speakers[0].label`. */
export function eachTextMap(value: unknown, visit: (map: TextMap, path: string) => void, path = '', field = ''): void {
  if (typeof value !== 'object' || value === null) return;
  if (isTextMap(field, value)) visit(value, path);
  else if (Array.isArray(value)) for (const [index, inner] of value.entries()) eachTextMap(inner, visit, `${path}[${index}]`);
  else {
    for (const [key, inner] of Object.entries(value)) {
      // Most are no objects, and a path for each of them would be most of the work.
      if (typeof inner === 'object' && inner !== null) eachTextMap(inner, visit, path === '' ? key : `${path}.${key}`, key);
    }
  }
}
