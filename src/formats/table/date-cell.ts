import { monthOf, plainWord, weekdayOf } from '../foreign/calendar-words.ts';

/** Which of two numbers before a year is the day. */
export type Order = 'day-month' | 'month-day';

/** What a cell says of a day: its date, or less, for which the first day has to be known. */
export type Day =
  | { date: string }
  /** 0 for Sunday; some say which day of its month it is. */
  | { weekday: number; ofMonth?: number }
  /** Counted from 1. */
  | { number: number }
  /** `MM-DD`. */
  | { monthDay: string };

const PAIR = /^(\d{1,2})\/(\d{1,2})$/;
const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;

/** A date as people write it in English, French, German and Spanish, without a time; undefined for what is none. */
export function dayOf(text: string, order: Order): Day | undefined {
  const written = plainWord(text.trim().slice(0, 60))
    .replace(/\s+/g, ' ')
    .replace(/ ?[*†‡]{1,3}$/, '');
  const [first = '', ...others] = written.split(/[\s,]+\.?|\.(?=\s)/).filter((part) => part !== '');
  const weekday = weekdayOf(first.replace(/\.$/, ''));
  // "Mar" is a Tuesday before another month, in French and Spanish.
  if (/^mar\.?$/.test(first) && others.some((part) => monthOf(part.replace(/\.$/, '')) > 0)) return dayOf(others.join(' '), order);
  if (weekday >= 0) {
    if (others.length === 0) return { weekday };
    const day = dayOf(others.join(' '), order);
    return day && 'number' in day ? { weekday, ofMonth: day.number } : day;
  }
  const number = /^(?:day|tag|jour|dia) ?(\d{1,2})$|^(\d{1,2})$/.exec(written);
  if (number) return { number: Number(number[1] ?? number[2]) };
  return inNumbers(written, order) ?? inWords(written);
}

/** The two numbers before the year, or without one, where they alone do not tell which is the day. */
export function undecided(text: string): [number, number] | undefined {
  const match = NUMERIC.exec(/\S*\d[/-]\d\S*/.exec(text.slice(0, 60))?.[0] ?? '');
  const [, word = '', pair = ''] = /^(?:(\p{L}{2,12})[.,]{0,2} )?(\d{1,2}\/\d{1,2})$/u.exec(text.trim()) ?? [];
  if (pair !== '' && (word === '' || weekdayOf(plainWord(word)) >= 0)) return pair.split('/').map(Number) as [number, number];
  return match && match[2] !== '.' ? [Number(match[1]), Number(match[3])] : undefined;
}

function inNumbers(written: string, order: Order): Day | undefined {
  const sorted = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(written);
  if (sorted) return dated(Number(sorted[1]), Number(sorted[2]), Number(sorted[3]));
  const compact = /^((?:19|20|21)\d\d)(\d\d)(\d\d)$/.exec(written);
  if (compact) return dated(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const match = NUMERIC.exec(written);
  const counted = serialDay(written);
  if (counted !== undefined) return { date: counted };
  const pair = PAIR.exec(written);
  if (pair) return ordered(Number(pair[1]), Number(pair[2]), order, monthDay);
  const short = /^(\d{1,2})\.(\d{1,2})\.?$/.exec(written);
  if (short) return monthDay(Number(short[2]), Number(short[1]));
  if (!match) return undefined;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const full = (month: number, day: number) => dated(year < 100 ? 2000 + year : year, month, day);
  return ordered(first, second, match[2] === '.' ? 'day-month' : order, full);
}

function ordered(first: number, second: number, order: Order, make: (month: number, day: number) => Day | undefined): Day | undefined {
  return order === 'day-month' ? make(second, first) : make(first, second);
}

/** The date that spreadsheets keep as a number of days, of 2000 to 2099; undefined for other numbers. */
export function serialDay(text: string): string | undefined {
  const days = /^\d{5}$/.test(text) ? Number(text) : 0;
  return days < 36_526 || days > 73_050 ? undefined : new Date((days - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

function inWords(written: string): Day | undefined {
  const parts = written.split(/[\s,./-]+/).filter((part) => part !== '' && !/^(?:of|de|del|the|le|el|der|den|am)$/.test(part));
  const month = parts.map(monthOf).find((found) => found > 0);
  const numbers = parts.filter((part) => monthOf(part) === 0).map((part) => part.replace(/^(\d{1,2})(?:st|nd|rd|th|er)$/, '$1'));
  if (month === undefined || numbers.length > 2 || numbers.length === 0 || !numbers.every((part) => /^(?:\d{1,2}|\d{4})$/.test(part)))
    return undefined;
  const [day, short] = numbers.filter((part) => part.length < 3);
  const year = numbers.find((part) => part.length === 4) ?? (short?.length === 2 ? `20${short}` : undefined);
  if (day === undefined || (short !== undefined && year !== `20${short}`)) return undefined;
  return year === undefined ? monthDay(month, Number(day)) : dated(Number(year), month, Number(day));
}

function dated(year: number, month: number, day: number): Day | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return { date: [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-') };
}

function monthDay(month: number, day: number): Day | undefined {
  const found = dated(2000, month, day);
  return found && 'date' in found ? { monthDay: found.date.slice(5) } : undefined;
}
