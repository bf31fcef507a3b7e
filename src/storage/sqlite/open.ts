import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { AgendaError } from '../../agenda/errors.ts';
import type { Store } from '../../agenda/store.ts';
import type { StorageHooks } from '../open.ts';
import { StorageRefused } from '../refused.ts';
import { copyAside } from './backup.ts';
import { type Client, connect, refuseOldSqlite, withDrizzle } from './connection.ts';
import { createFile, furnish } from './create.ts';
import { APPLICATION_ID, refuseForeignFile } from './files.ts';
import { keepMarker } from './marker.ts';
import { migrate } from './migrate.ts';
import { migrationsFolder, readMigrations } from './migrations.ts';
import { sqliteStore } from './store.ts';
import * as tables from './tables.ts';

/** Opens a database file of ours, or one in memory. For errors see `openStore`. */
export async function openSqlite(file: string, hooks: StorageHooks): Promise<Store> {
  if (file === ':memory:') return openMemory(hooks);
  const path = resolve(file);
  try {
    return await openFile(path, hooks);
  } catch (error) {
    if (error instanceof AgendaError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StorageRefused(`The database ${path} is refused: ${reason.replace(/\s+/g, ' ')}.`, { cause: error });
  }
}

async function openMemory(hooks: StorageHooks): Promise<Store> {
  const client = await connect(':memory:');
  refuseOldSqlite(versionOf(client));
  await furnish(client);
  return sqliteStore(withDrizzle(client, hooks.onQuery), null, hooks);
}

async function openFile(file: string, hooks: StorageHooks): Promise<Store> {
  if (!existsSync(file)) await createFile(file);
  refuseForeignFile(file);
  const client = await connect(file);
  try {
    refuseOldSqlite(versionOf(client));
    refuseDamage(client);
    await migrate(client, { migrations: readMigrations(migrationsFolder()), keepCopy: (tag) => copyAside(file, tag) });
    refuseMissingTables(client);
    keepMarker(file, instanceOf(client));
    return sqliteStore(withDrizzle(client, hooks.onQuery), file, hooks);
  } catch (error) {
    client.close();
    throw error;
  }
}

function versionOf(client: Client): string {
  return client.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '0';
}

function refuseDamage(client: Client): void {
  const [found] = client.prepare<[], string>('PRAGMA quick_check(1)').pluck().all();
  if (found !== 'ok') throw new StorageRefused(`it is damaged (${found}); put it back from a backup`);
  // Asked again through SQLite: a log of another database beside the file would have come in by now.
  if (client.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw new StorageRefused('it is a database of another program');
}

function refuseMissingTables(client: Client): void {
  const present = new Set(client.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all());
  const missing = Object.values(tables)
    .filter((table) => is(table, SQLiteTable))
    .map(getTableName)
    .filter((name) => !present.has(name));
  if (missing.length > 0) throw new StorageRefused(`its tables are missing: ${missing.join(', ')}`);
}

function instanceOf(client: Client): string {
  const instance = client.prepare<[], string>("SELECT value FROM meta WHERE key = 'instance'").pluck().get();
  if (!instance) throw new StorageRefused('it was emptied: it does not say which database it is');
  return instance;
}
