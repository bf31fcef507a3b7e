import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import t from 'tap';
import { openStore } from '../../../src/storage/open.ts';
import { copyAside } from '../../../src/storage/sqlite/backup.ts';
import { type Client, connect, withDrizzle } from '../../../src/storage/sqlite/connection.ts';
import { APPLICATION_ID } from '../../../src/storage/sqlite/files.ts';
import { guardsStand } from '../../../src/storage/sqlite/guards.ts';
import { migrate } from '../../../src/storage/sqlite/migrate.ts';
import { type Migration, migrationsFolder, readMigrations } from '../../../src/storage/sqlite/migrations.ts';
import { sqliteStore } from '../../../src/storage/sqlite/store.ts';
import { creation, fullDraft, sampleRelease } from '../sample.ts';

const known = readMigrations(migrationsFolder());

function next(name: string, statements: string[], step = 1): Migration {
  const when = (known.at(-1)?.when ?? 0) + step;
  return { tag: `9${step}_${name}`, when, hash: name, statements, drops: name.split('_drops_').slice(1) };
}

async function keptFile(folder: string): Promise<string> {
  const file = join(folder, 'a.db');
  const store = await openStore({ kind: 'sqlite', file });
  await store.applyChange('full', 0, creation(fullDraft()));
  await store.publish('full', 1, sampleRelease(fullDraft()));
  await store.close();
  return file;
}

/** How Drizzle's tools change a column's type or default: the table is made anew under another name. */
function rebuildOf(client: Client, table: string): string[] {
  const text = client.prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table) ?? '';
  return [
    'PRAGMA foreign_keys=OFF;',
    text
      .replace(`CREATE TABLE \`${table}\``, `CREATE TABLE \`__new_${table}\``)
      .replace(`CREATE TABLE "${table}"`, `CREATE TABLE \`__new_${table}\``),
    `INSERT INTO \`__new_${table}\` SELECT * FROM \`${table}\`;`,
    `DROP TABLE \`${table}\`;`,
    `ALTER TABLE \`__new_${table}\` RENAME TO \`${table}\`;`,
    'PRAGMA foreign_keys=ON;',
  ];
}

const countOf = (client: Client, table: string) => client.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

async function sameAsBefore(t: { strictSame: (a: unknown, b: unknown) => boolean }, file: string): Promise<void> {
  const store = await openStore({ kind: 'sqlite', file });
  t.strictSame((await store.loadDraft('full'))?.draft, fullDraft());
  t.strictSame(await store.loadRelease('full'), sampleRelease(fullDraft()));
  await store.close();
}

t.test('a rebuilt table loses its children where foreign keys stay on, as in the plain migrator', async (t) => {
  const client = await connect(await keptFile(t.testdir()));
  client.exec('DROP TRIGGER releases_are_kept');
  client.exec(['BEGIN', ...rebuildOf(client, 'conferences'), 'COMMIT'].join(';\n'));
  t.equal(countOf(client, 'conferences'), 1);
  t.equal(countOf(client, 'sessions'), 0);
  client.close();
});

t.test('rebuilding every table that has children loses no row', async (t) => {
  const file = await keptFile(t.testdir());
  const client = await connect(file);
  const tables = ['conferences', 'speakers', 'documents', 'sessions', 'releases'];
  const rebuilds = tables.map((table, n) => next(`rebuild_${table}`, rebuildOf(client, table), n + 1));
  await migrate(client, { migrations: [...known, ...rebuilds] });
  t.equal(countOf(client, 'sessions'), 4);
  t.equal(countOf(client, 'session_speakers'), 3);
  t.ok(guardsStand(client));
  t.equal(client.pragma('foreign_keys', { simple: true }), 1);
  t.strictSame(client.pragma('foreign_key_check'), []);
  t.throws(() => client.exec("UPDATE sessions SET parent = 'nowhere'"), { code: 'SQLITE_CONSTRAINT_FOREIGNKEY' });
  client.exec(`DELETE FROM __drizzle_migrations WHERE created_at > ${known.at(-1)?.when}`);
  client.close();
  await sameAsBefore(t, file);
});

const losing: Record<string, { statements: string[]; reason: RegExp }> = {
  'a migration that loses rows': {
    statements: ['DELETE FROM session_speakers WHERE position = 0'],
    reason: /migration 91_change would lose 1 of 3 rows of session_speakers and was undone/,
  },
  'a migration that drops a table': {
    statements: ['DROP TABLE speaker_links'],
    reason: /would lose 2 of 2 rows of speaker_links/,
  },
  'a migration that leaves references to nothing': {
    statements: ["UPDATE sessions SET track = 'nowhere'"],
    reason: /would leave rows of sessions that refer to nothing/,
  },
  'a migration that fails half-way': {
    statements: ['ALTER TABLE rooms ADD COLUMN smell text', 'SELECT nonsense'],
    reason: /migration 91_change failed and was undone: no such column: nonsense/,
  },
};

for (const [name, { statements, reason }] of Object.entries(losing)) {
  t.test(`${name} is undone with the ones before it`, async (t) => {
    const file = await keptFile(t.testdir());
    const client = await connect(file);
    const good = next('good', ['CREATE TABLE good (x)'], 0.5);
    const keepCopy = (tag: string) => copyAside(file, tag);
    await t.rejects(migrate(client, { migrations: [...known, good, next('change', statements)], keepCopy }), {
      name: 'StorageRefused',
      message: reason,
    });
    t.equal(client.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'good'").pluck().get(), 0);
    t.equal(client.pragma('foreign_keys', { simple: true }), 1);
    t.notOk(client.inTransaction);
    client.close();
    t.notOk(existsSync(`${file}.before-91_change`));
    await sameAsBefore(t, file);
  });
}

t.test('a migration may lose rows of the tables that its name says', async (t) => {
  const client = await connect(await keptFile(t.testdir()));
  const name = 'tidy_drops_session_speakers_drops_speaker_links';
  await migrate(client, { migrations: [...known, next(name, ['DELETE FROM session_speakers', 'DROP TABLE speaker_links'])] });
  t.equal(countOf(client, 'session_speakers'), 0);
  client.close();
});

t.test('a copy from before the migration is kept, and opens', async (t) => {
  const file = await keptFile(t.testdir());
  const client = await connect(file);
  const migration = next('tidy_drops_session_speakers', ['DELETE FROM session_speakers']);
  await migrate(client, { migrations: [...known, migration], keepCopy: (tag) => copyAside(file, tag) });
  client.close();
  await sameAsBefore(t, `${file}.before-${migration.tag}`);
});

t.test('a database from before there were personal feeds keeps all it has, and then takes them', async (t) => {
  const file = join(t.testdir(), 'a.db');
  writeFileSync(file, '');
  const client = await connect(file);
  client.pragma(`application_id = ${APPLICATION_ID}`);
  const older = known.slice(
    0,
    known.findIndex(({ tag }) => tag.endsWith('_personal_feeds')),
  );
  await migrate(client, { migrations: older, fresh: true });
  client.exec("INSERT INTO meta (key, value) VALUES ('instance', 'older')");
  const before = sqliteStore(withDrizzle(client), file, {});
  await before.applyChange('full', 0, creation(fullDraft()));
  await before.publish('full', 1, sampleRelease(fullDraft()));
  await t.rejects(before.findFeed('a'.repeat(64)), /no such table/);
  await before.close();
  await sameAsBefore(t, file);
  const store = await openStore({ kind: 'sqlite', file });
  t.same(
    [await store.loadConfidential('full'), await store.listInvitations('full'), await store.findFeed('a'.repeat(64))],
    [null, [], null],
  );
  await store.close();
  t.ok(existsSync(`${file}.before-${known.at(-1)?.tag}`));
});

t.test('a program that does not know a migration refuses the database', async (t) => {
  const client = await connect(await keptFile(t.testdir()));
  await migrate(client, { migrations: [...known, next('more', ['CREATE TABLE more (x)'])] });
  await t.rejects(migrate(client, { migrations: known }), {
    name: 'StorageRefused',
    message: 'it was written by a newer version of this program',
  });
  client.close();
});

t.test('two that migrate at once both end well, and each migration is applied once', async (t) => {
  const file = await keptFile(t.testdir());
  const clients = [await connect(file), await connect(file)];
  const migrations = [...known, next('once', ['CREATE TABLE once (x)', 'INSERT INTO once VALUES (1)'])];
  await Promise.all(clients.map((client) => migrate(client, { migrations, keepCopy: (tag) => copyAside(file, tag) })));
  const [client, other] = clients;
  if (!client || !other) throw new Error('two clients are needed');
  t.equal(countOf(client, 'once'), 1);
  t.equal(countOf(other, '__drizzle_migrations'), known.length + 1);
  client.close();
  other.close();
  const copy = new Database(`${file}.before-91_once`, { readonly: true });
  t.throws(() => countOf(copy, 'once'), { message: 'no such table: once' });
  copy.close();
});

t.test('several that make the same database at once all open it', async (t) => {
  const file = join(t.testdir(), 'a.db');
  const stores = await Promise.all(Array.from({ length: 4 }, () => openStore({ kind: 'sqlite', file })));
  await stores[0]?.applyChange('full', 0, creation(fullDraft()));
  for (const store of stores) t.strictSame(await store.listConferences(), ['full']);
  for (const store of stores) await store.close();
});

t.test('a folder of migrations is read in the order of its journal, with what each may drop', async (t) => {
  const folder = t.testdir();
  mkdirSync(join(folder, 'meta'));
  const entries = [
    { idx: 0, version: '6', when: 1, tag: '0000_first', breakpoints: true },
    { idx: 1, version: '6', when: 2, tag: '0001_tidy_drops_old_notes_drops_b', breakpoints: true },
  ];
  writeFileSync(join(folder, 'meta', '_journal.json'), JSON.stringify({ version: '7', dialect: 'sqlite', entries }));
  writeFileSync(join(folder, '0000_first.sql'), 'CREATE TABLE a (x);\n--> statement-breakpoint\nCREATE TABLE b (x);\n');
  writeFileSync(join(folder, '0001_tidy_drops_old_notes_drops_b.sql'), 'DROP TABLE b;');
  const read = readMigrations(folder).map(({ hash: _, ...rest }) => rest);
  t.strictSame(read, [
    { tag: '0000_first', when: 1, statements: ['CREATE TABLE a (x);\n', '\nCREATE TABLE b (x);\n'], drops: [] },
    { tag: '0001_tidy_drops_old_notes_drops_b', when: 2, statements: ['DROP TABLE b;'], drops: ['old_notes', 'b'] },
  ]);
});
