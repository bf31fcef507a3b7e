import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** A calendar date `YYYY-MM-DD` that exists, from 1900 to 2199. */
export const CalendarDate = z
  .string()
  .refine(isCalendarDate, 'must be a date that exists, as YYYY-MM-DD between 1900 and 2199')
  .meta({ format: 'date', examples: ['2023-10-24'] });

/** A time of day `HH:MM`. */
export const TimeOfDay = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day, as HH:MM')
  .meta({ examples: ['09:30'] });

const MOMENT = /^((?:19|2[01])\d\d-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.0+)?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;

/**
 * A moment as organisers write it: `YYYY-MM-DDTHH:MM[:SS]` is wall clock in the session's zone,
 * RFC 3339 with `Z` or an offset is an instant. Whole seconds.
 */
export const Moment = z
  .string()
  .refine((value) => {
    const match = MOMENT.exec(value);
    return match !== null && isCalendarDate(match[1] as string);
  }, 'must be a date and time that exist, as YYYY-MM-DDTHH:MM[:SS] (wall clock) or RFC 3339 with an offset')
  .meta({ examples: ['2023-10-24T09:30'] });

/** An IANA time zone name that this Node knows, in its usual spelling. */
export const TimeZone = z
  .string()
  .refine(isTimeZone, 'must be an IANA time zone, for example "Europe/Paris"')
  .meta({ examples: ['Europe/Paris'] });

function isCalendarDate(value: string): boolean {
  if (!/^(?:19|2[01])\d\d-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

const knownZones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);

/** Whether a text names a zone, in the spelling of the tz database (`Europe/Paris`, not `europe/paris`, `CET` or `+01:00`). */
export function isTimeZone(name: string): boolean {
  if (knownZones.has(name)) return true;
  // Newer names of old zones (Europe/Kyiv) are links that Intl accepts without listing them.
  if (!/^[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_+-]*(?:_[A-Za-z]+)*)+$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** A moment fixed in a zone. */
export interface FixedMoment {
  /** Milliseconds since 1970-01-01T00:00Z. */
  epochMs: number;
  /** RFC 3339 with the zone's numeric offset, whole seconds, never `Z`. */
  text: string;
  /** Whether this wall time happens twice, so that the offset is needed to tell which. */
  repeated: boolean;
}

/**
 * Fixes a moment in a zone. Answers a sentence instead where it can't be: a wall time in a DST gap, or in the repeated
 * hour without its offset.
 */
export function fixMoment(moment: string, zone: string): FixedMoment | string {
  const match = MOMENT.exec(moment);
  if (!match) return 'is no date and time';
  if (match[5]) {
    const instant = Temporal.Instant.from(match[4] ? moment : moment.replace(/(T\d\d:\d\d)/, '$1:00'));
    return fixed(instant.toZonedDateTimeISO(zone));
  }
  const wall = Temporal.PlainDateTime.from(moment);
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { ...view(earlier), repeated: false };
  if (!earlier.toPlainDateTime().equals(wall)) return `does not exist in ${zone}: the clocks skip this time`;
  return `happens twice in ${zone}: give it with its offset, ${view(earlier).text} or ${view(later).text}`;
}

function fixed(zoned: Temporal.ZonedDateTime): FixedMoment {
  const wall = zoned.toPlainDateTime();
  const earlier = wall.toZonedDateTime(zoned.timeZoneId, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(zoned.timeZoneId, { disambiguation: 'later' });
  return { ...view(zoned), repeated: earlier.epochMilliseconds !== later.epochMilliseconds };
}

function view(zoned: Temporal.ZonedDateTime): { epochMs: number; text: string } {
  return { epochMs: zoned.epochMilliseconds, text: zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' }) };
}

/**
 * The normal form of a moment for the draft: wall clock, without seconds where they are zero;
 * with seconds and offset only where the wall time happens twice. What can't be fixed stays as it is.
 */
export function normalMoment(moment: string, zone: string): string {
  const found = fixMoment(moment, zone);
  if (typeof found === 'string') return moment;
  return found.repeated ? found.text : wallClock(found.text);
}

/** The wall clock part of an RFC 3339 text, without seconds where they are zero. */
export function wallClock(text: string): string {
  return text.slice(0, text.slice(16, 19) === ':00' ? 16 : 19);
}

/** An instant (milliseconds since 1970) as RFC 3339 in a zone, with its numeric offset. */
export function instantIn(epochMs: number, zone: string): string {
  return view(Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone)).text;
}

/** Milliseconds since 1970 of an RFC 3339 text with offset. */
export function epochOf(text: string): number {
  return Date.parse(text);
}

/**
 * The programme day of an RFC 3339 text with the offset of the conference's zone: its date, or the day before
 * where it lies before `dayStartsAt`.
 */
export function programmeDay(text: string, dayStartsAt: string): string {
  const date = text.slice(0, 10);
  return text.slice(11, 16) < dayStartsAt ? addDays(date, -1) : date;
}

/** The date `days` later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The instant of the start of a programme day. A start in a DST gap moves to the gap's end. */
export function dayStart(date: string, dayStartsAt: string, zone: string): number {
  return Temporal.PlainDateTime.from(`${date}T${dayStartsAt}`).toZonedDateTime(zone).epochMilliseconds;
}
