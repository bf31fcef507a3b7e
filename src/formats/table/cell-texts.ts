import { withoutEntities } from '../foreign/entities.ts';
import { isNobody } from '../foreign/person-words.ts';
import type { Field } from './fields.ts';
import type { Cells } from './when.ts';

// Where nothing may stand for something: a title may be "None", and a time that is none has to be told.
const MAY_BE_BLANK = [
  ...(['subtitle', 'kind', 'track', 'room', 'overflowRooms', 'parent', 'tags', 'abstract', 'documents'] as const),
  ...(['page', 'stream', 'recording', 'registration', 'languages', 'audiences'] as const),
] satisfies Field[];
const NAMES = ['title', 'subtitle', 'track', 'room', 'overflowRooms', 'parent', 'kind', 'tags'] as const;
const LINK = /\[([^[\]]{1,300})\]\([^()\s]{1,500}\)/g;
const BOLD = /\*\*([^*]{1,300})\*\*/g;
const TAG = /<\/?(?:b|i|u|em|strong|span|a|sub|sup|small|p)(?:\s[^<>]*)?\/?>/gi;
const CLOSING_TAG = /<\/(?:b|i|u|em|strong|span|a|sub|sup|small|p)>/i;

/** A list as programs print it (`["tea", "soil"]`, `['tea', 'soil']`) as a line for each entry; other cells as they are. */
export function unlisted(cell: string): string {
  const written = cell.trim();
  if (!/^\[\s*["']/.test(written) || !/["']\s*\]$/.test(written)) return cell;
  return entriesIn(written).join('\n');
}

function entriesIn(list: string): string[] {
  try {
    const entries: unknown = JSON.parse(list);
    if (Array.isArray(entries) && entries.every((entry) => typeof entry === 'string')) return entries;
  } catch {
    // Python prints apostrophes.
  }
  const inside = list.slice(1, -1).trim().slice(1, -1);
  return inside.split(/["'],\s?["']/).map((entry) => entry.replace(/\\(['"])/g, '$1'));
}

/** The cells of a row without what says that there is nothing ("-", "TBD", "NA"), and names without what tables made for web pages have in them. */
export function plainCells(cells: Cells): Cells {
  const told = { ...cells };
  for (const field of MAY_BE_BLANK) if (isNothing(cells[field]?.trim() ?? '')) told[field] = '';
  for (const field of NAMES) if (told[field] !== undefined) told[field] = withoutMarks(told[field]);
  return told;
}

/** Whether a text says that there is nothing, or nothing yet. */
export function isNothing(text: string): boolean {
  return text !== '' && (isNobody(text) || /^(?:na|nan|#n\/a)$/i.test(text));
}

/** A name without marks of HTML and Markdown. A tag that is never closed is what a name is about. */
function withoutMarks(name: string): string {
  const bare = CLOSING_TAG.test(name) ? name.replace(TAG, '') : name;
  return withoutEntities(
    bare
      .replace(/\s?<br\s?\/?>/gi, ' ')
      .replace(LINK, '$1')
      .replace(BOLD, '$1'),
  );
}
