import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Test } from 'tap';

const folder = join(import.meta.dirname, 'golden');

/** Compares a text with a file under test/golden, byte for byte. With UPDATE_GOLDEN=1 the file is written anew. */
export function matchesGolden(t: Test, name: string, text: string): void {
  const file = join(folder, name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  t.equal(text, readFileSync(file, 'utf8'), name);
}
