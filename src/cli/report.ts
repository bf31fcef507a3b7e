import type { Clash } from '../agenda/clashes.ts';
import type { Collection } from '../agenda/draft.ts';
import { AgendaError, type ErrorCode, type Fault } from '../agenda/errors.ts';
import type { ImportCount } from '../agenda/import-counts.ts';
import { CliError, EXIT } from './context.ts';

const MOST_LINES = 20;

/** Lines for people, at most twenty of them and a word on the rest. */
export function someLines(lines: readonly string[], most = MOST_LINES): string {
  const shown = lines.slice(0, most).map((line) => `  ${line}`);
  if (lines.length > most) shown.push(`  … and ${lines.length - most} more (--json gives all)`);
  return shown.join('\n');
}

export function faultLines(faults: readonly Fault[]): string[] {
  return faults.map(({ path, message }) => (path ? `${path}: ${message}` : message));
}

export function clashLines(clashes: readonly Clash[]): string[] {
  return clashes.map(({ severity, message }) => `${severity}: ${message}`);
}

/** A number with its noun: "1 clash", "2 clashes". */
export function counted(count: number, noun: string): string {
  const plural = /(?:s|sh|ch)$/.test(noun) ? `${noun}es` : `${noun}s`;
  return `${count} ${count === 1 ? noun : plural}`;
}

/** "674 sessions (674 new), 32 rooms (…)": what came in, without collections that stayed empty. */
export function countsLine(counts: Readonly<Record<Collection, ImportCount>>): string {
  const parts = Object.entries(counts).flatMap(([name, { added, updated, unchanged, withdrawn }]) => {
    const total = added + updated + unchanged;
    if (total + withdrawn === 0) return [];
    const changes = Object.entries({ new: added, changed: updated, withdrawn }).flatMap(([word, count]) =>
      count > 0 ? [`${count} ${word}`] : [],
    );
    return [`${counted(total, name.replace(/s$/, ''))} (${changes.join(', ') || 'unchanged'})`];
  });
  return parts.join(', ') || 'nothing';
}

const exits: Record<ErrorCode, number> = {
  invalid: EXIT.data,
  'not-found': EXIT.data,
  withdrawn: EXIT.data,
  exists: EXIT.data,
  stale: EXIT.unavailable,
  'in-use': EXIT.data,
  clashes: EXIT.data,
  unreadable: EXIT.data,
  busy: EXIT.unavailable,
};

/** What ends the process for an error of the domain or of a command; anything else is no one's input. */
export function endOf(error: unknown): { exit: number; message: string } | null {
  if (error instanceof CliError) return { exit: error.exit, message: error.message };
  if (!(error instanceof AgendaError)) return null;
  const details = error.faults.length > 0 ? `\n${someLines(faultLines(error.faults))}` : '';
  return { exit: exits[error.code], message: error.message + details };
}
