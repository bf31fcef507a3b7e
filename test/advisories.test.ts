import { readFileSync } from 'node:fs';
import t from 'tap';

interface Advisory {
  package: string;
  /** The first sound version. */
  below: string;
  id: string;
  note: string;
}

interface Locked {
  version: string;
  integrity?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
  link?: boolean;
}

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
const advisories = read('./advisories.json') as Advisory[];
const { packages } = read('../package-lock.json') as { packages: Record<string, Locked> };
const installed = Object.entries(packages)
  .filter(([path, { link }]) => path.includes('node_modules/') && !link)
  .map(([path, locked]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 13), ...locked }));

function isBelow(version: string, bound: string): boolean {
  const [a, b] = [version, bound].map((text) => text.split(/[.-]/).map(Number));
  const at = [0, 1, 2].find((index) => a?.[index] !== b?.[index]);
  return at !== undefined && (a?.[at] ?? 0) < (b?.[at] ?? 0);
}

t.test('versions are compared number by number', async (t) => {
  t.same(
    [isBelow('5.12.0', '5.12.1'), isBelow('5.12.1', '5.12.1'), isBelow('5.9.9', '5.12.1'), isBelow('10.0.0', '9.7.0')],
    [true, false, true, false],
  );
});

t.test('no package of the lockfile is in the range of a known advisory', async (t) => {
  const found = advisories.flatMap((advisory) =>
    installed
      .filter(({ name, version }) => name === advisory.package && isBelow(version, advisory.below))
      .map(({ name, version }) => `${name}@${version}: ${advisory.id}`),
  );
  t.same(found, []);
});

t.test('every package that an advisory names is in use, so that the list stays short', async (t) => {
  const names = new Set(installed.map(({ name }) => name));
  t.same(
    advisories.filter((advisory) => !names.has(advisory.package)),
    [],
  );
});

t.test('every package has a digest, the product is small, and of it only the native module runs a script at install', async (t) => {
  t.same(
    installed.filter(({ integrity }) => !integrity).map(({ name }) => name),
    [],
  );
  const product = installed.filter(({ dev }) => !dev);
  t.ok(product.length < 170, `${product.length} packages`);
  t.same(
    product.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name),
    ['better-sqlite3'],
  );
});
