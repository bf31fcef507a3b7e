import { canonicalJson, type Sha256 } from './canonical.ts';
import { utcSecond } from './compile.ts';
import type { Draft } from './draft.ts';
import { continueHistory, digests } from './history.ts';
import { type Projection, project, type Referred, referred, type ShownSession, usesOf } from './projection.ts';
import type { HistoryEntry, Release } from './release.ts';
import type { Session } from './session.ts';

/** What only hidden sessions use: the members of the collections that sessions refer to. */
type Tables = Pick<Projection, Referred>;

/**
 * What the newest release of a conference holds back: its private sessions and placeholders in full, for personal feeds that carry an invitation.
 * It is kept beside the releases and never within one, so that nothing public depends on it.
 */
export interface Confidential extends Tables {
  /** When it was kept (RFC 3339 UTC): always later than the one before. */
  keptAt: string;
  /** The number of the newest release by then: together with an older one it says nothing. */
  release: number;
  sessions: ShownSession[];
  /** What invited readers have seen of every session that was ever hidden. Entries of sessions that are shown now say so in place of a digest. */
  history: HistoryEntry[];
  /** What the public has seen of the same sessions. */
  shown: HistoryEntry[];
}

export interface ConfidentialOptions {
  /** Milliseconds since 1970. */
  now: number;
  sha256: Sha256;
  /** Ids of the only sessions whose draft state goes out, as with the release. */
  only?: readonly string[] | undefined;
  redact?: { speakers: readonly string[]; documents: readonly string[] } | undefined;
}

const SHOWN = 'shown';

/** What a release of this draft holds back. Pure: equal arguments give an equal value. */
export function confidentialOf(draft: Draft, release: Release, previous: Confidential | null, options: ConfidentialOptions): Confidential {
  const { now, sha256, only, redact } = options;
  const unveiled = project({ ...draft, sessions: draft.sessions.map((session) => ({ ...session, visibility: 'public' })) });
  const goesOut = ({ id }: { id: string }) => !only || only.includes(id);
  const hidden = new Map(
    draft.sessions.filter((session) => session.visibility !== 'public' && goesOut(session)).map((session) => [session.id, session]),
  );
  const own = unveiled.sessions.flatMap((session) => (hidden.has(session.id) ? [inFull(session, hidden.get(session.id))] : []));
  const staying = only ? (previous?.sessions.filter((session) => !goesOut(session)) ?? []) : [];
  const open = new Set(release.sessions.filter(({ visibility }) => visibility === 'public').map(({ id }) => id));
  const sessions = [...staying, ...own].map((session) => withoutDead(session, open, redact));
  const tables = tablesFor(sessions, [...(only ? [release, previous] : []), unveiled], redact);
  const keptAt = utcSecond(Math.max(now, Date.parse(release.publishedAt), previous ? Date.parse(previous.keptAt) + 1000 : 0));
  const history = historyOf(sessions, tables, release, previous, keptAt, sha256);
  const known = new Set(history.map(({ uid }) => uid));
  return { keptAt, release: release.number, sessions, ...tables, history, shown: release.history.filter(({ uid }) => known.has(uid)) };
}

/** Whether two hold back the same. */
export function holdsBackTheSame(one: Confidential | null, other: Confidential): boolean {
  const held = ({ keptAt: _keptAt, release: _release, ...rest }: Confidential) => canonicalJson(rest);
  return one === null ? other.history.length === 0 : held(one) === held(other);
}

/** With the links that by-invitation sessions keep from the public; a link to join stays with the organisers. */
function inFull(shown: ShownSession, session: Session | undefined): ShownSession {
  if (!session) return shown;
  const { stream, registration } = session.links;
  return { ...shown, visibility: 'public', links: { ...shown.links, stream, registration } };
}

/** Without references to what was taken back, and to other hidden sessions: an invitation to one is none to the other. */
function withoutDead(session: ShownSession, open: ReadonlySet<string>, redact: ConfidentialOptions['redact']): ShownSession {
  const shown = (id: string | null) => (id !== null && open.has(id) ? id : null);
  return {
    ...session,
    parent: shown(session.parent),
    repeatOf: shown(session.repeatOf),
    speakers: session.speakers.filter(({ speaker }) => !redact?.speakers.includes(speaker)),
    documents: session.documents.filter((id) => !redact?.documents.includes(id)),
  };
}

/** Everything that some sessions refer to, each from the first of the sources that has it. */
function tablesFor(sessions: readonly ShownSession[], sources: readonly (Tables | null)[], redact: ConfidentialOptions['redact']): Tables {
  const uses = usesOf(sessions);
  const gone = new Set([...(redact?.speakers ?? []), ...(redact?.documents ?? [])]);
  const tables: Record<string, unknown> = {};
  for (const name of referred) {
    const found = new Map<string, { id: string }>();
    for (const source of sources)
      for (const item of source?.[name] ?? []) if (uses[name].has(item.id) && !found.has(item.id)) found.set(item.id, item);
    const isRedacted = (id: string) => (name === 'speakers' || name === 'documents') && gone.has(id);
    tables[name] = [...found.values()].filter(({ id }) => !isRedacted(id));
  }
  return tables as Tables;
}

function historyOf(
  sessions: readonly ShownSession[],
  tables: Tables,
  release: Release,
  previous: Confidential | null,
  keptAt: string,
  sha256: Sha256,
): HistoryEntry[] {
  const { descriptionLimit = null, zones } = release;
  const uids = new Set(sessions.map(({ uid }) => uid));
  const seen = {
    ...release,
    ...unionOf(release, tables),
    sessions: [...release.sessions.filter(({ uid }) => !uids.has(uid)), ...sessions],
  };
  const own = digests(seen, { descriptionLimit, zones }, sha256).filter(({ uid }) => uids.has(uid));
  const others = (previous?.history ?? []).filter(({ uid }) => !uids.has(uid)).map(({ uid, id }) => ({ uid, id, digest: SHOWN }));
  return continueHistory(previous?.history ?? [], [...own, ...others], { number: release.number, publishedAt: keptAt });
}

/** The members of both, those of the first where both have one of an id: what is public counts as the public has it. */
export function unionOf(first: Tables, second: Tables): Tables {
  const union: Record<string, unknown> = {};
  for (const name of referred) {
    const known = new Set<string>(first[name].map(({ id }) => id));
    union[name] = [...first[name], ...second[name].filter(({ id }) => !known.has(id))];
  }
  return union as Tables;
}
