import type { Words } from '../../../words.ts';
import { oneLine } from '../../text.ts';

/** What stands behind the kind in the first line of a description. */
export interface Headline {
  track: string;
  /** The titles of its block and of what it repeats. */
  block: string;
  repeated: string;
}

const DOT = ' · ';
// A title has 240 characters at most; a character may be two code units.
const LONGEST_TRACK = 500;

/** Takes a headline apart; null where something is left over. The categories tell the track, but with other commas. */
export function headlineOf(text: string, categories: readonly string[], words: Words): Headline | null {
  const parts = text === '' ? [] : text.split(DOT);
  const known = new Set(categories);
  let end = partsWithin(parts, LONGEST_TRACK);
  while (end > 0 && !known.has(asCategory(parts.slice(0, end).join(DOT)))) end -= 1;
  const [partOf, repeats] = [`${words.partOf}${words.colon}`, `${words.repeats}${words.colon}`];
  const rest = parts.slice(end).join(DOT);
  const at = rest.startsWith(repeats) ? 0 : rest.lastIndexOf(`${DOT}${repeats}`);
  const [before, repeated] = at < 0 ? [rest, ''] : [rest.slice(0, at), rest.slice(at).replace(DOT, '').slice(repeats.length)];
  if (before !== '' && !before.startsWith(partOf)) return null;
  return { track: parts.slice(0, end).join(DOT), block: before.slice(partOf.length), repeated };
}

/** How many of the first parts may be a track's title together. */
function partsWithin(parts: readonly string[], length: number): number {
  let left = length;
  const beyond = parts.findIndex((part) => {
    left -= part.length + DOT.length;
    return left < 0;
  });
  return beyond < 0 ? parts.length : beyond;
}

function asCategory(name: string): string {
  return oneLine(name).replace(/\s*,\s*/g, ' / ');
}
