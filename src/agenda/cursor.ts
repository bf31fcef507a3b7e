import { z } from 'zod';
import { invalid } from './errors.ts';

/** Where a page starts: the release, the filters and the sort it belongs to, and the last item before it. */
const Cursor = z.strictObject({
  release: z.int().min(1),
  filters: z.record(z.string(), z.array(z.string())),
  sort: z.string().nullable(),
  after: z.string(),
});
export type Cursor = z.infer<typeof Cursor>;

/** A cursor as an opaque text, safe in a URL. */
export function writeCursor(cursor: Cursor): string {
  return bytesToBase64Url(new TextEncoder().encode(JSON.stringify(cursor)));
}

/** @throws AgendaError `invalid` for a text that `writeCursor` did not make. */
export function readCursor(text: string): Cursor {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    return Cursor.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    throw invalid([{ path: 'cursor', message: 'is not one that this service gave out' }]);
  }
}

function bytesToBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** One page of a list. `after` is the id of the last item of the page before; one that is gone gives a page from the list's start. */
export function pageOf<T extends { id: string }>(
  items: readonly T[],
  after: string | undefined,
  limit: number,
): { page: T[]; last: string | null } {
  const start = after === undefined ? 0 : items.findIndex(({ id }) => id === after) + 1;
  const page = items.slice(start, start + limit);
  return { page, last: start + limit < items.length ? (page.at(-1)?.id ?? null) : null };
}
