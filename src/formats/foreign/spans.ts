import { addDays, CalendarDate, isTimeZone } from '../../agenda/time.ts';
import type { ForeignAgenda } from './agenda.ts';
import { type Clock, clocks } from './clocks.ts';
import { type Doubts, quoted } from './doubts.ts';
import { endOf } from './ends.ts';
import { Midnight } from './midnight.ts';
import type { ForeignSession } from './session.ts';
import { type Fixed, stampOf, timeOf } from './wall-clock.ts';
import { isAllDay, type Timed } from './when.ts';

/** When a session is: as the draft writes it, and as milliseconds since 1970. */
export interface Span {
  start: string;
  end: string;
  startMs: number;
  endMs: number;
  /** The zone of its wall times. */
  zone: string;
}

/** When each session is, null for those without times and those whose time can't be read, which is reported. */
export function spansOf({ sessions, conference }: ForeignAgenda, zone: string, doubts: Doubts): (Span | null)[] {
  const clockIn = clocks();
  const midnight = new Midnight(clockIn(zone), timeOf(conference.dayChange ?? ''));
  return sessions.map((session) => {
    const { when } = session;
    if (!when || isAllDay(when)) return null;
    const clock = clockIn(zoneFor(when, zone, session.place, doubts));
    const start = startOf(session, when, clock, midnight, doubts);
    const time = timeOf(when.time ?? '');
    if (time) midnight.pass(time, session);
    return start && spanFrom(start, session, when, clock, doubts);
  });
}

function zoneFor({ timeZone }: Timed, zone: string, place: string, doubts: Doubts): string {
  if (!timeZone || isTimeZone(timeZone)) return timeZone || zone;
  doubts.add(place, `has the unknown time zone ${quoted(timeZone, 60)}; ${zone} is assumed`);
  return zone;
}

function spanFrom(start: Fixed, session: ForeignSession, when: Timed, clock: Clock, doubts: Doubts): Span | null {
  const endMs = endOf(start.epochMs, session, when, clock, doubts);
  const [from, to] = [clock.moment(start.epochMs), clock.moment(endMs)];
  if (from && to) return { start: from, end: to, startMs: start.epochMs, endMs, zone: clock.zone };
  doubts.add(session.place, 'lies outside 1900 to 2199; it is left unscheduled');
  return null;
}

/**
 * A session's own date and time count (an instant, or wall clock without offset); else the date of its day and its time of day,
 * on the next calendar day where that lies after midnight.
 */
function startOf(session: ForeignSession, when: Timed, clock: Clock, midnight: Midnight, doubts: Doubts): Fixed | null {
  const [written, start] = [when.date ?? '', when.time ?? ''];
  const stamp = stampOf(written);
  const time = timeOf(start);
  const day = session.day?.date ?? '';
  const scheduled = (fixed: Fixed | string) => scheduledAt(fixed, session.place, doubts);
  if (stamp?.time) {
    const fixed = clock.fix(stamp.date, stamp.time, stamp.offset);
    warnOfOther(fixed, time, clock, session.place, doubts);
    return scheduled(fixed);
  }
  const unread = written && !stamp ? `the date ${quoted(written, 40)} can't be read` : '';
  if (unread && !(time && isDate(day))) return scheduled(unread);
  if (unread) doubts.add(session.place, `${unread}; its day and start count`);
  if (!start) return scheduled('it has no start');
  if (!time) return scheduled(`the start ${quoted(start, 40)} is no time of day`);
  const own = stamp && stamp.date !== day ? stamp.date : null;
  const date = own ?? day;
  if (!isDate(date)) return scheduled(`the day ${JSON.stringify(date)} is no date between 1900 and 2199`);
  return scheduled(clock.fix(!own && midnight.isBefore(time, session) ? addDays(date, 1) : date, time, null));
}

function isDate(text: string): boolean {
  return CalendarDate.safeParse(text).success;
}

function scheduledAt(fixed: Fixed | string, place: string, doubts: Doubts): Fixed | null {
  if (typeof fixed === 'string') doubts.add(place, `is left unscheduled: ${fixed}`);
  else if (fixed.ambiguous) doubts.add(place, 'starts in the hour that happens twice when the clocks go back; the first is assumed');
  return typeof fixed === 'string' ? null : fixed;
}

/** The date and the time of day of a session should name one time. */
function warnOfOther(fixed: Fixed | string, time: string | undefined, clock: Clock, place: string, doubts: Doubts): void {
  if (typeof fixed === 'string' || !time) return;
  const wall = clock.moment(fixed.epochMs)?.slice(11, 16);
  if (wall && wall !== time.slice(0, 5))
    doubts.add(place, `has the date of ${wall} in ${clock.zone} but the start ${time.slice(0, 5)}; the date counts`);
}
