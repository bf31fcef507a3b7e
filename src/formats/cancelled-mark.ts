import { CANCELLED_WORDS } from './words.ts';

// The American spelling, what French, Spanish and Italian write of a session, and what German does as often.
const OTHER_WORDS = ['Canceled', 'Annulée', 'Cancelada', 'Annullata', 'Entfällt'];

// Capitals are written without accents too, and files of some systems hold these as characters of their own.
const WORDS = [...CANCELLED_WORDS, ...OTHER_WORDS]
  .flatMap((word) => [word, word.normalize('NFD'), word.normalize('NFD').replace(/\p{M}/gu, '')])
  .join('|');
const SIGNS = '^[\\p{So}\\ufe0f\\s]{0,6}';

const BRACKETED = new RegExp(`${SIGNS}(?:[[({]|[*!]{1,3})\\s*(?:${WORDS})\\s*[:!]?\\s*(?:[\\])}]|[*!]{1,3})[\\s:–—-]*`, 'iu');
const PUNCTUATED = new RegExp(`${SIGNS}(?:${WORDS})(?:\\s*[:：|]|\\s+[-–—]+|[-–—]+(?=\\s))\\s*`, 'iu');
// Where all of a title is in capitals, its first word says no more than the others do.
const SHOUTED = new RegExp(`${SIGNS}(?:${WORDS.toUpperCase()})\\s+(?=.*\\p{Ll})`, 'u');
const ALONE = new RegExp(`^[\\p{P}\\p{S}\\s]*(?:${WORDS})[\\p{P}\\p{S}\\s]*$`, 'iu');

/** A title, and whether it said of its session that it is cancelled. */
export interface Unmarked {
  title: string;
  isCancelled: boolean;
}

/**
 * Takes off a title what marks its session as cancelled: the word in any language of ours, before a colon, a dash that stands apart or a bar, in brackets,
 * asterisks or exclamation marks, or in capitals before words that are not. A word that only begins a title ("Cancelled flights") is no mark. Nothing is
 * taken off a title that would have nothing left.
 */
export function unmarked(title: string): Unmarked {
  for (const mark of [BRACKETED, PUNCTUATED, SHOUTED]) {
    const rest = title.replace(mark, '');
    if (rest !== title && rest !== '') return { title: rest, isCancelled: true };
  }
  return { title, isCancelled: ALONE.test(title) };
}
