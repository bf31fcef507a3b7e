import { CsvError, parse } from 'csv-parse/sync';
import { AgendaError } from '../../agenda/errors.ts';
import { MAX_TEXT } from '../foreign/limits.ts';

// Blank rows count: spreadsheets write thousands of them.
export const MAX_ROWS = 30_000;
export const MAX_CELLS = 1_000_000;
export const MAX_COLUMNS = 1000;

/**
 * The rows of a table (RFC 4180, with any delimiter and line ends, and stray quotation marks), at most `limit`.
 * @throws AgendaError `unreadable` for what is too large, and for a quotation mark that is never closed.
 */
export function rowsOf(text: string, delimiter: string, limit = MAX_ROWS): string[][] {
  const traced = Error.stackTraceLimit;
  try {
    // The library makes an error of every row with more or fewer cells than the first, also where these are wanted: their traces take most of the time.
    Error.stackTraceLimit = 0;
    const rows = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      // Some write a blank before the quotation mark that begins a cell.
      ltrim: true,
      max_record_size: MAX_TEXT,
      record_delimiter: ['\r\n', '\n', '\r'],
      to: limit === MAX_ROWS ? MAX_ROWS + 1 : limit,
    });
    if (rows.length > MAX_ROWS) throw new AgendaError('unreadable', `the table has more than ${MAX_ROWS} rows, which are not read`);
    return rows.map((row) => row.map(withoutApostrophe));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new AgendaError('unreadable', error.code === 'CSV_MAX_RECORD_SIZE' ? TOO_LONG : 'a quotation mark is never closed');
  } finally {
    Error.stackTraceLimit = traced;
  }
}

const TOO_LONG = `a row has more than ${MAX_TEXT} characters; perhaps a quotation mark is not closed`;

/** @throws AgendaError `unreadable` for a table with too many cells, which would take long to read. */
export function refuseTooManyCells(text: string): void {
  for (const delimiter of DELIMITERS) {
    let count = 0;
    for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + 1)) {
      count += 1;
      if (count > MAX_CELLS) throw new AgendaError('unreadable', `the table has more than ${MAX_CELLS} cells, which are not read`);
    }
  }
}

/** What can part cells. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** An apostrophe before what a spreadsheet would take for a formula keeps it from doing so; it is none of the text. */
function withoutApostrophe(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
