import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import t from 'tap';
import type { NewestRelease } from '../../../src/agenda/store.ts';
import { openStore } from '../../../src/storage/open.ts';
import { patiently } from '../../../src/storage/sqlite/patience.ts';
import { creation, fullDraft, newestOf, sampleRelease } from '../sample.ts';

const draft = fullDraft();

// SQLite itself would wait for five seconds, and nothing else would run; a busy machine stalls for less.
const BLOCKED_MS = 2000;

/** The longest time in milliseconds in which nothing else could run, until the answered function is called. */
function loopStall(): () => number {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

t.test('a watcher hears of a release that another connection made, soon, and of no other change', async (t) => {
  const file = join(t.testdir(), 'a.db');
  const store = await openStore({ kind: 'sqlite', file });
  const other = await openStore({ kind: 'sqlite', file });
  const heard: NewestRelease[][] = [];
  const bell = new EventTarget();
  store.watchReleases((newest) => {
    heard.push(newest);
    bell.dispatchEvent(new Event('heard'));
  });
  await other.applyChange('full', 0, creation(draft));
  await pause(300); // longer than one look
  t.strictSame(heard, []);
  const start = performance.now();
  const first = once(bell, 'heard');
  await other.publish('full', 1, sampleRelease(draft));
  const stayAlive = setTimeout(() => {}, 5000);
  await first;
  t.ok(performance.now() - start < 4000);
  const second = once(bell, 'heard');
  await other.deleteConference('full', 1);
  await second;
  t.strictSame(heard, [[newestOf('full', sampleRelease(draft))], []]);
  clearTimeout(stayAlive);
  await store.close();
  await other.close();
});

t.test('a conference that another connection made anew with as many releases is told', async (t) => {
  const file = join(t.testdir(), 'a.db');
  const store = await openStore({ kind: 'sqlite', file });
  const other = await openStore({ kind: 'sqlite', file });
  await other.applyChange('full', 0, creation(draft));
  await other.publish('full', 1, sampleRelease(draft));
  const told = new Promise<NewestRelease[]>((resolve) => store.watchReleases(resolve));
  await other.deleteConference('full', 1);
  await other.applyChange('full', 0, creation({ ...draft, tracks: draft.tracks.map((track) => ({ ...track, order: 9 })) }));
  await other.publish('full', 1, sampleRelease({ ...draft, tracks: [] }));
  const stayAlive = setTimeout(() => {}, 5000);
  t.strictSame(await told, [newestOf('full', sampleRelease({ ...draft, tracks: [] }))]);
  clearTimeout(stayAlive);
  await store.close();
  await other.close();
});

t.test('a listener that throws hinders neither the release nor the other listeners', async (t) => {
  const troubles: unknown[] = [];
  const store = await openStore({ kind: 'sqlite', file: ':memory:' }, { onTrouble: (error) => troubles.push(error) });
  const heard: NewestRelease[][] = [];
  const trouble = new Error('no');
  store.watchReleases(() => {
    throw trouble;
  });
  store.watchReleases((newest) => heard.push(newest));
  await store.applyChange('full', 0, creation(draft));
  await store.publish('full', 1, sampleRelease(draft));
  t.strictSame(heard, [[newestOf('full', sampleRelease(draft))]]);
  t.strictSame(troubles, [trouble]);
  await store.close();
});

t.test('while another connection holds the lock, reads answer, others run, and the write succeeds later', async (t) => {
  const file = join(t.testdir(), 'a.db');
  const store = await openStore({ kind: 'sqlite', file });
  await store.applyChange('full', 0, creation(draft));
  const other = new Database(file);
  other.exec('BEGIN IMMEDIATE');
  const longest = loopStall();
  let isWritten = false;
  const written = store.applyChange('other', 0, creation(fullDraft('other'))).finally(() => {
    isWritten = true;
  });
  await pause(150);
  t.equal((await store.loadDraft('full'))?.revision, 1);
  await pause(350);
  t.notOk(isWritten, 'the read did not wait for the write');
  other.exec('ROLLBACK');
  t.equal(await written, 1);
  t.ok(longest() < BLOCKED_MS);
  t.strictSame(await store.listConferences(), ['full', 'other']);
  other.close();
  await store.close();
});

t.test('a lock that is not given up answers busy, and nothing is written', async (t) => {
  const file = join(t.testdir(), 'a.db');
  const store = await openStore({ kind: 'sqlite', file });
  const other = new Database(file);
  other.exec('BEGIN IMMEDIATE');
  const longest = loopStall();
  const start = performance.now();
  await t.rejects(store.applyChange('full', 0, creation(draft)), { name: 'AgendaError', code: 'busy' });
  const waited_ms = performance.now() - start;
  t.ok(waited_ms > 4000 && waited_ms < 20_000);
  t.ok(longest() < BLOCKED_MS);
  other.close();
  t.strictSame(await store.listConferences(), []);
  t.equal(await store.applyChange('full', 0, creation(draft)), 1);
  await store.close();
});

t.test('patience is for locks only', async (t) => {
  let calls = 0;
  const fail = (code: string) => () => {
    calls++;
    throw Object.assign(new Error(code), { code });
  };
  await t.rejects(patiently(fail('SQLITE_FULL'), 1000), { message: 'SQLITE_FULL' });
  t.equal(calls, 1);
  await t.rejects(patiently(fail('SQLITE_BUSY_RECOVERY'), 30), { code: 'busy' });
  t.ok(calls > 2);
});
