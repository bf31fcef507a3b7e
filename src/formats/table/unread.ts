import type { Doubts } from '../foreign/doubts.ts';
import { cellReader } from './cells.ts';
import { namesIn, wordOf } from './columns.ts';
import { type PeopleColumn, peopleColumnsOf } from './people-columns.ts';
import { placeOf } from './place.ts';
import { showingColumns } from './showing.ts';
import type { Table } from './table.ts';

// More of the same say nothing new.
const MOST = 50;

/** Says what is in a table that nothing is made of. The first cell of Guidebook's sheet is an instruction above an empty column. */
export function reportUnread(table: Table, doubts: Doubts): void {
  const { header, headerPlace, columns, rows } = table;
  const read = new Set([
    ...columns.values(),
    ...peopleIn(table).map(({ at }) => at),
    ...showingColumns(header.map(wordOf)).at,
    markColumn(table),
  ]);
  const unread = header.filter((name, index) => !read.has(index) && name.trim() !== '' && rows.some(({ cells }) => cells[index]?.trim()));
  if (unread.length > 0) doubts.add(headerPlace, `what is in ${namesIn(unread)} is not read`);
  reportBehind(table, doubts);
}

/** A comma that is in no quotation marks pushes what follows out of its column. */
function reportBehind(table: Table, doubts: Doubts): void {
  const cellsOf = cellReader(table);
  const found = table.rows.flatMap(({ number, cells }) => {
    const behind = cells.slice(table.header.length).filter((cell) => cell.trim() !== '');
    return behind.length > 0 ? [{ place: placeOf(number, cellsOf(cells)), behind }] : [];
  });
  for (const { place, behind } of found.slice(0, MOST))
    doubts.add(place, `goes on behind the last column, which is not read: ${namesIn(behind)}`);
  if (found.length > MOST) doubts.add(table.headerPlace, `${found.length - MOST} more rows go on behind the last column`);
}

/** The columns for people. */
export function peopleIn({ header, columns }: Table): PeopleColumn[] {
  return peopleColumnsOf(header.map(wordOf), new Set(columns.values()), columns.get('speakers'));
}

/** The column that says whether a row is a session within the one above it; -1 for none. */
export function markColumn({ header, columns }: Table): number {
  return columns.has('parent') ? -1 : header.findIndex((name) => /^session or sub session$/.test(wordOf(name)));
}
