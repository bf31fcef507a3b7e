import { canonicalJson } from './canonical.ts';
import type { Conference } from './conference.ts';
import { type Collection, collectionNames, type Draft, members, type Resource } from './draft.ts';

/** What differs between two drafts of one conference: what storage has to write, and what an answer can report. */
export interface DraftChange {
  /** The conference's new state, or null where it stays. */
  conference: Conference | null;
  put: { [C in Collection]: Resource<C>[] };
  removed: { [C in Collection]: string[] };
}

/** The change that leads from `before` (null: nothing yet) to `after`. */
export function changeBetween(before: Draft | null, after: Draft): DraftChange {
  const same = before !== null && canonicalJson(before.conference) === canonicalJson(after.conference);
  const put: Record<string, unknown[]> = {};
  const removed: Record<string, string[]> = {};
  for (const name of collectionNames) {
    const old = new Map((before ? members(before, name) : []).map((member) => [member.id, canonicalJson(member)]));
    const now = new Set(members(after, name).map((member) => member.id));
    put[name] = members(after, name).filter((member) => !old.has(member.id) || old.get(member.id) !== canonicalJson(member));
    removed[name] = [...old.keys()].filter((id) => !now.has(id));
  }
  return {
    conference: same ? null : after.conference,
    put: put as DraftChange['put'],
    removed: removed as DraftChange['removed'],
  };
}

/** Whether a change changes nothing. */
export function isEmptyChange(change: DraftChange): boolean {
  return change.conference === null && collectionNames.every((name) => change.put[name].length === 0 && change.removed[name].length === 0);
}
