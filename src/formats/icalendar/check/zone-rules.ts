import { type Component, componentsOf, type Property, propertiesOf, propertyOf, rawValueOf } from '../content-lines/index.ts';
import { momentOf } from '../content-lines/moment.ts';

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const DAY_MS = 86_400_000;
const MOST_OBSERVANCES = 200;

/** The `ordinal`th (-1: last) weekday (0 Sunday) of a month (1…12), each year. */
interface YearlyRule {
  month: number;
  weekday: number;
  ordinal: number;
  /** Local milliseconds; Infinity where it never ends. */
  until: number;
}

/** A STANDARD or DAYLIGHT: from its onsets on, this offset holds. Local milliseconds are wall clock read as UTC. */
interface Observance {
  start: number;
  /** Milliseconds east of UTC. */
  offset: number;
  /** Ascending. */
  onsets: number[];
  rule: YearlyRule | null;
}

/** What a VTIMEZONE says: its offset (ms east of UTC) at a local time (`YYYY-MM-DDTHH:MM:SS`), or null where it says nothing of it. */
export type ZoneRules = (local: string) => number | null;

/** Reads a VTIMEZONE (RFC 5545 §3.6.5), or null where it has rules of a kind that is not read here. */
export function zoneRulesOf(zone: Component): ZoneRules | null {
  const read = componentsOf(zone, 'STANDARD', 'DAYLIGHT').slice(0, MOST_OBSERVANCES).map(observanceOf);
  const observances = read.filter((observance) => observance !== null);
  if (observances.length < read.length || observances.length === 0) return null;
  return (local) => {
    const at = Date.parse(`${local}Z`);
    let latest = { onset: Number.NEGATIVE_INFINITY, offset: null as number | null };
    for (const observance of observances) {
      const onset = lastOnset(observance, at);
      if (onset !== null && onset >= latest.onset) latest = { onset, offset: observance.offset };
    }
    return latest.offset;
  };
}

/** Whether a zone is in the form that Outlook keeps: one STANDARD and at most one DAYLIGHT, each by one yearly rule ([MS-STANOICAL] 2.2.47). */
export function isRuleForm(zone: Component): boolean {
  const standard = componentsOf(zone, 'STANDARD');
  const daylight = componentsOf(zone, 'DAYLIGHT');
  const all = [...standard, ...daylight];
  if (standard.length !== 1 || daylight.length > 1 || all.some((observance) => propertyOf(observance, 'RDATE'))) return false;
  return daylight.length === 0 || all.every((observance) => propertiesOf(observance, 'RRULE').length === 1 && ruleOf(observance));
}

/** A UTC-OFFSET in milliseconds. */
function offsetOf(value: string | null): number | null {
  const match = /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(value ?? '');
  if (!match) return null;
  const size = (Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0)) * 1000;
  return match[1] === '-' ? -size : size;
}

function observanceOf(observance: Component): Observance | null {
  const start = localOf(propertyOf(observance, 'DTSTART'));
  const offset = offsetOf(rawValueOf(observance, 'TZOFFSETTO'));
  const rule = propertyOf(observance, 'RRULE') ? ruleOf(observance) : null;
  if (start === null || offset === null || (rule === null && propertyOf(observance, 'RRULE'))) return null;
  const dates = propertiesOf(observance, 'RDATE').flatMap((property) =>
    property.value.split(',').flatMap((value) => localOf({ ...property, value }) ?? []),
  );
  return { start, offset, rule, onsets: [start, ...dates].sort((a, b) => a - b) };
}

function localOf(property: Property | null): number | null {
  const moment = property && momentOf(property);
  return moment ? Date.parse(moment.form === 'date' ? `${moment.local}T00:00:00Z` : `${moment.local}Z`) : null;
}

function ruleOf(observance: Component): YearlyRule | null {
  const rule = propertyOf(observance, 'RRULE');
  const parts = new Map((rule?.value ?? '').split(';').map((part) => part.toUpperCase().split('=', 2) as [string, string]));
  const day = /^([+-]?[1-5])(SU|MO|TU|WE|TH|FR|SA)$/.exec(parts.get('BYDAY') ?? '');
  const month = Number(parts.get('BYMONTH'));
  const readable = ['FREQ', 'BYDAY', 'BYMONTH', 'UNTIL', 'WKST'];
  if (parts.get('FREQ') !== 'YEARLY' || !day || !(month >= 1 && month <= 12) || [...parts.keys()].some((key) => !readable.includes(key)))
    return null;
  const until = parts.get('UNTIL');
  return {
    month,
    weekday: WEEKDAYS.indexOf(day[2] ?? ''),
    ordinal: Number(day[1]),
    // Of a day more, since it is in UTC: what matters is the year.
    until: until && rule ? (localOf({ ...rule, value: until }) ?? 0) + DAY_MS : Number.POSITIVE_INFINITY,
  };
}

function lastOnset({ start, rule, onsets }: Observance, at: number): number | null {
  let last = latestUpTo(onsets, at);
  if (!rule) return last;
  const year = new Date(Math.min(at, rule.until)).getUTCFullYear();
  for (const onset of [year - 1, year].map((each) => onsetIn(rule, each, start))) {
    if (onset <= at && onset >= start && onset <= rule.until && (last === null || onset > last)) last = onset;
  }
  return last;
}

/** By halves: a description may list a hundred thousand dates, and is asked for each entry. */
function latestUpTo(onsets: readonly number[], at: number): number | null {
  let [from, to] = [0, onsets.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((onsets[middle] ?? 0) <= at) from = middle + 1;
    else to = middle;
  }
  return onsets[from - 1] ?? null;
}

function onsetIn({ month, weekday, ordinal }: YearlyRule, year: number, start: number): number {
  const edge = ordinal > 0 ? Date.UTC(year, month - 1, 1) : Date.UTC(year, month, 0);
  const edgeDay = new Date(edge).getUTCDay();
  const days = ordinal > 0 ? ((weekday - edgeDay + 7) % 7) + 7 * (ordinal - 1) : -((edgeDay - weekday + 7) % 7) + 7 * (ordinal + 1);
  return edge + days * DAY_MS + (((start % DAY_MS) + DAY_MS) % DAY_MS);
}
