import { type Collection, collectionNames, type Draft, members } from './draft.ts';
import { referrers, withoutResource } from './edits.ts';
import type { Fault } from './errors.ts';
import { freeId, Uid } from './identifiers.ts';
import type { ImportDocument } from './import.ts';
import { countsBetween, type ImportCount } from './import-counts.ts';
import { readDraft } from './read-draft.ts';
import type { Source } from './source.ts';

export interface Merged {
  draft: Draft;
  counts: Record<Collection, ImportCount>;
  doubts: Fault[];
}

type Member = { id: string; source: Source | null };
type Fields = Record<string, unknown>;
/** Collection → the document's id → the draft's id. */
type Renaming = Record<Collection, Map<string, string>>;

// What importing again never changes.
const KEPT = new Set(['visibility', 'admission', 'audiences', 'uid', 'id', 'key', 'source', 'listed']);

/**
 * Brings an imported document into a draft. What came from the same system before is found by its key and gets the fields that the format carries;
 * what is new is added; what came from the same system and is no longer there is withdrawn. All else stays, the conference's own facts too.
 * @param newUid gives the uid of each new session that brings none, or one that is taken.
 * @param elsewhere uids that sessions of other conferences have, with the conference: an agenda may be brought in beside its original.
 * @throws AgendaError `invalid` where the outcome would break a rule of the draft.
 */
export function mergeImport(
  draft: Draft,
  imported: ImportDocument,
  newUid: () => string,
  elsewhere: ReadonlyMap<string, string> = new Map(),
): Merged {
  const renaming = {} as Renaming;
  for (const name of collectionNames) renaming[name] = renamingOf(members(draft, name), imported, name);
  const next: Record<string, unknown> = { conference: draft.conference };
  const uids = new Set([...elsewhere.keys(), ...draft.sessions.map(({ uid }) => uid)]);
  for (const name of collectionNames)
    next[name] = mergeCollection(draft, name, imported, renaming, (wanted) => freshUid(wanted, uids, newUid));
  const { draft: merged, doubts } = withdraw(readDraft(next), draft, imported);
  return {
    draft: merged,
    counts: countsBetween(draft, merged),
    doubts: [...conferenceDoubts(draft, imported), ...uidDoubts(draft, imported, elsewhere), ...doubts],
  };
}

function keysOf(existing: readonly Member[], system: string): Map<string, string> {
  return new Map(existing.flatMap(({ id, source }) => (source?.system === system ? [[source.key, id]] : [])));
}

function renamingOf(existing: readonly Member[], imported: ImportDocument, name: Collection): Map<string, string> {
  const known = keysOf(existing, imported.system);
  const taken = new Set(existing.map(({ id }) => id));
  const renaming = new Map<string, string>();
  for (const { id, key } of imported[name]) {
    const own = known.get(key) ?? freeId(id, (candidate) => taken.has(candidate));
    taken.add(own);
    renaming.set(id, own);
  }
  return renaming;
}

function mergeCollection(
  draft: Draft,
  name: Collection,
  imported: ImportDocument,
  renaming: Renaming,
  uidFor: (wanted: unknown) => string,
): Fields[] {
  const existing: readonly Member[] = members(draft, name);
  const result = new Map<string, Fields>(existing.map((member) => [member.id, { ...member }]));
  const zone = imported.conference.timeZone;
  for (const item of imported[name]) {
    const id = renaming[name].get(item.id) ?? item.id;
    const before = result.get(id);
    const carried = referencesRenamed({ ...item }, renaming);
    if (name === 'sessions' && zone && zone !== draft.conference.timeZone) carried['timeZone'] ??= zone;
    if (before) result.set(id, updated(before, carried, draft, imported.system));
    else result.set(id, added(id, carried, imported.system, name === 'sessions' ? uidFor(carried['uid']) : undefined));
  }
  return [...result.values()];
}

function freshUid(wanted: unknown, taken: Set<string>, newUid: () => string): string {
  const uid = typeof wanted === 'string' && Uid.safeParse(wanted).success && !taken.has(wanted) ? wanted : newUid();
  taken.add(uid);
  return uid;
}

function added(id: string, { key, ...fields }: Fields, system: string, uid: string | undefined): Fields {
  return { ...fields, id, source: { system, key }, ...(uid ? { uid } : {}) };
}

function updated(before: Fields, carried: Fields, draft: Draft, system: string): Fields {
  const fields = Object.entries(carried).filter(([field]) => !KEPT.has(field));
  const next: Fields = { ...before, ...Object.fromEntries(fields) };
  // A session has times or dates: times that the file brings end dates that were set before.
  if (carried['start']) Object.assign(next, { date: null, endDate: null });
  if (isFields(carried['links']) && isFields(before['links'])) next['links'] = { ...before['links'], ...given(carried['links']) };
  for (const field of ['speakers', 'documents', 'overflowRooms']) {
    if (Array.isArray(carried[field])) next[field] = withAddedByHand(field, before[field], carried[field], draft, system);
  }
  return next;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The links that the file has; a format that knows fewer kinds must not take the others away. */
function given(links: Fields): Fields {
  return Object.fromEntries(Object.entries(links).filter(([, link]) => link !== null && link !== undefined));
}

/** The carried references, then those that were added by hand: they lead to what is not of this system. */
function withAddedByHand(field: string, before: unknown, carried: unknown[], draft: Draft, system: string): unknown[] {
  const collection = field === 'overflowRooms' ? 'rooms' : (field as 'speakers' | 'documents');
  const foreign = new Set(members(draft, collection).flatMap(({ id, source }) => (source?.system === system ? [] : [id])));
  const target = (entry: unknown): unknown => (typeof entry === 'string' ? entry : (entry as { speaker?: unknown }).speaker);
  const byHand = (Array.isArray(before) ? before : []).filter((entry) => foreign.has(String(target(entry))));
  return [...carried, ...byHand.filter((entry) => !carried.some((other) => target(other) === target(entry)))];
}

function referencesRenamed(fields: Fields, renaming: Renaming): Fields {
  const renamed = (collection: Collection, value: unknown): unknown => {
    if (typeof value === 'string') return renaming[collection].get(value) ?? value;
    return Array.isArray(value) ? value.map((entry) => renamed(collection, entry)) : value;
  };
  const references: [string, Collection][] = [
    ['track', 'tracks'],
    ['room', 'rooms'],
    ['overflowRooms', 'rooms'],
    ['parent', 'sessions'],
    ['repeatOf', 'sessions'],
    ['documents', 'documents'],
    ['audiences', 'audiences'],
    ['translationOf', 'documents'],
  ];
  for (const [field, collection] of references) if (field in fields) fields[field] = renamed(collection, fields[field]);
  if (Array.isArray(fields['speakers'])) {
    fields['speakers'] = fields['speakers'].map((entry: Fields) => ({ ...entry, speaker: renamed('speakers', entry['speaker']) }));
  }
  return fields;
}

/** Sessions go, with references to them; other resources go unless something that stays refers to them. */
function withdraw(merged: Draft, before: Draft, imported: ImportDocument): { draft: Draft; doubts: Fault[] } {
  const doubts: Fault[] = [];
  let draft = merged;
  for (const name of [...collectionNames].reverse()) {
    if (imported.tellsOf && !imported.tellsOf.includes(name)) continue;
    const keys = new Set(imported[name].map(({ key }) => key));
    const gone = members(before, name).filter(({ source }) => source?.system === imported.system && !keys.has(source.key));
    draft = name === 'sessions' ? withoutSessions(draft, gone, doubts) : withoutUnused(draft, name, gone, doubts);
  }
  return { draft, doubts };
}

function withoutSessions(merged: Draft, gone: readonly Member[], doubts: Fault[]): Draft {
  const ids = new Set(gone.map(({ id }) => id));
  const staying = { ...merged, sessions: merged.sessions.filter(({ id }) => !ids.has(id)) };
  for (const id of ids) {
    const referring = referrers(staying, 'sessions', id);
    doubts.push(...referring.map(({ path }) => ({ path, message: `is cleared: ${id} is no longer in the file` })));
  }
  return [...ids].reduce((draft, id) => withoutResource(draft, 'sessions', id, true), merged);
}

/** Goes on while something goes, since a document may be held only by its translation that goes too. */
function withoutUnused(merged: Draft, name: Collection, gone: readonly Member[], doubts: Fault[]): Draft {
  const free = gone.filter(({ id }) => referrers(merged, name, id).length === 0);
  if (free.length > 0) {
    const draft = free.reduce((rest, { id }) => withoutResource(rest, name, id, false), merged);
    return withoutUnused(
      draft,
      name,
      gone.filter((member) => !free.includes(member)),
      doubts,
    );
  }
  for (const { id } of gone) {
    const places = referrers(merged, name, id).length;
    doubts.push({ path: `${name}[${id}]`, message: `is no longer in the file but stays: ${places} places refer to it` });
  }
  return merged;
}

/** How many new sessions cannot have the uids that the file gives them, by the conference that has these. */
function uidDoubts(draft: Draft, imported: ImportDocument, elsewhere: ReadonlyMap<string, string>): Fault[] {
  const known = keysOf(draft.sessions, imported.system);
  const counts = new Map<string, number>();
  for (const { key, uid } of imported.sessions) {
    const other = known.has(key) ? undefined : elsewhere.get(uid ?? '');
    if (other !== undefined) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts].map(([other, count]) => ({
    path: 'sessions',
    message: `the conference ${other} has the uids of ${count} of them already, so these get new ones here`,
  }));
}

function conferenceDoubts({ conference }: Draft, imported: ImportDocument): Fault[] {
  return (['title', 'startDate', 'endDate', 'timeZone'] as const).flatMap((field) => {
    const theirs = imported.conference[field];
    if (theirs === undefined || JSON.stringify(theirs) === JSON.stringify(conference[field])) return [];
    return [
      {
        path: `conference.${field}`,
        message: `is ${JSON.stringify(theirs)} in the file; the conference keeps ${JSON.stringify(conference[field])}`,
      },
    ];
  });
}
