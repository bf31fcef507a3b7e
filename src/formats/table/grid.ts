import { clockOf, hoursOf, rangeOf } from '../foreign/clock-words.ts';
import { isName } from '../foreign/person-words.ts';
import { isNothing } from './cell-texts.ts';
import { type Columns, columnsOf } from './columns.ts';
import { onlyText } from './day-rows.ts';
import type { Field } from './fields.ts';
import { dateIn } from './moment-cell.ts';
import type { Row } from './table.ts';

const FIELDS = ['start', 'date', 'title', 'room', 'speakers', 'abstract'] as const;
const LEAST_TIMES = 2;

/** A programme with its times at the side and its rooms, tracks or days at the top, as a table with a row for each session. */
export interface Grid {
  header: readonly string[];
  columns: Columns;
  rows: Row[];
  /** What to report of how it is read. */
  notes: string[];
}

/** Where the top of a grid is among the first rows of a file; -1 where they are those of none. */
export function gridTop(rows: readonly (readonly string[])[]): number {
  return rows.findIndex((top, index) => isTop(top) && isBody(rows.slice(index + 1)));
}

/** The sessions of a grid, each with what is at the top of its column. @param rows those below the top. */
export function gridOf(top: readonly string[], rows: readonly Row[]): Grid {
  const titles = top.slice(1).map((text) => text.trim());
  const areDays = titles.filter((text) => text !== '').every((text) => dateIn(text, 'day-month')?.day !== undefined);
  const isAnyAcross = !areDays && rows.some(({ cells }) => isAcross(cells));
  return {
    header: FIELDS,
    columns: new Map<Field, number>(FIELDS.map((field, at) => [field, at])),
    rows: rows.flatMap((row) => dayIn(row) ?? sessionsIn(row, titles, areDays)),
    notes: [
      `the table is read as a grid: times at the side, ${areDays ? 'days' : 'rooms'} at the top, a session in each cell`,
      ...(isAnyAcross ? ['what stands alone in the first column of its row, or in every column, is read as for everyone, in no room'] : []),
    ],
  };
}

/** A row that holds only a day, which is that of those below. */
function dayIn({ number, cells }: Row): Row[] | undefined {
  const only = onlyText(cells);
  return only !== undefined && dateIn(only, 'day-month')?.day ? [{ number, cells: [only] }] : undefined;
}

function sessionsIn({ number, cells }: Row, titles: readonly string[], areDays: boolean): Row[] {
  const [time = '', ...all] = cells;
  const texts = !areDays && isAcross(cells) ? all.slice(0, 1) : all;
  return texts.flatMap((text, at) => {
    if (text.trim() === '' || isNothing(text.trim())) return [];
    const [first = '', ...lines] = text.split('\n').flatMap((line) => line.trim() || []);
    const areNames = lines.every((line) => line.split(/[,;&]/).every((part) => isName(part.trim())));
    const [top, below] = [titles[at] ?? '', lines.join('\n')];
    const room = areDays || isAcross(cells) ? '' : top;
    return [{ number, cells: [time, areDays ? top : '', first, room, areNames ? below : '', areNames ? '' : below] }];
  });
}

/** Merged over all columns, a cell comes out in the first, or in each. */
function isAcross([time = '', first = '', ...others]: readonly string[]): boolean {
  if (time.trim() === '' || first.trim() === '' || others.length === 0) return false;
  return ['', first.trim()].some((same) => others.every((text) => text.trim() === same));
}

function isTop([corner = '', ...titles]: readonly string[]): boolean {
  const filled = titles.filter((title) => title.trim() !== '');
  return (
    (corner.trim() === '' || columnsOf([corner]).has('start')) &&
    filled.length > 1 &&
    !titles.some(isTime) &&
    // Rooms are called "Hall" and "Auditorium".
    [...columnsOf(titles).keys()].every((field) => field === 'room')
  );
}

function isBody(rows: readonly (readonly string[])[]): boolean {
  const timed = rows.filter(([time = '']) => isTime(time));
  const texts = timed.flatMap(([, ...cells]) => cells.filter((cell) => cell.trim() !== ''));
  const words = texts.filter((text) => /\p{L}{3}/u.test(text));
  return timed.length >= LEAST_TIMES && timed.length * 2 > rows.length && words.length * 2 > texts.length;
}

function isTime(text: string): boolean {
  return /\D/.test(text.trim()) && (rangeOf(text) ?? hoursOf(text) ?? clockOf(text)) !== undefined;
}
