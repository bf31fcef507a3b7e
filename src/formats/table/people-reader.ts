import { AgendaError } from '../../agenda/errors.ts';
import { withoutEntities } from '../foreign/entities.ts';
import { type Naming, namingOf, peopleIn } from '../foreign/named-people.ts';
import { namesPhone } from '../foreign/people-lists.ts';
import type { ForeignPerson } from '../foreign/speakers.ts';
import { isNothing } from './cell-texts.ts';
import { isNaming, type PeopleColumn, type PersonPart } from './people-columns.ts';

const LONGEST_LIST = 1000;
const MAX_PEOPLE = 30_000;

/** The cells of one row. */
type Row = readonly string[];
type Reader = (row: Row) => ForeignPerson[];

/**
 * Reads the people of a row from all of the columns that tell of them; undefined where none does. What it gives throws an AgendaError `unreadable` once
 * the rows name too many.
 * @param rows all of the table, which tell how it writes names.
 */
export function peopleReader(columns: readonly PeopleColumn[], rows: readonly Row[]): Reader | undefined {
  const naming = namingOf(rows.flatMap((row) => columns.flatMap(({ at, part }) => (part === 'name' ? [cellAt(row, at)] : []))));
  const groups = new Map<string, PeopleColumn[]>();
  for (const column of columns) groups.set(column.group, [...(groups.get(column.group) ?? []), column]);
  const readers = [...groups.values()].flatMap((own) => readerOf(own, naming) ?? []);
  let count = 0;
  const read: Reader = (row) => {
    const people = readers.flatMap((reader) => reader(row));
    count += people.length;
    if (count > MAX_PEOPLE) throw new AgendaError('unreadable', `the table names more than ${MAX_PEOPLE} people, which are not read`);
    return people;
  };
  return readers.length === 0 ? undefined : read;
}

function readerOf(columns: readonly PeopleColumn[], naming: Naming): Reader | undefined {
  const at = (part: PersonPart) => columns.find((column) => column.part === part)?.at ?? -1;
  const [name, first, last] = [at('name'), at('first'), at('last')];
  const role = columns.find(isNaming)?.role ?? '';
  if (name < 0 && first < 0 && last < 0) return undefined;
  return (row) => {
    const people = name >= 0 ? peopleIn(cellAt(row, name), naming, role) : joined(cellAt(row, first), cellAt(row, last), role);
    for (const column of columns) if (!isNaming(column)) tell(people, column.part, cellAt(row, column.at));
    return people;
  };
}

function cellAt(row: Row, at: number): string {
  return withoutEntities(row[at] ?? '');
}

/** First and last names that stand in two columns. */
function joined(first: string, last: string, role: string): ForeignPerson[] {
  const [given, family] = [listed(first), listed(last)];
  const names = Array.from({ length: Math.max(given.length, family.length) }, (_, index) =>
    `${given[index] ?? ''} ${family[index] ?? ''}`.trim(),
  );
  return names.filter((name) => name !== '').map((name) => ({ name, ...(role !== '' && { role }) }));
}

/** A detail of each of those who are named, where there is one for each, or one person. */
function tell(people: readonly ForeignPerson[], part: PersonPart, cell: string): void {
  const details = people.length === 1 ? [inOneLine(cell)] : listed(cell);
  if (details.length !== people.length) return;
  for (const [index, person] of people.entries()) {
    const detail = details[index] ?? '';
    if (!/\p{L}/u.test(detail) || isNothing(detail) || /:\/\/|@/.test(detail) || namesPhone(detail)) continue;
    if (part === 'organisation') person.organisation = detail;
    if (part === 'position') person.position = detail;
    if (part === 'role') person.role = detail;
  }
}

function inOneLine(cell: string): string {
  const lines = listed(cell, '\n');
  return lines.filter((line) => line !== '').join(', ');
}

function listed(cell: string, between: RegExp | string = /[;\n|]/): string[] {
  return cell.split(between, LONGEST_LIST).map((part) => part.trim());
}
