import type { CST } from 'yaml';
import type { AgendaError } from '../../agenda/errors.ts';
import { MAX_DEPTH } from '../foreign/limits.ts';

/** Refuses tokens that nest too deep before anything walks them recursively. */
export function refuseDeep(root: CST.Token | undefined, faultAt: (offset: number, message: string) => AgendaError): void {
  const open: { token: CST.Token; depth: number }[] = root ? [{ token: root, depth: 0 }] : [];
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (!('items' in token)) continue;
    if (depth >= MAX_DEPTH) throw faultAt(token.offset, `values are nested deeper than ${MAX_DEPTH}`);
    for (const { key, value } of token.items) {
      if (key) open.push({ token: key, depth: depth + 1 });
      if (value) open.push({ token: value, depth: depth + 1 });
    }
  }
}
