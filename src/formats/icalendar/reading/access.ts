import type { Doubts } from '../../foreign/doubts.ts';
import type { ForeignSession } from '../../foreign/session.ts';
import { type Component, rawValueOf } from '../content-lines/index.ts';

/** Whether an event is not for everyone (RFC 5545 §3.8.1.3): a CLASS that is not known counts as PRIVATE, as the standard wants. */
export function isPrivate(event: Component): boolean {
  const access = rawValueOf(event, 'CLASS')?.trim() ?? '';
  return access !== '' && !/^public$/i.test(access);
}

/** Says which sessions the public does not get to see, at the first of them. */
export function reportPrivate(sessions: readonly ForeignSession[], doubts: Doubts): void {
  const found = sessions.filter(({ visibility }) => visibility === 'private');
  if (!found[0]) return;
  const titles = found.map(({ title }) => JSON.stringify(title)).join(', ');
  const counted = found.length === 1 ? '1 session is' : `${found.length} sessions are`;
  const message = `${counted} marked as not public (CLASS), and private where new; those that were imported before stay as they are`;
  doubts.add(found[0].place, `${message}: ${titles.slice(0, 1000)}`);
}
