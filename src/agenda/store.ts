import type { DraftChange } from './changes.ts';
import type { Confidential } from './confidential.ts';
import type { StoredDraft } from './draft.ts';
import type { Invitation, PersonalFeed } from './personal-feed.ts';
import type { Release, ReleaseInfo } from './release.ts';

/** Rights of a token, each including the ones before it. */
export const scopes = ['read', 'edit', 'publish', 'admin'] as const;
export type Scope = (typeof scopes)[number];

/** A management token as it is kept: never the secret, only its SHA-256 in hex. Times are RFC 3339 UTC. */
export interface Token {
  id: string;
  hash: string;
  scope: Scope;
  /** The one conference it is good for, or null for all. */
  conference: string | null;
  createdAt: string;
  expiresAt: string | null;
  revokedAt: string | null;
}

/** A conference and its newest release; the digest tells it from one that had its number before the conference was deleted and made anew. */
export interface NewestRelease {
  conference: string;
  number: number;
  sha256: string;
}

/**
 * The storage port. Every method is atomic: it happens whole or not at all, and what it answered is on disk.
 * Errors are AgendaError: `stale` where a revision no longer holds, `exists` where a key is taken, `busy` where another writer holds the storage.
 */
export interface Store {
  /** Ids of all conferences that have a draft, in order. */
  listConferences(): Promise<string[]>;
  /** The draft of a conference with its revisions, or null. */
  loadDraft(conference: string): Promise<StoredDraft | null>;
  /** Those of the uids that sessions of other conferences have, each with the conference: a uid is one in the whole storage. */
  uidsElsewhere(conference: string, uids: readonly string[]): Promise<Map<string, string>>;
  /**
   * Applies a change if the draft's revision still is `baseRevision` (0: the conference must not exist yet) and answers the new revision.
   * @throws AgendaError `stale`; `exists` where a conference or a session's uid is taken; `invalid` where a reference leads nowhere.
   */
  applyChange(conference: string, baseRevision: number, change: DraftChange): Promise<number>;
  /**
   * Removes a conference: its draft, its releases, what they held back, its invitations, and tokens bound to it. Personal feeds of it stay and lead nowhere.
   * @throws AgendaError `stale`, `not-found`.
   */
  deleteConference(conference: string, baseRevision: number): Promise<void>;

  /**
   * Keeps a release if its draft's revision still is `baseRevision` and its number follows the newest one, together with what it holds back
   * (left as it was where absent).
   * @throws AgendaError `stale`.
   */
  publish(conference: string, baseRevision: number, release: Release, confidential?: Confidential): Promise<void>;
  /** Keeps what the newest release holds back, in place of what was kept before, if the draft's revision still is `baseRevision`. @throws AgendaError `stale`. */
  keepConfidential(conference: string, baseRevision: number, confidential: Confidential): Promise<void>;
  /** What the newest release of a conference holds back, with its digest verified, or null. */
  loadConfidential(conference: string): Promise<Confidential | null>;
  /** A release with its digest verified, or null. `number` undefined means the newest. */
  loadRelease(conference: string, number?: number): Promise<Release | null>;
  /** The releases of a conference, newest first, without their content. */
  listReleases(conference: string): Promise<ReleaseInfo[]>;
  /** The newest release of every conference that has one, by conference id. */
  newestReleases(): Promise<NewestRelease[]>;
  /**
   * Calls `listener` with what `newestReleases` answers whenever that has changed, also by another process, within a second.
   * Answers a function that ends the watching.
   */
  watchReleases(listener: (newest: NewestRelease[]) => void): () => void;

  createToken(token: Token): Promise<void>;
  findToken(hash: string): Promise<Token | null>;
  listTokens(): Promise<Token[]>;
  /** Revokes a token; answers whether there was one that was not revoked yet. */
  revokeToken(id: string, revokedAt: string): Promise<boolean>;

  /** @throws AgendaError `exists` where the hash is taken. */
  createFeed(feed: PersonalFeed): Promise<void>;
  /** A personal feed by the hash of its secret, also a revoked one. */
  findFeed(hash: string): Promise<PersonalFeed | null>;
  /** Puts new picks and invitations into a feed that is not revoked and carries those of `known` still; answers whether there was one. */
  changeFeed(
    hash: string,
    known: Pick<PersonalFeed, 'invitations'>,
    change: Pick<PersonalFeed, 'picks' | 'invitations' | 'changedAt'>,
  ): Promise<boolean>;
  /** Revokes a feed and forgets its picks; answers whether there was one that was not revoked yet. */
  revokeFeed(hash: string, revokedAt: string): Promise<boolean>;

  /** @throws AgendaError `exists` where its id or hash is taken; `invalid` where there is no such conference. */
  createInvitation(invitation: Invitation): Promise<void>;
  /** The invitations of a conference in the order in which they were made. */
  listInvitations(conference: string): Promise<Invitation[]>;
  /** Revokes an invitation of a conference; answers whether there was one that was not revoked yet. */
  revokeInvitation(conference: string, id: string, revokedAt: string): Promise<boolean>;

  /** Whether the storage answers and, if not, why not. */
  check(): Promise<{ ok: true } | { ok: false; reason: string }>;
  /** Writes a consistent copy of the whole storage to a file that must not exist yet. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}
