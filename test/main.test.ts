import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import t from 'tap';

const root = resolve(import.meta.dirname, '..');

/** The real process, with its own folder and settings. */
function lectern(folder: string, args: string[], env: Record<string, string> = {}) {
  const child = spawn(
    process.execPath,
    ['--import', join(root, 'node_modules/tsx/dist/esm/index.mjs'), join(root, 'src/main.ts'), ...args],
    {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '', PORT: '0', LOG_LEVEL: 'silent', ...env },
    },
  );
  let [out, told] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  const listening = new Promise<string>((done) => {
    child.stderr.on('data', (chunk) => {
      told += chunk;
      const url = /at (http:\S+)/.exec(told)?.[1];
      if (url) done(url);
    });
  });
  const ended = new Promise<{ exit: number | null; out: string; told: string }>((done) =>
    child.on('close', (exit) => done({ exit, out, told })),
  );
  return { child, listening, ended };
}

t.test('a database is made, served, and the process ends at once when it is told to, with clients around', async (t) => {
  const folder = t.testdir();
  const { child, listening, ended } = lectern(folder, ['serve']);
  const url = await listening;
  const answer = await fetch(`${url}/v1/conferences`);
  t.equal(await answer.text(), '{"items":[],"total":0,"release":null,"next":null}');
  t.equal((await fetch(`${url}/health/ready`)).status, 200);
  const asked = performance.now();
  child.kill('SIGTERM');
  t.same(await ended, { exit: 0, out: '', told: `Lectern serves ./data/lectern.db at ${url}\n` });
  t.ok(performance.now() - asked < 4000, 'it did not wait for the connections that are kept alive');
  t.ok(existsSync(join(folder, 'data/lectern.db')));
});

t.test('a damaged database and wrong settings end with 78 and a line each', async (t) => {
  const folder = t.testdir({ 'broken.db': 'this is no database' });
  const refused = await lectern(folder, ['serve'], { DATABASE_URL: 'file:broken.db' }).ended;
  t.equal(refused.exit, 78);
  t.equal(refused.told.trim().split('\n').length, 1);
  const wrong = await lectern(folder, ['serve'], { PORT: 'x', LOG_LEVEL: 'loud' }).ended;
  t.same([wrong.exit, wrong.told.trim().split('\n').length], [78, 2]);
});
