import { AgendaError } from '../../agenda/errors.ts';
import { addDays, CalendarDate } from '../../agenda/time.ts';
import type { ForeignDay } from '../foreign/agenda.ts';
import { type Doubts, quoted } from '../foreign/doubts.ts';
import type { Day } from './date-cell.ts';

// A day further from all others of its table is of no year that they tell.
const NEAR_DAYS = 100;
const MOST_DATES = 400;
const WEEK = [-3, -2, -1, 0, 1, 2, 3];
const WEEKS = [0, 1, 2, 3];

/** The dates of days that a table does not name in full, counted from the first day, else told by the dates that it does. */
export class Days {
  private readonly known = new Map<string, ForeignDay>();
  private readonly told = new Map<string, string | undefined>();

  /**
   * @param dates those that the table names in full.
   * @throws AgendaError `invalid` where the first day is no date.
   */
  constructor(
    private readonly startDate: string | undefined,
    private readonly dates: readonly string[],
    private readonly doubts: Doubts,
  ) {
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
    const told = first === undefined && day ? this.toldByOthers(day, written) : undefined;
    if (told !== undefined) return told;
    const what = day ? `${quoted(written, 40)} is a day without its date` : 'the table has times, but no dates';
    if (first === undefined) throw refused(`${what}; give the first day with --start-date, for example --start-date 2025-03-06`);
    if (!day) return first;
    if ('number' in day) return addDays(first, day.number - 1);
    if ('weekday' in day) return this.onWeekday(day, first, written);
    const sameYear = `${first.slice(0, 4)}-${day.monthDay}`;
    // An event in the days around the new year.
    return first.slice(5) > '07' && day.monthDay < '03' ? `${Number(first.slice(0, 4)) + 1}-${day.monthDay}` : sameYear;
  }

  /** The date that the table's own full dates leave for a day, which is reported once; undefined where they leave none or several. */
  private toldByOthers(day: Day, written: string): string | undefined {
    const name = JSON.stringify(day);
    if (this.told.has(name)) return this.told.get(name);
    const dates = this.dates.length > MOST_DATES ? [] : this.dates;
    const found = 'monthDay' in day ? nearest(day.monthDay, dates) : 'weekday' in day ? sameWeek(day, dates) : undefined;
    const isFirst = [...this.told.values()].every((date) => date === undefined);
    if (found !== undefined && isFirst) {
      const message = `days without a year or date, such as ${quoted(written, 40)}, are read by the other dates of the table: ${found}`;
      this.doubts.add('date', message);
    }
    this.told.set(name, found);
    return found;
  }

  /** The first such weekday, or that of the next weeks which is on the named day of its month. */
  private onWeekday(day: Weekday, first: string, written: string): string {
    const weekday = addDays(first, (day.weekday - weekdayOn(first) + 7) % 7);
    const found = WEEKS.map((more) => addDays(weekday, more * 7)).find((date) => isOfMonth(date, day));
    if (found === undefined)
      this.doubts.add('date', `${quoted(written, 40)} is no day in the weeks from ${first}; the first such weekday is assumed`);
    return found ?? weekday;
  }

  /** A day of the programme, which goes on after midnight: the same object for the same date. */
  programmeDay(date: string): ForeignDay {
    const day = this.known.get(date) ?? { date };
    this.known.set(date, day);
    return day;
  }
}

/** The day of a month in the year that puts it closest to one of several dates. */
function nearest(monthDay: string, dates: readonly string[]): string | undefined {
  const years = new Set(dates.flatMap((date) => [-1, 0, 1].map((more) => Number(date.slice(0, 4)) + more)));
  const candidates = [...years].map((year) => `${year}-${monthDay}`).filter((date) => CalendarDate.safeParse(date).success);
  const far = candidates.map((candidate) => ({ candidate, days: Math.min(...dates.map((date) => daysBetween(candidate, date))) }));
  const [best] = far.sort((a, b) => a.days - b.days);
  return best && best.days <= NEAR_DAYS ? best.candidate : undefined;
}

/** The one of several dates that is on a weekday, else the one that is in the week around all of them. */
function sameWeek(day: Weekday, dates: readonly string[]): string | undefined {
  const isOn = (date: string) => weekdayOn(date) === day.weekday && isOfMonth(date, day);
  const named = new Set(dates.filter(isOn));
  const around = dates.flatMap((date) => WEEK.map((more) => addDays(date, more))).filter(isOn);
  const [first, ...others] = named.size > 0 ? named : new Set(around);
  return others.length === 0 ? first : undefined;
}

type Weekday = Extract<Day, { weekday: number }>;

function isOfMonth(date: string, { ofMonth }: Weekday): boolean {
  return ofMonth === undefined || Number(date.slice(8)) === ofMonth;
}

function weekdayOn(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

function daysBetween(one: string, other: string): number {
  return Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;
}

function refused(message: string): AgendaError {
  return new AgendaError('invalid', 'The dates of the table need a first day.', [{ path: 'startDate', message }]);
}
