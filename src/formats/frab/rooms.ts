import { slugify } from '../../agenda/identifiers.ts';
import type { Imported } from '../../agenda/import.ts';
import type { Doubts } from './doubts.ts';
import { attribute, children, value } from './element.ts';
import type { Row } from './rows.ts';
import { idGiver, keyOf, shortened, titleOf } from './titles.ts';
import type { Element } from './xml.ts';

/** The rooms of a schedule in the order of the file, and the room of each event's row. */
export interface Rooms {
  list: Imported<'rooms'>[];
  of(row: Row): string | null;
}

/**
 * Reads the rooms: those that stand around events, then those that only events name. The key is the guid, else the name.
 * Where an event names another room than the one it stands in, the one it stands in counts. Rooms without sessions are kept, and reported.
 */
export function roomsOf(schedule: Element, rows: readonly Row[], doubts: Doubts): Rooms {
  const list: Imported<'rooms'>[] = [];
  const byName = new Map<string, string>();
  const byKey = new Map<string, string>();
  const giveId = idGiver();
  const add = (name: string, guid: string): string => {
    const key = keyOf(guid || name);
    const known = byKey.get(key) ?? (guid ? undefined : byName.get(name));
    if (known !== undefined) return known;
    const id = giveId(slugify(name, 'room'));
    list.push({ id, key, title: shortened(name), order: list.length });
    byKey.set(key, id);
    if (!byName.has(name)) byName.set(name, id);
    return id;
  };
  const around = new Map<Element, string>();
  for (const element of children(schedule, 'day').flatMap((day) => children(day, 'room'))) {
    const name = titleOf(attribute(element, 'name')) || titleOf(value(element, 'name'));
    if (name) around.set(element, add(name, attribute(element, 'guid')));
  }
  const used = new Set<string>();
  const rooms = rows.map((row) => {
    const own = titleOf(value(row.event, 'room'));
    const id = (row.room && around.get(row.room)) ?? (own ? add(own, '') : null);
    if (own && row.room && around.has(row.room)) warnOfOther(own, row, doubts);
    if (id) used.add(id);
    return [row, id] as const;
  });
  reportEmpty(list, used, doubts);
  const found = new Map(rooms);
  return { list, of: (row) => found.get(row) ?? null };
}

function warnOfOther(own: string, { event, room }: Row, doubts: Doubts): void {
  const outer = titleOf(attribute(room, 'name')) || titleOf(value(room, 'name'));
  if (own !== outer) doubts.add(event, `names the room ${JSON.stringify(own)} but stands in ${JSON.stringify(outer)}, which counts`);
}

function reportEmpty(list: readonly Imported<'rooms'>[], used: ReadonlySet<string>, doubts: Doubts): void {
  const empty = list.filter(({ id }) => !used.has(id)).map(({ title }) => String(title));
  if (empty.length > 0) doubts.addFor('rooms', `without sessions, kept: ${empty.join(', ').slice(0, 2000)}`);
}
