import { isDeepStrictEqual } from 'node:util';
import type { DraftChange } from '../../src/agenda/changes.ts';
import type { Confidential } from '../../src/agenda/confidential.ts';
import { byId, type Collection, collectionNames, type Draft, emptyDraft, members, type StoredDraft } from '../../src/agenda/draft.ts';
import { AgendaError } from '../../src/agenda/errors.ts';
import type { Invitation, PersonalFeed } from '../../src/agenda/personal-feed.ts';
import type { Release } from '../../src/agenda/release.ts';
import type { NewestRelease, Store, Token } from '../../src/agenda/store.ts';

interface Shelf {
  draft: Draft;
  revision: number;
  revisions: Record<Collection, Map<string, number>>;
  releases: Release[];
  confidential: Confidential | null;
}

/** The port in its plainest form: what the contract means, and a fast store for tests. It has no backup. */
export function memoryStore(): Store {
  const shelves = new Map<string, Shelf>();
  const tokens = new Map<string, Token>();
  const feeds = new Map<string, PersonalFeed>();
  const invitations = new Map<string, Invitation>();
  const listeners = new Set<(newest: NewestRelease[]) => void>();

  const newestReleases = () =>
    [...shelves]
      .filter(([, { releases }]) => releases.length > 0)
      .map(([conference, { releases }]) => ({ conference, number: releases.length, sha256: releases.at(-1)?.sha256 ?? '' }))
      .sort((a, b) => (a.conference < b.conference ? -1 : 1));
  const tell = () => {
    for (const listener of [...listeners]) listener(newestReleases());
  };
  const shelfAt = (conference: string, baseRevision: number): Shelf => {
    const shelf = shelves.get(conference);
    if (shelf?.revision !== baseRevision) throw new AgendaError('stale', `The draft of ${conference} has changed since it was read.`);
    return shelf;
  };

  return {
    listConferences: async () => [...shelves.keys()].sort(),
    loadDraft: async (conference) => {
      const shelf = shelves.get(conference);
      if (!shelf) return null;
      const { draft, revision, revisions } = shelf;
      return structuredClone<StoredDraft>({ draft, revision, revisions });
    },
    uidsElsewhere: async (conference, uids) => {
      const wanted = new Set(uids);
      const others = [...shelves].filter(([id]) => id !== conference);
      return new Map(
        others.flatMap(([id, { draft }]) => draft.sessions.flatMap(({ uid }) => (wanted.has(uid) ? [[uid, id] as const] : []))),
      );
    },
    applyChange: async (conference, baseRevision, change) => {
      if (baseRevision === 0 && shelves.has(conference)) throw new AgendaError('exists', `There is a conference ${conference} already.`);
      const before = baseRevision === 0 ? newShelf(conference, change) : shelfAt(conference, baseRevision);
      const after = changed(before, structuredClone(change));
      refuseTakenUids(shelves, conference, after.draft, change);
      refuseDangling(after.draft);
      shelves.set(conference, after);
      return after.revision;
    },
    deleteConference: async (conference, baseRevision) => {
      if (!shelves.has(conference)) throw new AgendaError('not-found', `There is no conference ${conference}.`);
      const { releases } = shelfAt(conference, baseRevision);
      shelves.delete(conference);
      for (const invitation of [...invitations.values()]) if (invitation.conference === conference) invitations.delete(invitation.id);
      for (const token of [...tokens.values()]) if (token.conference === conference) tokens.delete(token.id);
      if (releases.length > 0) tell();
    },

    publish: async (conference, baseRevision, release, confidential) => {
      const shelf = shelfAt(conference, baseRevision);
      if (release.number !== shelf.releases.length + 1) throw new AgendaError('stale', `${conference} has a newer release.`);
      shelf.releases.push(structuredClone(release));
      if (confidential) shelf.confidential = structuredClone(confidential);
      tell();
    },
    keepConfidential: async (conference, baseRevision, confidential) => {
      shelfAt(conference, baseRevision).confidential = structuredClone(confidential);
    },
    loadConfidential: async (conference) => structuredClone(shelves.get(conference)?.confidential) ?? null,
    loadRelease: async (conference, number) => {
      const releases = shelves.get(conference)?.releases ?? [];
      return structuredClone(number === undefined ? releases.at(-1) : releases.find((release) => release.number === number)) ?? null;
    },
    listReleases: async (conference) => (shelves.get(conference)?.releases ?? []).map(infoOf).reverse(),
    newestReleases: async () => newestReleases(),
    watchReleases: (listener) => {
      const own: typeof listener = (newest) => listener(newest);
      listeners.add(own);
      return () => void listeners.delete(own);
    },

    createToken: async (token) => {
      if ([...tokens.values()].some(({ id, hash }) => id === token.id || hash === token.hash)) {
        throw new AgendaError('exists', 'There is such a token already.');
      }
      tokens.set(token.id, { ...token });
    },
    findToken: async (hash) => structuredClone([...tokens.values()].find((token) => token.hash === hash)) ?? null,
    listTokens: async () => structuredClone([...tokens.values()].sort(byMaking)),
    revokeToken: async (id, revokedAt) => {
      const token = tokens.get(id);
      if (!token || token.revokedAt !== null) return false;
      token.revokedAt = revokedAt;
      return true;
    },

    createFeed: async (feed) => {
      if (feeds.has(feed.hash)) throw new AgendaError('exists', 'There is such a personal feed already.');
      feeds.set(feed.hash, structuredClone(feed));
    },
    findFeed: async (hash) => structuredClone(feeds.get(hash)) ?? null,
    changeFeed: async (hash, known, change) => {
      const feed = feeds.get(hash);
      if (!feed || feed.revokedAt !== null || !isDeepStrictEqual(feed.invitations, known.invitations)) return false;
      feeds.set(hash, { ...feed, ...structuredClone(change) });
      return true;
    },
    revokeFeed: async (hash, revokedAt) => {
      const feed = feeds.get(hash);
      if (!feed || feed.revokedAt !== null) return false;
      feeds.set(hash, { ...feed, picks: null, invitations: [], changedAt: revokedAt, revokedAt });
      return true;
    },

    createInvitation: async (invitation) => {
      if (!shelves.has(invitation.conference)) throw new AgendaError('invalid', 'Something refers to a resource that is not there.');
      if ([...invitations.values()].some(({ id, hash }) => id === invitation.id || hash === invitation.hash))
        throw new AgendaError('exists', 'There is such an invitation already.');
      invitations.set(invitation.id, structuredClone(invitation));
    },
    listInvitations: async (conference) =>
      structuredClone([...invitations.values()].filter((one) => one.conference === conference).sort(byMaking)),
    revokeInvitation: async (conference, id, revokedAt) => {
      const found = invitations.get(id);
      if (found?.conference !== conference || found.revokedAt !== null) return false;
      found.revokedAt = revokedAt;
      return true;
    },

    check: async () => ({ ok: true }),
    backup: async () => {
      throw new Error('A store in memory has no backup.');
    },
    close: async () => listeners.clear(),
  };
}

function byMaking(a: { createdAt: string; id: string }, b: { createdAt: string; id: string }): number {
  return a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : byId(a, b);
}

function newShelf(id: string, { conference }: DraftChange): Shelf {
  if (!conference) throw new Error(`The change that makes ${id} does not say what the conference is.`);
  const [audiences, tracks, rooms, speakers, documents, sessions] = [new Map(), new Map(), new Map(), new Map(), new Map(), new Map()];
  return {
    draft: emptyDraft(conference),
    revision: 0,
    revisions: { audiences, tracks, rooms, speakers, documents, sessions },
    releases: [],
    confidential: null,
  };
}

function changed(before: Shelf, change: DraftChange): Shelf {
  const revision = before.revision + 1;
  const revisions = structuredClone(before.revisions);
  const draft: Record<string, unknown> = { conference: change.conference ?? before.draft.conference };
  for (const name of collectionNames) {
    const put = change.put[name];
    const gone = new Set([...change.removed[name], ...put.map(({ id }) => id)]);
    for (const id of gone) revisions[name].delete(id);
    for (const { id } of put) revisions[name].set(id, revision);
    draft[name] = [...members(before.draft, name).filter(({ id }) => !gone.has(id)), ...put].sort(byId);
  }
  return { draft: draft as Draft, revision, revisions, releases: before.releases, confidential: before.confidential };
}

function refuseTakenUids(shelves: Map<string, Shelf>, conference: string, draft: Draft, { put }: DraftChange): void {
  const others = [...shelves].filter(([id]) => id !== conference).flatMap(([, shelf]) => shelf.draft.sessions);
  const uses = new Map<string, number>();
  for (const { uid } of [...others, ...draft.sessions]) uses.set(uid, (uses.get(uid) ?? 0) + 1);
  const taken = put.sessions.filter(({ uid }) => uses.get(uid) !== 1);
  if (taken.length === 0) return;
  const faults = taken.map(({ id }) => ({ path: `sessions[${id}].uid`, message: 'is the uid of another session' }));
  throw new AgendaError('exists', 'A uid is taken.', faults);
}

function refuseDangling(draft: Draft): void {
  const ids = (name: Collection) => new Set<string | null>([null, ...members(draft, name).map(({ id }) => id)]);
  const [audiences, tracks, rooms] = [ids('audiences'), ids('tracks'), ids('rooms')];
  const [speakers, documents, sessions] = [ids('speakers'), ids('documents'), ids('sessions')];
  const whole =
    draft.documents.every(({ translationOf }) => documents.has(translationOf)) &&
    draft.sessions.every(
      (session) =>
        tracks.has(session.track) &&
        [session.parent, session.repeatOf].every((id) => sessions.has(id)) &&
        [session.room, ...session.overflowRooms].every((id) => rooms.has(id)) &&
        session.speakers.every(({ speaker }) => speakers.has(speaker)) &&
        session.documents.every((id) => documents.has(id)) &&
        session.audiences.every((id) => audiences.has(id)),
    );
  if (!whole) throw new AgendaError('invalid', 'Something refers to a resource that is not there.');
}

function infoOf({ number, publishedAt, note, sha256, ...shown }: Release) {
  const { sessions, tracks, rooms, speakers, documents, audiences } = shown;
  const counts = {
    sessions: sessions.length,
    tracks: tracks.length,
    rooms: rooms.length,
    speakers: speakers.length,
    documents: documents.length,
    audiences: audiences.length,
  };
  return { number, publishedAt, note, sha256, counts };
}
