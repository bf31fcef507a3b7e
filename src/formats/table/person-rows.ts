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
  const known = new Map<string, PeopledRow>();
  const joined: DatedRow[] = [];
  const kept = rows.flatMap(({ row, persons }) => {
    const same = known.get(sameness(row));
    const added = same && persons ? persons.filter((person) => !same.persons?.some((other) => isSame(person, other))) : [];
    if (same && added.length > 0) {
      same.persons = [...(same.persons ?? []), ...added];
      joined.push(row);
      return [];
    }
    const own = { row, persons };
    if (persons?.length && row.cells.title?.trim() && (row.cells.start?.trim() || row.cells.date?.trim())) known.set(sameness(row), own);
    return [own];
  });
  report(joined, doubts);
  return kept;
}

function sameness({ cells, named }: DatedRow): string {
  return JSON.stringify([named?.written, { ...cells, speakers: '' }]);
}

function isSame(person: ForeignPerson, other: ForeignPerson): boolean {
  return person.name === other.name && person.role === other.role;
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
