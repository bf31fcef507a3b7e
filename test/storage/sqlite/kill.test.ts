import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import t from 'tap';
import { openStore } from '../../../src/storage/open.ts';
import { connect } from '../../../src/storage/sqlite/connection.ts';
import { creation, fullDraft } from '../sample.ts';

const CYCLES = 4;
const writer = fileURLToPath(new URL('./writer.ts', import.meta.url));

/** Starts a writer, which waits for its turn. */
function startWriter(file: string) {
  // Without the test runner's own environment, which would make it start slowly.
  return spawn(process.execPath, ['--import=tsx', writer, file], { stdio: ['pipe', 'pipe', 'inherit'], env: {} });
}

/** Lets a writer write until it has acknowledged `lines` writes, kills it, and answers the last one that it acknowledged. */
async function writeAndDie(child: ReturnType<typeof startWriter>, lines: number): Promise<{ revision: number; release: number }> {
  const gone = once(child, 'exit');
  let last = '0 0';
  let seen = 0;
  child.stdin.end('go');
  for await (const line of createInterface({ input: child.stdout })) {
    last = line;
    if (++seen === lines) child.kill('SIGKILL');
  }
  await gone;
  const [revision = 0, release = 0] = last.split(' ').map(Number);
  return { revision, release };
}

t.test('a process killed while it writes loses nothing that it acknowledged', async (t) => {
  const file = join(t.testdir(), 'a.db');
  const store = await openStore({ kind: 'sqlite', file });
  await store.applyChange('full', 0, creation(fullDraft()));
  await store.close();
  const writers = Array.from({ length: CYCLES }, () => startWriter(file)); // at once, since starting takes longer than writing
  for (const [cycle, child] of writers.entries()) {
    const acknowledged = await writeAndDie(child, 3 + 7 * cycle);
    const start = performance.now();
    const after = await openStore({ kind: 'sqlite', file });
    const stored = await after.loadDraft('full');
    t.ok(performance.now() - start < 10_000, 'ready without waiting for anyone');
    const revision = stored?.revision ?? 0;
    t.ok(acknowledged.revision > 1 && revision >= acknowledged.revision, 'every acknowledged change is there');
    t.equal(stored?.draft.conference.subtitle, `revision ${revision}`);
    t.strictSame(
      stored?.draft.tracks.map(({ order }) => order),
      [revision, revision],
    );
    const release = await after.loadRelease('full');
    t.ok((release?.number ?? 0) >= acknowledged.release, 'every acknowledged release is there');
    await after.close();
    const client = await connect(file);
    t.equal(client.pragma('integrity_check', { simple: true }), 'ok');
    t.strictSame(client.pragma('foreign_key_check'), []);
    client.close();
  }
});
