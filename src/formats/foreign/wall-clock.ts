import { dayStart, epochOf, fixMoment, instantIn, Moment, wallClock } from '../../agenda/time.ts';

/** A point in time as the file writes it: a date, and where given a time `HH:MM:SS` and an offset `Z` or `±HH:MM`. */
export interface Stamp {
  date: string;
  time: string | null;
  offset: string | null;
}

const STAMP = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d?:\d\d(?::\d\d)?)(?:[.,]\d{1,9})? ?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/** Reads RFC 3339 and its common variants: a blank for `T`, no seconds, `+0100`, `+01`, no offset, no time. */
export function stampOf(text: string): Stamp | undefined {
  const match = STAMP.exec(text);
  if (!match?.[1]) return undefined;
  const time = match[2] === undefined ? null : timeOf(match[2]);
  return time === undefined ? undefined : { date: match[1], time, offset: match[3] ? offsetOf(match[3]) : null };
}

/** A time of day `H:MM`, `HH:MM` or `HH:MM:SS` as `HH:MM:SS`; undefined for what is none, 24:00 too. */
export function timeOf(text: string): string | undefined {
  const match = /^(\d\d?):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (!match?.[1] || Number(match[1]) > 23) return undefined;
  return `${match[1].padStart(2, '0')}:${match[2]}:${match[3] ?? '00'}`;
}

function offsetOf(text: string): string {
  if (/^z$/i.test(text)) return 'Z';
  const digits = text.slice(1).replace(':', '').padEnd(4, '0');
  return `${text[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/** An instant, and whether the wall time it came from happens twice, in which case it is the first of both. */
export interface Fixed {
  epochMs: number;
  ambiguous: boolean;
}

/** Fixes a date and time: an instant where there is an offset, else wall clock in the zone. A sentence where there is no such time. */
export function fixStamp(date: string, time: string, offset: string | null, zone: string): Fixed | string {
  const moment = `${date}T${time}${offset ?? ''}`;
  if (!Moment.safeParse(moment).success) return `${moment} is no time between 1900 and 2199`;
  if (offset) return { epochMs: epochOf(moment), ambiguous: false };
  const found = fixMoment(moment, zone);
  if (typeof found !== 'string') return { epochMs: found.epochMs, ambiguous: false };
  const epochMs = dayStart(date, time, zone);
  // In a gap the clocks read something else by then; in the repeated hour they read the same.
  return instantIn(epochMs, zone).startsWith(moment) ? { epochMs, ambiguous: true } : `${moment} ${found}`;
}

/** An instant as the draft writes it: wall clock in the zone, RFC 3339 with offset in the repeated hour. Undefined outside 1900 to 2199. */
export function momentOf(epochMs: number, zone: string): string | undefined {
  const text = instantIn(epochMs, zone);
  const wall = wallClock(text);
  if (!Moment.safeParse(wall).success) return undefined;
  return typeof fixMoment(wall, zone) === 'string' ? text : wall;
}
