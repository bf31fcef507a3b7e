import type { FrozenZone } from '../../agenda/release.ts';
import type { View } from '../format.ts';
import { toPlain } from '../markdown.ts';
import { eventLines, eventZone, isCalendarable, organizerLine } from './event.ts';
import { type Lookup, lookupFor } from './lookup.ts';
import { foldLines, oneLine, textValue, uriValue, utcValue } from './text.ts';

const REFRESH = 'PT1H';
// Google takes no feed over 1,000,000 octets; what is left over is for the header and growth.
const LARGEST_FEED = 900_000;
const TEXT_LIMITS = [100_000, 500, 200];

/** A whole calendar file for a view (RFC 5545, RFC 7986), without a UID of its own: vdirsyncer would take the feed for one event. */
export function calendarOf(view: View): string {
  const lookup = lookupFor(view);
  const sessions = view.sessions.filter(isCalendarable);
  const zones = new Set(sessions.flatMap((session) => eventZone(session, view.agenda.zones) ?? []));
  const head = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lectern//Agenda//EN',
    'CALSCALE:GREGORIAN',
    ...methodLine(lookup),
    ...feedLines(lookup),
    ...zoneLines(view, zones, sessions.length),
  ];
  const limits = view.scope === 'session' ? TEXT_LIMITS.slice(0, 1) : TEXT_LIMITS;
  let text = '';
  for (const limit of limits) {
    text = foldLines([...head, ...sessions.flatMap((session) => eventLines(session, lookup, limit)), 'END:VCALENDAR']);
    if (new TextEncoder().encode(text).length <= LARGEST_FEED) break;
  }
  return text;
}

function methodLine(lookup: Lookup): string[] {
  return organizerLine(lookup).length > 0 ? ['METHOD:PUBLISH'] : [];
}

/** The media type names the method if and only if the file does. */
export function mediaTypeOf(view: View): string {
  return methodLine(lookupFor(view)).length > 0 ? 'text/calendar; charset=utf-8; method=PUBLISH' : 'text/calendar; charset=utf-8';
}

/** What subscribers see of a feed as such. A single file has none of it. */
function feedLines({ view, say }: Lookup): string[] {
  if (view.scope === 'session') return [];
  const { conference, modifiedAt } = view.agenda;
  const name = textValue(oneLine([say(conference.title), view.title ?? ''].filter(Boolean).join(' – ')));
  const about = conference.description ? textValue(toPlain(say(conference.description))) : '';
  return [
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    ...(about ? [`DESCRIPTION:${about}`, `X-WR-CALDESC:${about}`] : []),
    `X-WR-TIMEZONE:${conference.timeZone}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    `SOURCE;VALUE=URI:${uriValue(view.selfUrl)}`,
    `URL:${uriValue(conference.links.page ?? `${view.publicUrl}/c/${conference.id}`)}`,
    `LAST-MODIFIED:${utcValue(modifiedAt)}`,
  ];
}

const UTC_ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** The zones in use. A feed without events still needs a component (RFC 5545 §3.6) and carries the conference's. */
function zoneLines({ agenda }: View, used: ReadonlySet<string>, events: number): string[] {
  const linesOf = (zone: FrozenZone | undefined) => zone?.vtimezone?.split('\r\n') ?? [];
  const lines = [...used].sort().flatMap((zone) => linesOf(agenda.zones[zone]));
  if (events > 0) return lines;
  const own = linesOf(agenda.zones[agenda.conference.timeZone]);
  return own.length > 0 ? own : UTC_ZONE;
}
