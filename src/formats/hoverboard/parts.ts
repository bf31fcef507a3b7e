import { type Doubts, quoted } from '../foreign/doubts.ts';
import type { JsonObject, JsonValue } from '../foreign/json.ts';
import { listOf, recordOf, textIn } from '../foreign/json-value.ts';

/**
 * The entries of a part by their ids. An object has these as its names, a list of the first version in its entries; where they have none, their places
 * count, since Firebase makes a list of an object by numbers.
 */
export function byId(value: JsonValue | undefined, part: string, doubts: Doubts): ReadonlyMap<string, JsonObject> {
  const found = new Map<string, JsonObject>();
  for (const [name, entry] of Object.entries(Array.isArray(value) ? value : (recordOf(value) ?? {}))) {
    const record = recordOf(entry);
    if (!record) continue;
    const id = (Array.isArray(value) && textIn(record, 'id')) || name;
    if (found.has(id)) doubts.add(`${part}[${name}]`, `has the id ${quoted(id)}, which another one has; it is left out`);
    else found.set(id, record);
  }
  return found;
}

/**
 * The entries of a list with their places. Firebase writes one with many gaps as an object by numbers: to make lists of thousands of gaps would take long.
 */
export function placesIn(value: JsonValue | undefined): [place: number, entry: JsonValue][] {
  const entries = Object.entries(recordOf(value) ?? {});
  if (entries.length === 0 || !entries.every(([name]) => /^\d{1,3}$/.test(name))) return [...listOf(value).entries()];
  return entries.map(([name, entry]): [number, JsonValue] => [Number(name), entry]).sort(([a], [b]) => a - b);
}

/** Likewise, where places mean nothing. */
export function inOrder(value: JsonValue | undefined): JsonValue[] {
  return placesIn(value).map(([, entry]) => entry);
}

/** A part without the object that some files put around it, of its name alone. */
export function unwrapped(value: JsonValue, part: string): JsonValue {
  const inner = recordOf(value)?.[part];
  const isAlone = Object.keys(recordOf(value) ?? {}).length === 1;
  if (Array.isArray(inner)) return inner;
  return (isAlone && recordOf(inner)) || value;
}
