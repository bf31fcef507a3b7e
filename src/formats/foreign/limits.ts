import { AgendaError } from '../../agenda/errors.ts';

/** What any foreign file may hold at most; beyond it the file is refused. The largest real ones have 2 MB and 1,500 sessions. */
export const MAX_OCTETS = 32 * 1024 * 1024;
export const MAX_SESSIONS = 20_000;
/** Levels of nesting. */
export const MAX_DEPTH = 32;
/** Characters in one text. */
export const MAX_TEXT = 1_000_000;
/** Days that one session may last; longer ones are not believed. */
export const MAX_DAYS = 31;

/** @throws AgendaError `unreadable` for more sessions than are read; to be asked before what each of them says is looked at. */
export function refuseTooMany(count: number): void {
  if (count > MAX_SESSIONS) throw new AgendaError('unreadable', `the file has ${count} sessions; at most ${MAX_SESSIONS} are read`);
}
