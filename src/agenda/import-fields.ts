import type { Draft } from './draft.ts';
import { inDeclared, inDeclaredOnly } from './import-languages.ts';
import { isTextMap, TEXT_FIELDS } from './texts.ts';

type Fields = Record<string, unknown>;

// What importing again never changes.
const KEPT = new Set(['visibility', 'admission', 'audiences', 'uid', 'id', 'key', 'sharedKey', 'otherKeys', 'source', 'listed']);

/** What updates have to know of the draft and the file: made once for all of them. */
export interface UpdateContext {
  /** The language that the file's texts are in, where they are in one. */
  language: string;
  /** Those that the conference declares. */
  languages: readonly string[];
  /** Ids of what came from elsewhere than the file's source: references to it were added by hand. */
  elsewhere: Record<(typeof LISTS)[number], ReadonlySet<string>>;
  /** Whether the file has what the public sees, so that references to anything hidden or restricted are not in it. */
  isOwn: boolean;
  hidden: ReadonlySet<string>;
  restricted: ReadonlySet<string>;
}

const LISTS = ['speakers', 'documents', 'overflowRooms'] as const;

export function updateContext(
  draft: Draft,
  { system, language, isOwn }: { system: string; language: string; isOwn: boolean },
): UpdateContext {
  const { sessions, documents, speakers, rooms, conference } = draft;
  const ids = <T extends { id: string }>(members: readonly T[], has: (member: T) => boolean) => {
    return new Set(members.filter(has).map(({ id }) => id));
  };
  const isForeign = ({ source }: { source: { system: string } | null }) => source?.system !== system;
  return {
    language,
    languages: conference.languages,
    isOwn,
    elsewhere: { speakers: ids(speakers, isForeign), documents: ids(documents, isForeign), overflowRooms: ids(rooms, isForeign) },
    hidden: ids(sessions, ({ visibility }) => visibility !== 'public'),
    restricted: ids(documents, ({ access, url }) => access === 'restricted' || url === null),
  };
}

/**
 * A resource with the fields that a file carries for it; what the format has no field for, and what is never imported, stays.
 * @param isWhole whether the file shows the whole of it, so that what was added by hand would be there.
 */
export function updated(before: Fields, carried: Fields, context: UpdateContext, isWhole: boolean): Fields {
  const { elsewhere, isOwn } = context;
  const fields = Object.entries(carried)
    .filter(([field]) => !KEPT.has(field))
    .map(([field, value]) => [
      field,
      TEXT_FIELDS.has(field) ? withTranslations(field, before[field], value, context) : inDeclaredOnly(value, context.languages),
    ]);
  const next: Fields = { ...before, ...Object.fromEntries(fields) };
  // A session has times or dates: times that the file brings end dates that were set before.
  if (carried['start']) Object.assign(next, { date: null, endDate: null });
  if (isFields(carried['links']) && isFields(before['links'])) next['links'] = { ...before['links'], ...given(carried['links']) };
  for (const field of LISTS) {
    if (!isWhole && Array.isArray(carried[field])) next[field] = withAddedByHand(before[field], carried[field], elsewhere[field]);
  }
  if (isOwn) Object.assign(next, withHidden(next, before, context));
  if (Array.isArray(next['speakers'])) next['speakers'] = withKnownRoles(next['speakers'], before['speakers']);
  return next;
}

/** The references that no export shows: to sessions that are hidden, and to documents without an address for the public. */
function withHidden(next: Fields, before: Fields, { hidden, restricted }: UpdateContext): Fields {
  const kept: Fields = {};
  for (const field of ['parent', 'repeatOf']) if (next[field] === null && hidden.has(String(before[field]))) kept[field] = before[field];
  const [shown, known] = [next['documents'], before['documents']];
  if (!Array.isArray(shown) || !Array.isArray(known)) return kept;
  const missing = known.filter((id) => restricted.has(String(id)) && !shown.includes(id));
  return missing.length === 0 ? kept : { ...kept, documents: inKnownOrder([...shown, ...missing], known) };
}

function inKnownOrder(ids: readonly unknown[], known: readonly unknown[]): unknown[] {
  const place = (id: unknown) => (known.includes(id) ? known.indexOf(id) : known.length);
  return [...ids].sort((a, b) => place(a) - place(b));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text of the file beside the translations that the draft has; what the file does not have stays as it is. */
function withTranslations(field: string, before: unknown, value: unknown, { language, languages }: UpdateContext): unknown {
  const known = isTextMap(field, before) || typeof before === 'string' ? before : null;
  const carried = isTextMap(field, value) ? inDeclared(value, known, languages) : value;
  if (typeof carried !== 'string' || known === null || typeof known === 'string') return carried;
  return Object.values(known).includes(carried) ? before : { ...known, [language]: carried };
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
function withAddedByHand(before: unknown, carried: unknown[], elsewhere: ReadonlySet<string>): unknown[] {
  const target = (entry: unknown): unknown => (typeof entry === 'string' ? entry : (entry as { speaker?: unknown }).speaker);
  const byHand = (Array.isArray(before) ? before : []).filter((entry) => elsewhere.has(String(target(entry))));
  return [...carried, ...byHand.filter((entry) => !carried.some((other) => target(other) === target(entry)))];
}
