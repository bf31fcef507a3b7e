import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { AgendaError } from '../../agenda/errors.ts';
import { StorageRefused } from '../refused.ts';
import { LOCK_WAIT_MS, patiently, sqliteCode } from './patience.ts';

export type Client = Database.Database;

/** An open database: `client` for what is SQLite's own, `db` for what Drizzle writes. */
export interface Connection {
  client: Client;
  db: BetterSQLite3Database;
}

const MEMORY = ':memory:';
const WAL_BYTES = 16 * 1024 * 1024;

/** Opens a connection with the settings that our promises rest on. The file must exist. */
export async function connect(file: string): Promise<Client> {
  const client = new Database(file, { fileMustExist: true, timeout: LOCK_WAIT_MS });
  try {
    await patiently(() => settle(client, file === MEMORY ? 'memory' : 'wal'));
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}

function settle(client: Client, journal: 'wal' | 'memory'): void {
  if (client.pragma('journal_mode', { simple: true }) !== journal) client.pragma(`journal_mode = ${journal}`);
  // An acknowledged change is on disk only with FULL; better-sqlite3 is built with NORMAL for WAL.
  client.pragma('synchronous = FULL');
  client.pragma('foreign_keys = ON');
  client.pragma(`journal_size_limit = ${WAL_BYTES}`);
  const wanted = { journal_mode: journal, synchronous: 2, foreign_keys: 1, busy_timeout: LOCK_WAIT_MS, journal_size_limit: WAL_BYTES };
  for (const [name, value] of Object.entries(wanted)) {
    const found = client.pragma(name, { simple: true });
    if (found !== value) throw new StorageRefused(`SQLite does not accept the setting ${name} = ${value}; it stays ${found}`);
  }
}

/** Refuses versions of SQLite in which two connections could damage a WAL database (fixed in 3.51.3). */
export function refuseOldSqlite(version: string): void {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (major * 1e6 + minor * 1e3 + patch < 3_051_003) throw new StorageRefused(`SQLite ${version} is too old; 3.51.3 or newer is needed`);
}

export function withDrizzle(client: Client, onQuery?: (text: string) => void): Connection {
  return { client, db: drizzle({ client, ...(onQuery && { logger: { logQuery: onQuery } }) }) };
}

/** Reads one state of the database. */
export function read<T>({ client }: Connection, work: () => T): Promise<T> {
  const transaction = client.transaction(work);
  return patiently(() => transaction.deferred());
}

/**
 * Writes all or nothing. References are checked at the end, so that rows may come in any order.
 * @throws AgendaError `busy`, and `invalid` where a reference points to nothing.
 */
export async function write<T>({ client }: Connection, work: () => T): Promise<T> {
  const transaction = client.transaction(() => {
    client.pragma('defer_foreign_keys = ON');
    return work();
  });
  try {
    return await patiently(() => transaction.immediate());
  } catch (error) {
    if (sqliteCode(error) !== 'SQLITE_CONSTRAINT_FOREIGNKEY') throw error;
    throw new AgendaError('invalid', 'Something refers to a resource that is not there.');
  }
}
