import { plainWord } from '../foreign/calendar-words.ts';
import type { ForeignSession } from '../foreign/session.ts';
import type { Row } from './table.ts';

const PUBLISHED = /^(?:is )?(?:published|publish|active|visible|publie|veroffentlicht|publicado)$/;
const PRIVATE = /^(?:make it private|(?:is )?(?:private|hidden|internal)|prive|privat|privado)$/;
const PUBLIC = /^(?:is )?public$/;
const [YES, NO] = [/^(?:y|yes|true|1|x|oui|ja|si)$/, /^(?:n|no|false|0|non|nein)$/];

/** What a row says of who may see its session. */
type Showing = Pick<ForeignSession, 'status' | 'visibility' | 'slug'>;
export interface ShowingColumns {
  /** Those that are read. */
  at: number[];
  of(row: Row): Showing;
}

/** The columns of check marks by which systems keep sessions from the public. @param words the headers, as `wordOf` makes them. */
export function showingColumns(words: readonly string[]): ShowingColumns {
  const places = (names: RegExp) => words.flatMap((word, at) => (names.test(word) ? [at] : []));
  const [published, hidden, open] = [places(PUBLISHED), places(PRIVATE), places(PUBLIC)];
  return {
    at: [...published, ...hidden, ...open],
    of: ({ number, cells }) => {
      const says = (at: readonly number[], mark: RegExp) => at.some((place) => mark.test(plainWord(cells[place]?.trim() ?? '')));
      if (says(published, NO)) return { status: 'unpublished' };
      // The id of a hidden session can be seen once it becomes a placeholder, and so must not tell its title.
      return says(hidden, YES) || says(open, NO) ? { visibility: 'private', slug: `session-${number}` } : {};
    },
  };
}
