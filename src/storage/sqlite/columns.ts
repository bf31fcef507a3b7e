import { sql } from 'drizzle-orm';
import { check, integer, real, text } from 'drizzle-orm/sqlite-core';
import type { Text } from '../../agenda/text.ts';

/** A human text, as JSON: a string or a map from language to string. */
export const human = (name: string) => text(name, { mode: 'json' }).$type<Text>();

/** A short list of plain values (languages, tags), as a JSON array. */
export const list = (name: string) => text(name, { mode: 'json' }).$type<string[]>().notNull();

export const flag = (name: string) => integer(name, { mode: 'boolean' });

/** What a resource is known by, and the draft's revision at its own last change. */
export const resource = () => ({
  conference: text('conference').notNull(),
  id: text('id').notNull(),
  revision: integer('revision').notNull(),
});

export const source = () => ({ sourceSystem: text('source_system'), sourceKey: text('source_key') });

export const image = () => ({ imageUrl: text('image_url'), imageAlt: human('image_alt'), imageCredit: human('image_credit') });

export const geo = () => ({ lat: real('lat'), lon: real('lon') });

/** What a row of a link table is known by: its owner, and its place in the owner's list. */
export const linkFrom = (owner: string) => ({
  conference: text('conference').notNull(),
  owner: text(owner).notNull(),
  position: integer('position').notNull(),
});

// Constraints are written with bare column names: qualified ones break when a table is rebuilt under another name.

export const isSlug = (name: string, column: string) =>
  check(name, sql.raw(`length("${column}") between 1 and 80 and "${column}" not glob '*[^a-z0-9-]*'`));

export const isOneOf = (name: string, column: string, values: readonly string[]) =>
  check(name, sql.raw(`"${column}" in (${values.map((value) => `'${value}'`).join(', ')})`));

export const areBothOrNeither = (name: string, one: string, other: string) =>
  check(name, sql.raw(`("${one}" is null) = ("${other}" is null)`));

export const isAtLeast = (name: string, column: string, least: number) => check(name, sql.raw(`"${column}" >= ${least}`));

export const isJson = (name: string, column: string) => check(name, sql.raw(`json_valid("${column}")`));

/** A SHA-256 in lower-case hex. */
export const isDigest = (name: string, column: string) =>
  check(name, sql.raw(`length("${column}") = 64 and "${column}" not glob '*[^0-9a-f]*'`));
