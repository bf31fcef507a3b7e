import { mendLine } from '../../agenda/text.ts';
import type { Doubts } from './doubts.ts';
import { withoutCall } from './invitations.ts';

const MAX_TITLE = 240;

/** A text as one line, character for character but for outer blanks and what no text may hold; '' where nothing is left. */
export function titleOf(text: string): string {
  return mendLine(text);
}

/** A line of at most `max` characters: a longer one is cut at a word and ends in "…". */
export function shortened(text: string, max = MAX_TITLE): string {
  if (text.length <= max) return text;
  const kept = text
    .slice(0, max - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '');
  const blank = kept.lastIndexOf(' ');
  return `${(blank > max / 2 ? kept.slice(0, blank) : kept).trimEnd()}…`;
}

/** A line of at most `max` characters without what lets people join a call, null where nothing is left of the text. */
export function lineOf(text: string, max = MAX_TITLE): string | null {
  return shortened(withoutCall(titleOf(text)).text, max) || null;
}

/** The title of a session: "Untitled" where it has none, cut where it is too long, without what lets people join a call, all reported. */
export function sessionTitle({ title: written, place }: { title: string; place: string }, doubts: Doubts): string {
  const { text: title, count } = withoutCall(titleOf(written));
  if (count > 0) doubts.add(place, 'tells how to join a call in its title; that is left out');
  if (!title) doubts.add(place, 'has no title; it is called "Untitled"');
  if (title.length > MAX_TITLE) doubts.add(place, `has a title of more than ${MAX_TITLE} characters; it is cut`);
  return shortened(title || 'Untitled');
}
