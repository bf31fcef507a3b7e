import { z } from 'zod';
import { invalid } from './errors.ts';

// So many items before a page have to be hidden at once for the page after it to start anew.
const REMEMBERED = 5;

/** Where a page starts: the list, the release, the filters and the sort it belongs to, and the last items before it. */
const Cursor = z.strictObject({
  list: z.string(),
  release: z.int().min(1),
  filters: z.record(z.string(), z.array(z.string())),
  sort: z.string().nullable(),
  after: z.array(z.string()).min(1).max(REMEMBERED),
});
export type Cursor = z.infer<typeof Cursor>;

/** A cursor as an opaque text, safe in a URL. */
export function writeCursor(cursor: Cursor): string {
  return bytesToBase64Url(new TextEncoder().encode(JSON.stringify(cursor)));
}

/** @param list the path of the list. @throws AgendaError `invalid` for a text that `writeCursor` did not make, or made for another list. */
export function readCursor(text: string, list: string): Cursor {
  const cursor = parsed(text);
  if (cursor === null) throw invalid([{ path: 'cursor', message: 'is not one that this service gave out' }]);
  if (cursor.list !== list) throw invalid([{ path: 'cursor', message: 'belongs to another list' }]);
  return cursor;
}

function parsed(text: string): Cursor | null {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    return Cursor.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
}

function bytesToBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** One page of a list. @param after ids of the last items before it; the last of them that is still there counts, and where none is, the list starts anew. */
export function pageOf<T extends { id: string }>(
  items: readonly T[],
  after: readonly string[] | undefined,
  limit: number,
): { page: T[]; last: string[] | null } {
  const there = new Set(items.map(({ id }) => id));
  const last = after?.findLast((id) => there.has(id));
  const start = items.findIndex(({ id }) => id === last) + 1;
  const page = items.slice(start, start + limit);
  const end = start + page.length;
  return { page, last: end < items.length ? items.slice(Math.max(0, end - REMEMBERED), end).map(({ id }) => id) : null };
}
