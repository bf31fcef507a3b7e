import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Client } from './connection.ts';

/** Inserts whole rows with one prepared statement: Drizzle's own insert builds a new text for each, which is slow for an agenda of thousands. */
export function insert<T extends SQLiteTable>(client: Client, table: T, rows: T['$inferSelect'][]): void {
  if (rows.length === 0) return;
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ');
  const marks = columns.map(() => '?').join(', ');
  const statement = client.prepare<unknown[]>(`INSERT INTO "${getTableName(table)}" (${names}) VALUES (${marks})`);
  for (const row of rows) {
    const values: Record<string, unknown> = row;
    statement.run(...columns.map(([key, column]) => (values[key] === null ? null : column.mapToDriverValue(values[key]))));
  }
}
