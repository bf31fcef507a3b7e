import type { ForeignSession } from '../../../foreign/session.ts';
import type { Component } from '../../content-lines/index.ts';
import { rawValueOf } from '../../content-lines/index.ts';
import type { Losses } from './losses.ts';
import type { OwnEntry } from './session.ts';

/** An entry as a session of the file, with the event that it stands in. */
export interface Referring {
  entry: OwnEntry;
  session: ForeignSession;
  event: Component;
}

/** Binds sessions to their blocks, which are named by UID where the whole agenda is in the file, else by title, and to what they repeat. */
export function bindReferences(entries: readonly Referring[], losses: Losses): void {
  const byUid = new Map(entries.map(({ session }) => [session.uid ?? '', session]));
  const byTitle = new Map<string, ForeignSession | null>();
  for (const { session } of entries) byTitle.set(session.title, byTitle.has(session.title) ? null : session);
  const repeated = new Set(entries.map(({ entry }) => entry.repeated).filter((title) => title !== ''));
  for (const { entry, session, event } of entries) {
    const block = byUid.get(rawValueOf(event, 'RELATED-TO')?.trim() ?? '') ?? byTitle.get(entry.block);
    if (entry.block === '') session.parent = null;
    else if (block && block !== session) session.parent = block;
    else losses.add('block', session.place);
    if (entry.repeated !== '' && entry.repeated !== session.title) losses.add('repeats', session.place);
    if (repeated.has(session.title) && (entry.repeated === '' || entry.repeated === session.title)) session.sharedId = session.title;
  }
}
