import { addDays, instantIn } from '../../agenda/time.ts';
import type { Clock } from './clocks.ts';
import { type Doubts, quoted } from './doubts.ts';
import { durationOf, GUESS_MINUTES } from './duration.ts';
import { MAX_DAYS } from './limits.ts';
import type { ForeignSession } from './session.ts';
import { type Fixed, stampOf, timeOf } from './wall-clock.ts';
import type { Timed } from './when.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
// A night lasts no longer; what seems to is more often a slip of the pen.
const NIGHT_HOURS = 12;
const MIDNIGHT = /^24:00(?::00)?$/;

/**
 * The end of a session in milliseconds since 1970: its end, else its start and duration, else half an hour after the start, which is reported.
 * An end that is not after the start, or more than `MAX_DAYS` after it, is not believed; a time of day that is before the start's is of the next day,
 * which is reported where that makes more than a night.
 */
export function endOf(startMs: number, session: ForeignSession, when: Timed, clock: Clock, doubts: Doubts): number {
  const { end: written, duration } = when;
  const place = (field: string) => session.places?.[field] ?? session.place;
  if (written) {
    const end = writtenEnd(written, startMs, clock);
    if (typeof end !== 'string') {
      const hours = Math.round((end.epochMs - startMs) / HOUR_MS);
      if (hours > NIGHT_HOURS && isRolledOver(written, startMs, end, clock))
        doubts.add(
          place('end'),
          `has the end ${quoted(written, 40)}, which is before its start; that of the next day is assumed, ${hours} hours after it`,
        );
      if (end.ambiguous) doubts.add(place('end'), 'ends in the hour that happens twice when the clocks go back; the first is assumed');
      return end.epochMs;
    }
    if (!duration) {
      doubts.add(place('end'), `has the end ${quoted(written, 40)}, ${end}; ${GUESS_MINUTES} minutes are assumed`);
      return startMs + GUESS_MINUTES * MINUTE_MS;
    }
    doubts.add(place('end'), `has the end ${quoted(written, 40)}, ${end}; the duration counts`);
  }
  const hasEnds = written !== undefined && duration === undefined;
  const { minutes, doubt } = durationOf(duration ?? '');
  if (doubt) doubts.add(place('duration'), hasEnds ? doubt.replace('has no duration', 'has no end') : doubt);
  return startMs + Math.round(minutes * 60) * 1000;
}

/** The instant that an end names, or a clause that says why it can't be one. */
function writtenEnd(written: string, startMs: number, clock: Clock): Fixed | string {
  const stamp = stampOf(written);
  const fixed = stamp?.time ? clock.fix(stamp.date, stamp.time, stamp.offset) : endOnDay(written, startMs, clock);
  if (typeof fixed === 'string') return fixed;
  if (fixed.epochMs <= startMs) return 'which is not after its start';
  return fixed.epochMs - startMs > MAX_DAYS * 24 * 60 * MINUTE_MS ? `which is more than ${MAX_DAYS} days after its start` : fixed;
}

/** Whether a time of day was put on the day after the start for being before it; 24:00 says so itself. */
function isRolledOver(written: string, startMs: number, end: Fixed, { zone }: Clock): boolean {
  const [from, to] = [startMs, end.epochMs].map((epochMs) => instantIn(epochMs, zone).slice(0, 10));
  return from !== to && timeOf(written) !== undefined && !MIDNIGHT.test(written);
}

/** The first such time of day after the start, the start's own for the same; 24:00 is the next midnight. */
function endOnDay(written: string, startMs: number, clock: Clock): Fixed | string {
  const isMidnight = MIDNIGHT.test(written);
  const time = isMidnight ? '00:00:00' : timeOf(written);
  if (!time) return "which can't be read";
  const date = instantIn(startMs, clock.zone).slice(0, 10);
  const sameDay = clock.fix(date, time, null);
  const isOfDay = typeof sameDay !== 'string' && sameDay.epochMs >= startMs && !isMidnight;
  return isOfDay ? sameDay : clock.fix(addDays(date, 1), time, null);
}
