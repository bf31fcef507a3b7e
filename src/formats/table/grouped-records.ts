import type { JsonObject, JsonValue } from '../foreign/json.ts';
import { recordOf, recordsOf, textIn, textOf } from '../foreign/json-value.ts';
import { columnsOf } from './columns.ts';
import type { Field } from './fields.ts';
import { dateIn } from './moment-cell.ts';

type Mapping = Readonly<Record<string, string>> | undefined;

/** Sessions that stand together, with what is said of all of them. */
interface Group {
  key: string;
  own: JsonObject;
  sessions: readonly JsonObject[];
}

// What a day, a room or a track may say of its sessions; other words are about itself.
const SHARED: readonly Field[] = ['date', 'timeZone', 'room', 'track'];

/**
 * The sessions of a programme that has them in groups, such as days, each with its day, room and track. Null for a value that has no such groups, and where
 * there are several of which nothing tells one from another.
 */
export function ungrouped(value: JsonValue, map: Mapping): JsonObject[] | null {
  const groups = groupsIn(value, map);
  if (!groups) return null;
  const told = groups.map((group) => ({ sessions: group.sessions, shared: sharedBy(group, map) }));
  const isMeant = told.length === 1 || told.every(({ sessions, shared }) => Object.keys(shared).length > 0 || hasDate(sessions, map));
  return isMeant ? told.flatMap(({ sessions, shared }) => sessions.map((session) => ({ ...shared, ...session }))) : null;
}

function groupsIn(value: JsonValue, map: Mapping): Group[] | null {
  const record = recordOf(value);
  if (!record) return Array.isArray(value) ? all(recordsOf(value).map((one) => groupOf('', one, map))) : null;
  const whole = groupOf('', record, map);
  if (whole) return [whole];
  const inner = Object.entries(record);
  const [list, ...others] = inner
    .flatMap(([, one]) => (Array.isArray(one) ? [groupsIn(one, map) ?? []] : []))
    .filter(({ length }) => length > 0);
  if (list) return others.length === 0 ? list : null;
  return all(inner.map(([key, one]) => groupOf(key, Array.isArray(one) ? { [key]: one } : (recordOf(one) ?? {}), map)));
}

/** The only list of sessions in a record that is no session itself. */
function groupOf(key: string, record: JsonObject, map: Mapping): Group | null {
  const lists = Object.values(record).flatMap((value) => {
    const sessions = Array.isArray(value) ? recordsOf(value) : [];
    const columns = columnsOf(namesOf(sessions), map);
    return sessions.length > 0 && columns.has('title') && columns.has('start') ? [sessions] : [];
  });
  const [sessions] = lists;
  const own = Object.fromEntries(Object.entries(record).filter(([, value]) => textOf(value) !== ''));
  const isSession = columnsOf(Object.keys(own)).has('start');
  return sessions && lists.length === 1 && !isSession ? { key, own, sessions } : null;
}

/** What a group says that its sessions do not say of themselves. */
function sharedBy({ key, own, sessions }: Group, map: Mapping): JsonObject {
  const [names, columns] = [Object.keys(own), columnsOf(Object.keys(own))];
  const known = columnsOf(namesOf(sessions), map);
  const shared: JsonObject = {};
  for (const field of SHARED) {
    const name = names[columns.get(field) ?? -1] ?? '';
    // The first day of several is not that of every session.
    const isSpan = field === 'date' && (columns.has('endDate') || columns.has('end'));
    if (!known.has(field) && !isSpan && name !== '') shared[name] = textIn(own, name);
  }
  const date = names.concat(key).find((name) => isDay(name === key ? key : textIn(own, name)));
  if (date !== undefined && !known.has('date') && !columns.has('date')) shared.date = date === key ? key : textIn(own, date);
  return shared;
}

function hasDate(sessions: readonly JsonObject[], map: Mapping): boolean {
  return columnsOf(namesOf(sessions), map).has('date');
}

/** Numbers are days only where they say so. */
function isDay(text: string): boolean {
  return text.length > 2 && /\p{L}|\d\D\d/u.test(text) && dateIn(text, 'day-month')?.day !== undefined;
}

function namesOf(records: readonly JsonObject[]): string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))];
}

function all(groups: readonly (Group | null)[]): Group[] | null {
  const found = groups.flatMap((group) => group ?? []);
  return found.length > 0 && found.length === groups.length ? found : null;
}
