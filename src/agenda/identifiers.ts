import { z } from 'zod';
import type { Fault } from './errors.ts';

/** A slug, unique in its conference among resources of its kind; a conference's is unique in the service. */
export const Id = z
  .string()
  .regex(/^[a-z0-9-]{1,80}$/, 'must be 1 to 80 of a-z, 0-9 and "-"')
  .meta({ examples: ['opening-plenary'] });
export type Id = z.infer<typeof Id>;

// What addresses of the service begin with, and what they may begin with one day: a conference of that id would have no address at the root.
const RESERVED = new Set(['api', 'c', 'docs', 'embed', 'feeds', 'health', 'manage', 'metrics', 'problems', 'v1', 'v2']);

/** The fault of a new conference's id that is not to be had. Conferences that have such an id already keep it. */
export function reservedFaults(id: unknown, path: string): Fault[] {
  if (typeof id !== 'string' || !RESERVED.has(id)) return [];
  return [{ path, message: `${id} is kept for addresses of the service; choose another id` }];
}

/** A session's identity for life: a UUID in lower case (RFC 9562), in calendars its UID as it stands. */
export const Uid = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'must be a UUID in lower case')
  .meta({ examples: ['6f1c2b9e-3f0a-4f53-9f0d-1b7f7f9f2c11'] });

/**
 * An id made from a title: letters without marks, words joined by "-", at most 60 characters.
 * Titles in scripts that have no ASCII form give `fallback`.
 */
export function slugify(title: string, fallback = 'item'): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[œŒ]/g, 'oe')
    .replace(/[łŁ]/g, 'l')
    .replace(/&/g, ' and ')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return plain || fallback;
}

/** `wanted` if it is free, else the first of `wanted-2`, `wanted-3`, … that is. */
export function freeId(wanted: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(wanted)) return wanted;
  for (let n = 2; ; n++) {
    const id = `${wanted.slice(0, 72)}-${n}`;
    if (!isTaken(id)) return id;
  }
}

/** A UUID of version 8 (RFC 9562 §5.8) from a digest in hex. */
export function uuidFrom(digest: string): string {
  const variant = ((Number.parseInt(digest.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-${variant}${digest.slice(18, 20)}-${digest.slice(20, 32)}`;
}
