import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a kit did, and what it found. */
export interface Findings {
  done: string;
  faults: string[];
}

/** Runs something with a folder of its own, and removes it afterwards. */
export async function inFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-kit-'));
  try {
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
