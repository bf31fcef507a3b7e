import { withoutCancelled } from '../../agenda/selection.ts';
import type { PublicSession } from '../../agenda/session.ts';
import { addDays, instantIn } from '../../agenda/time.ts';
import type { View } from '../format.ts';
import { type Lookup, lookupFor } from '../lookup.ts';
import { toPlain } from '../markdown.ts';
import { type NumberedRooms, numberedRooms } from '../numbered-rooms.ts';
import { guidFor, numbersFor } from '../numbers.ts';
import { type Category, categoriesOf } from './categories.ts';

/** How a site was set up at Sessionize to get its times: as wall clock at the venue, or in UTC. */
export type Times = 'local' | 'utc';

/** An agenda as Sessionize knows it: made once for a view. */
export interface Site {
  lookup: Lookup;
  /** Without cancelled ones: Sessionize gives out no session that does not take place. */
  sessions: readonly PublicSession[];
  rooms: NumberedRooms;
  categories: readonly Category[];
  sessionNumber(id: string): number;
  speakerGuid(id: string): string;
  /** When a session starts and ends, `YYYY-MM-DDThh:mm:ss` with or without `Z`; whole days from midnight to midnight. */
  span(session: PublicSession): { startsAt: string | null; endsAt: string | null };
}

/** Numbers are those of the whole agenda, so that a selection has the same. */
export function siteOf(view: View, times: Times): Site {
  const { agenda } = view;
  const { conference, sessions } = agenda;
  const lookup = lookupFor(view);
  const numbers = numbersFor(sessions.map(({ uid }) => uid));
  const uids = new Map(sessions.map(({ id, uid }) => [id, uid]));
  const zone = conference.timeZone;
  const moment = (instant: string) =>
    times === 'utc' ? `${new Date(instant).toISOString().slice(0, 19)}Z` : instantIn(Date.parse(instant), zone).slice(0, 19);
  return {
    lookup,
    sessions: withoutCancelled(agenda, view.sessions),
    rooms: numberedRooms(agenda),
    categories: categoriesOf(agenda, lookup),
    sessionNumber: (id) => numbers.get(uids.get(id) ?? '') ?? 0,
    speakerGuid: (id) => guidFor(conference.id, 'speakers', id),
    span({ start, end, date, endDate }) {
      if (date) return { startsAt: `${date}T00:00:00`, endsAt: `${addDays(endDate ?? date, 1)}T00:00:00` };
      return { startsAt: start && moment(start), endsAt: end && moment(end) };
    },
  };
}

/** Markdown as Sessionize has texts: without markup, lines ended by CRLF; null for none. */
export function plainText(markdown: string): string | null {
  return markdown === '' ? null : toPlain(markdown).replaceAll('\n', '\r\n');
}
