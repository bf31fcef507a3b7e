import { join } from 'node:path';
import t from 'tap';
import { openStore } from '../../../src/storage/open.ts';
import { connect } from '../../../src/storage/sqlite/connection.ts';
import { creation, fullDraft, sampleRelease } from '../sample.ts';

t.test('a draft takes the same few queries however large it is', async (t) => {
  const queries: string[] = [];
  const store = await openStore({ kind: 'sqlite', file: ':memory:' }, { onQuery: (text) => queries.push(text) });
  const count = async (id: string) => {
    queries.length = 0;
    await store.loadDraft(id);
    return queries.length;
  };
  const { conference } = fullDraft('small');
  await store.applyChange('small', 0, creation({ ...fullDraft('small'), conference }));
  await store.applyChange('large', 0, creation(largeDraft(120)));
  t.equal(await count('small'), 14);
  t.equal(await count('large'), 14);
  await store.close();
});

t.test('a draft larger than what one statement can write comes back whole', async (t) => {
  const store = await openStore({ kind: 'sqlite', file: ':memory:' });
  const draft = largeDraft(501);
  await store.applyChange('large', 0, creation(draft));
  t.strictSame((await store.loadDraft('large'))?.draft, draft);
  await store.close();
});

t.test('no statement changes or removes a release, but its conference takes it along', async (t) => {
  const file = join(t.testdir(), 'a.db');
  const store = await openStore({ kind: 'sqlite', file });
  const draft = fullDraft();
  await store.applyChange('full', 0, creation(draft));
  await store.publish('full', 1, sampleRelease(draft));
  const client = await connect(file);
  const run = (text: string) => () => client.exec(text);
  t.throws(run("UPDATE releases SET note = 'x'"), { message: 'a release is immutable' });
  t.throws(run('DELETE FROM releases'), { message: 'a release goes only with its conference' });
  t.throws(run('REPLACE INTO releases SELECT * FROM releases'), { message: 'a release follows the newest one' });
  client.close();
  t.strictSame(await store.loadRelease('full'), sampleRelease(draft));
  await store.deleteConference('full', 1);
  t.strictSame(await store.listReleases('full'), []);
  await store.close();
});

t.test('a release whose digest is not its own is not published', async (t) => {
  const store = await openStore({ kind: 'sqlite', file: ':memory:' });
  const draft = fullDraft();
  await store.applyChange('full', 0, creation(draft));
  const release = { ...sampleRelease(draft), note: 'changed' };
  await t.rejects(store.publish('full', 1, release), { message: 'The digest of release 1 of full is not that of its content.' });
  await store.close();
});

function largeDraft(sessions: number) {
  const draft = fullDraft('large');
  const [child] = draft.sessions.filter(({ id }) => id === 'child');
  if (!child) throw new Error('the sample has no child');
  const uid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const more = Array.from({ length: sessions }, (_, n) => ({ ...child, id: `x-${String(n).padStart(5, '0')}`, uid: uid(n) }));
  return { ...draft, sessions: [...draft.sessions, ...more] };
}
