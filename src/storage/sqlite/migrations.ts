import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** One migration as Drizzle's tools wrote it. */
export interface Migration {
  /** Its number and name, such as `0000_agenda`. */
  tag: string;
  /** When it was generated, in milliseconds since 1970: its place in the order. */
  when: number;
  hash: string;
  statements: string[];
  /** The tables that may lose rows: its name ends in `_drops_<table>` for each. */
  drops: string[];
}

const Journal = z.object({ entries: z.array(z.object({ tag: z.string(), when: z.number() })) });

/** Reads a folder of migrations in their order. */
export function readMigrations(folder: string): Migration[] {
  const journal = Journal.parse(JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')));
  return journal.entries.map(({ tag, when }) => {
    const text = readFileSync(join(folder, `${tag}.sql`), 'utf8');
    return {
      tag,
      when,
      hash: createHash('sha256').update(text).digest('hex'),
      statements: text.split('--> statement-breakpoint'),
      drops: tag.split('_drops_').slice(1),
    };
  });
}

/** The folder of this package's migrations, found from the package root: it is the same for sources and for what is built. */
export function migrationsFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The package root with its migrations is not to be found.');
    folder = parent;
  }
  return join(folder, 'migrations', 'sqlite');
}
