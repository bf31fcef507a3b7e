import { type Doubts, quoted } from '../foreign/doubts.ts';
import type { JsonObject, JsonValue } from '../foreign/json.ts';
import { listOf, recordOf, textIn } from '../foreign/json-value.ts';

// More columns than any day has.
const MAX_GAPS = 100;

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
 * A list with its gaps, which Firebase writes as an object by numbers where they are many. More gaps than there can be columns are left out: thousands of
 * lists of them take long.
 */
export function inOrder(value: JsonValue | undefined): JsonValue[] {
  const record = recordOf(value);
  const names = Object.keys(record ?? {});
  if (!record || names.length === 0 || !names.every((name) => /^\d{1,3}$/.test(name))) return listOf(value);
  const length = Math.min(Math.max(...names.map(Number)) + 1, names.length + MAX_GAPS);
  const near = Array.from({ length }, (_, at) => record[at] ?? null);
  return [...near, ...names.filter((name) => Number(name) >= length).map((name) => record[name] ?? null)];
}

/** A part without the object that some files put around it, of its name alone. */
export function unwrapped(value: JsonValue, part: string): JsonValue {
  const inner = recordOf(value)?.[part];
  const isAlone = Object.keys(recordOf(value) ?? {}).length === 1;
  if (Array.isArray(inner)) return inner;
  return (isAlone && recordOf(inner)) || value;
}
