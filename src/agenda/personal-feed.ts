import { z } from 'zod';
import { Id } from './identifiers.ts';
import { LanguageTag } from './language.ts';
import { Selection } from './selection.ts';
import { line } from './text.ts';

const picks = {
  ids: z.array(Id).min(1).max(500).optional().describe('Sessions by id; one that is not shown selects nothing.'),
  selection: Selection.optional().describe('As the parameters of a list; it keeps the rule, not today’s sessions.'),
  language: LanguageTag.optional().describe('The conference’s first language where absent.'),
  title: line(120).optional().describe('What the calendar is called after the conference’s title.'),
  cancelled: z.enum(['keep', 'drop']).default('keep'),
};
const hasOnePick = ({ ids, selection }: { ids?: unknown; selection?: unknown }) => (ids === undefined) !== (selection === undefined);
const EITHER = 'must have either ids or a selection';

/** What a personal feed shows: some sessions by their ids, or whatever a selection picks at each release. */
export const FeedPicks = z.strictObject(picks);
export type FeedPicks = z.infer<typeof FeedPicks>;

const invitations = z
  .array(z.string().min(1).max(100))
  .max(20)
  .default([])
  .describe('Invitation keys: the feed carries the sessions that they name, also hidden ones.');

/** What a feed is changed to: its picks, and the keys of the invitations that it carries. */
export const FeedChange = z
  .strictObject({ ...picks, invitations })
  .refine(hasOnePick, EITHER)
  .meta({ id: 'FeedChange' });
export type FeedChange = z.infer<typeof FeedChange>;

/** What a new feed is made of. */
export const NewFeed = z
  .strictObject({ conference: Id, ...picks, invitations })
  .refine(hasOnePick, EITHER)
  .meta({ id: 'NewFeed' });

/** An invitation that a feed carries or carried. One that was taken away stays known, so that its sessions do not fall back to an older SEQUENCE. */
export interface CarriedInvitation {
  id: string;
  removedAt: string | null;
}

/** A personal feed as it is kept: never its secret or its edit key, only their SHA-256 in hex. Times are RFC 3339 UTC. */
export interface PersonalFeed {
  hash: string;
  editHash: string;
  conference: string;
  /** Null once it is revoked. */
  picks: FeedPicks | null;
  invitations: CarriedInvitation[];
  createdAt: string;
  changedAt: string;
  revokedAt: string | null;
}

/** A key that lets personal feeds carry some hidden sessions, as it is kept. Times are RFC 3339 UTC. */
export interface Invitation {
  id: string;
  hash: string;
  conference: string;
  /** Ids of sessions. */
  sessions: string[];
  label: string | null;
  createdAt: string;
  expiresAt: string | null;
  revokedAt: string | null;
}

/** When an invitation ended, or null while it holds. `now` in milliseconds since 1970. */
export function endOf({ revokedAt, expiresAt }: Pick<Invitation, 'revokedAt' | 'expiresAt'>, now: number): string | null {
  const expired = expiresAt !== null && Date.parse(expiresAt) <= now ? expiresAt : null;
  const ends = [revokedAt, expired].filter((end) => end !== null).sort();
  return ends[0] ?? null;
}
