import { type Doubts, quoted } from '../foreign/doubts.ts';
import { MAX_DEPTH } from '../foreign/limits.ts';
import type { ForeignSession } from '../foreign/session.ts';
import { titleOf } from '../foreign/titles.ts';
import type { ReadRow } from './named-days.ts';

const WORDS = { parent: 'its block', repeatOf: 'the one that it repeats' } as const;
type Reference = keyof typeof WORDS;

/**
 * Sets the block of each session and what it repeats, which are other sessions of the table, so that all of them have to be there before. A name that
 * leads nowhere is reported, and leaves alone what is known of the session.
 * @param sessions those of the rows, in the same order.
 * @param nameIn what a cell names: an id, else a title.
 */
export function setReferences(
  rows: readonly ReadRow[],
  sessions: readonly ForeignSession[],
  nameIn: (cell: string) => string,
  doubts: Doubts,
): void {
  const [ids, titles] = [new Map<string, ForeignSession>(), new Map<string, ForeignSession>()];
  for (const [index, session] of sessions.entries()) {
    const [id, title] = [rows[index]?.cells.id?.trim() ?? '', titleOf(session.title)];
    if (id && !ids.has(id)) ids.set(id, session);
    if (title && !titles.has(title)) titles.set(title, session);
  }
  for (const field of ['parent', 'repeatOf'] as const) {
    const found = new Map<ForeignSession, ForeignSession | null>();
    for (const [index, session] of sessions.entries()) {
      const cell = rows[index]?.cells[field];
      const name = cell === undefined ? undefined : nameIn(cell);
      const target = name ? (ids.get(name) ?? titles.get(titleOf(name))) : null;
      if (name && !target) report(session, field, name, 'which the table does not have', doubts);
      if (name !== undefined && target !== undefined) found.set(session, target);
    }
    setEach(field, found, doubts);
  }
}

/**
 * Sets the block of the sessions that a mark says to be within the one above them, as in Whova's sheet.
 * @param marks the cells that may hold it, one for each session.
 */
export function setSubsessions(marks: readonly string[], sessions: readonly ForeignSession[]): void {
  let block: ForeignSession | null = null;
  for (const [index, session] of sessions.entries()) {
    const isWithin = /^sub/i.test(marks[index]?.trim() ?? '');
    if (!isWithin) block = session;
    session.parent = isWithin ? block : null;
  }
}

/** A session that leads back to itself, or up more blocks than anyone reads, is in none. */
function setEach(field: Reference, found: ReadonlyMap<ForeignSession, ForeignSession | null>, doubts: Doubts): void {
  for (const [session, target] of found) {
    if (target && hasNoEnd(session, found)) report(session, field, target.title, 'which leads back to itself or lies too deep', doubts);
    else session[field] = target;
  }
}

function hasNoEnd(session: ForeignSession, found: ReadonlyMap<ForeignSession, ForeignSession | null>): boolean {
  let above = found.get(session);
  for (let depth = 0; above && depth < MAX_DEPTH; depth += 1) above = found.get(above);
  return Boolean(above);
}

function report({ place }: ForeignSession, field: Reference, name: string, why: string, doubts: Doubts): void {
  doubts.add(place, `names ${quoted(name)} as ${WORDS[field]}, ${why}; it is left out`);
}
