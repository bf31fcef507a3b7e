import { AgendaError } from '../../agenda/errors.ts';
import type { Reading } from '../../agenda/import.ts';
import { CalendarDate } from '../../agenda/time.ts';
import type { ForeignAgenda } from '../foreign/agenda.ts';
import { readingOf } from '../foreign/build.ts';
import { decodeGuessed, headOf } from '../foreign/decode.ts';
import { Doubts } from '../foreign/doubts.ts';
import { GUESS_MINUTES } from '../foreign/duration.ts';
import { refuseTooMany } from '../foreign/limits.ts';
import type { Reader, ReadOptions } from '../format.ts';
import { plainCells, unlisted } from './cell-texts.ts';
import { cellReader } from './cells.ts';
import { namesIn, refuseIncomplete, wordOf } from './columns.ts';
import { dayAbove, onlyText } from './day-rows.ts';
import { Days } from './days.ts';
import { listReader } from './lists.ts';
import { type DatedRow, datedRows, ownDatedRows } from './named-days.ts';
import { orderOf } from './order.ts';
import { isOurs, ownLists, ownReference, ownSlug, withoutApostrophes } from './own-lists.ts';
import { peopleReader } from './people-reader.ts';
import { joinedByPeople } from './person-rows.ts';
import { recogniseRecords, tableOfRecords } from './record-table.ts';
import { setReferences, setSubsessions } from './references.ts';
import { sessionIn } from './session.ts';
import { showingColumns } from './showing.ts';
import { recogniseTable, type Table, tableOf } from './table.ts';
import { markColumn, peopleIn, reportUnread } from './unread.ts';
import { reportZones, withZones } from './zoned-cells.ts';

/**
 * Tables of sessions, a row each, as spreadsheets and conference systems export them (RFC 4180, loosely). Lists of objects in JSON are tables too, where
 * the person who imports says so: most of them are something else.
 */
export const csvReader: Reader = { name: 'csv', label: 'a table of sessions (.csv, .tsv)', recognise, read };

function recognise(bytes: Uint8Array, { map }: Pick<ReadOptions, 'map'> = {}): true | string {
  if (bytes.length === 0) return 'it is empty';
  if (isZip(bytes)) return 'it is a packed file, perhaps of Excel; save the table as CSV';
  if (isJson(bytes)) return map ? recogniseRecords(bytes, map) : JSON_UNSAID;
  try {
    return recogniseTable(decodeGuessed(bytes).text, map);
  } catch (error) {
    if (error instanceof AgendaError || error instanceof TypeError) return "it can't be decoded as text";
    throw error;
  }
}

function read(bytes: Uint8Array, options: ReadOptions): Reading {
  if (isZip(bytes)) throw new AgendaError('unreadable', 'the file is packed, perhaps by Excel; save the table as CSV');
  const doubts = new Doubts();
  const table = isJson(bytes) ? tableOfRecords(bytes, options.map) : tableIn(bytes, options, doubts);
  refuseIncomplete(table.header, table.columns, options.map);
  reportUnread(table, doubts);
  for (const note of table.notes) doubts.add(table.headerPlace, note);
  for (const field of table.guessed)
    doubts.add(
      table.headerPlace,
      `${namesIn([table.header[table.columns.get(field) ?? -1] ?? ''])} is read as the ${field}; say otherwise with --map`,
    );
  if (!table.columns.has('end') && !table.columns.has('duration'))
    doubts.add(
      table.headerPlace,
      `there is no column for the end or the duration; ${GUESS_MINUTES} minutes are assumed where the start has no end`,
    );
  return readingOf(agendaOf(table, options, doubts), options, doubts);
}

const JSON_UNSAID =
  'it begins as JSON does; a list of objects, each a session, is read where --map (over HTTP map) says what one of its names is';

function isJson(bytes: Uint8Array): boolean {
  return /^\s*[[{]/.test(headOf(bytes));
}

function tableIn(bytes: Uint8Array, { map }: ReadOptions, doubts: Doubts): Table {
  const { text, encoding } = decodeGuessed(bytes);
  if (encoding !== 'utf-8') doubts.add('row 1', `the table is read as ${encoding}, since it is not UTF-8`);
  return tableOf(text, map);
}

function agendaOf(table: Table, { startDate }: ReadOptions, doubts: Doubts): ForeignAgenda {
  const ours = isOurs(table.header);
  const cellsOf = cellReader(table);
  const rows = table.rows.map(({ number, cells }) => {
    const texts = ours ? withoutApostrophes(cells) : cells.map(unlisted);
    const told = cellsOf(texts);
    return { number, texts, cells: withZones(ours ? told : plainCells(told), table) };
  });
  const listsOf = ours ? ownLists : listReader(rows.map(({ cells }) => cells));
  reportZones(rows, doubts);
  const order = orderOf(
    rows.flatMap(({ texts, cells }) => [cells.date ?? '', cells.start ?? '', cells.endDate ?? '', cells.end ?? '', onlyText(texts) ?? '']),
    doubts,
  );
  const dated = ours ? ownDatedRows(rows, order) : datedRows(rows, dayAbove(table.above, order, doubts), order, doubts);
  refuseTooMany(dated.length);
  const days = new Days(startDate, fullDates(dated), doubts);
  const shown = showingColumns(table.header.map(wordOf));
  const people = ours
    ? undefined
    : peopleReader(
        peopleIn(table),
        rows.map(({ texts }) => texts),
      );
  const peopled = dated.map((row) => ({ row, persons: people?.(row.texts) }));
  const joined = ours ? peopled : joinedByPeople(peopled, doubts);
  const sessions = joined.map(({ row, persons }) => {
    const lists = { ...listsOf(row.cells), ...(persons && { persons }) };
    const showing = ours ? ownSlug(row.cells) : shown.of({ number: row.number, cells: row.texts });
    return { ...sessionIn(row, lists, order, days), ...showing };
  });
  const marks = markColumn(table);
  if (marks >= 0)
    setSubsessions(
      joined.map(({ row }) => row.texts[marks] ?? ''),
      sessions,
    );
  setReferences(
    joined.map(({ row }) => row),
    sessions,
    ours ? ownReference : (cell) => cell.trim(),
    doubts,
  );
  return { system: 'csv', isOwn: ours, isExact: ours, conference: zoneOf(rows.map(({ cells }) => cells.timeZone?.trim() ?? '')), sessions };
}

/** The dates that rows are on by their full names. */
function fullDates(rows: readonly DatedRow[]): string[] {
  const dates = rows.flatMap(({ named }) => (named?.day && 'date' in named.day ? [named.day.date] : []));
  return [...new Set(dates)].filter((date) => CalendarDate.safeParse(date).success);
}

/** The zone that most rows name. */
function zoneOf(zones: readonly string[]): { timeZone?: string } {
  const counts = new Map<string, number>();
  for (const zone of zones) if (zone !== '') counts.set(zone, (counts.get(zone) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most ? { timeZone: most[0] } : {};
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}
