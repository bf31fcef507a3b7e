import type { Doubts } from '../foreign/doubts.ts';
import type { ForeignPerson } from '../foreign/speakers.ts';
import type { DatedRow } from './named-days.ts';
import { placeOf } from './place.ts';

/** A row with those whom it names; undefined where the table names nobody. */
export interface PeopledRow {
  row: DatedRow;
  persons: readonly ForeignPerson[] | undefined;
}

/** The rows, of which those that differ in their people alone are one: some tables have a row for each speaker. It is reported, once. */
export function joinedByPeople(rows: readonly PeopledRow[], doubts: Doubts): PeopledRow[] {
  const known = new Map<string, { persons: ForeignPerson[]; names: Set<string> }>();
  const joined: DatedRow[] = [];
  const kept = rows.flatMap(({ row, persons }) => {
    if (!persons?.length || !row.cells.title?.trim() || !(row.cells.start?.trim() || row.cells.date?.trim())) return [{ row, persons }];
    const same = known.get(sameness(row));
    const added = persons.filter((person) => !same?.names.has(nameOf(person)));
    if (same && added.length > 0) {
      same.persons.push(...added);
      for (const person of added) same.names.add(nameOf(person));
      joined.push(row);
      return [];
    }
    const own = { row, persons: [...persons] };
    known.set(sameness(row), { persons: own.persons, names: new Set(persons.map(nameOf)) });
    return [own];
  });
  report(joined, doubts);
  return kept;
}

function sameness({ cells, named }: DatedRow): string {
  return JSON.stringify([named?.written, { ...cells, speakers: '' }]);
}

function nameOf({ name, role = '' }: ForeignPerson): string {
  return `${name}\n${role}`;
}

function report(joined: readonly DatedRow[], doubts: Doubts): void {
  const [first] = joined;
  if (!first) return;
  const counted = joined.length === 1 ? 'differs' : `and ${joined.length - 1} more rows differ`;
  doubts.add(
    placeOf(first.number, first.cells),
    `${counted} from one above in nothing but the people; read as one session with all of them`,
  );
}
