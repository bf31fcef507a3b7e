import type { JsonObject, JsonValue } from '../foreign/json.ts';
import { recordOf, recordsOf, textIn, textOf } from '../foreign/json-value.ts';

const DAY = /^(?:19|20)\d{6}$/;

/** A timetable as `/export/timetable/{id}.json` answers it: its days, with their entries by ids. */
interface Timetable {
  id: string;
  days: JsonObject;
  /** Where it was exported, since its addresses are relative; '' where it does not say. */
  origin: string;
}

/** The timetables of an answer, also without the answer around them. */
export function timetablesIn(answer: JsonObject): Timetable[] {
  const results = recordOf(answer['results']) ?? answer;
  const address = textIn(answer, 'url');
  const origin = /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).origin : '';
  if (hasDays(results)) return [{ id: firstOf(results, 'conferenceId'), days: results, origin }];
  return Object.entries(results).flatMap(([id, days]): Timetable[] => {
    const record = /^\d+$/.test(id) ? recordOf(days) : undefined;
    return record && hasDays(record) ? [{ id, days: record, origin }] : [];
  });
}

function hasDays(record: JsonObject): boolean {
  const names = Object.keys(record);
  return names.length > 0 && names.every((name) => DAY.test(name) && recordOf(record[name]));
}

/** Whether something is an entry of a timetable, or the event of one: a timetable tells less of both than an export of the event does. */
export function isOfTimetable(record: JsonObject): boolean {
  return 'entryType' in record;
}

/** The event of a timetable, as an export with `detail=sessions` has it but for what a timetable does not tell: a title, and who wrote along. */
export function eventOf({ id, days, origin }: Timetable): JsonObject {
  const dates = Object.keys(days)
    .sort()
    .map((day) => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`);
  const entries = entriesIn(days).map((entry) => entryOf(entry, origin));
  const tz = mostUsed(entries.map((entry) => textIn(recordOf(entry['startDate']), 'tz')));
  return recordFrom({
    entryType: 'Event',
    id,
    url: origin,
    location: mostUsed(entries.map((entry) => textIn(entry, 'location'))),
    startDate: recordFrom({ date: dates[0] ?? '', tz }),
    endDate: recordFrom({ date: dates.at(-1) ?? '', tz }),
    ...byKind(entries),
  });
}

/** The entries of all days, each once: a block that lasts over midnight stands in both of its days. */
function entriesIn(days: JsonObject): JsonObject[] {
  const entries = new Map<string, JsonObject>();
  for (const day of Object.keys(days).sort())
    for (const [key, value] of Object.entries(recordOf(days[day]) ?? {})) {
      const entry = recordOf(value);
      if (entry && !entries.has(key)) entries.set(key, entry);
    }
  return [...entries.values()];
}

function firstOf(days: JsonObject, field: string): string {
  return (
    entriesIn(days)
      .map((entry) => textIn(entry, field))
      .find(Boolean) ?? ''
  );
}

function byKind(entries: readonly JsonObject[]): JsonObject {
  const of = (kind: string) => entries.filter((entry) => entry['entryType'] === kind);
  return { sessions: of('Session'), contributions: of('Contribution'), breaks: of('Break') };
}

/** An entry as the export of events has it. */
function entryOf(entry: JsonObject, origin: string): JsonObject {
  const kind = entry['entryType'];
  const url = addressOf(textIn(entry, 'url'), origin);
  if (kind === 'Contribution')
    return recordFrom({ ...entry, ...personsOf(entry), url, db_id: numberOf(entry, 'contributionId'), id: entry['friendlyId'] ?? '' });
  if (kind !== 'Session') return recordFrom({ ...entry, url, id: numberOf(entry, '') });
  const children = recordsOf(Object.values(recordOf(entry['entries']) ?? {}));
  const [session, slot] = 'sessionTitle' in entry ? ['sessionTitle', 'title'] : ['title', 'slotTitle'];
  return recordFrom({
    ...entry,
    ...byKind(children.map((child) => entryOf(child, origin))),
    url,
    id: numberOf(entry, 'sessionSlotId'),
    title: [textIn(entry, session ?? ''), textIn(entry, slot ?? '')].filter(Boolean).join(': '),
    conveners: entry['conveners'] ?? entry['personLinks'] ?? [],
  });
}

/** What the database knows it by. Old timetables number the blocks of each session apart, so that there the whole id of the entry counts. */
function numberOf(entry: JsonObject, field: string): string {
  const id = textIn(entry, 'id');
  return /^s\d+l/.test(id) ? id : textIn(entry, field, 'objId') || id;
}

/** Who speaks and who wrote; the newest timetables tell of each person what they do. */
function personsOf(entry: JsonObject): JsonObject {
  const links = recordsOf(entry['personLinks']);
  const having = (role: string) => links.filter(({ roles }) => Array.isArray(roles) && roles.map(textOf).includes(role));
  return {
    speakers: [...recordsOf(entry['presenters']), ...having('speaker')],
    primaryauthors: [...recordsOf(entry['authors']), ...having('primary')],
    coauthors: having('secondary'),
  };
}

/** What most entries say is true of the event, such as its venue: rooms of other places are others, whatever they are called. */
function mostUsed(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words.filter(Boolean)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

function addressOf(url: string, origin: string): string {
  return url !== '' && URL.canParse(url, origin || undefined) ? new URL(url, origin || undefined).href : '';
}

function recordFrom(fields: Record<string, JsonValue | undefined>): JsonObject {
  return Object.assign(Object.create(null), fields);
}
