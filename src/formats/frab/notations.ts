import { clockOf, lengthOf } from '../foreign/clock-words.ts';
import type { ForeignSession } from '../foreign/session.ts';
import { timeOf } from '../foreign/wall-clock.ts';
import { type Timed, timedOf } from '../foreign/when.ts';

const THREE_PARTS = /^\d{1,2}:\d{1,2}:\d{1,2}$/;
const PYTHON_DAYS = /^(\d{1,2}) days?,? (\d{1,2}):([0-5]\d):([0-5]\d)$/;

/** The sessions of a file with the notations that scripts and people put in the place of frab's: "0930", "3:00 PM", "90 min", "1 day, 2:00:00". */
export function inFrabNotation(sessions: readonly ForeignSession[]): ForeignSession[] {
  const durations = sessions.map(({ when }) => timedOf(when)?.duration ?? '').filter((duration) => duration.includes(':'));
  // pretalx writes days, hours and minutes beside hours and minutes; Python and databases write hours, minutes and seconds throughout.
  const haveSeconds = durations.every((duration) => THREE_PARTS.test(duration) && duration.endsWith(':00'));
  return sessions.map((session) => {
    const when = timedOf(session.when);
    return when ? { ...session, when: plainly(when, haveSeconds) } : session;
  });
}

function plainly(when: Timed, haveSeconds: boolean): Timed {
  const { time, end, duration } = when;
  return {
    ...when,
    ...(time !== undefined && { time: clockIn(time) }),
    ...(end !== undefined && { end: clockIn(end) }),
    ...(duration !== undefined && { duration: lengthIn(duration, haveSeconds) }),
  };
}

function clockIn(text: string): string {
  return timeOf(text) === undefined ? (clockOf(text) ?? text) : text;
}

function lengthIn(text: string, haveSeconds: boolean): string {
  const [, days, hours, minutes, seconds] = PYTHON_DAYS.exec(text) ?? [];
  if (days !== undefined) return `P${days}DT${hours}H${minutes}M${seconds}S`;
  return THREE_PARTS.test(text) && !haveSeconds ? text : lengthOf(text);
}
