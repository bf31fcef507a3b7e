import { instantIn } from '../../../agenda/time.ts';
import type { Property } from '../content-lines/index.ts';
import type { CalendarMoment } from '../content-lines/moment.ts';
import { looseMoment } from './moments.ts';
import type { Zones } from './zones.ts';

/** As many occurrences as a rule may have. */
export const MOST_OCCURRENCES = 366;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const DAY_MS = 86_400_000;

interface Rule {
  weekly: boolean;
  interval: number;
  count: number;
  /** Local, as the start is; '' where it never ends. */
  until: string;
  /** 0 is Sunday; all where empty. */
  weekdays: number[];
}

/**
 * The occurrences by an RRULE (RFC 5545 §3.3.10) as days after the start, which is the first: of rules by days or weeks that end, and within
 * `MOST_OCCURRENCES`. A clause that says why not, otherwise.
 */
export function shiftsOf(property: Property, start: CalendarMoment, zones: Zones): number[] | string {
  const rule = ruleOf(property.value, start, zones);
  if (typeof rule === 'string') return rule;
  const last = rule.until === '' ? Number.POSITIVE_INFINITY : lastShift(start, rule.until);
  const shifts = [0];
  for (const day of daysOf(rule, new Date(`${start.local.slice(0, 10)}T00:00:00Z`).getUTCDay())) {
    if (day > last || shifts.length >= rule.count) return shifts;
    if (day > 0) shifts.push(day);
    if (shifts.length > MOST_OCCURRENCES) break;
  }
  return `repeats more than ${MOST_OCCURRENCES} times`;
}

/** The days of a rule without end, by their distance to the start, ascending. Weeks begin on Monday. */
function* daysOf({ weekly, interval, weekdays }: Rule, weekday: number): Generator<number> {
  const monday = -((weekday + 6) % 7);
  const chosen = (weekdays.length > 0 ? weekdays : [weekday]).map((day) => monday + ((day + 6) % 7)).sort((a, b) => a - b);
  for (let turn = 0; turn < MOST_OCCURRENCES * 7; turn += 1) {
    const day = turn * interval;
    if (weekly) for (const first of chosen) yield first + day * 7;
    else if (weekdays.length === 0 || weekdays.includes((weekday + day) % 7)) yield day;
  }
}

/** The last day, counted from the start, on which an occurrence is not after a local time. */
function lastShift(start: CalendarMoment, until: string): number {
  const days = (Date.parse(until.slice(0, 10)) - Date.parse(start.local.slice(0, 10))) / DAY_MS;
  return start.local.slice(10) > until.slice(10) ? days - 1 : days;
}

function ruleOf(text: string, start: CalendarMoment, zones: Zones): Rule | string {
  const parts = new Map(
    text
      .toUpperCase()
      .split(';')
      .map((part) => nameAndValue(part.trim())),
  );
  const [interval, count] = [Number(parts.get('INTERVAL') ?? 1), Number(parts.get('COUNT') ?? Number.NaN)];
  const [frequency, byDay] = [parts.get('FREQ'), parts.get('BYDAY')];
  const weekdays = byDay === undefined ? [] : byDay.split(',').map((day) => WEEKDAYS.indexOf(day));
  const until = untilOf(parts.get('UNTIL') ?? '', start, zones);
  // Which weeks are skipped depends on the day on which they begin.
  const isShifted = interval > 1 && byDay !== undefined && (parts.get('WKST') ?? 'MO') !== 'MO';
  const known = !isShifted && [...parts.keys()].every((name) => /^(?:FREQ|INTERVAL|COUNT|UNTIL|BYDAY|WKST)?$/.test(name));
  const isWhole = known && weekdays.every((day) => day >= 0) && Number.isInteger(interval) && interval > 0 && interval < 10_000;
  if (!isWhole || (frequency !== 'DAILY' && frequency !== 'WEEKLY') || until === null) return 'repeats by a rule that is not read';
  if (Number.isNaN(count) && until === '') return 'repeats without end';
  if (count > MOST_OCCURRENCES) return `repeats more than ${MOST_OCCURRENCES} times`;
  return { weekly: frequency === 'WEEKLY', interval, count: Number.isNaN(count) ? Number.POSITIVE_INFINITY : count, until, weekdays };
}

function nameAndValue(part: string): [string, string] {
  const at = part.indexOf('=');
  return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
}

/** UNTIL by the clocks of the start; null where it is none. */
function untilOf(value: string, start: CalendarMoment, zones: Zones): string | null {
  if (value === '') return '';
  const moment = looseMoment({ name: 'UNTIL', parameters: new Map(), value, line: 0 });
  if (!moment) return null;
  if (moment.form === 'date') return start.form === 'date' ? moment.local : `${moment.local}T23:59:59`;
  if (start.form === 'date') return moment.local.slice(0, 10);
  const zone = start.timeZone === null ? undefined : zones.ianaOf(start.timeZone);
  return moment.form === 'utc' && zone !== undefined ? instantIn(Date.parse(`${moment.local}Z`), zone).slice(0, 19) : moment.local;
}
