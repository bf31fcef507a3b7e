import type { Imported } from '../../agenda/import.ts';
import { addDays, CalendarDate } from '../../agenda/time.ts';
import { type Doubts, quoted } from './doubts.ts';
import { MAX_DAYS } from './limits.ts';
import type { AllDay } from './when.ts';

type Dates = Pick<Imported<'sessions'>, 'start' | 'end' | 'date' | 'endDate'>;

/** When a session of whole days is; unscheduled where its first day is none, of that day alone where the last is not believed. */
export function datesOf({ firstDay, lastDay = '' }: AllDay, place: string, doubts: Doubts): Dates {
  const none = { start: null, end: null, date: null, endDate: null };
  if (!isDate(firstDay)) {
    doubts.add(place, `is left unscheduled: ${quoted(firstDay, 40)} is no date between 1900 and 2199`);
    return none;
  }
  const dates = { ...none, date: firstDay };
  if (lastDay === '' || lastDay === firstDay) return dates;
  if (isDate(lastDay) && lastDay > firstDay && lastDay < addDays(firstDay, MAX_DAYS)) return { ...dates, endDate: lastDay };
  doubts.add(place, `has the last day ${quoted(lastDay, 40)}, which is none of the ${MAX_DAYS} from ${firstDay}; only the first is kept`);
  return dates;
}

function isDate(text: string): boolean {
  return CalendarDate.safeParse(text).success;
}
