import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import t from 'tap';
import { openStore } from '../../../src/storage/open.ts';
import { StorageRefused } from '../../../src/storage/refused.ts';
import { creation, fullDraft, sampleRelease } from '../sample.ts';

const open = (file: string) => openStore({ kind: 'sqlite', file });

/** A database with a draft and a release in a folder of its own. */
async function kept(folder: string): Promise<string> {
  const file = join(folder, 'a.db');
  const store = await open(file);
  await store.applyChange('full', 0, creation(fullDraft()));
  await store.publish('full', 1, sampleRelease(fullDraft()));
  await store.close();
  return file;
}

const damages: Record<string, { reason: RegExp; damage: (file: string) => void }> = {
  'a missing file': { reason: /it is missing, but a\.db\.marker says that there was a database/, damage: (file) => rmSync(file) },
  'a file of zero length': { reason: /it is empty/, damage: (file) => truncateSync(file) },
  'a text file': { reason: /it is not an SQLite database/, damage: (file) => writeFileSync(file, 'Dear all,\n'.repeat(2000)) },
  'a damaged header': { reason: /it is not an SQLite database/, damage: (file) => overwrite(file, 0, Buffer.alloc(16, 0x55)) },
  'a truncated file': { reason: /it is cut short/, damage: (file) => truncateSync(file, readFileSync(file).length - 4096 * 3) },
  'a file with half a page': { reason: /it is cut short/, damage: (file) => truncateSync(file, readFileSync(file).length - 2000) },
  'a garbage schema': { reason: /malformed/, damage: (file) => overwrite(file, 108, Buffer.alloc(3900, 0xa5)) },
  'a garbage page': { reason: /damaged|malformed/, damage: (file) => overwrite(file, 4096 * 4, Buffer.alloc(4096, 0xa5)) },
  'another program': { reason: /another program/, damage: (file) => overwrite(file, 68, Buffer.from([0, 0, 0, 7])) },
  'no tables': { reason: /its tables are missing/, damage: (file) => sql(file, dropAll) },
  'a missing table': { reason: /its tables are missing: session_rooms/, damage: (file) => sql(file, 'DROP TABLE session_rooms') },
  'a missing column': { reason: /no such column: "?tags"?/, damage: (file) => sql(file, 'ALTER TABLE sessions DROP COLUMN tags') },
  'emptied tables': { reason: /it was emptied/, damage: (file) => sql(file, 'DELETE FROM conferences; DELETE FROM meta') },
  'a newer schema': {
    reason: /written by a newer version/,
    damage: (file) => sql(file, "INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('f', 9999999999999)"),
  },
  'the marker of another database': {
    reason: /names another database/,
    damage: (file) => writeFileSync(`${file}.marker`, '00000000-0000-4000-8000-000000000000\n'),
  },
};

const dropAll = `PRAGMA foreign_keys = OFF; PRAGMA writable_schema = ON;
DELETE FROM sqlite_schema; PRAGMA writable_schema = RESET; VACUUM`;

for (const [name, { reason, damage }] of Object.entries(damages)) {
  t.test(`${name} is refused with one line, and nothing is changed`, async (t) => {
    const folder = t.testdir();
    const file = await kept(folder);
    damage(file);
    const before = existsSync(file) && readFileSync(file);
    const error = await open(file).then(
      (store) => store.close(),
      (found: unknown) => found,
    );
    t.ok(error instanceof StorageRefused);
    const message = error instanceof Error ? error.message : '';
    t.match(message, reason);
    t.notMatch(message, /\n/);
    t.ok(message.startsWith(`The database ${file} is refused: `));
    t.strictSame(existsSync(file) && readFileSync(file), before);
  });
}

t.test('a flipped byte in a release is found when the release is read', async (t) => {
  for (const column of ['content', 'mask'] as const) {
    const file = await kept(t.testdir());
    sql(file, `DROP TRIGGER releases_stay; UPDATE releases SET ${column} = replace(${column}, 'paper', 'pager')`);
    const store = await open(file);
    await t.rejects(store.loadRelease('full'), { message: 'Release 1 of full is damaged in the storage: its digest does not fit.' });
    t.strictSame((await store.loadDraft('full'))?.draft, fullDraft());
    await store.close();
  }
});

t.test('a log that is no log does no harm', async (t) => {
  const file = await kept(t.testdir());
  writeFileSync(`${file}-wal`, Buffer.alloc(20_000, 0xa5));
  const store = await open(file);
  t.strictSame((await store.loadDraft('full'))?.draft, fullDraft());
  await store.close();
});

t.test('the log of another database beside ours is refused', async (t) => {
  const folder = t.testdir();
  const file = await kept(folder);
  const foreign = join(folder, 'foreign.db');
  const other = new Database(foreign);
  other.pragma('journal_mode = WAL');
  other.exec('CREATE TABLE x (y); INSERT INTO x VALUES (1)');
  copyFileSync(`${foreign}-wal`, `${file}-wal`);
  other.close();
  await t.rejects(open(file), { name: 'StorageRefused' });
});

t.test('a log without its database is refused', async (t) => {
  const folder = t.testdir();
  writeFileSync(join(folder, 'a.db-wal'), 'x');
  await t.rejects(open(join(folder, 'a.db')), { name: 'StorageRefused', message: /a\.db-wal says that there was a database/ });
  t.strictSame(readdirSync(folder), ['a.db-wal']);
});

t.test('a folder in the place of the file is refused', async (t) => {
  const file = join(t.testdir(), 'a.db');
  mkdirSync(file);
  await t.rejects(open(file), { name: 'StorageRefused', message: /it is not a file/ });
});

t.test('guards that were removed stand again after the next start', async (t) => {
  const file = await kept(t.testdir());
  sql(file, 'DROP TRIGGER releases_are_kept');
  await (await open(file)).close();
  t.throws(() => sql(file, 'DELETE FROM releases'), { message: 'a release goes only with its conference' });
});

function overwrite(file: string, offset: number, bytes: Buffer): void {
  const content = readFileSync(file);
  bytes.copy(content, offset);
  writeFileSync(file, content);
}

function sql(file: string, text: string): void {
  const client = new Database(file);
  client.unsafeMode();
  try {
    client.exec(text);
  } finally {
    client.close();
  }
}
