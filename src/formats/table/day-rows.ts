import { type Doubts, quoted } from '../foreign/doubts.ts';
import { dayOf, type Order } from './date-cell.ts';
import { momentOf, partsAround } from './moment-cell.ts';
import type { NamedDay } from './named-days.ts';
import type { Row } from './table.ts';
import type { Cells } from './when.ts';

/** A day that a row of its own names for the rows below it; `label` where the row says more than the day. */
export interface DayRow extends NamedDay {
  label: boolean;
}

// Short words are titles as well as weekdays ("Do"), and bare numbers and fractions are anything.
const SHORTEST = 3;
// A day by its number, its weekday and its date, perhaps in two languages.
const MOST_TEXTS = 6;
const NO_DAY = /^\d{1,2}\/\d{1,2}$|^\d{5}$/;

/**
 * The day of a row that holds nothing but one, in whichever columns: spreadsheets put such rows between the days. A single cell may have words
 * around its day ("Day 2 – Tuesday 11 March 2025"), or hours behind it where it is neither a start nor a date.
 */
export function dayRowOf(texts: readonly string[], cells: Cells, order: Order): DayRow | undefined {
  const filled = texts.map((text) => text.trim()).filter((text) => text !== '');
  const days = daysAlone(new Set(filled), order);
  if (days.length > 0) return days.find(({ day }) => day && 'date' in day) ?? days[0];
  const only = onlyText(texts);
  if (only === undefined) return undefined;
  return labelled(only, order) ?? (cells.start?.trim() || cells.date?.trim() ? undefined : withHours(only, order));
}

/**
 * The day that a row above the header holds and nothing else: some write the headers anew under each day. It is reported, since it may as well tell
 * when the table was made.
 */
export function dayAbove(rows: readonly Row[], order: Order, doubts: Doubts): NamedDay | undefined {
  const days = rows.flatMap(({ number, cells }) => {
    const day = dayRowOf(cells, {}, order);
    return day && !day.label ? [{ ...day, number }] : [];
  });
  const last = days.at(-1) ?? dayAmongWords(rows, order);
  if (last) doubts.add(`row ${last.number}`, `is read as the day of the rows below it: ${quoted(last.written, 40)}`);
  return last;
}

const DATE_IN_WORDS =
  /(?<!\d|\d\s?[–—&/.-]\s?|\d \p{L}{3,10}\.?\s?[–—&/-]\s?|\b(?:and|to|et|au|und|bis|y|al) )(?:\d{1,2}(?:st|nd|rd|th|er)?\.? (?:of |de )?\p{L}{3,10}\.?,? (?:de )?\d{4}|\p{L}{3,10} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.\d{4})(?!\s?[–—&/-]\s?(?:\d|\p{L}{3,10}\.? \d)|\d)/giu;

/** The only full date among the words above the header, as in "Paris, 24 October 2023". Of several, or of the first and last day of a span, it tells none. */
function dayAmongWords(rows: readonly Row[], order: Order): (DayRow & { number: number }) | undefined {
  const found = rows.flatMap(({ number, cells }) =>
    cells.flatMap((text) =>
      [...text.slice(0, 500).matchAll(DATE_IN_WORDS)].flatMap(([written]) => ({ written, number, day: dayOf(written, order) })),
    ),
  );
  const dates = new Set(found.flatMap(({ day }) => (day && 'date' in day ? [day.date] : [])));
  const [first] = found.filter(({ day }) => day && 'date' in day);
  return first && dates.size === 1 ? { ...first, isAlone: true, label: true } : undefined;
}

/** What stands in the only cell of a row that is not empty. */
export function onlyText(texts: readonly string[]): string | undefined {
  const filled = texts.filter((text) => text.trim() !== '');
  return filled.length === 1 ? filled[0]?.trim() : undefined;
}

/** The days of texts, none where any of them is something else. */
function daysAlone(texts: ReadonlySet<string>, order: Order): DayRow[] {
  const days: DayRow[] = [];
  for (const text of texts.size > MOST_TEXTS ? [] : texts) {
    const day = dayAlone(text, order);
    if (!day) return [];
    days.push(day);
  }
  return days;
}

function dayAlone(text: string, order: Order): DayRow | undefined {
  const moment = text.length < SHORTEST || NO_DAY.test(text) ? undefined : momentOf(text, order, 'day');
  return moment?.day && moment.time === undefined ? { written: text, day: moment.day, isAlone: true, label: false } : undefined;
}

/** A date is one wherever it stands among other words; a weekday and a number of a day are only at the front. */
function labelled(text: string, order: Order): DayRow | undefined {
  const parts = partsAround(text);
  if (parts.length < 2) return undefined;
  const days = parts.map((part) => dayAlone(part.trim(), order));
  const found = days.find((part) => part?.day && ('date' in part.day || 'monthDay' in part.day)) ?? days[0];
  return found && { ...found, label: true };
}

function withHours(text: string, order: Order): DayRow | undefined {
  const day = text.length < SHORTEST ? undefined : momentOf(text, order, 'day')?.day;
  return day && { written: text, day, isAlone: true, label: true };
}
