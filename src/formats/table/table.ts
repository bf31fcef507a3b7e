import { AgendaError } from '../../agenda/errors.ts';
import { MAX_TEXT } from '../foreign/limits.ts';
import { byContent } from './column-contents.ts';
import { type Columns, columnsOf, isAgenda, likelyColumns, mapFaults } from './columns.ts';
import type { Field } from './fields.ts';
import { gridOf, gridTop } from './grid.ts';
import { DELIMITERS, MAX_COLUMNS, refuseTooManyCells, rowsOf } from './rows.ts';

/** A table with its headers found. */
export interface Table {
  header: readonly string[];
  /** Where the header stands, as doubts name it. */
  headerPlace: string;
  columns: Columns;
  /** The fields of columns whose headers are no known ones. */
  guessed: readonly Field[];
  /** What more to report of how it is read. */
  notes: readonly string[];
  /** What stands above the header. */
  above: readonly Row[];
  /** What follows it, with the numbers that spreadsheets give the rows, or of the entries of a list, from 1; without blank ones, and without the header where it comes again. */
  rows: readonly Row[];
}

export interface Row {
  number: number;
  cells: readonly string[];
}

// Some write a title or a note above the header.
const HEADER_WITHIN = 10;
const HEAD = MAX_TEXT + 100_000;

interface Layout {
  delimiter: string;
  /** Counted from 0. */
  headerAt: number;
  header: readonly string[];
  columns: Columns;
  guessed: readonly Field[];
  /** Whether it is the top of a grid, which has no headers for its columns. */
  isGrid: boolean;
}

/** The whole table. */
export function tableOf(text: string, map: Readonly<Record<string, string>> | undefined): Table {
  const body = withoutHint(text);
  const { delimiter, headerAt, header, columns, guessed, isGrid } = layoutOf(body, map);
  const rows = rowsOf(body, delimiter).map((cells, index) => ({ number: index + 1, cells }));
  const told = rows.slice(headerAt + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== '') && !isSame(cells, header));
  const above = rows.slice(0, headerAt);
  if (isGrid) return { ...gridOf(header, told), headerPlace: 'row 1', guessed, above };
  const seen = byContent(
    columns,
    header,
    told.map(({ cells }) => cells),
  );
  const names: Field[] = seen.has('speakers') && !columns.has('speakers') ? ['speakers'] : [];
  return { header, headerPlace: 'row 1', columns: seen, guessed: [...guessed, ...names], notes: [], above, rows: told };
}

function isSame(cells: readonly string[], header: readonly string[]): boolean {
  return cells.length === header.length && cells.every((cell, index) => cell.trim() === header[index]?.trim());
}

/** Whether a text is the table of an agenda, given what the person who imports says of its columns; a clause that says why not. */
export function recogniseTable(text: string, map: Readonly<Record<string, string>> | undefined): true | string {
  if (/^\s*</.test(text)) return 'it begins as markup does';
  try {
    const { header, columns, isGrid } = layoutOf(withoutHint(text), map);
    if (isAgenda(columns) || isGrid) return true;
    const [unfit] = map ? mapFaults(header, map) : [];
    if (unfit) return unfit.message;
    const lack = columns.has('title') ? 'a date or time' : 'a title';
    return header.length > 1
      ? `its first rows have no column whose header is that of ${lack}; --map (over HTTP map) names other headers`
      : 'its first rows are those of no table';
  } catch (error) {
    if (error instanceof AgendaError) return `it can't be read as a table: ${error.message}`;
    throw error;
  }
}

/**
 * The delimiter and the row with the headers: those that make sense of most columns, else those that part most.
 * @throws AgendaError `unreadable` where there is nothing, or too much.
 */
function layoutOf(text: string, map: Readonly<Record<string, string>> | undefined): Layout {
  if (!/\S/.test(text)) throw new AgendaError('unreadable', 'the file is empty');
  refuseTooManyCells(text);
  const found = DELIMITERS.map((delimiter) => ({ delimiter, rows: firstRows(text.slice(0, HEAD), delimiter) }));
  const layouts = found.flatMap(({ delimiter, rows }) =>
    typeof rows === 'string'
      ? []
      : rows.map(
          (header, headerAt): Layout => ({ delimiter, headerAt, header, columns: knownIn(header, map), guessed: [], isGrid: false }),
        ),
  );
  const [first, ...others] = layouts;
  if (!first)
    throw new AgendaError('unreadable', found.map(({ rows }) => rows).find((rows) => typeof rows === 'string') ?? 'the file is empty');
  const known = bestOf(first, others);
  const best = isAgenda(known.columns)
    ? withLikely(known)
    : bestOf(
        known,
        layouts.map(withLikely).filter(({ columns }) => isAgenda(columns)),
      );
  const [grid] = isAgenda(best.columns) || map ? [] : found.flatMap(gridIn);
  if (grid) return grid;
  if (best.header.length > MAX_COLUMNS)
    throw new AgendaError('unreadable', `the table has ${best.header.length} columns; at most ${MAX_COLUMNS} are read`);
  return best;
}

/** None in a row that has more cells than a table may have columns: to look at hundreds of thousands takes long. */
function knownIn(header: readonly string[], map: Readonly<Record<string, string>> | undefined): Columns {
  return header.length > MAX_COLUMNS ? new Map() : columnsOf(header, map);
}

function bestOf(first: Layout, others: readonly Layout[]): Layout {
  return others.reduce((so, layout) => (worthOf(layout) > worthOf(so) ? layout : so), first);
}

function gridIn({ delimiter, rows }: { delimiter: string; rows: string[][] | string }): Layout[] {
  const headerAt = typeof rows === 'string' ? -1 : gridTop(rows);
  const header = typeof rows === 'string' ? undefined : rows[headerAt];
  return header && header.length <= MAX_COLUMNS ? [{ delimiter, headerAt, header, columns: new Map(), guessed: [], isGrid: true }] : [];
}

function withLikely(layout: Layout): Layout {
  if (layout.header.length > MAX_COLUMNS) return layout;
  const columns = likelyColumns(layout.header, layout.columns);
  return { ...layout, columns, guessed: [...columns.keys()].filter((field) => !layout.columns.has(field)) };
}

function worthOf({ columns, header }: Layout): number {
  return (isAgenda(columns) ? 1000 : 0) + columns.size * 20 + Math.min(header.length, 19) / 19;
}

/** Where a later row is broken, the first alone may tell; a sentence where it is broken itself. */
function firstRows(text: string, delimiter: string): string[][] | string {
  let fault = '';
  for (const limit of [HEADER_WITHIN, 1]) {
    try {
      return rowsOf(text, delimiter, limit);
    } catch (error) {
      if (!(error instanceof AgendaError)) throw error;
      fault = error.message;
    }
  }
  return fault;
}

/** Excel writes its delimiter into a first line of its own. */
function withoutHint(text: string): string {
  return text.replace(/^sep=.(?=\r?\n)/i, '');
}
