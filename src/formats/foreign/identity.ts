import { Id, slugify, Uid } from '../../agenda/identifiers.ts';
import { type Doubts, spotOf } from './doubts.ts';
import { idGiver, keyGiver, keyOf, keyWith } from './keys.ts';
import type { ForeignSession } from './session.ts';
import type { Span } from './spans.ts';
import { titleOf } from './titles.ts';
import { isAllDay } from './when.ts';

/** Who a session is: its id in the document, its key in the source, its uid where the file has one, and what it repeats. */
export interface Identity {
  id: string;
  key: string;
  /** The key that it shares with an earlier one, which has it alone. */
  sharedKey?: string;
  /** What else the file calls it, the surest first. */
  otherKeys?: string[];
  uid?: string;
  repeatOf: string | null;
}

/** A session on its way to an identity. */
interface Candidate {
  session: ForeignSession;
  title: string;
  startMs: number;
  /** As the draft writes it, '' where it has none. */
  start: string;
  identity: Identity;
}

/**
 * The identity of each session. The key is the first that the file has, else the title. Where several sessions have one key, the earliest keeps it and the
 * others carry their starts behind it, and their rooms where several have that start too; what is still the same is numbered. So of equal titles that
 * come, go or move, the others keep their identities, and a title that is used once keeps its own when it moves, or when a later one of its name is added.
 * A reader sees one version of the file alone: which of them an earlier version had where is found out when it meets the draft, by the key that they share.
 *
 * Those of one key and title repeat the earliest; so do those of other keys but the same shared id and title. Ids are those that the file has by our own
 * hand, else the slug without the conference's name and a number before it, else the title.
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
    const [title, span] = [titles[index] ?? '', spans[index]];
    const start = startOf(session, span);
    const identity = {
      id: giveId(idFor(session, title, names)),
      key: keyFor(session, title),
      ...otherKeysOf(session, start),
      repeatOf: null,
    };
    return { session, title, startMs: span?.startMs ?? Number.POSITIVE_INFINITY, start, identity };
  });
  const byStart = [...candidates].sort(inOrder);
  settle(
    groupsOf(byStart, ({ identity }) => identity.key),
    doubts,
  );
  for (const group of groupsOf(byStart, ({ session, title }) => JSON.stringify([session.sharedId ?? '', title])))
    markRepeats(group, doubts);
  return candidates.map(({ identity }) => identity);
}

/** The earliest first; of those of one start the first room by its name, which stays when a file has its rooms in another order. */
function inOrder(one: Candidate, other: Candidate): number {
  if (one.startMs !== other.startMs) return one.startMs - other.startMs;
  const [room, otherRoom] = [one, other].map(({ session }) => session.room?.name ?? '');
  return room === otherRoom ? 0 : (room ?? '') < (otherRoom ?? '') ? -1 : 1;
}

function startOf({ when }: ForeignSession, span: Span | null | undefined): string {
  return span?.start ?? (when && isAllDay(when) ? when.firstDay : '');
}

/** Gives every key once. @param groups sessions of one key, the earliest first. */
function settle(groups: readonly (readonly Candidate[])[], doubts: Doubts): void {
  const giveKey = keyGiver(groups.flatMap(([first]) => first?.identity.key ?? []));
  for (const group of groups) {
    const [first, ...others] = group;
    if (!first) continue;
    const { key } = first.identity;
    const uid = Uid.safeParse(first.session.uid?.toLowerCase());
    if (uid.success) first.identity.uid = uid.data;
    const shared = startsOfSeveral(group);
    for (const { session, title, start, identity } of others) {
      identity.key = giveKey(keyWith(key, [start, shared.has(start) ? titleOf(session.room?.name ?? '') : '']));
      identity.sharedKey = key;
      const same = title === first.title;
      if (same) identity.repeatOf = first.identity.id;
      const reading = same ? 'its repetition' : 'a session of its own';
      doubts.add(session.place, `has the identity ${key} of ${spotOf(first.session.place)}; it is read as ${reading}`);
    }
  }
}

function startsOfSeveral(group: readonly Candidate[]): ReadonlySet<string> {
  const [once, several] = [new Set<string>(), new Set<string>()];
  for (const { start } of group) (once.has(start) ? several : once).add(start);
  return several;
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

/** The keys behind the first, each with the start before it alone: so it stands where an earlier file had nothing better and the key several times. */
function otherKeysOf({ keys }: ForeignSession, start: string): Pick<Identity, 'otherKeys'> {
  const others = [...new Set(keys.filter((key) => key !== ''))].slice(1).flatMap((key) => [keyWith(key, [start]), keyOf(key)]);
  return others.length > 0 ? { otherKeys: [...new Set(others)] } : {};
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
