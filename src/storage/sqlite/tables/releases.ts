import { foreignKey, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { scopes, type Token } from '../../../agenda/store.ts';
import { isAtLeast, isDigest, isJson, isOneOf, isSlug } from '../columns.ts';
import { conferences } from './conferences.ts';

/** One row per release: its frozen content as canonical JSON under its digest. Triggers refuse changes; see guards.ts. */
export const releases = sqliteTable(
  'releases',
  {
    conference: text('conference').notNull(),
    number: integer('number').notNull(),
    publishedAt: text('published_at').notNull(),
    note: text('note'),
    sha256: text('sha256').notNull(),
    content: text('content').notNull(),
    mask: text('mask').notNull(),
    maskSha256: text('mask_sha256').notNull(),
    sessions: integer('sessions').notNull(),
    tracks: integer('tracks').notNull(),
    rooms: integer('rooms').notNull(),
    speakers: integer('speakers').notNull(),
    documents: integer('documents').notNull(),
    audiences: integer('audiences').notNull(),
  },
  (self) => [
    primaryKey({ columns: [self.conference, self.number] }),
    foreignKey({ columns: [self.conference], foreignColumns: [conferences.id] }).onDelete('cascade'),
    isAtLeast('releases_number', 'number', 1),
    isDigest('releases_sha256', 'sha256'),
    isDigest('releases_mask_sha256', 'mask_sha256'),
    isJson('releases_mask', 'mask'),
  ],
);

/** A token may be bound to a conference that does not exist yet, so that is no foreign key. */
export const tokens = sqliteTable(
  'tokens',
  {
    id: text('id').primaryKey(),
    hash: text('hash').notNull().unique(),
    scope: text('scope').$type<Token['scope']>().notNull(),
    conference: text('conference'),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at'),
    revokedAt: text('revoked_at'),
  },
  () => [isOneOf('tokens_scope', 'scope', scopes), isSlug('tokens_conference', 'conference')],
);

/** What the database says of itself: its instance id. */
export const meta = sqliteTable('meta', { key: text('key').primaryKey(), value: text('value').notNull() });
