import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import t from 'tap';
import { openStore } from '../../../src/storage/open.ts';
import { connect, refuseOldSqlite } from '../../../src/storage/sqlite/connection.ts';
import * as tables from '../../../src/storage/sqlite/tables.ts';

t.test('a connection has the settings that durability rests on', async (t) => {
  const file = join(t.testdir(), 'a.db');
  await (await openStore({ kind: 'sqlite', file })).close();
  const client = await connect(file);
  const setting = (name: string) => client.pragma(name, { simple: true });
  t.equal(setting('journal_mode'), 'wal');
  t.equal(setting('synchronous'), 2);
  t.equal(setting('foreign_keys'), 1);
  t.equal(setting('busy_timeout'), 20);
  t.equal(setting('journal_size_limit'), 16 * 1024 * 1024);
  t.equal(setting('application_id'), 0x4c43544e);
  client.close();
});

t.test('a version of SQLite with the WAL reset bug is refused', async (t) => {
  t.throws(() => refuseOldSqlite('3.51.2'), { name: 'StorageRefused', message: 'SQLite 3.51.2 is too old; 3.51.3 or newer is needed' });
  t.throws(() => refuseOldSqlite('3.9.10'), { name: 'StorageRefused' });
  t.doesNotThrow(() => refuseOldSqlite('3.51.3'));
  t.doesNotThrow(() => refuseOldSqlite('4.0.0'));
});

t.test('an absent file is made with its folder and its marker, and leaves nothing else behind', async (t) => {
  const folder = t.testdir();
  const file = join(folder, 'deep', 'er', 'a.db');
  const store = await openStore({ kind: 'sqlite', file });
  await store.close();
  t.strictSame(readdirSync(join(folder, 'deep', 'er')), ['a.db', 'a.db.marker']);
  const client = new Database(file, { readonly: true });
  const instance = client.prepare("SELECT value FROM meta WHERE key = 'instance'").pluck().get();
  client.close();
  t.equal(readFileSync(`${file}.marker`, 'utf8').split('\n')[0], instance);
});

t.test('a store in memory leaves no file', async (t) => {
  const before = process.cwd();
  const store = await openStore({ kind: 'sqlite', file: ':memory:' });
  await store.close();
  t.notOk(existsSync(join(before, ':memory:.marker')));
  t.notOk(existsSync(join(before, ':memory:')));
});

t.test('the check says why a closed store does not answer, and notices a replaced file', async (t) => {
  const folder = t.testdir();
  const file = join(folder, 'a.db');
  const store = await openStore({ kind: 'sqlite', file });
  renameSync(file, `${file}.old`);
  copyFileSync(`${file}.old`, file);
  t.strictSame(await store.check(), { ok: false, reason: 'The database file was removed or replaced while it was open.' });
  await store.close();
  t.strictSame(await store.check(), { ok: false, reason: 'The database connection is not open' });
});

t.test('the migrations make just the tables and columns that the program knows', async (t) => {
  const file = join(t.testdir(), 'a.db');
  await (await openStore({ kind: 'sqlite', file })).close();
  const client = await connect(file);
  for (const table of Object.values(tables)) {
    const found = client.prepare<[string], object>('SELECT name, type, "notnull" FROM pragma_table_info(?)').all(getTableName(table));
    const known = Object.values(getTableColumns(table)).map((column) => ({
      name: column.name,
      type: column.getSQLType().toUpperCase(),
      notnull: column.notNull ? 1 : 0,
    }));
    t.strictSame(found, known, getTableName(table));
  }
  client.close();
});
