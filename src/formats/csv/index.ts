import { stringify } from 'csv-stringify/sync';
import type { View, Writer } from '../format.ts';
import { lookupFor } from '../lookup.ts';
import { cell } from './cell.ts';
import { columns } from './columns.ts';

/**
 * CSV (RFC 4180) for spreadsheets: a header, then a row a session. Times are RFC 3339, long texts Markdown. A list has one entry a line within its cell,
 * an entry its parts between ` | `: a title and an id, for speakers then role and label, for documents then the address.
 */
export const csv: Writer = {
  name: 'csv',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  scopes: ['selection'],
  kept: ['selection'],
  choices: [],
  write,
};

function write(view: View): string {
  const lookup = lookupFor(view);
  const rows = view.sessions.map((session) => Object.values(columns).map((value) => cell(value(session, lookup) ?? '')));
  // The library quotes what holds the whole record delimiter; a line end alone splits a row as well (RFC 4180 §2.6).
  return stringify([Object.keys(columns), ...rows], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
}
