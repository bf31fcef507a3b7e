import { stringify } from 'yaml';
import type { Draft } from '../../agenda/draft.ts';

/** A draft document as a text that reads back to an equal draft. */
export function writeDraft(draft: Draft, syntax: 'json' | 'yaml'): string {
  if (syntax === 'json') return `${JSON.stringify(draft, null, 2)}\n`;
  return stringify(draft, { schema: 'core', aliasDuplicateObjects: false, lineWidth: 0 });
}
