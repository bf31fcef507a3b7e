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
  if (!/^[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_+-]*)+$/.test(name)) return false;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId === name;
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

const DAY_MS = 86_400_000;
const steadyOffsets = new Map<string, number | null>();
const MOST_STEADY_OFFSETS = 20_000;

/**
 * The offset (ms east of UTC) that a zone keeps from the day before to the day after a day (counted in days since 1970), or null where it changes.
 * Remembered, since agendas ask for the same few days thousands of times and Temporal takes its time.
 */
function steadyOffset(zone: string, day: number): number | null {
  const key = `${zone} ${day}`;
  const known = steadyOffsets.get(key);
  if (known !== undefined) return known;
  const [first = 0, ...others] = [-1, 0, 1, 2].map((days) => offsetAt((day + days) * DAY_MS, zone));
  const offset = others.every((other) => other === first) ? first : null;
  if (steadyOffsets.size >= MOST_STEADY_OFFSETS) steadyOffsets.clear();
  steadyOffsets.set(key, offset);
  return offset;
}

function offsetAt(epochMs: number, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
}

/**
 * Fixes a moment in a zone. Answers a sentence instead where it can't be: a wall time in a DST gap, or in the repeated
 * hour without its offset.
 */
export function fixMoment(moment: string, zone: string): FixedMoment | string {
  const match = MOMENT.exec(moment);
  if (!match) return 'is no date and time';
  const [, date, hour, minute, second = '00', offset] = match;
  const text = `${date}T${hour}:${minute}:${second}`;
  return offset ? fixInstant(Date.parse(text + offset), zone) : fixWallClock(text, zone);
}

function fixInstant(epochMs: number, zone: string): FixedMoment {
  const offset = steadyOffset(zone, Math.floor(epochMs / DAY_MS));
  if (offset !== null) return { epochMs, text: offsetText(epochMs, offset), repeated: false };
  const { earlier, later } = readings(Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone).toPlainDateTime(), zone);
  return { epochMs, text: offsetText(epochMs, offsetAt(epochMs, zone)), repeated: earlier !== later };
}

function fixWallClock(text: string, zone: string): FixedMoment | string {
  const local = Date.parse(`${text}Z`);
  const offset = steadyOffset(zone, Math.floor(local / DAY_MS));
  if (offset !== null) return { epochMs: local - offset, text: offsetText(local - offset, offset), repeated: false };
  const wall = Temporal.PlainDateTime.from(text);
  const { earlier, later } = readings(wall, zone);
  const [first, second] = [earlier, later].map((epochMs) => offsetText(epochMs, offsetAt(epochMs, zone)));
  if (earlier === later) return { epochMs: earlier, text: first ?? '', repeated: false };
  if (!first?.startsWith(text)) return `does not exist in ${zone}: the clocks skip this time`;
  return `happens twice in ${zone}: give it with its offset, ${first} or ${second}`;
}

/** The instants that a wall time can stand for: equal but in a gap or a repeated hour. */
function readings(wall: Temporal.PlainDateTime, zone: string): { earlier: number; later: number } {
  const at = (disambiguation: 'earlier' | 'later') => wall.toZonedDateTime(zone, { disambiguation }).epochMilliseconds;
  return { earlier: at('earlier'), later: at('later') };
}

/** RFC 3339 with whole seconds. Offsets with seconds, as before standard time, are cut to the minute as RFC 3339 wants. */
function offsetText(epochMs: number, offset: number): string {
  const minutes = Math.floor(Math.abs(offset) / 60_000);
  const two = (value: number) => String(value).padStart(2, '0');
  const sign = offset < 0 ? '-' : '+';
  const shown = sign === '-' ? -minutes * 60_000 : minutes * 60_000;
  return `${new Date(epochMs + shown).toISOString().slice(0, 19)}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
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
  return offsetText(epochMs, steadyOffset(zone, Math.floor(epochMs / DAY_MS)) ?? offsetAt(epochMs, zone));
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
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The instant of the start of a programme day. A start in a DST gap moves to the gap's end. */
export function dayStart(date: string, dayStartsAt: string, zone: string): number {
  return Temporal.PlainDateTime.from(`${date}T${dayStartsAt}`).toZonedDateTime(zone).epochMilliseconds;
}
