import { type CalendarFile, type Component, componentsOf, rawValueOf, readCalendar } from '../content-lines/index.ts';
import { type Entry, entryOf } from './entry.ts';
import { type ZoneRules, zoneRulesOf } from './zone-rules.ts';

/** A calendar file as rules and comparisons see it. */
export interface Feed {
  file: CalendarFile;
  /** The first VCALENDAR, whose properties apps go by; null where there is none. */
  calendar: Component | null;
  /** The VEVENTs of all calendars of the file, in its order. */
  entries: Entry[];
  zones: Component[];
  /** The first VTIMEZONE of each TZID. */
  zoneOf: ReadonlyMap<string, Component>;
  rulesOf(timeZone: string): ZoneRules | null;
  /** At most one entry, without a name or refresh hints: made to be kept, not subscribed to. */
  isSingle: boolean;
}

/** Reads a file for checking. Never throws. */
export function feedOf(bytes: Uint8Array): Feed {
  const file = readCalendar(bytes);
  const zones = file.calendars.flatMap((calendar) => componentsOf(calendar, 'VTIMEZONE'));
  const zoneOf = new Map<string, Component>();
  for (const zone of zones) {
    const name = rawValueOf(zone, 'TZID') ?? '';
    if (!zoneOf.has(name)) zoneOf.set(name, zone);
  }
  const known = new Map([...zoneOf].map(([name, zone]) => [name, zoneRulesOf(zone)]));
  const rulesOf = (timeZone: string) => known.get(timeZone) ?? null;
  const entries = file.calendars.flatMap((calendar) => componentsOf(calendar, 'VEVENT').map((event) => entryOf(event, rulesOf)));
  const calendar = file.calendars[0] ?? null;
  return { file, calendar, entries, zones, zoneOf, rulesOf, isSingle: entries.length <= 1 && !hasFeedProperties(calendar) };
}

const FEED_PROPERTIES = ['NAME', 'X-WR-CALNAME', 'REFRESH-INTERVAL', 'X-PUBLISHED-TTL', 'SOURCE'];

function hasFeedProperties(calendar: Component | null): boolean {
  return calendar?.properties.some(({ name }) => FEED_PROPERTIES.includes(name)) ?? false;
}

/** Sightings for all entries of which something holds; `detail` may say more. */
export function* entriesWhere(feed: Feed, holds: (entry: Entry) => boolean | string): Generator<{ entry: Entry; detail?: string }> {
  for (const entry of feed.entries) {
    const held = holds(entry);
    if (held !== false) yield typeof held === 'string' ? { entry, detail: held } : { entry };
  }
}
