import { type Component, type Property, rawValueOf } from '../content-lines/index.ts';
import { type CalendarMoment, momentOf } from '../content-lines/moment.ts';
import { durationOf, textOf } from '../content-lines/values.ts';
import { type Instant, instantOf } from './instant.ts';
import type { ZoneRules } from './zone-rules.ts';

/** A VEVENT of any feed. People see it as an entry of their calendar. */
export interface Entry {
  component: Component;
  line: number;
  uid: string | null;
  /** Its SUMMARY without escapes; empty where it has none. */
  title: string;
  start: Instant | null;
  /** By DTEND or DURATION; null where it has neither, or they cannot be read. */
  end: Instant | null;
  /** Its first property of each name. */
  first: ReadonlyMap<string, Property>;
}

export function entryOf(component: Component, rulesOf: (timeZone: string) => ZoneRules | null): Entry {
  const first = new Map<string, Property>();
  for (const property of component.properties) if (!first.has(property.name)) first.set(property.name, property);
  const start = placed(first.get('DTSTART'), rulesOf);
  return {
    component,
    line: component.line,
    uid: first.get('UID')?.value.trim() || null,
    title: textOf(rawValueOf(component, 'SUMMARY') ?? '').trim(),
    start,
    end: placed(first.get('DTEND'), rulesOf) ?? (start && first.has('DURATION') ? after(start, first.get('DURATION')?.value ?? '') : null),
    first,
  };
}

function placed(property: Property | undefined, rulesOf: (timeZone: string) => ZoneRules | null): Instant | null {
  const moment: CalendarMoment | null = property ? momentOf(property) : null;
  return moment && instantOf(moment, rulesOf);
}

function after(start: Instant, duration: string): Instant | null {
  const seconds = durationOf(duration);
  if (seconds === null) return null;
  const local = new Date(Date.parse(`${start.local.slice(0, 10)}T${start.local.slice(11) || '00:00:00'}Z`) + seconds * 1000);
  if (Number.isNaN(local.getTime())) return null;
  return {
    ...start,
    local: local.toISOString().slice(0, start.form === 'date' ? 10 : 19),
    epochMs: start.epochMs + seconds * 1000,
    doubt: null,
  };
}

/** The trimmed raw value of an entry's first property of a name. */
export function valueIn(entry: Entry, name: string): string | null {
  return entry.first.get(name)?.value.trim() ?? null;
}

/** The stamp of an entry (DTSTAMP, CREATED, LAST-MODIFIED) in milliseconds since 1970, or null where it is absent or not in UTC. */
export function stampOf(entry: Entry, name: string): number | null {
  const property = entry.first.get(name);
  const moment = property ? momentOf(property) : null;
  return moment?.form === 'utc' ? Date.parse(`${moment.local}Z`) : null;
}

const MOST_SEQUENCE = 2_147_483_647;

/** The SEQUENCE of an entry, or null where it is absent or no INTEGER from 0 (RFC 5545 §3.3.8). */
export function sequenceOf(entry: Entry): number | null {
  const value = valueIn(entry, 'SEQUENCE');
  return value !== null && /^\d{1,10}$/.test(value) && Number(value) <= MOST_SEQUENCE ? Number(value) : null;
}

export function isCancelled(entry: Entry): boolean {
  return valueIn(entry, 'STATUS')?.toUpperCase() === 'CANCELLED';
}
