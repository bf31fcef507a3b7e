import { type Draft, members } from './draft.ts';
import { isTextMap, TEXT_FIELDS } from './texts.ts';

type Fields = Record<string, unknown>;

// What importing again never changes.
const KEPT = new Set(['visibility', 'admission', 'audiences', 'uid', 'id', 'key', 'source', 'listed']);

/** What an update has to know besides the two states of a resource. */
export interface UpdateContext {
  draft: Draft;
  /** The language that the file's texts are in. */
  language: string;
  /** Where references that lead to nothing of it were added by hand and stay; null where the file shows the whole of the resource. */
  system: string | null;
  /** Whether the file has what the public sees, so that references to anything hidden or restricted are not in it. */
  isOwn: boolean;
}

/** A resource with the fields that a file carries for it; what the format has no field for, and what is never imported, stays. */
export function updated(before: Fields, carried: Fields, { draft, language, system, isOwn }: UpdateContext): Fields {
  const fields = Object.entries(carried)
    .filter(([field]) => !KEPT.has(field))
    .map(([field, value]) => [field, TEXT_FIELDS.has(field) ? withTranslations(field, before[field], value, language) : value]);
  const next: Fields = { ...before, ...Object.fromEntries(fields) };
  // A session has times or dates: times that the file brings end dates that were set before.
  if (carried['start']) Object.assign(next, { date: null, endDate: null });
  if (isFields(carried['links']) && isFields(before['links'])) next['links'] = { ...before['links'], ...given(carried['links']) };
  for (const field of ['speakers', 'documents', 'overflowRooms']) {
    if (system !== null && Array.isArray(carried[field]))
      next[field] = withAddedByHand(field, before[field], carried[field], draft, system);
  }
  if (isOwn) Object.assign(next, withHidden(next, before, draft));
  if (Array.isArray(next['speakers'])) next['speakers'] = withKnownRoles(next['speakers'], before['speakers']);
  return next;
}

/** The references that no export shows: to sessions that are hidden, and to documents without an address for the public. */
function withHidden(next: Fields, before: Fields, { sessions, documents }: Draft): Fields {
  const hidden = new Set<unknown>(sessions.filter(({ visibility }) => visibility !== 'public').map(({ id }) => id));
  const restricted = new Set<unknown>(documents.filter(({ access, url }) => access === 'restricted' || url === null).map(({ id }) => id));
  const kept: Fields = {};
  for (const field of ['parent', 'repeatOf']) if (next[field] === null && hidden.has(before[field])) kept[field] = before[field];
  const [shown, known] = [next['documents'], before['documents']];
  if (!Array.isArray(shown) || !Array.isArray(known)) return kept;
  const missing = known.filter((id) => restricted.has(id) && !shown.includes(id));
  return missing.length === 0 ? kept : { ...kept, documents: inKnownOrder([...shown, ...missing], known) };
}

function inKnownOrder(ids: readonly unknown[], known: readonly unknown[]): unknown[] {
  const place = (id: unknown) => (known.includes(id) ? known.indexOf(id) : known.length);
  return [...ids].sort((a, b) => place(a) - place(b));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text of the file in one language beside the translations that the draft has; they stay as they are. */
function withTranslations(field: string, before: unknown, value: unknown, language: string): unknown {
  if (!isTextMap(field, before) || typeof value !== 'string') return value;
  return Object.values(before).includes(value) ? before : { ...before, [language]: value };
}

/** People for whom the file says no role, or says it in one of the languages of its label, keep the one that is known. */
function withKnownRoles(speakers: readonly unknown[], before: unknown): unknown[] {
  const known = new Map((Array.isArray(before) ? (before as Fields[]) : []).map((one) => [one['speaker'], one]));
  return speakers.map((one) => {
    const was = isFields(one) ? known.get(one['speaker']) : undefined;
    return was && isFields(one) && (one['role'] === undefined || isSaidBy(was, one)) ? was : one;
  });
}

function isSaidBy(known: Fields, { role, label }: Fields): boolean {
  return known['role'] === role && isTextMap('label', known['label']) && Object.values(known['label']).includes(String(label));
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
