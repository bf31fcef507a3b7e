import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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

t.test('work goes on to its end when nobody reads what is said of it any more', async (t) => {
  const folder = t.testdir({ 'a.csv': 'Title,Start,End\nTea,2024-05-04 09:00,2024-05-04 10:00\n' });
  const { child, ended } = lectern(folder, ['import', 'a.csv', '--conference', 'tea', '--time-zone', 'Europe/Paris', '--publish']);
  child.stdout.destroy();
  t.same(await ended, { exit: 0, out: '', told: '' });
  const { out } = await lectern(folder, ['export', '--conference', 'tea', '--format', 'txt']).ended;
  t.match(out, 'Tea');
});

t.test('check-feed asks a server, and says with 69 why it cannot be read', async (t) => {
  const feed = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Example//EN\r\nEND:VCALENDAR\r\n';
  const server = createServer((request, response) => {
    if (request.url === '/huge') response.end(Buffer.alloc(33 * 1024 * 1024));
    else if (request.url === '/cut') response.writeHead(200, { 'content-length': '99' }).write('BEGIN', () => response.destroy());
    else response.setHeader('content-type', 'text/calendar; charset=utf-8').end(request.method === 'HEAD' ? '' : feed);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  t.teardown(() => server.close());
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const check = (path: string) => lectern(t.testdirName, ['check-feed', base + path]).ended;
  t.testdir();
  const { exit, out, told } = await check('/feed.ics');
  t.same([exit, told, out.includes('served as   text/calendar; charset=utf-8, status 200')], [0, '', true]);
  const huge = await check('/huge');
  t.same([huge.exit, huge.out, huge.told], [69, '', `Cannot read ${base}/huge: the answer is larger than 32 MB\n`]);
  t.equal((await check('/cut')).exit, 69);
  server.close();
  t.equal((await check('/gone')).exit, 69);
});

t.test('the version is that of the package', async (t) => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  t.same(await lectern(t.testdir(), ['--version']).ended, { exit: 0, out: `${version}\n`, told: '' });
});
