import { AgendaError } from '../../agenda/errors.ts';
import { decodeJson } from '../foreign/json.ts';
import { byContent } from './column-contents.ts';
import { columnsOf, isAgenda, likelyColumns, mapFaults } from './columns.ts';
import { ungrouped } from './grouped-records.ts';
import { recordsIn } from './records.ts';
import type { Table } from './table.ts';

/**
 * A list of records in JSON as a table.
 * @throws AgendaError `unreadable` for what is no such list, or too much.
 */
export function tableOfRecords(bytes: Uint8Array, map: Readonly<Record<string, string>> | undefined): Table {
  const value = decodeJson(bytes);
  const records = recordsIn(ungrouped(value, map) ?? value);
  if (!records) throw new AgendaError('unreadable', 'the JSON is no list of objects, each of them a session');
  const { header, rows } = records;
  const known = columnsOf(header, map);
  const columns = byContent(likelyColumns(header, known), header, rows);
  const guessed = [...columns.keys()].filter((field) => !known.has(field));
  return {
    header,
    headerPlace: 'names',
    columns,
    guessed,
    notes: [],
    above: [],
    rows: rows.map((cells, index) => ({ number: index + 1, cells })),
  };
}

/** Whether JSON that is of no format that is known is a list of records, and what the person who imports says of its names; a clause that says why not. */
export function recogniseRecords(bytes: Uint8Array, map: Readonly<Record<string, string>>): true | string {
  try {
    const { header, columns } = tableOfRecords(bytes, map);
    if (isAgenda(columns)) return true;
    const [unfit] = mapFaults(header, map);
    return (
      unfit?.message ??
      `its entries have no ${columns.has('title') ? 'date or time' : 'title'}; --map (over HTTP map) says which name it has`
    );
  } catch (error) {
    if (error instanceof AgendaError) return `it can't be read as a list of sessions: ${error.message}`;
    throw error;
  }
}
