import { type Doubts, quoted } from '../foreign/doubts.ts';
import type { Day, Order } from './date-cell.ts';
import { dayRowOf } from './day-rows.ts';
import { dateIn, momentOf } from './moment-cell.ts';
import { placeOf } from './place.ts';
import type { Cells } from './when.ts';

/** A day as a table names it; without `day` where the words for it can't be read. */
export interface NamedDay {
  written: string;
  day?: Day | undefined;
  /** Whether its cell holds nothing else: such cells may be merged over the rows that they are for. */
  isAlone: boolean;
}

/** A row with its cells by what they are. */
export interface ReadRow {
  number: number;
  /** All of its cells, also those of columns that are not known. */
  texts: readonly string[];
  cells: Cells;
}

/** A row that is a session, with the day that it stands on. */
export interface DatedRow extends ReadRow {
  /** Undefined where the table names no day at all. */
  named: NamedDay | undefined;
  /** Whether it stands on its day together with the rows around it, one day's programme in its order. */
  isShared: boolean;
}

/**
 * The rows that are sessions, each with its day: the one that it names, else the last one named above it, in a row of sessions or in one that holds
 * nothing but a day. That is how merged cells come out; where the table has none, it is a guess and reported.
 * @param above the day that stands above the header.
 */
export function datedRows(rows: readonly ReadRow[], above: NamedDay | undefined, order: Order, doubts: Doubts): DatedRow[] {
  const own = rows.map(({ cells, texts, number }) => {
    const dayRow = dayRowOf(texts, cells, order);
    if (dayRow?.label) doubts.add(placeOf(number, cells), `is read as the day of the rows below it: ${quoted(dayRow.written, 40)}`);
    return { named: dayRow ?? dayNamed(cells, order), isSession: !dayRow };
  });
  const isMerged = !isRepeated(own);
  const first = own.find(({ named }) => named?.day)?.named;
  const shared = new Set<NamedDay>();
  let last = above;
  const dated = rows.flatMap((row, index): DatedRow[] => {
    const { named, isSession } = own[index] ?? { named: undefined, isSession: true };
    const from = named ?? last;
    last = from;
    if (!isSession) return [];
    if (!named && row.cells.start?.trim()) report(row, from, first, isMerged, doubts);
    if (!named && from) shared.add(from);
    return [{ ...row, named: from ?? first, isShared: false }];
  });
  return dated.map((row) => ({ ...row, isShared: isMerged && row.named !== undefined && shared.has(row.named) }));
}

/** The rows of a table of ours, which names every day: a start without its day has none. */
export function ownDatedRows(rows: readonly ReadRow[], order: Order): DatedRow[] {
  return rows.map((row) => {
    const start = { written: row.cells.start?.trim() ?? '', isAlone: false };
    return { ...row, named: dayNamed(row.cells, order) ?? start, isShared: false };
  });
}

/** The day that a row names in its start, else in its date. */
function dayNamed({ start = '', date = '' }: Cells, order: Order): NamedDay | undefined {
  for (const [text, rather] of [[start.trim(), 'time'] as const, [date.trim(), 'day'] as const]) {
    const moment = text === '' ? {} : rather === 'day' ? dateIn(text, order) : momentOf(text, order, rather);
    const day = moment?.instant ? { date: moment.instant.slice(0, 10) } : moment?.day;
    if (day) return { written: text, day, isAlone: moment?.time === undefined && !moment?.instant };
    if (!moment && rather === 'day') return { written: text, isAlone: true };
  }
  return undefined;
}

/** Whether two rows with nothing between them name the same day, as they do in a table without merged cells. */
function isRepeated(rows: readonly { named: NamedDay | undefined; isSession: boolean }[]): boolean {
  return rows.some(({ named, isSession }, index) => {
    const before = rows[index - 1];
    return isSession && before?.isSession && named?.day !== undefined && JSON.stringify(named.day) === JSON.stringify(before.named?.day);
  });
}

function report(
  { number, cells }: ReadRow,
  from: NamedDay | undefined,
  first: NamedDay | undefined,
  isMerged: boolean,
  doubts: Doubts,
): void {
  const place = placeOf(number, cells);
  if (from?.day && !(isMerged && from.isAlone))
    doubts.add(place, `has no day; the last one named above it, ${quoted(from.written, 40)}, is assumed`);
  if (!from && first)
    doubts.add(place, `has no day, nor has a row above it; the first that the table names, ${quoted(first.written, 40)}, is assumed`);
}
