import { StorageRefused } from '../refused.ts';
import type { Client } from './connection.ts';
import { guardsStand, raiseGuards, removeGuards } from './guards.ts';
import type { Migration } from './migrations.ts';
import { patiently } from './patience.ts';

const MIGRATING_PATIENCE_MS = 60_000;
const JOURNAL = '__drizzle_migrations';

export interface MigrateOptions {
  migrations: Migration[];
  /** Whether the database was just made; else one without a journal is refused. */
  fresh?: boolean;
  /** Keeps a copy before a database with rows is changed, and answers what to do with it in the end. */
  keepCopy?: (tag: string) => Promise<{ keep: () => void; discard: () => void }>;
}

/**
 * Brings a database to the newest schema: all pending migrations, or none. Drizzle's own migrator deletes the children of every table
 * that a migration rebuilds, since foreign keys cannot be switched off inside its transaction; here they are off before it begins,
 * and are checked before it ends, together with the number of rows in each table.
 * @throws StorageRefused where a migration fails or loses rows, or the schema is newer than `migrations`.
 */
export async function migrate(client: Client, options: MigrateOptions): Promise<void> {
  if (pendingOf(client, options).length === 0 && guardsStand(client)) return;
  client.pragma('foreign_keys = OFF');
  try {
    await patiently(() => client.exec('BEGIN IMMEDIATE'), MIGRATING_PATIENCE_MS);
    await migrateInTransaction(client, options);
  } finally {
    if (client.inTransaction) client.exec('ROLLBACK');
    client.pragma('foreign_keys = ON');
  }
}

async function migrateInTransaction(client: Client, options: MigrateOptions): Promise<void> {
  const pending = pendingOf(client, options);
  const last = pending.at(-1);
  const copy = last && hasRows(client) ? await options.keepCopy?.(last.tag) : undefined;
  try {
    removeGuards(client);
    for (const migration of pending) applyOne(client, migration);
    refuseDanglingReferences(client);
    raiseGuards(client);
    client.exec('COMMIT');
  } catch (error) {
    copy?.discard();
    throw error;
  }
  copy?.keep();
}

function pendingOf(client: Client, { migrations, fresh = false }: MigrateOptions): Migration[] {
  const known = new Set(migrations.map(({ when }) => when));
  const applied = appliedOf(client);
  if (applied.length === 0 && !fresh) throw new StorageRefused('its tables are missing');
  if (applied.some((when) => !known.has(when))) throw new StorageRefused('it was written by a newer version of this program');
  return migrations.filter(({ when }) => !applied.includes(when));
}

function appliedOf(client: Client): number[] {
  if (!tablesOf(client, JOURNAL).includes(JOURNAL)) return [];
  return client.prepare<[], number>(`SELECT created_at FROM ${JOURNAL}`).pluck().all().map(Number);
}

function applyOne(client: Client, { tag, when, hash, statements, drops }: Migration): void {
  const before = rowCounts(client);
  try {
    for (const statement of statements) client.exec(statement);
  } catch (error) {
    throw new StorageRefused(`migration ${tag} failed and was undone: ${error instanceof Error ? error.message : error}`);
  }
  const after = rowCounts(client);
  for (const [table, count] of before) {
    const left = after.get(table) ?? 0;
    if (left < count && !drops.includes(table)) {
      throw new StorageRefused(`migration ${tag} would lose ${count - left} of ${count} rows of ${table} and was undone`);
    }
  }
  client.exec(`CREATE TABLE IF NOT EXISTS ${JOURNAL} (id INTEGER PRIMARY KEY AUTOINCREMENT, hash TEXT NOT NULL, created_at NUMERIC)`);
  client.prepare(`INSERT INTO ${JOURNAL} (hash, created_at) VALUES (?, ?)`).run(hash, when);
}

function refuseDanglingReferences(client: Client): void {
  const [first] = client.prepare<[], { table: string }>('PRAGMA foreign_key_check').all();
  if (first) throw new StorageRefused(`the migration would leave rows of ${first.table} that refer to nothing, and was undone`);
}

/** Tables by name, without SQLite's own. */
function tablesOf(client: Client, like = '%'): string[] {
  const text = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name LIKE ?";
  return client.prepare<[string], string>(text).pluck().all(like);
}

function rowCounts(client: Client): Map<string, number> {
  const count = (table: string) => client.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0;
  return new Map(tablesOf(client).map((table) => [table, count(table)]));
}

function hasRows(client: Client): boolean {
  return [...rowCounts(client)].some(([table, count]) => table !== JOURNAL && table !== 'meta' && count > 0);
}
