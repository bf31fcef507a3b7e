import { HOUR_WORDS, WHOLE_DAY } from '../foreign/calendar-words.ts';
import { clockOf, hoursOf, partOfDay, rangeOf } from '../foreign/clock-words.ts';
import { stampOf } from '../foreign/wall-clock.ts';
import { type Day, dayOf, type Order, serialDay } from './date-cell.ts';
import { withoutZone } from './zone-words.ts';

/** What a cell says of when: a day, a time of day, a time at which it ends, or an instant that needs nothing else; nothing of these where it says "all day". */
export interface MomentCell {
  instant?: string;
  day?: Day;
  time?: string;
  /** A time of day, or a date and time. */
  end?: string;
  /** How far from UTC its times are, where they say so. */
  offset?: string;
}

const TIME_BEHIND = new RegExp(
  `^(.{1,60}?)(?:[ ,T]+|, ?)((?:\\d{1,2}[:.h]\\d{2}|\\d{1,2} ?[ap]\\.?m|\\d{1,2} ?(?:h|uhr)|${HOUR_WORDS})[^,]{0,40})$`,
  'i',
);
const TIME_BEFORE = /^(\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?)[ ,]+(.{1,60})$/i;
const NUMBERED = /^(?:day|jour|tag|d[íi]a) ?\d{1,2}[\s,:–—-]+/i;
// What parts a day from the words around it.
const WORDS_AROUND = /\s*[–—|:()]\s*|\s+[-/]\s+/;
const BETWEEN_BOTH = / ?(?:–|—|→|->| - | to | until | bis | au | a )\s*/i;
const CONNECTOR = /(?:[\s,]+(?:at?|à|um|@|a las?|from|de|von|ab|[–—-])|,)$/i;

/**
 * Reads a cell with a day, a time, a range of times, or a day and times; undefined for what is none of them.
 * @param rather what "10" and "10.03" are in this column.
 */
export function momentOf(text: string, order: Order, rather: 'day' | 'time'): MomentCell | undefined {
  const { text: written, offset } = withoutZone(text.slice(0, 500).normalize('NFKC').trim().replace(/\s+/g, ' ').slice(0, 120));
  if (WHOLE_DAY.test(written)) {
    const day = written.replace(WHOLE_DAY, '');
    return day === '' ? {} : momentOf(day, order, rather);
  }
  const stamp = stampOf(written);
  if (stamp?.time && stamp.offset) return { instant: written };
  if (stamp?.time && offset) return { instant: `${written}${offset}` };
  if (stamp?.time) return { day: { date: stamp.date }, time: stamp.time.replace(/:00$/, '') };
  const found = wordsOf(written, order, rather) ?? bothIn(written, order);
  return found?.time !== undefined && offset ? { ...found, offset } : found;
}

/** Reads a cell of a column of days, which may have words around its day ("Day 1 – Tuesday 12 March", "12 March (workshops)"); undefined for what is none. */
export function dateIn(text: string, order: Order): MomentCell | undefined {
  const exact = momentOf(text, order, 'day') ?? momentOf(text.trim().replace(NUMBERED, ''), order, 'day');
  if (exact) return exact;
  const parts = partsAround(text);
  const found = parts.length < 2 ? [] : parts.flatMap((part) => momentOf(part, order, 'day') ?? []);
  return found.find(({ day }) => day && ('date' in day || 'monthDay' in day)) ?? found.find(({ day }) => day && !('number' in day));
}

/** What stands between the signs that part a day from the words around it. */
export function partsAround(text: string): string[] {
  return text.slice(0, 200).replace(/\s+/g, ' ').split(WORDS_AROUND);
}

function wordsOf(written: string, order: Order, rather: 'day' | 'time'): MomentCell | undefined {
  const [times, day] = [timesOf(written) ?? (rather === 'time' ? spanOf(hoursOf(written)) : undefined), dayOf(written, order)];
  if (times && (rather === 'time' || !day)) return times;
  if (day) return { day };
  for (const [date, time] of partings(written)) {
    const [behind, found] = [timesOf(time), dayOf(date.replace(CONNECTOR, ''), order)];
    if (behind && found) return { day: found, ...behind };
  }
  return countedIn(written);
}

function timesOf(text: string): Pick<MomentCell, 'time' | 'end'> | undefined {
  const range = spanOf(rangeOf(text));
  if (range) return range;
  const time = clockOf(text);
  return time === undefined ? undefined : { time };
}

function spanOf(range: { start: string; end: string } | undefined): Pick<MomentCell, 'time' | 'end'> | undefined {
  return range && { time: range.start, end: range.end };
}

/** A day and its part, as spreadsheets keep a date and time. */
function countedIn(written: string): MomentCell | undefined {
  const [, days = '', part = ''] = /^(\d{5})[.,](\d{1,17})$/.exec(written) ?? [];
  const [date, time] = [serialDay(days), partOfDay(`.${part}`)];
  return date === undefined ? undefined : { day: { date }, ...(time !== undefined && { time }) };
}

/** A start and an end that both have their day ("12 March 2025 9:00 – 12 March 2025 10:00"). */
function bothIn(written: string, order: Order): MomentCell | undefined {
  const [first = '', second, ...others] = written.split(BETWEEN_BOTH);
  if (second === undefined || others.length > 0) return undefined;
  const [start, end] = [first, second].map((part) => wordsOf(part, order, 'time'));
  if (!start?.day || start.time === undefined || end?.time === undefined) return undefined;
  return { day: start.day, time: start.time, end: end.day && 'date' in end.day ? `${end.day.date}T${end.time}` : end.time };
}

function partings(text: string): [date: string, time: string][] {
  const [behind, before] = [TIME_BEHIND.exec(text), TIME_BEFORE.exec(text)];
  return [
    ...(behind ? [[behind[1] ?? '', behind[2] ?? ''] as [string, string]] : []),
    ...(before ? [[before[2] ?? '', before[1] ?? ''] as [string, string]] : []),
  ];
}
