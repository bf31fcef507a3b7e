import { canonicalJson, type Sha256 } from './canonical.ts';
import { dateDigests, datesOf } from './dates.ts';
import { descriptionLimitFor } from './description-limit.ts';
import type { Draft } from './draft.ts';
import { continueHistory, digests } from './history.ts';
import { type Projection, project, type Referred, referred, type ShownSession, settle, type Uses, usesOf } from './projection.ts';
import type { Day, FrozenZone, Mask, Release, ReleaseContent } from './release.ts';
import type { PublicSession } from './session.ts';
import { withStarts } from './starts.ts';
import { addDays, instantIn, programmeDay } from './time.ts';
import { freezeZone } from './vtimezone.ts';

/** What a release takes besides the draft. */
export interface CompileOptions {
  /** The present time, in milliseconds since 1970; the release is dated at least a second after the previous one. */
  now: number;
  sha256: Sha256;
  note?: string | null;
  /** Ids of the only sessions whose draft state goes out; everything else stays as in the previous release. */
  only?: readonly string[] | undefined;
  /** Speakers and documents to take back from this and every older release. */
  redact?: { speakers: readonly string[]; documents: readonly string[] } | undefined;
}

/** Makes the next release of a draft. Pure: equal arguments give an equal release. */
export function compile(draft: Draft, previous: Release | null, options: CompileOptions): Release {
  const number = (previous?.number ?? 0) + 1;
  const publishedAt = utcSecond(Math.max(options.now, previous ? Date.parse(previous.publishedAt) + 1000 : 0));
  const projection = redacted(chosen(draft, previous, options.only), options.redact);
  const days = daysOf(projection);
  const descriptionLimit = descriptionLimitFor(projection);
  const zones = zonesOf(projection);
  const shown = digests(projection, { descriptionLimit, zones }, options.sha256);
  const dates = dateDigests({ ...projection, days }, options.sha256);
  const content = contentOf(projection, {
    number,
    publishedAt,
    note: options.note ?? null,
    days,
    descriptionLimit,
    zones,
    history: continueHistory(previous ? withStarts(previous.history, previous.sessions) : [], shown, { number, publishedAt }),
    dateHistory: continueHistory(previous ? withStarts(previous.dateHistory ?? [], datesOf(previous)) : [], dates, { number, publishedAt }),
  });
  return { ...content, sha256: options.sha256(canonicalJson(content)), mask: maskOf(draft, previous, projection, options) };
}

/** Whether a release shows or takes back nothing else than the previous one did. */
export function showsTheSame(release: Release, previous: Release): boolean {
  const shown = ({ conference, days, sessions, audiences, tracks, rooms, speakers, documents, mask }: Release) =>
    canonicalJson({ conference, days, sessions, audiences, tracks, rooms, speakers, documents, mask });
  return shown(release) === shown(previous);
}

/** A time in whole seconds as RFC 3339 in UTC. @param epochMs milliseconds since 1970. */
export function utcSecond(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 19)}+00:00`;
}

/** The projection of the draft, or that of the previous release with only some sessions in their draft state. */
function chosen(draft: Draft, previous: Release | null, only: readonly string[] | undefined): Projection {
  const current = project(draft);
  if (!only) return current;
  const before: Projection = previous ?? { ...current, sessions: [], audiences: [], tracks: [], rooms: [], speakers: [], documents: [] };
  const uids = new Set([...current.sessions, ...draft.sessions].filter(({ id }) => only.includes(id)).map(({ uid }) => uid));
  const replaced = (session: { id: string; uid: string }) => only.includes(session.id) || uids.has(session.uid);
  const taken = current.sessions
    .filter(({ id }) => only.includes(id))
    .map((session) => (session.visibility === 'placeholder' ? { ...session, title: before.conference.placeholderTitle } : session));
  const sessions = [...before.sessions.filter((session) => !replaced(session)), ...taken];
  const merged = { ...before, sessions: sessions.map(withoutHistory), listed: { ...before.listed } };
  const needed = usesOf(merged.sessions);
  for (const name of referred) addMissing(merged, current, name, needed[name]);
  return settle(merged, goneFrom(current, usesOf(before.sessions)));
}

/** What was used and the draft no longer shows: the only things of the previous release that may go with the sessions that named them. */
function goneFrom(current: Projection, uses: Uses): Uses {
  const gone = {} as Uses;
  for (const name of referred) {
    const shown = new Set<string>(current[name].map(({ id }) => id));
    gone[name] = new Set([...uses[name]].filter((id) => !shown.has(id)));
  }
  return gone;
}

function addMissing(target: Projection, source: Projection, name: Referred, needed: ReadonlySet<string>): void {
  const known = new Set<string>(target[name].map(({ id }) => id));
  const added = source[name].filter(({ id }) => needed.has(id) && !known.has(id));
  Object.assign(target, { [name]: [...target[name], ...added] });
  target.listed[name] = [...target.listed[name], ...source.listed[name].filter((id) => added.some((item) => item.id === id))];
}

/** The previous release's sessions carry their history; a projection does not. */
function withoutHistory(session: ShownSession & Partial<Pick<PublicSession, 'sequence' | 'createdAt' | 'modifiedAt'>>): ShownSession {
  const { sequence: _sequence, createdAt: _createdAt, modifiedAt: _modifiedAt, ...shown } = session;
  return shown;
}

function redacted(projection: Projection, redact: CompileOptions['redact']): Projection {
  if (!redact) return projection;
  return settle(
    {
      ...projection,
      speakers: projection.speakers.filter(({ id }) => !redact.speakers.includes(id)),
      documents: projection.documents.filter(({ id }) => !redact.documents.includes(id)),
    },
    usesOf([]),
  );
}

function contentOf(
  projection: Projection,
  info: Pick<ReleaseContent, 'number' | 'publishedAt' | 'note' | 'days' | 'descriptionLimit' | 'zones' | 'history' | 'dateHistory'>,
): ReleaseContent {
  const zone = projection.conference.timeZone;
  const entries = new Map(info.history.map((entry) => [entry.uid, entry]));
  const sessions = projection.sessions.map((session) => {
    const entry = entries.get(session.uid);
    return {
      ...session,
      sequence: entry?.sequence ?? 0,
      createdAt: instantIn(Date.parse(entry?.createdAt ?? info.publishedAt), zone),
      modifiedAt: instantIn(Date.parse(entry?.modifiedAt ?? info.publishedAt), zone),
    };
  });
  return { ...projection, ...info, sessions };
}

/** The programme days from the first to the last that has sessions or lies within the conference's dates. */
export function daysOf({ conference, sessions }: Pick<Projection, 'conference' | 'sessions'>): Day[] {
  const byDate = new Map<string, string[]>();
  for (let date = conference.startDate, n = 0; date <= conference.endDate && n < 366; date = addDays(date, 1), n++) byDate.set(date, []);
  for (const session of sessions) {
    const at = session.start && instantIn(Date.parse(session.start), conference.timeZone);
    const date = at ? programmeDay(at, conference.dayStartsAt) : session.date;
    if (date) byDate.set(date, [...(byDate.get(date) ?? []), session.id]);
  }
  return [...byDate].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, ids]) => ({ date, sessions: ids }));
}

function zonesOf({ conference, sessions }: Projection): Record<string, FrozenZone> {
  const years = new Map([[conference.timeZone, [year(conference.startDate), year(conference.endDate)]]]);
  for (const { timeZone, start, end } of sessions) {
    if (start && end) years.set(timeZone, [...(years.get(timeZone) ?? []), year(start), year(end)]);
  }
  const zones = [...years].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(zones.map(([zone, found]) => [zone, freezeZone(zone, Math.min(...found), Math.max(...found))]));
}

function year(date: string): number {
  return Number(date.slice(0, 4));
}

/** What this release takes back from older ones: once hidden, a session stays so until it is shown again; a block that goes leaves nothing behind. */
function maskOf(draft: Draft, previous: Release | null, shown: Projection, { only, redact }: CompileOptions): Mask {
  const visible = new Set(shown.sessions.map(({ uid }) => uid));
  const ever = new Set(previous?.history.map(({ uid }) => uid));
  const hidden = draft.sessions
    .filter(({ id, visibility }) => visibility === 'private' && (!only || only.includes(id)))
    .map(({ uid }) => uid)
    .filter((uid) => ever.has(uid));
  const blocks = previous?.sessions.filter(({ visibility }) => visibility === 'placeholder').map(({ uid }) => uid) ?? [];
  const union = (a: readonly string[] = [], b: readonly string[] = []) => [...new Set([...a, ...b])].sort();
  return {
    sessions: union(previous?.mask.sessions, [...hidden, ...blocks]).filter((uid) => !visible.has(uid)),
    speakers: union(previous?.mask.speakers, redact?.speakers),
    documents: union(previous?.mask.documents, redact?.documents),
  };
}
