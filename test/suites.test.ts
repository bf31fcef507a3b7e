import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import t from 'tap';

const root = resolve(import.meta.dirname, '..');
const { tap } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { tap: { include: string[] } };

/** The folders of test files that run in one process each, with what they leave out. */
const suites = readdirSync(join(root, 'test/suites')).flatMap((file) => {
  const [, folder, except = ''] =
    /inOneProcess\('([a-z]+)'(?:, \[(.*)\])?\)/.exec(readFileSync(join(root, 'test/suites', file), 'utf8')) ?? [];
  return folder ? [{ folder, except: [...except.matchAll(/'([^']+)'/g)].map(([, name]) => `${folder}/${name}`) }] : [];
});

/** How often a test file runs. */
function runs(file: string): number {
  const inSuites = suites.filter(({ folder, except }) => file.startsWith(`${folder}/`) && !except.includes(file)).length;
  return inSuites + tap.include.filter((pattern) => matches(pattern, `test/${file}`)).length;
}

function matches(pattern: string, path: string): boolean {
  const source = pattern
    .replaceAll('.', '\\.')
    .replace(/\{([^}]*)\}/g, (_, names: string) => `(?:${names.replaceAll(',', '|')})`)
    .split('**/')
    .map((part) => part.replaceAll('*', '[^/]*'))
    .join('(?:[^/]+/)*');
  return new RegExp(`^${source}$`).test(path);
}

t.test('every test file is run once', async (t) => {
  const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.test.ts') && !file.includes('node_modules'),
  );
  t.ok(files.length > 80);
  t.same(
    files.filter((file) => runs(file) !== 1),
    [],
  );
});
