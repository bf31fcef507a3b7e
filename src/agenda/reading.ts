import { z } from 'zod';
import { PublicAudience } from './audience.ts';
import { PublicDocument } from './document.ts';
import { type Fault, invalid } from './errors.ts';
import { isLanguageTag } from './language.ts';
import type { Agenda } from './release.ts';
import { PublicRoom } from './room.ts';
import { foldText } from './search.ts';
import { PublicSession } from './session.ts';
import { PublicSpeaker } from './speaker.ts';
import { inLanguage, type Text } from './text.ts';
import { PublicTrack } from './track.ts';

/** How a list is read: which page of it, in what order, with what in each item. */
export interface Reading {
  lang: string | undefined;
  text: 'markdown' | 'html' | 'plain';
  release: number | undefined;
  fields: string[] | undefined;
  include: string[];
  limit: number;
  cursor: string | undefined;
  sort: string | undefined;
}

/** The shapes of the reading parameters, as they come in a query. */
export const readingParameters = {
  lang: z.string().describe('A language of the conference (RFC 4647 lookup), or * for all as maps.'),
  text: z.enum(['markdown', 'html', 'plain']).describe('What abstracts, descriptions, biographies and notes come as.'),
  release: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .describe('The number of a release; the newest where absent.'),
  fields: z
    .string()
    .regex(/^[A-Za-z]+(?:,[A-Za-z]+)*$/)
    .describe('Top-level keys to answer, comma-separated.'),
  include: z
    .string()
    .regex(/^[A-Za-z]+(?:,[A-Za-z]+)*$/)
    .describe('References to answer as objects, comma-separated.'),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .describe('Items a page, 1 to 500; 100 where absent.'),
  cursor: z.string().max(2000).describe('Where the page starts: from `next` of the page before.'),
  sort: z
    .string()
    .regex(/^-?[A-Za-z]+$/)
    .describe('start, title, id or modifiedAt; a "-" before it reverses.'),
} as const;

export type ReadingParameter = keyof typeof readingParameters;

/**
 * Reads the reading parameters of a query.
 * @throws AgendaError `invalid` naming each parameter that is given twice or has a wrong value.
 */
export function readReading(query: ReadonlyMap<string, readonly string[]>, allowed: readonly ReadingParameter[]): Reading {
  const faults: Fault[] = [];
  const given = (name: ReadingParameter): string | undefined => {
    const values = allowed.includes(name) ? query.get(name) : undefined;
    if (!values) return undefined;
    const value = name === 'fields' || name === 'include' ? values.join(',') : values[0];
    if (values.length > 1 && name !== 'fields' && name !== 'include') faults.push({ path: name, message: 'is given more than once' });
    const sound = readingParameters[name].safeParse(value).success && !(name === 'lang' && value !== '*' && !isLanguageTag(value ?? ''));
    if (!sound || (name === 'limit' && Number(value) > 500))
      faults.push({ path: name, message: `${value?.slice(0, 80)} is no value for it` });
    return value;
  };
  const [release, limit] = [given('release'), given('limit')];
  const reading: Reading = {
    lang: given('lang'),
    text: (given('text') ?? 'markdown') as Reading['text'],
    release: release === undefined ? undefined : Number(release),
    fields: given('fields')?.split(','),
    include: given('include')?.split(',') ?? [],
    limit: limit === undefined ? 100 : Number(limit),
    cursor: given('cursor'),
    sort: given('sort'),
  };
  if (faults.length > 0) throw invalid(faults, 'The parameters have faults.');
  return reading;
}

type Item = { id: string; title?: Text; name?: Text; modifiedAt?: string };

/**
 * Sorts items that stand in their collection's own order, which `sort` undefined or `start` keeps. Titles and names compare folded, by code unit.
 * @throws AgendaError `invalid` for a key that these items do not have.
 */
export function sortItems<T extends Item>(items: readonly T[], sort: string | undefined, language: string, keys: readonly string[]): T[] {
  const reverse = sort?.startsWith('-') ?? false;
  const key = sort?.replace(/^-/, '') ?? 'start';
  if (sort !== undefined && !keys.includes(key))
    throw invalid([{ path: 'sort', message: `${key.slice(0, 40)} is none of ${keys.join(', ')}` }]);
  const value = (item: T): string | number => {
    if (key === 'id') return item.id;
    if (key === 'modifiedAt') return Date.parse(item.modifiedAt ?? '');
    return foldText(inLanguage(item.title ?? item.name ?? item.id, language, language));
  };
  if (key === 'start') return reverse ? [...items].reverse() : [...items];
  const keyed = items.map((item) => ({ item, value: value(item) }));
  keyed.sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : a.item.id < b.item.id ? -1 : 1));
  const sorted = keyed.map(({ item }) => item);
  return reverse ? sorted.reverse() : sorted;
}

// What each reference of a session or of a speaker or document leads to.
const REFERENCES = {
  track: 'tracks',
  room: 'rooms',
  overflowRooms: 'rooms',
  parent: 'sessions',
  repeatOf: 'sessions',
  documents: 'documents',
  audiences: 'audiences',
  sessions: 'sessions',
  speakers: 'speakers',
  translationOf: 'documents',
} as const;

/** The names that `include` takes for items of a collection. */
export const includable = {
  sessions: ['track', 'room', 'overflowRooms', 'parent', 'repeatOf', 'speakers', 'documents', 'audiences'],
  speakers: ['sessions'],
  documents: ['sessions', 'translationOf'],
  tracks: [],
  rooms: [],
  audiences: [],
} as const satisfies Record<string, readonly (keyof typeof REFERENCES)[]>;

export type Includable = keyof typeof includable;

const SHAPES = {
  sessions: PublicSession,
  speakers: PublicSpeaker,
  documents: PublicDocument,
  tracks: PublicTrack,
  rooms: PublicRoom,
  audiences: PublicAudience,
} as const satisfies Record<Includable, z.ZodObject>;

/**
 * Puts objects in place of ids, one level deep, and keeps only the wanted top-level keys.
 * @throws AgendaError `invalid` for names that items of this collection do not have.
 */
export function shape(
  collection: Includable,
  items: readonly object[],
  agenda: Agenda,
  { include, fields }: Pick<Reading, 'include' | 'fields'>,
): object[] {
  const names: readonly string[] = includable[collection];
  const strange = include.filter((name) => !names.includes(name));
  if (strange.length > 0)
    throw invalid([{ path: 'include', message: `${strange.join(', ')} is none of ${names.join(', ') || '(nothing here)'}` }]);
  if (fields) refuseFields(fields, SHAPES[collection]);
  const tables = new Map(
    include.map((name) => [name, new Map(agenda[REFERENCES[name as keyof typeof REFERENCES]].map((item) => [item.id, item]))]),
  );
  const included = items.map((item) => {
    const result: Record<string, unknown> = { ...item };
    for (const [name, table] of tables) result[name] = expanded(result[name], table);
    return result;
  });
  return fields ? included.map((item) => pickFields(item, fields)) : included;
}

function expanded(value: unknown, table: ReadonlyMap<string, unknown>): unknown {
  if (typeof value === 'string') return table.get(value) ?? null;
  if (!Array.isArray(value)) return value;
  return value.map((entry: unknown) => {
    if (typeof entry === 'string') return table.get(entry) ?? null;
    const appearance = entry as { speaker: string };
    return { ...appearance, speaker: table.get(appearance.speaker) ?? null };
  });
}

/**
 * Refuses names of fields that no item of a shape has, also where there is no item at the moment.
 * @throws AgendaError `invalid`
 */
export function refuseFields(fields: readonly string[], { shape }: z.ZodObject): void {
  const strange = fields.filter((field) => !Object.hasOwn(shape, field));
  if (strange.length > 0)
    throw invalid([{ path: 'fields', message: `${strange.join(', ').slice(0, 80)} is none of ${Object.keys(shape).join(', ')}` }]);
}

/** An item with the wanted fields alone, in their own order. */
export function pickFields(item: Readonly<Record<string, unknown>>, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(item)
      .filter((key) => fields.includes(key))
      .map((key) => [key, item[key]]),
  );
}
