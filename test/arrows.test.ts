import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import t from 'tap';

const root = resolve(import.meta.dirname, '..', 'src');

/** The rooms of the house, and into which others each may look. */
const arrows: Record<string, readonly string[]> = {
  agenda: [],
  formats: ['agenda'],
  storage: ['agenda'],
  http: ['formats', 'agenda'],
  cli: ['formats', 'agenda'],
  config: [],
  main: ['config', 'http', 'cli', 'storage'],
};

/** What the innermost ring takes from outside. */
const outsideAgenda = ['zod', 'temporal-polyfill'];

interface Import {
  from: string;
  specifier: string;
}

const imports: Import[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/\bfrom '([^'\n]+)';|^import '([^'\n]+)';|\bimport\('([^'\n]+)'\)/gm)].map(
      (match) => ({
        from: file,
        specifier: match[1] ?? match[2] ?? match[3] ?? '',
      }),
    ),
  );

function roomOf(file: string): string {
  return file.split('/')[0]?.replace(/\.ts$/, '') ?? '';
}

t.test('imports between rooms follow the arrows and no others', async (t) => {
  const wrong = imports.flatMap(({ from, specifier }) => {
    if (!specifier.startsWith('.')) return [];
    const target = roomOf(relative(root, resolve(root, dirname(from), specifier)));
    const allowed = arrows[roomOf(from)] ?? [];
    return target === roomOf(from) || target === '..' || allowed.includes(target) ? [] : [`${from} → ${specifier}`];
  });
  t.same(wrong, []);
  t.ok(imports.length > 100, 'the import lines were found');
});

t.test('the domain takes nothing from outside but zod and Temporal', async (t) => {
  const wrong = imports.filter(
    ({ from, specifier }) => roomOf(from) === 'agenda' && !specifier.startsWith('.') && !outsideAgenda.includes(specifier),
  );
  t.same(wrong, []);
});

t.test('domain and formats have no clock, no chance and no environment', async (t) => {
  const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\brandomUUID\b|Temporal\.Now\b/;
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /^(agenda|formats)\/.*\.ts$/.test(file));
  t.same(
    files.filter((file) => impure.test(readFileSync(join(root, file), 'utf8'))),
    [],
  );
});

t.test('only the process file reads the process', async (t) => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && file !== 'main.ts');
  t.same(
    files.filter((file) => /\bprocess\.(?:env|argv|exit|on|stdout|stderr)\b/.test(readFileSync(join(root, file), 'utf8'))),
    [],
  );
});
