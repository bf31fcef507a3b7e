import { canonicalJson, type Sha256 } from './canonical.ts';
import { cutOf } from './description-limit.ts';
import { lookupOf } from './lookup.ts';
import type { Projection, ShownSession } from './projection.ts';
import type { FrozenZone, HistoryEntry } from './release.ts';
import { startsAfter } from './starts.ts';

/** A session or a date of the conference as a release shows it: the digest of that, and when it begins (RFC 3339 or a date). */
export interface Shown {
  uid: string;
  id: string;
  digest: string;
  start?: string | null;
}

/**
 * Digests of what is shown of each session, with what it refers to: a renamed room counts, another session's change does not.
 * @param frozen what the release fixes for all sessions together and calendars show of each: how much of long texts, and whether their zone has rules.
 */
export function digests(
  projection: Projection,
  frozen: { descriptionLimit: number | null; zones: Readonly<Record<string, FrozenZone>> },
  sha256: Sha256,
): Shown[] {
  const { title, venue, contact, status, languages, timeZone, links } = projection.conference;
  const conference = { title, venue, contact, status, languages, timeZone, page: links.page };
  const lookup = lookupOf(projection);
  const facts = (session: ShownSession) => {
    const parent = lookup.sessions.get(session.parent ?? '');
    const repeated = lookup.sessions.get(session.repeatOf ?? '');
    return {
      session,
      cut: cutOf(session, frozen.descriptionLimit),
      hasRules: typeof frozen.zones[session.timeZone]?.vtimezone === 'string',
      conference: session.visibility === 'placeholder' ? { contact, status, languages } : conference,
      // Calendars name a block only where it is an entry itself, and some readers leave out the cancelled ones.
      parent: parent && {
        uid: parent.uid,
        title: parent.title,
        timed: parent.start !== null || parent.date !== null,
        status: parent.status,
      },
      repeatOf: repeated && { uid: repeated.uid, title: repeated.title },
      track: without(lookup.tracks.get(session.track ?? ''), 'order', 'description'),
      rooms: [session.room ?? '', ...session.overflowRooms].map((id) => without(lookup.rooms.get(id), 'order', 'description')),
      speakers: session.speakers.map(({ speaker }) => without(lookup.speakers.get(speaker), 'sessions', 'biography', 'image')),
      documents: session.documents.map((id) => without(lookup.documents.get(id), 'sessions', 'order')),
      audiences: session.audiences.map((id) => without(lookup.audiences.get(id), 'description')),
    };
  };
  return projection.sessions.map((session) => {
    const { uid, id, start, date } = session;
    return { uid, id, digest: sha256(canonicalJson(facts(session))), start: start ?? date };
  });
}

function without<T extends object>(value: T | undefined, ...keys: (keyof T)[]): object | undefined {
  return value && Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key as keyof T)));
}

/**
 * Carries the history of what a release shows on to a new release. A changed digest adds one to `sequence` and sets `modifiedAt` to `publishedAt`;
 * a session that comes back continues its entry; one that is shown no more keeps it with `withdrawnIn`.
 * @param publishedAt RFC 3339 in UTC, later than every time in `previous`.
 */
export function continueHistory(
  previous: readonly HistoryEntry[],
  shown: readonly Shown[],
  release: { number: number; publishedAt: string },
): HistoryEntry[] {
  const entries = new Map<string, HistoryEntry>();
  for (const entry of previous) entries.set(entry.uid, { ...entry, withdrawnIn: entry.withdrawnIn ?? release.number });
  for (const { uid, id, digest, start } of shown) {
    const before = entries.get(uid);
    const starts = startsAfter(before, start ?? null);
    if (!before) {
      const { publishedAt } = release;
      entries.set(uid, { uid, id, sequence: 0, createdAt: publishedAt, modifiedAt: publishedAt, digest, withdrawnIn: null, ...starts });
    } else if (before.digest === digest) {
      entries.set(uid, { ...before, id, withdrawnIn: null, ...starts });
    } else {
      const sequence = before.sequence + 1;
      entries.set(uid, { ...before, id, digest, sequence, modifiedAt: release.publishedAt, withdrawnIn: null, ...starts });
    }
  }
  return [...entries.values()].sort((a, b) => (a.uid < b.uid ? -1 : 1));
}
