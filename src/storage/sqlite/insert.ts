import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Client } from './connection.ts';

/**
 * Inserts the rows of each item with one prepared statement: Drizzle's own insert builds a new text for each, which is slow for an agenda of thousands.
 * Rows are made when their turn comes: those of a whole agenda at once take more memory than the agenda.
 */
export function insert<Item, T extends SQLiteTable>(
  client: Client,
  table: T,
  items: readonly Item[],
  rowsOf: (item: Item) => T['$inferSelect'][],
): void {
  if (items.length === 0) return;
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ');
  const marks = columns.map(() => '?').join(', ');
  const statement = client.prepare<unknown[]>(`INSERT INTO "${getTableName(table)}" (${names}) VALUES (${marks})`);
  for (const item of items) {
    for (const row of rowsOf(item)) {
      const values: Record<string, unknown> = row;
      statement.run(columns.map(([key, column]) => (values[key] === null ? null : column.mapToDriverValue(values[key]))));
    }
  }
}
