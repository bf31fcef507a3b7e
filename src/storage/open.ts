import type { Store } from '../agenda/store.ts';
import { openSqlite } from './sqlite/open.ts';

/** Which storage, with what that kind needs. `file` may be `:memory:`, which lasts as long as the store is open. */
export type StorageOptions = { kind: 'sqlite'; file: string };

/** What a store tells while it works. */
export interface StorageHooks {
  /** The text of each query before it runs. */
  onQuery?: (text: string) => void;
  /** What went wrong where nobody waits for an answer: polling for releases, or a listener that threw. */
  onTrouble?: (error: unknown) => void;
}

/**
 * Opens the storage, makes it where it is absent, and brings it to this program's schema.
 * @throws StorageRefused where it is damaged, foreign, gone or newer than this program; AgendaError `busy` where another process holds it.
 */
export function openStore(options: StorageOptions, hooks: StorageHooks = {}): Promise<Store> {
  switch (options.kind) {
    case 'sqlite':
      return openSqlite(options.file, hooks);
  }
}
