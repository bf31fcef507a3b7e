import { Id, slugify, Uid } from '../../agenda/identifiers.ts';
import { type Doubts, spotOf } from './doubts.ts';
import { idGiver, keyOf } from './keys.ts';
import type { ForeignSession } from './session.ts';
import type { Span } from './spans.ts';

/** Who a session is: its id in the document, its key in the source, its uid where the file has one, and what it repeats. */
export interface Identity {
  id: string;
  key: string;
  uid?: string;
  repeatOf: string | null;
}

/** A session on its way to an identity. */
interface Candidate {
  session: ForeignSession;
  title: string;
  startMs: number;
  identity: Identity;
}

/**
 * The identity of each session. The key is the first that the file has, else the title. Where several sessions have one key, the earliest keeps it
 * and the next get `#2`, `#3`, … in the order of their starts; with the same title they repeat the earliest. So do those of other keys but
 * the same shared id and title. Ids are those that the file has by our own hand, else the slug without the conference's name and a number before it, else the title.
 * @param names what slugs may begin with.
 */
export function identitiesOf(
  sessions: readonly ForeignSession[],
  titles: readonly string[],
  spans: readonly (Span | null)[],
  names: readonly string[],
  doubts: Doubts,
): Identity[] {
  const giveId = idGiver();
  const candidates = sessions.map((session, index): Candidate => {
    const title = titles[index] ?? '';
    const identity = { id: giveId(idFor(session, title, names)), key: keyFor(session, title), repeatOf: null };
    return { session, title, startMs: spans[index]?.startMs ?? Number.POSITIVE_INFINITY, identity };
  });
  const byStart = [...candidates].sort((a, b) => (a.startMs === b.startMs ? 0 : a.startMs - b.startMs));
  const taken = new Set<string>();
  for (const group of groupsOf(byStart, ({ identity }) => identity.key)) settle(group, taken, doubts);
  for (const group of groupsOf(byStart, ({ session, title }) => JSON.stringify([session.sharedId ?? '', title])))
    markRepeats(group, doubts);
  return candidates.map(({ identity }) => identity);
}

function settle(group: readonly Candidate[], taken: Set<string>, doubts: Doubts): void {
  const [first, ...others] = group;
  if (!first) return;
  const { key } = first.identity;
  taken.add(key);
  const uid = Uid.safeParse(first.session.uid?.toLowerCase());
  if (uid.success) first.identity.uid = uid.data;
  let number = 1;
  for (const { session, title, identity } of others) {
    do number += 1;
    while (taken.has(`${key}#${number}`));
    identity.key = `${key}#${number}`;
    taken.add(identity.key);
    const same = title === first.title;
    if (same) identity.repeatOf = first.identity.id;
    const reading = same ? 'its repetition' : 'a session of its own';
    doubts.add(session.place, `has the identity ${key} of ${spotOf(first.session.place)}; it is read as ${reading}`);
  }
}

function markRepeats(group: readonly Candidate[], doubts: Doubts): void {
  const [first, ...others] = group;
  if (!first?.session.sharedId) return;
  for (const { session, identity } of others) {
    if (identity.repeatOf !== null) continue;
    identity.repeatOf = first.identity.id;
    doubts.add(session.place, `has the id and title of ${spotOf(first.session.place)}; it is read as its repetition`);
  }
}

function groupsOf(candidates: readonly Candidate[], nameOf: (candidate: Candidate) => string): Candidate[][] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const name = nameOf(candidate);
    const group = groups.get(name);
    if (group) group.push(candidate);
    else groups.set(name, [candidate]);
  }
  return [...groups.values()];
}

function keyFor({ keys }: ForeignSession, title: string): string {
  const own = keys.find((key) => key !== '') ?? '';
  return keyOf(own) || keyOf(title) || 'untitled';
}

function idFor({ id = '', slug: written }: ForeignSession, title: string, names: readonly string[]): string {
  if (Id.safeParse(id).success) return id;
  const slug = (written ?? '')
    .slice(0, 400)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const name = names.find((prefix) => slug.startsWith(`${prefix}-`));
  // Ids are shorter than slugs may be, so the conference's name goes first.
  const rest = (name ? slug.slice(name.length + 1) : slug).replace(/^\d+-(?=.)/, '');
  return slugify(rest, '') || slugify(title.slice(0, 400), 'session');
}
