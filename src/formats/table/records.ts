import { AgendaError } from '../../agenda/errors.ts';
import type { JsonObject, JsonValue } from '../foreign/json.ts';
import { recordOf, recordsOf, textIn } from '../foreign/json-value.ts';
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from './rows.ts';

/** A list of records as a table: a column for each name that any of them has, and a row for each of them. */
export interface Records {
  header: readonly string[];
  rows: readonly (readonly string[])[];
}

const NAMES = ['name', 'title', 'fullName', 'full_name', 'displayName', 'label'];

/**
 * The records of a JSON value: a list of objects, or an object of which one property alone is such a list. What is within a value stands behind a dot
 * (`time.start`); a value with a name stands for that too, and a list is a line an entry. Null where the value is something else.
 * @throws AgendaError `unreadable` where there is too much.
 */
export function recordsIn(value: JsonValue): Records | null {
  const list = listIn(value);
  if (!list) return null;
  if (list.length > MAX_ROWS) throw new AgendaError('unreadable', `the list has ${list.length} entries; at most ${MAX_ROWS} are read`);
  const flat = list.map(flattened);
  const header = [...new Set(flat.flatMap((cells) => [...cells.keys()]))];
  if (header.length > MAX_COLUMNS || header.length * list.length > MAX_CELLS)
    throw new AgendaError('unreadable', `the list has ${list.length} entries with ${header.length} names, which are not read`);
  return { header, rows: flat.map((cells) => header.map((name) => cells.get(name) ?? '')) };
}

function listIn(value: JsonValue): JsonObject[] | null {
  if (Array.isArray(value)) return objectsOf(value);
  const lists = Object.values(recordOf(value) ?? {}).flatMap((inner) => {
    const objects = Array.isArray(inner) ? objectsOf(inner) : null;
    return objects ? [objects] : [];
  });
  return lists.length === 1 ? (lists[0] ?? null) : null;
}

function objectsOf(list: JsonValue[]): JsonObject[] | null {
  const objects = recordsOf(list);
  return objects.length > 0 && objects.length === list.length ? objects : null;
}

function flattened(record: JsonObject): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [name, value] of Object.entries(record)) {
    const inner = recordOf(value);
    const own = inner ? nameOf(inner) : '';
    if (!inner || own !== '') cells.set(name, cellOf(value));
    for (const [part, within] of Object.entries(inner ?? {}))
      if (!recordOf(within) && within !== own) cells.set(`${name}.${part}`, cellOf(within));
  }
  return cells;
}

function cellOf(value: JsonValue): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  return Array.isArray(value) ? value.map(cellOf).join('\n') : nameOf(value);
}

function nameOf(object: JsonObject): string {
  const parts = [textIn(object, 'firstName', 'first_name'), textIn(object, 'lastName', 'last_name')];
  return textIn(object, ...NAMES) || parts.filter((part) => part !== '').join(' ');
}
