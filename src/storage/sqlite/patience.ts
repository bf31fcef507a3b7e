import { setTimeout as pause } from 'node:timers/promises';
import { AgendaError } from '../../agenda/errors.ts';

/** How long one statement may block the process while another connection holds a lock; the rest of the waiting lets others work. */
export const LOCK_WAIT_MS = 20;

const PATIENCE_MS = 5000;

/**
 * Does something as soon as no other connection is in the way.
 * @throws AgendaError `busy` when that takes longer than `patience_ms`.
 */
export async function patiently<T>(attempt: () => T, patience_ms = PATIENCE_MS): Promise<T> {
  const deadline = performance.now() + patience_ms;
  for (let wait_ms = 5; ; wait_ms = Math.min(wait_ms * 2, 80)) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() + wait_ms > deadline) throw new AgendaError('busy', 'The storage is locked by another writer; try again.');
    }
    await pause(wait_ms);
  }
}

function isBusy(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED)/.test(sqliteCode(error));
}

/** SQLite's extended result code by name, such as `SQLITE_CONSTRAINT_UNIQUE`, or an empty text for other errors. */
export function sqliteCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return sqliteCode(error.cause);
}
