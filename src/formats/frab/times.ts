import { addDays } from '../../agenda/time.ts';
import type { Doubts } from './doubts.ts';
import { durationOf } from './duration.ts';
import { attribute, child, value } from './element.ts';
import { dateOfDay, type Row } from './rows.ts';
import { type Clock, clockIn, type Fixed, fixStamp, stampOf, timeOf } from './wall-clock.ts';
import type { Element } from './xml.ts';

/** When a session is: as the draft writes it, and as milliseconds since 1970. */
export interface Span {
  start: string;
  end: string;
  startMs: number;
  endMs: number;
}

// Without any word on when days change, a start before six that follows one of hours later is of the next morning.
const MORNING = '06:00:00';
const MUCH_EARLIER_MINUTES = 360;

/**
 * When each event is, null for those whose time can't be read. An event's own `date` counts (an instant, or wall clock without offset);
 * else the day's date and the event's `start`, on the next calendar day where that lies before the change of days: the conference's
 * `day_change`, or the time at which the day starts, or by the order of events.
 */
export function spansOf(rows: readonly Row[], conference: Element | undefined, zone: string, doubts: Doubts): (Span | null)[] {
  const dayChange = timeOf(value(conference, 'day_change'));
  const latest = new Map<Element | undefined, string>();
  const clock = clockIn(zone);
  return rows.map((row) => {
    const place = row.room ?? row.day;
    const isNextDay = (time: string) => isAfterMidnight(time, row, dayChange, latest.get(place), zone);
    const start = startOf(row, clock, isNextDay, doubts);
    const time = timeOf(value(row.event, 'start'));
    if (time && time > (latest.get(place) ?? '')) latest.set(place, time);
    return start && spanFrom(start, row.event, clock, doubts);
  });
}

function spanFrom(start: Fixed, event: Element, clock: Clock, doubts: Doubts): Span | null {
  const duration = durationOf(value(event, 'duration'));
  if (duration.doubt) doubts.add(child(event, 'duration') ?? event, duration.doubt);
  const endMs = start.epochMs + Math.round(duration.minutes * 60) * 1000;
  const [from, to] = [clock.moment(start.epochMs), clock.moment(endMs)];
  if (from && to) return { start: from, end: to, startMs: start.epochMs, endMs };
  doubts.add(event, 'lies outside 1900 to 2199; it is left unscheduled');
  return null;
}

function startOf(row: Row, clock: Clock, isNextDay: (time: string) => boolean, doubts: Doubts): Fixed | null {
  const [written, start] = [value(row.event, 'date'), value(row.event, 'start')];
  const stamp = stampOf(written);
  const time = timeOf(start);
  const day = dateOfDay(row.day);
  if (stamp?.time) {
    const fixed = clock.fix(stamp.date, stamp.time, stamp.offset);
    warnOfOther(fixed, time, clock, row.event, doubts);
    return scheduled(fixed, row.event, doubts);
  }
  if (written && !stamp) return scheduled(`the date ${JSON.stringify(written.slice(0, 40))} can't be read`, row.event, doubts);
  if (!start) return scheduled('it has no start', row.event, doubts);
  if (!time) return scheduled(`the start ${JSON.stringify(start.slice(0, 40))} is no time of day`, row.event, doubts);
  const own = stamp && stamp.date !== day ? stamp.date : null;
  const date = own ?? day;
  if (!date || !/^(?:19|2[01])\d\d-/.test(date) || !stampOf(date)) {
    return scheduled(`the day ${JSON.stringify(date)} is no date between 1900 and 2199`, row.event, doubts);
  }
  return scheduled(clock.fix(!own && isNextDay(time) ? addDays(date, 1) : date, time, null), row.event, doubts);
}

function scheduled(fixed: Fixed | string, event: Element, doubts: Doubts): Fixed | null {
  if (typeof fixed === 'string') doubts.add(event, `is left unscheduled: ${fixed}`);
  else if (fixed.ambiguous) doubts.add(event, 'starts in the hour that happens twice when the clocks go back; the first is assumed');
  return typeof fixed === 'string' ? null : fixed;
}

/** The date and the start of an event should name one time. */
function warnOfOther(fixed: Fixed | string, time: string | undefined, clock: Clock, event: Element, doubts: Doubts): void {
  if (typeof fixed === 'string' || !time) return;
  const wall = clock.moment(fixed.epochMs)?.slice(11, 16);
  if (wall && wall !== time.slice(0, 5))
    doubts.add(event, `has the date of ${wall} in ${clock.zone} but the start ${time.slice(0, 5)}; the date counts`);
}

function isAfterMidnight(time: string, row: Row, dayChange: string | undefined, latest: string | undefined, zone: string): boolean {
  if (dayChange) return time < dayChange;
  const [from, to] = [instantOf(row.day, 'start', zone), instantOf(row.day, 'end', zone)];
  const date = dateOfDay(row.day);
  if (from === undefined || !stampOf(date)) return isFollowingMorning(time, latest);
  const [here, next] = [date, addDays(date, 1)].map((day) => fixStamp(day, time, null, zone));
  if (typeof here === 'string' || typeof next === 'string' || here === undefined || next === undefined) return false;
  return here.epochMs < from && (to === undefined || next.epochMs < to);
}

function isFollowingMorning(time: string, latest: string | undefined): boolean {
  return time < MORNING && latest !== undefined && minutes(latest) - minutes(time) > MUCH_EARLIER_MINUTES;
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function instantOf(day: Element | undefined, name: string, zone: string): number | undefined {
  const stamp = stampOf(attribute(day, name));
  if (!stamp?.time) return undefined;
  const fixed = fixStamp(stamp.date, stamp.time, stamp.offset, zone);
  return typeof fixed === 'string' ? undefined : fixed.epochMs;
}
