import type { FrozenZone } from '../../agenda/release.ts';
import type { PublicSession } from '../../agenda/session.ts';
import { addDays } from '../../agenda/time.ts';
import type { Lookup } from '../lookup.ts';
import { type Core, coreLines } from './core.ts';
import { descriptionOf } from './description.ts';
import { sessionProperties } from './properties.ts';
import { oneLine, utcValue } from './text.ts';

/** The zone that an entry's times are written in, or null for UTC and for whole days. */
export function eventZone(session: PublicSession, zones: Readonly<Record<string, FrozenZone>>): string | null {
  const zone = zones[session.timeZone];
  if (!session.start || !session.end || !zone?.vtimezone) return null;
  const isRepeated = (local: string) => zone.repeated.some(([from, to]) => from <= local && local < to);
  return isRepeated(session.start.slice(0, 19)) || isRepeated(session.end.slice(0, 19)) ? null : session.timeZone;
}

/**
 * One session as the content lines of a VEVENT, not folded, without its END, so that a feed can add to it.
 * @param limit octets of abstract and note that go into DESCRIPTION, or null for all.
 * @throws Error naming the session where it cannot be written.
 */
export function eventLines(session: PublicSession, lookup: Lookup, limit: number | null): string[] {
  try {
    return [...coreLines(coreOf(session, lookup, limit)), ...sessionProperties(session, lookup)];
  } catch (error) {
    throw new Error(`The session ${session.id} cannot be written as an entry of a calendar.`, { cause: error });
  }
}

function coreOf(session: PublicSession, lookup: Lookup, limit: number | null): Core {
  const { words, say, agenda } = lookup;
  const isCancelled = session.status === 'cancelled' || agenda.conference.status === 'cancelled';
  const place = lookup.rooms.get(session.room ?? '')?.geo ?? agenda.conference.venue?.geo ?? null;
  return {
    uid: session.uid,
    summary: oneLine(isCancelled ? `${words.cancelled}${words.colon}${say(session.title)}` : say(session.title)),
    description: descriptionOf(session, lookup, limit),
    location: locationOf(session, lookup),
    ...timesOf(session, lookup),
    geo: session.visibility === 'public' ? place : null,
    status: isCancelled ? 'CANCELLED' : session.status === 'tentative' ? 'TENTATIVE' : 'CONFIRMED',
    isFree: isCancelled || session.kind === 'break' || session.start === null,
    sequence: session.sequence,
    created: utcValue(session.createdAt),
    modified: utcValue(session.modifiedAt),
  };
}

function timesOf(session: PublicSession, { agenda }: Lookup): Pick<Core, 'start' | 'end' | 'timeParameters'> {
  const { start, end, date } = session;
  if (!start || !end) return wholeDays(date ?? '', session.endDate ?? date ?? '');
  const zone = eventZone(session, agenda.zones);
  if (!zone) return { start: utcValue(start), end: utcValue(end), timeParameters: '' };
  const local = (moment: string) => moment.slice(0, 19).replace(/[-:]/g, '');
  return { start: local(start), end: local(end), timeParameters: `;TZID=${zone}` };
}

/** Whole days end on the day after the last (RFC 5545 §3.6.1). */
export function wholeDays(first: string, last: string): Pick<Core, 'start' | 'end' | 'timeParameters'> {
  return { start: first.replaceAll('-', ''), end: addDays(last, 1).replaceAll('-', ''), timeParameters: ';VALUE=DATE' };
}

function locationOf(session: PublicSession, { say, rooms, agenda }: Lookup): string {
  if (session.visibility === 'placeholder') return '';
  const room = rooms.get(session.room ?? '');
  const { venue } = agenda.conference;
  return placeText([
    say(room?.title),
    say(room?.floor),
    say(room?.building),
    say(venue?.name),
    ...(room ? [] : [say(venue?.address)]),
    say(venue?.city),
  ]);
}

/** The parts of a place on one line. */
export function placeText(parts: readonly string[]): string {
  return oneLine(parts.filter((part) => part !== '').join(', '), 500);
}
