import { addDays, CalendarDate } from '../../agenda/time.ts';
import type { ForeignDay } from '../foreign/agenda.ts';
import type { Doubts } from '../foreign/doubts.ts';

/** A day as a file has it; any of it may be ''. */
export interface WrittenDay {
  date: string;
  start: string;
  end: string;
  /** Which day it is, from 1. */
  index: string;
}

/** A day with its date: what it says, else that of its start, else what its number makes it, which is reported. */
export function dayOf({ date: written, start, end, index }: WrittenDay, firstDay: string, doubts: Doubts): ForeignDay {
  const date = [written, start].map((text) => text.slice(0, 10)).find(isDate);
  if (date) return { date, start, end };
  const number = Number(index);
  const first = firstDay.slice(0, 10);
  if (written || !Number.isInteger(number) || number < 1 || number > 366 || !isDate(first))
    return { date: written.slice(0, 10), start, end };
  const counted = addDays(first, number - 1);
  doubts.add(`day ${number}`, `has no date; ${counted} is assumed, counted from the first day of the conference`);
  return { date: counted, start, end };
}

function isDate(text: string): boolean {
  return CalendarDate.safeParse(text).success;
}
