import { parameterOf } from './component.ts';
import type { Property } from './content-line.ts';

/** A DATE or DATE-TIME value with what its parameters say (RFC 5545 §3.3.4, §3.3.5). */
export interface CalendarMoment {
  /** `zoned` is local time with a TZID, `floating` local time without one. */
  form: 'date' | 'utc' | 'zoned' | 'floating';
  /** `YYYY-MM-DD` for a date, else `YYYY-MM-DDTHH:MM:SS`. */
  local: string;
  /** The TZID as it stands; null but for `zoned`. */
  timeZone: string | null;
}

/** The moment of a DTSTART, DTEND, DTSTAMP …, or null where it is none that exists. */
export function momentOf(property: Property): CalendarMoment | null {
  const value = property.value.trim();
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(value);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, utc] = match;
  const date = `${year}-${month}-${day}`;
  if (!exists(date)) return null;
  if (hour === undefined) return { form: 'date', local: date, timeZone: null };
  // A leap second may be written; it is the second before.
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  const local = `${date}T${hour}:${minute}:${second === '60' ? '59' : second}`;
  if (utc) return { form: 'utc', local, timeZone: null };
  // Some writers put a "/" before a globally unique name (RFC 5545 §3.2.19).
  const timeZone = parameterOf(property, 'TZID');
  return timeZone ? { form: 'zoned', local, timeZone } : { form: 'floating', local, timeZone: null };
}

function exists(date: string): boolean {
  const read = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date);
}
