import type { FrozenZone } from '../../agenda/release.ts';
import { hasTime, type PublicSession } from '../../agenda/session.ts';
import type { View } from '../format.ts';
import { conferencePage, type Lookup } from '../lookup.ts';
import { type Block, blocksFor } from './blocks.ts';
import { colorName } from './color.ts';
import { dateLines } from './dates.ts';
import { proseOf } from './description.ts';
import { eventLines, eventZone } from './event.ts';
import { PRODUCT } from './product.ts';
import { organizerLine } from './properties.ts';
import { foldLines, oneLine, textValue, uriValue, utcValue } from './text.ts';

const END = 'END:VEVENT\r\n';

/** The entries of a file, folded, and the zones that they name. */
interface Entries {
  texts: string[];
  zones: ReadonlySet<string>;
}

/** A whole calendar file for a view (RFC 5545, RFC 7986), without a UID of its own: vdirsyncer would take the feed for one event. */
export function calendarOf(view: View): string {
  const { lookup } = blocksFor(view);
  const entries =
    view.scope === 'session' ? wholeSessions(view, lookup) : view.entries === 'sessions' ? sessionEntries(view) : dateEntries(view, lookup);
  const head = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    ...methodLine(lookup),
    ...(view.scope === 'session' ? [] : feedLines(view, lookup)),
    ...zoneLines(view, entries),
  ];
  return [foldLines(head), ...entries.texts, 'END:VCALENDAR\r\n'].join('');
}

/** A file to keep has the whole of every text. */
function wholeSessions(view: View, lookup: Lookup): Entries {
  const sessions = view.sessions.filter(hasTime);
  const zones = sessions.flatMap((session) => eventZone(session, view.agenda.zones) ?? []);
  return { texts: sessions.map((session) => foldLines(eventLines(session, lookup, null)) + END), zones: new Set(zones) };
}

/**
 * Sessions as a feed shows them. A session names its block in the feed of the whole agenda alone: elsewhere the block may come and go without a change of
 * the session itself. One that cannot be written is left out and reported, since readers would lose all the others with it.
 */
function sessionEntries(view: View): Entries {
  const blocks = blocksFor(view);
  const written: { session: PublicSession; block: Block }[] = [];
  for (const session of view.sessions.filter(hasTime)) {
    try {
      written.push({ session, block: blocks.of(session) });
    } catch (error) {
      view.onTrouble?.(error);
    }
  }
  const inFile = new Set(written.map(({ session }) => session.id));
  const related = ({ session, block }: (typeof written)[number]) =>
    view.scope === 'agenda' && inFile.has(session.parent ?? '') ? block.related : '';
  return {
    texts: written.map((entry) => entry.block.text + related(entry) + END),
    zones: new Set(written.flatMap(({ block }) => block.zone ?? [])),
  };
}

/** The conference's span, or the days on which the view has sessions. */
function dateEntries({ agenda, entries, sessions, scope }: View, lookup: Lookup): Entries {
  const chosen = new Set(sessions.map(({ id }) => id));
  const isShown = (date: string) =>
    scope === 'agenda' || agenda.days.some((day) => day.date === date && day.sessions.some((id) => chosen.has(id)));
  const dates = agenda.dates.filter(({ id }) => (entries === 'span' ? id === 'span' : id !== 'span' && isShown(id)));
  return { texts: dates.map((date) => foldLines(dateLines(date, lookup)) + END), zones: new Set() };
}

function methodLine(lookup: Pick<Lookup, 'agenda'>): string[] {
  return organizerLine(lookup).length > 0 ? ['METHOD:PUBLISH'] : [];
}

/** The media type names the method if and only if the file does. */
export function mediaTypeOf(view: View): string {
  return methodLine(view).length > 0 ? 'text/calendar; charset=utf-8; method=PUBLISH' : 'text/calendar; charset=utf-8';
}

/** What subscribers see of a feed as such. A single file has none of it. */
function feedLines(view: View, lookup: Lookup): string[] {
  const { say } = lookup;
  const { modifiedAt } = view;
  const { conference } = view.agenda;
  const name = textValue(oneLine([say(conference.title), view.title ?? ''].filter(Boolean).join(' – ')));
  const about = textValue(proseOf(say(conference.description), Number.POSITIVE_INFINITY));
  const color = view.color ?? conference.color;
  const refresh = durationOf(conference.refreshMinutes);
  return [
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    ...(about ? [`DESCRIPTION:${about}`, `X-WR-CALDESC:${about}`] : []),
    `X-WR-TIMEZONE:${conference.timeZone}`,
    ...(color ? [`COLOR:${colorName(color)}`, `X-APPLE-CALENDAR-COLOR:${color.toUpperCase()}`] : []),
    ...(conference.image ? [`IMAGE;VALUE=URI;DISPLAY=BADGE:${uriValue(conference.image.url)}`] : []),
    `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
    `X-PUBLISHED-TTL:${refresh}`,
    ...(view.selfUrl === null ? [] : [`SOURCE;VALUE=URI:${uriValue(view.selfUrl)}`]),
    `URL:${uriValue(conferencePage(lookup))}`,
    `LAST-MODIFIED:${utcValue(modifiedAt)}`,
  ];
}

/** Minutes as a DURATION (RFC 5545 §3.3.6). */
function durationOf(minutes: number): string {
  return minutes % 60 === 0 ? `PT${minutes / 60}H` : `PT${minutes}M`;
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

/** The zones in use. A feed without entries still needs a component (RFC 5545 §3.6) and carries the conference's. */
function zoneLines({ agenda }: View, { texts, zones }: Entries): string[] {
  const linesOf = (zone: FrozenZone | undefined) => zone?.vtimezone?.split('\r\n') ?? [];
  if (texts.length > 0) return [...zones].sort().flatMap((zone) => linesOf(agenda.zones[zone]));
  const own = linesOf(agenda.zones[agenda.conference.timeZone]);
  return own.length > 0 ? own : UTC_ZONE;
}
