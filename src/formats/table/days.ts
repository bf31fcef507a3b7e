import { AgendaError } from '../../agenda/errors.ts';
import { addDays, CalendarDate } from '../../agenda/time.ts';
import type { ForeignDay } from '../foreign/agenda.ts';
import { quoted } from '../foreign/doubts.ts';
import type { Day } from './date-cell.ts';

/** The dates of days that a table does not name in full, counted from the first day. */
export class Days {
  private readonly known = new Map<string, ForeignDay>();

  /** @throws AgendaError `invalid` where the first day is no date. */
  constructor(private readonly startDate: string | undefined) {
    if (startDate !== undefined && !CalendarDate.safeParse(startDate).success)
      throw refused(`${quoted(startDate, 40)} is no date; give one such as 2025-03-06`);
  }

  /**
   * The date of a day, and of none: that is the first.
   * @throws AgendaError `invalid` where the first day is needed and not known.
   */
  dateOf(day: Day | undefined, written: string): string {
    if (day && 'date' in day) return day.date;
    const first = this.startDate;
    const what = day ? `${quoted(written, 40)} is a day without its date` : 'the table has times, but no dates';
    if (first === undefined) throw refused(`${what}; give the first day with --start-date, for example --start-date 2025-03-06`);
    if (!day) return first;
    if ('number' in day) return addDays(first, day.number - 1);
    if ('weekday' in day) return addDays(first, (day.weekday - new Date(`${first}T00:00:00Z`).getUTCDay() + 7) % 7);
    const sameYear = `${first.slice(0, 4)}-${day.monthDay}`;
    // An event in the days around the new year.
    return first.slice(5) > '07' && day.monthDay < '03' ? `${Number(first.slice(0, 4)) + 1}-${day.monthDay}` : sameYear;
  }

  /** A day of the programme, which goes on after midnight: the same object for the same date. */
  programmeDay(date: string): ForeignDay {
    const day = this.known.get(date) ?? { date };
    this.known.set(date, day);
    return day;
  }
}

function refused(message: string): AgendaError {
  return new AgendaError('invalid', 'The dates of the table need a first day.', [{ path: 'startDate', message }]);
}
