import { addDays, CalendarDate } from '../../agenda/time.ts';
import { lengthOf } from '../foreign/clock-words.ts';
import { GUESS_MINUTES } from '../foreign/duration.ts';
import type { ForeignSession } from '../foreign/session.ts';
import type { Order } from './date-cell.ts';
import type { Days } from './days.ts';
import type { Field } from './fields.ts';
import { dateIn, type MomentCell, momentOf } from './moment-cell.ts';
import type { DatedRow } from './named-days.ts';

/** The cells of a row by what they are; undefined where the table has no such column. */
export type Cells = Partial<Record<Field, string>>;

/** When the session of a row is. What can't be read goes to the layer as it is, which reports it. */
export function whenOf({ cells, named, isShared }: DatedRow, order: Order, days: Days): Pick<ForeignSession, 'when' | 'day'> {
  const [dateText, startText] = [cells.date?.trim() ?? '', cells.start?.trim() ?? ''];
  if (dateText === '' && startText === '') return { when: null };
  const start = startText === '' ? {} : momentOf(startText, order, 'time');
  const isWhole = Boolean(start?.instant || start?.day);
  const date = dateText === '' ? {} : (dateIn(dateText, order) ?? (isWhole ? {} : undefined));
  if (!date) return { when: { date: dateText, time: startText } };
  if (!start) return { when: { date: '', time: startText } };
  const zone = cells.timeZone === undefined ? {} : { timeZone: cells.timeZone.trim() };
  if (start.instant || date.instant) return { when: { date: start.instant ?? date.instant, ...endOf(cells, start, order, days), ...zone } };
  if (named && !named.day) return { when: { date: named.written, time: startText } };
  const day = named?.day;
  const on = days.dateOf(day, named?.written ?? '');
  const time = start.time ?? date.time;
  if (time === undefined) return { when: { firstDay: on, lastDay: lastDayOf(cells, order, days) } };
  if (start.offset) return { when: { ...instantsOf(on, time, start.offset, endOf(cells, start, order, days)), ...zone } };
  const rest = { ...endOf(cells, { ...date, ...start }, order, days), ...zone };
  if (time === '24:00') return { when: { date: `${CalendarDate.safeParse(on).success ? addDays(on, 1) : on}T00:00`, ...rest } };
  // The small hours of a weekday, and of a day that rows share, may be those of the morning after; those of a row's own date are its own.
  if (isShared || !day || !('date' in day)) return { when: { time, ...rest }, day: days.programmeDay(on) };
  return { when: { date: on, time, ...rest } };
}

/** A start and end whose times are some way from UTC. */
function instantsOf(on: string, time: string, offset: string, { end, ...rest }: { end?: string; duration?: string }) {
  const start = time === '24:00' ? `${addDays(on, 1)}T00:00` : `${on}T${time}`;
  if (end === undefined || !/^\d\d:\d\d/.test(end)) return { date: `${start}${offset}`, ...(end !== undefined && { end }), ...rest };
  const day = end < time ? addDays(on, 1) : on;
  return { date: `${start}${offset}`, end: end.startsWith('24') ? `${addDays(on, 1)}T00:00${offset}` : `${day}T${end}${offset}`, ...rest };
}

/** The end, else the duration; undefined where the table has no such column. */
function endOf(cells: Cells, start: MomentCell, order: Order, days: Days): { end?: string; duration?: string } {
  const [written, dateText, length] = [cells.end?.trim() ?? '', cells.endDate?.trim() ?? '', cells.duration?.trim() ?? ''];
  const duration = length === '' ? {} : { duration: lengthOf(length) };
  if (written === '') return { ...endIn(cells, start), ...duration };
  const end = momentOf(written, order, 'time');
  if (end?.instant) return { end: end.instant, ...duration };
  const day = end?.day ?? (dateText === '' ? undefined : dateIn(dateText, order)?.day);
  if (!end?.time) return { end: written, ...duration };
  return { end: day && end.time !== '24:00' ? `${days.dateOf(day, written)}T${end.time}` : end.time, ...duration };
}

/** A table without ends and durations is reported once, not for each row. */
function endIn({ end, duration }: Cells, start: MomentCell): { end?: string; duration?: string } {
  if (start.end !== undefined) return { end: start.end };
  if (end !== undefined) return { end: '' };
  return duration === undefined ? { duration: String(GUESS_MINUTES) } : {};
}

function lastDayOf({ endDate = '', end = '' }: Cells, order: Order, days: Days): string {
  const written = endDate.trim() || end.trim();
  const moment = written === '' ? {} : dateIn(written, order);
  if (moment?.day) return days.dateOf(moment.day, written);
  return moment && moment.time === undefined ? '' : written;
}
