import { foreignKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CarriedInvitation, FeedPicks } from '../../../agenda/personal-feed.ts';
import { isDigest, isJson, isSlug, list } from '../columns.ts';
import { conferences } from './conferences.ts';

/** What the newest release of a conference holds back, as canonical JSON under its digest. */
export const confidentials = sqliteTable(
  'confidentials',
  {
    conference: text('conference').primaryKey(),
    content: text('content').notNull(),
    sha256: text('sha256').notNull(),
  },
  (self) => [
    foreignKey({ columns: [self.conference], foreignColumns: [conferences.id] }).onDelete('cascade'),
    isDigest('confidentials_sha256', 'sha256'),
  ],
);

export const invitations = sqliteTable(
  'invitations',
  {
    id: text('id').primaryKey(),
    hash: text('hash').notNull().unique(),
    conference: text('conference').notNull(),
    sessions: list('sessions'),
    label: text('label'),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at'),
    revokedAt: text('revoked_at'),
  },
  (self) => [
    foreignKey({ columns: [self.conference], foreignColumns: [conferences.id] }).onDelete('cascade'),
    isDigest('invitations_hash', 'hash'),
    isJson('invitations_sessions', 'sessions'),
  ],
);

/** A feed outlives its conference, whose address it keeps, so that is no foreign key. */
export const personalFeeds = sqliteTable(
  'personal_feeds',
  {
    hash: text('hash').primaryKey(),
    editHash: text('edit_hash').notNull(),
    conference: text('conference').notNull(),
    picks: text('picks', { mode: 'json' }).$type<FeedPicks>(),
    invitations: text('invitations', { mode: 'json' }).$type<CarriedInvitation[]>().notNull(),
    createdAt: text('created_at').notNull(),
    changedAt: text('changed_at').notNull(),
    revokedAt: text('revoked_at'),
  },
  () => [
    isDigest('personal_feeds_hash', 'hash'),
    isDigest('personal_feeds_edit_hash', 'edit_hash'),
    isSlug('personal_feeds_conference', 'conference'),
    isJson('personal_feeds_picks', 'picks'),
    isJson('personal_feeds_invitations', 'invitations'),
  ],
);
