import { lineOf } from './titles.ts';

const MAX_TAGS = 100;

/** The tags of a session, each once, as lines of at most 100 characters. */
export function tagsOf(written: readonly string[]): string[] {
  return [...new Set(written.flatMap((tag) => lineOf(tag, 100) ?? []))].slice(0, MAX_TAGS);
}
