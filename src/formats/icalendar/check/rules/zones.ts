import { parameterOf, rawValueOf, withInner } from '../../content-lines/index.ts';
import type { Entry } from '../entry.ts';
import { entriesWhere, type Feed } from '../feed.ts';
import type { Rule, Sighting } from '../finding.ts';
import { type Instant, ianaZone } from '../instant.ts';
import { isRuleForm } from '../zone-rules.ts';

/** In which zone times are meant (RFC 5545 §3.2.19, §3.6.5). */
export const zoneRules: readonly Rule<Feed>[] = [
  {
    name: 'floating-time',
    severity: 'error',
    says: 'Times have no time zone.',
    effect:
      "All subscribers see them by their own clocks: 09:00 in Paris is shown as 09:00 in New York. Google Calendar takes the calendar's zone or UTC.",
    find: (feed) => entriesWhere(feed, (entry) => timesOf(entry).some(({ form }) => form === 'floating')),
  },
  {
    name: 'zone-with-utc',
    severity: 'error',
    says: 'Times are marked as UTC and as local time at once (TZID and Z).',
    effect: 'Apps take either; they differ by the offset of the zone.',
    find: (feed) =>
      entriesWhere(feed, ({ first }) =>
        ['DTSTART', 'DTEND'].some((name) => {
          const property = first.get(name);
          return property !== undefined && parameterOf(property, 'TZID') !== null && /Z\s*$/i.test(property.value);
        }),
      ),
  },
  {
    name: 'zone-undeclared',
    severity: 'error',
    says: 'Times are in a time zone that the feed does not describe (TZID without VTIMEZONE).',
    effect: 'Outlook shows them by the clock of whoever reads; apps that know the name get them right.',
    find: undeclaredZones,
  },
  {
    name: 'zone-unused',
    severity: 'note',
    says: 'Time zones are described that no entry is in.',
    effect: 'Apps skip them; it can mean that entries lost their time zone on the way.',
    find: unusedZones,
  },
  {
    name: 'zone-name',
    severity: 'note',
    says: 'Time zones have names other than those of the tz database, such as Europe/Paris.',
    effect: 'Apps go by the description in the feed; some, Google Calendar among them, only know a list of such names.',
    find: ({ zones }) =>
      zones.flatMap((zone) => {
        const name = rawValueOf(zone, 'TZID') ?? '';
        return ianaZone(name) || name === 'UTC' ? [] : [{ line: zone.line, detail: name || 'no name' }];
      }),
  },
  {
    name: 'zone-form',
    severity: 'error',
    says: 'Time zones are described by lists or histories instead of one yearly rule each for summer and winter.',
    effect: 'Outlook keeps a single pair of rules, and shows entries an hour off.',
    find: ({ zones }) =>
      zones.filter((zone) => !isRuleForm(zone)).map((zone) => ({ line: zone.line, detail: rawValueOf(zone, 'TZID') ?? '' })),
  },
  {
    name: 'zone-offset',
    severity: 'error',
    says: 'The description of a time zone gives another offset than the zone has at that time.',
    effect: 'Outlook goes by the description and others by the name: they show different hours.',
    find: wrongOffsets,
  },
  {
    name: 'zone-twice',
    severity: 'warning',
    says: 'A time zone is described twice.',
    effect: 'Apps take either, and some refuse the feed.',
    find: ({ zones, zoneOf }) =>
      zones
        .filter((zone) => zoneOf.get(rawValueOf(zone, 'TZID') ?? '') !== zone)
        .map((zone) => ({ line: zone.line, detail: rawValueOf(zone, 'TZID') ?? '' })),
  },
  {
    name: 'doubtful-hour',
    severity: 'warning',
    says: 'Times lie in an hour that the clocks skip or go through twice.',
    effect: 'Apps differ by an hour on when that is.',
    find: (feed) => entriesWhere(feed, (entry) => timesOf(entry).find(({ doubt }) => doubt !== null)?.doubt ?? false),
  },
];

const timesOf = ({ start, end }: Entry): Instant[] => [start, end].filter((instant) => instant !== null);

function* undeclaredZones({ entries, zoneOf }: Feed): Generator<Sighting> {
  for (const entry of entries) {
    const missing = timesOf(entry).find(({ timeZone }) => timeZone !== null && !zoneOf.has(timeZone));
    if (missing) yield { entry, detail: missing.timeZone ?? '' };
  }
}

/** An empty feed carries its zone to have anything in it. */
function unusedZones({ entries, zones, file }: Feed): Sighting[] {
  if (entries.length === 0) return [];
  const used = new Set<string | null>();
  for (const calendar of file.calendars)
    for (const { properties } of withInner(calendar)) for (const property of properties) used.add(parameterOf(property, 'TZID'));
  return zones.flatMap((zone) => {
    const name = rawValueOf(zone, 'TZID') ?? '';
    return used.has(name) ? [] : [{ line: zone.line, detail: name }];
  });
}

function* wrongOffsets({ entries, rulesOf }: Feed): Generator<Sighting> {
  for (const entry of entries) {
    for (const { timeZone, local, epochMs, doubt } of timesOf(entry)) {
      if (timeZone === null || doubt !== null || ianaZone(timeZone) === null) continue;
      const described = rulesOf(timeZone)?.(local) ?? null;
      const real = Date.parse(`${local}Z`) - epochMs;
      if (described === null || described === real) continue;
      yield { entry, detail: `${timeZone} is ${hours(real)} from UTC then, not ${hours(described)}` };
      break;
    }
  }
}

function hours(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${ms < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
