import { canonicalJson, type Sha256 } from './canonical.ts';
import type { Projection, ShownSession } from './projection.ts';
import type { HistoryEntry } from './release.ts';

/** Digests of what is shown of each session, with what it refers to: a renamed room counts, another session's change does not. */
export function digests(projection: Projection, sha256: Sha256): Map<string, string> {
  const { title, venue, contact, status, languages, timeZone, links } = projection.conference;
  const conference = { title, venue, contact, status, languages, timeZone, page: links.page };
  const lookup = {
    sessions: new Map(projection.sessions.map((session) => [session.id, session])),
    tracks: new Map(projection.tracks.map((track) => [track.id, track])),
    rooms: new Map(projection.rooms.map((room) => [room.id, room])),
    audiences: new Map(projection.audiences.map((audience) => [audience.id, audience])),
    speakers: new Map(projection.speakers.map((speaker) => [speaker.id, speaker])),
    documents: new Map(projection.documents.map((document) => [document.id, document])),
  };
  const facts = (session: ShownSession) => {
    const parent = lookup.sessions.get(session.parent ?? '');
    const repeated = lookup.sessions.get(session.repeatOf ?? '');
    return {
      session,
      conference: session.visibility === 'placeholder' ? { contact, status } : conference,
      parent: parent && { uid: parent.uid, title: parent.title },
      repeatOf: repeated && { uid: repeated.uid, title: repeated.title },
      track: without(lookup.tracks.get(session.track ?? ''), 'order', 'description'),
      rooms: [session.room ?? '', ...session.overflowRooms].map((id) => without(lookup.rooms.get(id), 'order', 'description')),
      speakers: session.speakers.map(({ speaker }) => without(lookup.speakers.get(speaker), 'sessions', 'biography', 'image')),
      documents: session.documents.map((id) => without(lookup.documents.get(id), 'sessions', 'order')),
      audiences: session.audiences.map((id) => without(lookup.audiences.get(id), 'description')),
    };
  };
  return new Map(projection.sessions.map((session) => [session.uid, sha256(canonicalJson(facts(session)))]));
}

function without<T extends object>(value: T | undefined, ...keys: (keyof T)[]): object | undefined {
  return value && Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key as keyof T)));
}

/**
 * Carries the history of sessions on to a new release. A changed digest adds one to `sequence` and sets `modifiedAt` to `publishedAt`;
 * a session that comes back continues its entry; one that is shown no more keeps it with `withdrawnIn`.
 * @param publishedAt RFC 3339 in UTC, later than every time in `previous`.
 */
export function continueHistory(
  previous: readonly HistoryEntry[],
  projection: Projection,
  digestOf: ReadonlyMap<string, string>,
  release: { number: number; publishedAt: string },
): HistoryEntry[] {
  const entries = new Map<string, HistoryEntry>();
  for (const entry of previous) entries.set(entry.uid, { ...entry, withdrawnIn: entry.withdrawnIn ?? release.number });
  for (const { uid, id } of projection.sessions) {
    const digest = digestOf.get(uid) ?? '';
    const before = entries.get(uid);
    if (!before) {
      const { publishedAt } = release;
      entries.set(uid, { uid, id, sequence: 0, createdAt: publishedAt, modifiedAt: publishedAt, digest, withdrawnIn: null });
    } else if (before.digest === digest) {
      entries.set(uid, { ...before, id, withdrawnIn: null });
    } else {
      entries.set(uid, { ...before, id, digest, sequence: before.sequence + 1, modifiedAt: release.publishedAt, withdrawnIn: null });
    }
  }
  return [...entries.values()].sort((a, b) => (a.uid < b.uid ? -1 : 1));
}
