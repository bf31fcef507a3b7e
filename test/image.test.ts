import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import t from 'tap';

const root = resolve(import.meta.dirname, '..');
const lines = readFileSync(join(root, 'Dockerfile'), 'utf8').split('\n');
const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { engines: { node: string } };

t.test('the image is built and run on one Node, which package.json allows', async (t) => {
  const versions = [...new Set(lines.flatMap((line) => /^FROM node:(\d+)-slim/.exec(line)?.[1] ?? []))];
  const [, below] = /<(\d+)$/.exec(engines.node) ?? [];
  t.equal(versions.length, 1);
  t.ok(Number(versions[0]) >= 22 && Number(versions[0]) < Number(below), `${versions[0]} of ${engines.node}`);
});

t.test('the image runs as an ordinary user, says whether it is well, and copies only what is there', async (t) => {
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM')));
  t.ok(last.includes('USER node'));
  t.ok(last.some((line) => line.startsWith('HEALTHCHECK')));
  const copied = lines.flatMap((line) => (/^COPY (?!--from)(.*) \S+$/.exec(line)?.[1] ?? '').split(' ').filter(Boolean));
  t.same(
    copied.filter((path) => !existsSync(join(root, path))),
    [],
  );
});
