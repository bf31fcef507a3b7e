import { canonicalJson } from './canonical.ts';
import type { Draft } from './draft.ts';
import { type Fault, invalid } from './errors.ts';
import { countsBetween } from './import-counts.ts';
import type { Merged } from './merge-import.ts';
import { readDraft } from './read-draft.ts';

type Fields = Record<string, unknown>;

/**
 * Reads a whole document in place of a conference's draft (null: none yet). Sessions that bring no uid keep theirs or get one.
 * @throws AgendaError `invalid` with every fault; a session that is there keeps its uid for life.
 */
export function readReplacement(document: Fields, stored: Draft | null, newUid: () => string): Draft {
  const uids = new Map(stored?.sessions.map(({ id, uid }) => [id, uid]));
  const { sessions } = document;
  const withUid = (session: unknown): unknown =>
    isFields(session) && session['uid'] === undefined ? { ...session, uid: uids.get(String(session['id'])) ?? newUid() } : session;
  const draft = readDraft(
    { ...document, ...(Array.isArray(sessions) ? { sessions: sessions.map(withUid) } : {}) },
    { isNew: stored === null },
  );
  const changed = draft.sessions.filter(({ id, uid }) => (uids.get(id) ?? uid) !== uid);
  if (changed.length > 0)
    throw invalid(changed.map(({ id }) => ({ path: `sessions[${id}].uid`, message: 'is fixed for life and cannot be changed' })));
  return draft;
}

/** Puts a whole document in place of a draft under the conference's own id, which the document's gives way to. */
export function replaceDraft(document: Fields, id: string, stored: Draft | null, newUid: () => string): Merged {
  const { conference } = document;
  const named = isFields(conference) ? conference['id'] : undefined;
  const draft = readReplacement({ ...document, ...(isFields(conference) && { conference: { ...conference, id } }) }, stored, newUid);
  return { draft, counts: countsBetween(stored, draft), doubts: [...renamed(named, id), ...changedFacts(stored, draft)] };
}

function renamed(named: unknown, id: string): Fault[] {
  if (named === undefined || named === id) return [];
  return [{ path: 'conference.id', message: `is ${JSON.stringify(named).slice(0, 100)} in the file; it is read as ${id}` }];
}

/** Which of the conference's own facts the document changes: counts speak of resources alone. */
function changedFacts(stored: Draft | null, { conference }: Draft): Fault[] {
  const before = stored && new Map<string, unknown>(Object.entries(stored.conference));
  const fields = Object.entries(conference).filter(([field, value]) => before && canonicalJson(before.get(field)) !== canonicalJson(value));
  return fields.length > 0 ? [{ path: 'conference', message: `changes its ${fields.map(([field]) => field).join(', ')}` }] : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
