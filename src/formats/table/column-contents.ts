import { plainWord, weekdayOf } from '../foreign/calendar-words.ts';
import { namesPassword } from '../foreign/invitations.ts';
import { isName } from '../foreign/person-words.ts';
import { type Columns, wordOf } from './columns.ts';
import type { Field } from './fields.ts';
import { isNaming, peopleColumnsOf } from './people-columns.ts';

const MOST = 2000;

/** Columns after a look at what they hold: some words are headers of two sorts of columns. @param rows the cells of the table below its header. */
export function byContent(columns: Columns, header: readonly string[], rows: readonly (readonly string[])[]): Columns {
  const told = new Map(columns);
  const cellsOf = (field: Field) => {
    const at = columns.get(field);
    return at === undefined ? [] : rows.slice(0, MOST).flatMap((row) => row[at]?.trim() || []);
  };
  const rename = (from: Field, to: Field) => {
    const at = told.get(from);
    told.delete(from);
    if (at !== undefined && !told.has(to)) told.set(to, at);
  };
  const [streams, days] = [cellsOf('stream'), cellsOf('date')];
  // A stream is what a track is called, or where and with which number a session is seen.
  if (streams.length > 0 && !streams.some((cell) => /\w[./]\w|\d(?: ?\d){2}/.test(cell) || namesPassword(cell))) {
    if (!columns.has('track')) rename('stream', 'track');
    const seen = header.findIndex((name) => /^(?:live )?stream(?:ing)? (?:url|link)$/.test(wordOf(name)));
    if (seen >= 0) told.set('stream', seen);
  }
  // In German a day, in English a word that many share.
  const isTag = wordOf(header[columns.get('date') ?? -1] ?? '') === 'tag';
  if (isTag && days.length > 0 && columns.has('start') && days.every((cell) => !/\d/.test(cell) && !isWeekday(cell)))
    rename('date', 'tags');
  const names = namesAt(columns, header, rows);
  if (names >= 0) told.set('speakers', names);
  return told;
}

/** The column "name" where it is not the title, and holds those of people whom nothing else tells; -1 for none. */
function namesAt(columns: Columns, header: readonly string[], rows: readonly (readonly string[])[]): number {
  const [words, taken] = [header.map(wordOf), new Set(columns.values())];
  const at = words.findIndex((word, index) => /^(?:names?|nom|nombre)$/.test(word) && !taken.has(index));
  if (at < 0 || columns.has('speakers') || peopleColumnsOf(words, taken, undefined).some(isNaming)) return -1;
  const cells = rows.slice(0, MOST).flatMap((row) => row[at]?.trim() || []);
  return cells.filter((cell) => isName(cell)).length * 2 > cells.length ? at : -1;
}

function isWeekday(cell: string): boolean {
  return cell.split(/[^\p{L}]+/u).some((word) => weekdayOf(plainWord(word)) >= 0);
}
