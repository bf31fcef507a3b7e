import type { Doubts } from '../../../foreign/doubts.ts';
import type { ForeignSession } from '../../../foreign/session.ts';
import { accessOf, frameOf } from '../event.ts';
import type { Feed } from '../feed.ts';
import type { Occurrence } from '../occurrences.ts';
import type { OwnFeed } from './feed.ts';
import { bindReferences } from './references.ts';
import { ownEntryOf } from './session.ts';

/** The sessions that a calendar of this service was written from, as far as it tells them; what it does not tell is reported. */
export function ownSessionsOf(occurrences: readonly Occurrence[], feed: Feed, own: OwnFeed, doubts: Doubts): ForeignSession[] {
  const entries = occurrences.map((occurrence) => {
    const frame = frameOf(occurrence, feed);
    const entry = ownEntryOf(occurrence.event, frame.place, own);
    const session: ForeignSession = { ...frame, ...entry.session, ...accessOf(occurrence) };
    return { entry, session, event: occurrence.event };
  });
  bindReferences(entries, own.losses);
  own.losses.report(doubts);
  return entries.map(({ session }) => session);
}
