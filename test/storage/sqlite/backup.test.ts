import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import t from 'tap';
import { changeBetween } from '../../../src/agenda/changes.ts';
import { openStore } from '../../../src/storage/open.ts';
import { creation, fullDraft, sampleRelease } from '../sample.ts';

const draft = fullDraft();

t.test('a backup opens as a database of ours with all that was acknowledged, and gets its marker', async (t) => {
  const folder = t.testdir();
  const store = await openStore({ kind: 'sqlite', file: join(folder, 'a.db') });
  await store.applyChange('full', 0, creation(draft));
  await store.publish('full', 1, sampleRelease(draft));
  const target = join(folder, 'copy.db');
  await store.backup(target);
  await store.close();
  t.notOk(existsSync(`${target}.marker`));
  const copy = await openStore({ kind: 'sqlite', file: target });
  t.strictSame((await copy.loadDraft('full'))?.draft, draft);
  t.strictSame(await copy.loadRelease('full'), sampleRelease(draft));
  await copy.close();
  t.strictSame(readdirSync(folder).sort(), ['a.db', 'a.db.marker', 'copy.db', 'copy.db.marker']);
  t.equal(readFileSync(`${target}.marker`, 'utf8'), readFileSync(join(folder, 'a.db.marker'), 'utf8'));
});

t.test('a backup never replaces a file', async (t) => {
  const folder = t.testdir({ 'copy.db': 'mine' });
  const store = await openStore({ kind: 'sqlite', file: ':memory:' });
  await t.rejects(store.backup(join(folder, 'copy.db')), { name: 'AgendaError', code: 'exists' });
  t.equal(readFileSync(join(folder, 'copy.db'), 'utf8'), 'mine');
  await t.rejects(store.backup(join(folder, 'absent', 'copy.db')));
  t.strictSame(readdirSync(folder), ['copy.db']);
  await store.close();
});

t.test('a backup taken during writes is one consistent state', async (t) => {
  const folder = t.testdir();
  const store = await openStore({ kind: 'sqlite', file: join(folder, 'a.db') });
  await store.applyChange('full', 0, creation(draft));
  let revision = 1;
  let before = draft;
  const target = join(folder, 'copy.db');
  let done = false;
  const copied = store.backup(target).then(() => {
    done = true;
  });
  while (!done) {
    const after = { ...before, conference: { ...before.conference, subtitle: `revision ${revision + 1}` } };
    revision = await store.applyChange('full', revision, changeBetween(before, after));
    before = after;
    await new Promise(setImmediate);
  }
  await copied;
  await store.close();
  const client = new Database(target, { readonly: true });
  t.equal(client.pragma('integrity_check', { simple: true }), 'ok');
  t.strictSame(client.pragma('foreign_key_check'), []);
  client.close();
  const copy = await openStore({ kind: 'sqlite', file: target });
  const stored = await copy.loadDraft('full');
  const wanted = stored?.revision === 1 ? 'A subtitle' : `revision ${stored?.revision}`;
  t.equal(stored?.draft.conference.subtitle, wanted);
  await copy.close();
});

t.test('a backup put in the place of a lost database is accepted', async (t) => {
  const folder = t.testdir();
  const file = join(folder, 'a.db');
  const store = await openStore({ kind: 'sqlite', file });
  await store.applyChange('full', 0, creation(draft));
  await store.backup(join(folder, 'copy.db'));
  await store.close();
  writeFileSync(file, readFileSync(join(folder, 'copy.db')));
  const again = await openStore({ kind: 'sqlite', file });
  t.strictSame((await again.loadDraft('full'))?.draft, draft);
  await again.close();
});
