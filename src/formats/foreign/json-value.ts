import type { JsonObject, JsonValue } from './json.ts';

// Readers of JSON take what is there: numbers for texts, one object for a list of one, null for nothing.

/** A text, also one that was written as a number; '' for everything else. */
export function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** The text of the first of the fields that has one, '' where none has. */
export function textIn(record: JsonObject | undefined, ...names: readonly string[]): string {
  for (const name of names) {
    const text = textOf(record?.[name]);
    if (text) return text;
  }
  return '';
}

export function recordOf(value: JsonValue | undefined): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}

export function listOf(value: JsonValue | undefined): JsonValue[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** The objects of a list; what is none is left out. */
export function recordsOf(value: JsonValue | undefined): JsonObject[] {
  return listOf(value).flatMap((entry): JsonObject[] => {
    const record = recordOf(entry);
    return record ? [record] : [];
  });
}
