import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const tests = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs every test file of a folder below test/ in this process, in the order of their names: to start a process for each takes longer than most
 * of them do. Each can still be run alone.
 * @param except files, by their paths in the folder, that need a process to themselves.
 */
export async function inOneProcess(folder: string, except: readonly string[] = []): Promise<void> {
  const files = readdirSync(join(tests, folder), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.test.ts') && !except.includes(file),
  );
  for (const file of files.sort()) await import(pathToFileURL(join(tests, folder, file)).href);
}
