import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import t from 'tap';
import { exampleDrafts } from '../src/cli/example/index.ts';
import { commands } from '../src/cli/index.ts';
import { settings } from '../src/config.ts';
import { readers } from '../src/formats/readers.ts';
import { openBench } from './http/service.ts';

const root = resolve(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** Every distinct first group of a pattern. */
function all(pattern: RegExp): string[] {
  return [...new Set([...readme.matchAll(pattern)].map((match) => match[1] ?? ''))];
}

t.test('every npm script that it names exists', async (t) => {
  const named = [...all(/npm run ([a-z]+)/g), 'start', 'test'];
  t.same(
    named.filter((name) => !(name in scripts)),
    [],
  );
});

t.test('every command and option that it shows exists', async (t) => {
  const lines = [...readme.matchAll(/^(?:npx )?lectern ([a-z-]+)(.*)$/gm)];
  t.ok(lines.length >= 8);
  for (const [line, name, rest = ''] of lines) {
    const command = commands.find((candidate) => candidate.name === name);
    t.ok(command, line);
    const help = (await command?.load())?.help ?? '';
    for (const [option] of rest.matchAll(/--[a-z-]+/g)) t.ok(help.includes(option), `${name} ${option}`);
  }
});

t.test('the settings of its table are all there are, with their defaults', async (t) => {
  t.same(all(/^\| `([A-Z_]+)` \|/gm), settings);
});

t.test('the formats of its table are all that can be read', async (t) => {
  const rows = [...readme.matchAll(/^\| ((?:`[a-z-]+`(?:, )?)+) \|/gm)].flatMap(([, names = '']) => names.replaceAll('`', '').split(', '));
  t.same(rows.sort(), readers.map(({ name }) => name).sort());
});

t.test('every file that it names is there', async (t) => {
  const files = all(/`((?:src|test|openapi)\/[\w./-]+)`/g);
  t.ok(files.length >= 8);
  t.same(
    files.filter((file) => !existsSync(join(root, file))),
    [],
  );
});

t.test('every address that it shows answers, on the example', async (t) => {
  const { app, get, release, manage } = await openBench();
  for (const document of exampleDrafts) await release(document);
  const reading = all(/(?<!-d '[^\n]*)http:\/\/localhost:3000(\/(?!manage)[^\s'>`)]*)/g);
  t.ok(reading.length >= 10);
  for (const path of reading) t.match((await get(path)).statusCode, /^(?:200|302)$/, path);
  const patched = await manage('PATCH', '/conferences/open-exchange-2023/sessions/opening', { status: 'cancelled' });
  t.equal(patched.statusCode, 200);
  const released = await manage('POST', '/conferences/open-exchange-2023/releases', {
    only: ['opening'],
    note: 'The opening is cancelled',
  });
  t.equal(released.statusCode, 201);
  t.match((await get('/v1/conferences/open-exchange-2023/sessions/opening')).json(), { status: 'cancelled', sequence: 1 });
  await app.close();
});
