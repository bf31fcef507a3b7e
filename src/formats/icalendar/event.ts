import { createEvents, type EventAttributes } from 'ics';
import type { FrozenZone } from '../../agenda/release.ts';
import type { PublicSession } from '../../agenda/session.ts';
import { addDays } from '../../agenda/time.ts';
import { descriptionOf } from './description.ts';
import { type Lookup, pageOf } from './lookup.ts';
import { oneLine, parameterValue, textValue, unfoldLines, uriValue, utcValue } from './text.ts';
import { kindCategory } from './words.ts';

/** Whether a calendar can hold a session: it has a time or a date. */
export function isCalendarable(session: PublicSession): boolean {
  return session.start !== null || session.date !== null;
}

/** The zone that an event's times are written in, or null for UTC and for whole days. */
export function eventZone(session: PublicSession, zones: Readonly<Record<string, FrozenZone>>): string | null {
  const zone = zones[session.timeZone];
  if (!session.start || !session.end || !zone?.vtimezone) return null;
  const isRepeated = (local: string) => zone.repeated.some(([from, to]) => from <= local && local < to);
  return isRepeated(session.start.slice(0, 19)) || isRepeated(session.end.slice(0, 19)) ? null : session.timeZone;
}

/**
 * One session as the content lines of a VEVENT, not folded. The library writes the core; what it cannot write is put in its place.
 * @param limit characters of abstract and note that go into DESCRIPTION.
 * @throws Error naming the session where the library refuses it; texts are cleaned before, so that none can be the cause.
 */
export function eventLines(session: PublicSession, lookup: Lookup, limit: number): string[] {
  const { error, value } = createEvents([coreOf(session, lookup)]);
  if (error || !value) throw new Error(`The session ${session.id} cannot be written as an event: ${error?.message ?? 'no reason'}`);
  const lines = unfoldLines(value);
  const core = lines.slice(lines.indexOf('BEGIN:VEVENT'), lines.indexOf('END:VEVENT'));
  const placed = core.map((line) => {
    if (/^DT(?:START|END):/.test(line)) return withTimeParameters(line, session, lookup);
    return line.startsWith('DESCRIPTION:') ? `DESCRIPTION:${textValue(descriptionOf(session, lookup, limit))}` : line;
  });
  return [...placed, ...ownLines(session, lookup), 'END:VEVENT'];
}

/** The part of an event that the library writes. It sees neither long texts, which it folds in quadratic time, nor zones, which it does not know. */
function coreOf(session: PublicSession, lookup: Lookup): EventAttributes {
  const { words, say, view } = lookup;
  const cancelled = isCancelled(session, lookup);
  const free = cancelled || session.kind === 'break' || session.start === null;
  const modified = utcValue(session.modifiedAt);
  const geo = lookup.room.get(session.room ?? '')?.geo ?? view.agenda.conference.venue?.geo ?? null;
  const location = locationOf(session, lookup);
  const [start, end] = timesOf(session, lookup);
  // The library's types lack `timestamp`, which it takes.
  const core: EventAttributes & { timestamp: string } = {
    productId: '-//Lectern//Agenda//EN',
    method: '',
    uid: session.uid,
    timestamp: modified,
    title: oneLine(cancelled ? `${words.cancelled}${words.colon}${say(session.title)}` : say(session.title)),
    description: '-',
    start,
    end,
    sequence: session.sequence,
    created: utcValue(session.createdAt),
    lastModified: modified,
    status: cancelled ? 'CANCELLED' : session.status === 'tentative' ? 'TENTATIVE' : 'CONFIRMED',
    transp: free ? 'TRANSPARENT' : 'OPAQUE',
    busyStatus: free ? 'FREE' : session.status === 'tentative' ? 'TENTATIVE' : 'BUSY',
    classification: 'PUBLIC',
    ...(location ? { location } : {}),
    ...(geo && session.visibility === 'public' ? { geo: { lat: Number(geo.lat.toFixed(6)), lon: Number(geo.lon.toFixed(6)) } } : {}),
  };
  return core;
}

/** A cancelled conference cancels its sessions for those who only have the calendar. */
function isCancelled(session: PublicSession, { view }: Lookup): boolean {
  return session.status === 'cancelled' || view.agenda.conference.status === 'cancelled';
}

/** Start and end as values without parameters; whole days end on the day after the last (RFC 5545 §3.6.1). */
function timesOf(session: PublicSession, { view }: Lookup): [string, string] {
  const { start, end, date } = session;
  if (start && end) {
    const local = (moment: string) => moment.slice(0, 19).replace(/[-:]/g, '');
    return eventZone(session, view.agenda.zones) ? [local(start), local(end)] : [utcValue(start), utcValue(end)];
  }
  const first = date ?? '';
  return [first.replaceAll('-', ''), addDays(session.endDate ?? first, 1).replaceAll('-', '')];
}

function withTimeParameters(line: string, session: PublicSession, { view }: Lookup): string {
  if (session.start === null) return line.replace(':', ';VALUE=DATE:');
  const zone = eventZone(session, view.agenda.zones);
  return zone ? line.replace(':', `;TZID=${zone}:`) : line;
}

function locationOf(session: PublicSession, { say, room: rooms, view }: Lookup): string {
  if (session.visibility === 'placeholder') return '';
  const room = rooms.get(session.room ?? '');
  const venue = view.agenda.conference.venue;
  const parts = [
    say(room?.title),
    say(room?.floor),
    say(room?.building),
    say(venue?.name),
    ...(room ? [] : [say(venue?.address)]),
    say(venue?.city),
  ];
  return oneLine(parts.filter((part) => part !== '').join(', '), 500);
}

function ownLines(session: PublicSession, lookup: Lookup): string[] {
  const { view, words } = lookup;
  const lines = [`URL:${uriValue(pageOf(session, view))}`, ...categoryLine(session, lookup), ...organizerLine(lookup)];
  if (session.links.stream) {
    lines.push(`CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=${parameterValue(words.stream)}:${uriValue(session.links.stream)}`);
  }
  for (const id of session.documents) {
    const document = lookup.document.get(id);
    if (document?.url && document.mediaType) lines.push(`ATTACH;FMTTYPE=${document.mediaType}:${uriValue(document.url)}`);
  }
  const block = lookup.session.get(session.parent ?? '');
  if (block && lookup.inFile.has(block.id) && isCalendarable(block)) lines.push(`RELATED-TO;RELTYPE=PARENT:${block.uid}`);
  return lines;
}

/** Kind first, then track, then "By invitation". Clients split a value at its comma even where it is escaped. */
function categoryLine(session: PublicSession, { say, track }: Lookup): string[] {
  const names = [
    kindCategory(session),
    say(track.get(session.track ?? '')?.title),
    session.admission === 'invitation' ? 'By invitation' : '',
  ];
  const values = [...new Set(names.map((name) => oneLine(name).replace(/\s*,\s*/g, ' / ')))].filter((name) => name !== '');
  return [`CATEGORIES:${values.map(textValue).join(',')}`];
}

/** Who publishes the calendar, where there is an address that every client can take (with METHOD:PUBLISH, RFC 5546 §3.2.1). */
export function organizerLine({ view }: Lookup): string[] {
  const contact = view.agenda.conference.contact;
  if (!contact?.email || !isPlainAddress(contact.email)) return [];
  return [`ORGANIZER;CN=${parameterValue(contact.name)}:mailto:${contact.email}`];
}

function isPlainAddress(email: string): boolean {
  return /^[^\s@<>",;:\\]+@[A-Za-z0-9.-]+$/.test(email);
}
