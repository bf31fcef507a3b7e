import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Document } from '../../../agenda/document.ts';
import type { Speaker } from '../../../agenda/speaker.ts';
import { areBothOrNeither, flag, geo, human, image, isOneOf, isSlug, linkFrom, list, resource, source } from '../columns.ts';
import { conferences } from './conferences.ts';

export const audiences = sqliteTable(
  'audiences',
  { ...resource(), title: human('title').notNull(), description: human('description'), listed: flag('listed').notNull(), ...source() },
  (self) => [
    primaryKey({ columns: [self.conference, self.id] }),
    foreignKey({ columns: [self.conference], foreignColumns: [conferences.id] }).onDelete('cascade'),
    isSlug('audiences_id', 'id'),
    areBothOrNeither('audiences_source', 'source_system', 'source_key'),
  ],
);

export const tracks = sqliteTable(
  'tracks',
  {
    ...resource(),
    title: human('title').notNull(),
    description: human('description'),
    color: text('color'),
    order: integer('order').notNull(),
    listed: flag('listed').notNull(),
    ...source(),
  },
  (self) => [
    primaryKey({ columns: [self.conference, self.id] }),
    foreignKey({ columns: [self.conference], foreignColumns: [conferences.id] }).onDelete('cascade'),
    isSlug('tracks_id', 'id'),
    areBothOrNeither('tracks_source', 'source_system', 'source_key'),
  ],
);

export const rooms = sqliteTable(
  'rooms',
  {
    ...resource(),
    title: human('title').notNull(),
    description: human('description'),
    floor: human('floor'),
    building: human('building'),
    capacity: integer('capacity'),
    accessible: flag('accessible'),
    ...geo(),
    order: integer('order').notNull(),
    listed: flag('listed').notNull(),
    ...source(),
  },
  (self) => [
    primaryKey({ columns: [self.conference, self.id] }),
    foreignKey({ columns: [self.conference], foreignColumns: [conferences.id] }).onDelete('cascade'),
    isSlug('rooms_id', 'id'),
    areBothOrNeither('rooms_geo', 'lat', 'lon'),
    areBothOrNeither('rooms_source', 'source_system', 'source_key'),
  ],
);

export const speakers = sqliteTable(
  'speakers',
  {
    ...resource(),
    name: text('name').notNull(),
    type: text('type').$type<Speaker['type']>().notNull(),
    organisation: human('organisation'),
    position: human('position'),
    country: text('country'),
    biography: human('biography'),
    ...image(),
    listed: flag('listed').notNull(),
    ...source(),
  },
  (self) => [
    primaryKey({ columns: [self.conference, self.id] }),
    foreignKey({ columns: [self.conference], foreignColumns: [conferences.id] }).onDelete('cascade'),
    isSlug('speakers_id', 'id'),
    isOneOf('speakers_type', 'type', ['person', 'organisation']),
    areBothOrNeither('speakers_source', 'source_system', 'source_key'),
  ],
);

export const speakerLinks = sqliteTable(
  'speaker_links',
  { ...linkFrom('speaker'), title: human('title'), url: text('url').notNull() },
  (self) => [
    primaryKey({ columns: [self.conference, self.owner, self.position] }),
    foreignKey({ columns: [self.conference, self.owner], foreignColumns: [speakers.conference, speakers.id] }).onDelete('cascade'),
  ],
);

export const documents = sqliteTable(
  'documents',
  {
    ...resource(),
    title: human('title').notNull(),
    url: text('url'),
    symbol: text('symbol'),
    kind: text('kind').$type<Document['kind']>().notNull(),
    mediaType: text('media_type'),
    languages: list('languages'),
    access: text('access').$type<Document['access']>().notNull(),
    publishedOn: text('published_on'),
    sizeBytes: integer('size_bytes'),
    order: integer('order').notNull(),
    translationOf: text('translation_of'),
    listed: flag('listed').notNull(),
    ...source(),
  },
  (self) => [
    primaryKey({ columns: [self.conference, self.id] }),
    foreignKey({ columns: [self.conference], foreignColumns: [conferences.id] }).onDelete('cascade'),
    foreignKey({ columns: [self.conference, self.translationOf], foreignColumns: [self.conference, self.id] }),
    index('documents_translation_of').on(self.conference, self.translationOf),
    isSlug('documents_id', 'id'),
    isOneOf('documents_kind', 'kind', ['agenda', 'background', 'presentation', 'report', 'minutes', 'recording', 'link', 'other']),
    isOneOf('documents_access', 'access', ['public', 'restricted']),
    areBothOrNeither('documents_source', 'source_system', 'source_key'),
  ],
);
