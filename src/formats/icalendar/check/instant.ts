import { Temporal } from 'temporal-polyfill';
import { fixMoment, isTimeZone } from '../../../agenda/time.ts';
import type { CalendarMoment } from '../content-lines/moment.ts';
import type { ZoneRules } from './zone-rules.ts';

/** A moment of a feed, placed on the time line. */
export interface Instant extends CalendarMoment {
  /** Milliseconds since 1970; where its zone is not known, its local time read as UTC. */
  epochMs: number;
  /** Why its local time is no certain instant in its zone (it is skipped, or happens twice), or null. */
  doubt: string | null;
}

// The longest name of the tz database has 32 letters; to tell that a very long text is none can take minutes.
const LONGEST_ZONE = 80;

/** The IANA zone that a TZID names, also behind the prefix of some writers (`/freeassociation.sourceforge.net/Europe/Paris`), or null. */
export function ianaZone(timeZone: string): string | null {
  if (timeZone.length <= LONGEST_ZONE && isTimeZone(timeZone)) return timeZone;
  const tail = /([A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_+-]+){1,2})$/.exec(timeZone.slice(-LONGEST_ZONE))?.[1];
  return timeZone.startsWith('/') && tail && isTimeZone(tail) ? tail : null;
}

/** Places a moment by the tz database, as most apps do; where its zone has a name of its own, by what the feed says of it. */
export function instantOf(moment: CalendarMoment, rulesOf: (timeZone: string) => ZoneRules | null): Instant {
  const asUtc = Date.parse(moment.form === 'date' ? `${moment.local}T00:00:00Z` : `${moment.local}Z`);
  if (!moment.timeZone) return { ...moment, epochMs: asUtc, doubt: null };
  const zone = ianaZone(moment.timeZone);
  if (!zone) return { ...moment, epochMs: asUtc - (rulesOf(moment.timeZone)?.(moment.local) ?? 0), doubt: null };
  const fixed = fixMoment(moment.local, zone);
  if (typeof fixed !== 'string') return { ...moment, epochMs: fixed.epochMs, doubt: null };
  const { epochMilliseconds } = Temporal.PlainDateTime.from(moment.local).toZonedDateTime(zone);
  const doubt = /^(?:does not exist|happens twice)/.exec(fixed)?.[0] ?? null;
  return { ...moment, epochMs: epochMilliseconds, doubt: doubt && `${moment.local} ${doubt} in ${zone}` };
}

/** As people read it: "2023-10-27 09:00 Europe/Paris", "2023-10-27". */
export function spoken({ form, local, timeZone }: CalendarMoment): string {
  if (form === 'date') return local;
  const zone = { utc: ' UTC', zoned: ` ${timeZone}`, floating: '' }[form];
  return `${local.slice(0, 10)} ${local.slice(11, local.endsWith(':00') ? 16 : 19)}${zone}`;
}
