import { createHash, randomUUID } from 'node:crypto';
import type { Store } from '../../src/agenda/store.ts';
import type { CliContext } from '../../src/cli/context.ts';
import { CliError, EXIT } from '../../src/cli/context.ts';
import { runCommand } from '../../src/cli/index.ts';
import { memoryStore } from '../storage/memory.ts';

export interface Ran {
  exit: number;
  out: string;
  told: string;
}

/** A command line in this process: a store in memory, files in a map, a clock that stands. */
export function openTerminal(files: Record<string, string> = {}, over: Partial<CliContext> = {}) {
  const inner = memoryStore();
  const store: Store = { ...inner, close: async () => {} };
  const written = new Map<string, string>();
  const run = async (...args: string[]): Promise<Ran> => {
    let out = '';
    let told = '';
    const context: CliContext = {
      openStore: async () => store,
      storageFile: 'memory',
      storageGiven: true,
      publicUrl: 'https://agenda.example.org',
      version: () => '1.2.3',
      ambient: {
        now: () => Date.parse('2023-09-01T10:00:00Z'),
        uuid: () => randomUUID(),
        sha256: (text) => createHash('sha256').update(text).digest('hex'),
      },
      secret: () => 'A'.repeat(43),
      out: (text) => {
        out += text;
      },
      tell: (text) => {
        told += `${text}\n`;
      },
      isScreen: false,
      readFile: async (path) => {
        const text = files[path];
        if (text === undefined) throw new CliError(EXIT.data, `Cannot read ${path}`);
        return Buffer.from(text);
      },
      listFolder: async (path) => {
        const names = Object.keys(files).flatMap((file) => (file.startsWith(`${path}/`) ? file.slice(path.length + 1) : []));
        return names.length > 0 ? names : null;
      },
      writeFile: async (path, text) => void written.set(path, text),
      exists: () => false,
      request: async (url) => {
        throw new CliError(EXIT.unavailable, `Cannot read ${url}`);
      },
      serve: async (_store, ready) => ready('http://127.0.0.1:3000'),
      ...over,
    };
    const exit = await runCommand(args, context);
    return { exit, out, told };
  };
  return { run, store, written };
}
