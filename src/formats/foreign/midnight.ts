import { addDays } from '../../agenda/time.ts';
import type { ForeignDay } from './agenda.ts';
import type { Clock } from './clocks.ts';
import type { ForeignSession } from './session.ts';
import { stampOf } from './wall-clock.ts';

// A start before six that follows one of hours later is of the next morning, where nothing tells when days change.
const MORNING = '06:00:00';
const MUCH_EARLIER_MINUTES = 360;

/**
 * Tells whether a time of day lies after the midnight of the programme day that a session stands in: where it is before the conference's change of
 * days; else where it is before the day starts and, a date later, before the day ends; else by the order of the sessions of one day in one room.
 * Days that start later in the morning have sessions before that too (many copy FOSDEM's change at nine, and register from half past eight): from six
 * on, only what follows one of hours later in its room is of the next day. To be asked in the order of the file.
 */
export class Midnight {
  private readonly latest = new Map<ForeignDay | undefined, Map<string, string>>();

  constructor(
    private readonly clock: Clock,
    private readonly dayChange: string | undefined,
  ) {}

  /** @param time `HH:MM:SS`. */
  isBefore(time: string, session: ForeignSession): boolean {
    const isLate = time < MORNING || this.followsMuchLater(time, session);
    if (this.dayChange) return isLate && time < this.dayChange;
    const date = session.day?.date ?? '';
    const from = this.instantOf(session.day?.start);
    if (from === undefined || !stampOf(date)) return time < MORNING && this.followsMuchLater(time, session);
    const [here, next] = [date, addDays(date, 1)].map((day) => this.clock.fix(day, time, null));
    if (typeof here === 'string' || typeof next === 'string' || here === undefined || next === undefined) return false;
    const to = this.instantOf(session.day?.end);
    return isLate && here.epochMs < from && (to === undefined || next.epochMs < to);
  }

  /** Remembers when a session starts. */
  pass(time: string, session: ForeignSession): void {
    const columns = this.latest.get(session.day) ?? new Map<string, string>();
    this.latest.set(session.day, columns);
    const column = columnOf(session);
    if (time > (columns.get(column) ?? '')) columns.set(column, time);
  }

  private followsMuchLater(time: string, session: ForeignSession): boolean {
    const latest = this.latest.get(session.day)?.get(columnOf(session));
    return latest !== undefined && minutes(latest) - minutes(time) > MUCH_EARLIER_MINUTES;
  }

  private instantOf(text: string | undefined): number | undefined {
    const stamp = stampOf(text ?? '');
    if (!stamp?.time) return undefined;
    const fixed = this.clock.fix(stamp.date, stamp.time, stamp.offset);
    return typeof fixed === 'string' ? undefined : fixed.epochMs;
  }
}

function columnOf({ room }: ForeignSession): string {
  return room?.name ?? '';
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
