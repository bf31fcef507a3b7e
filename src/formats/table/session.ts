import { Admission } from '../../agenda/conference.ts';
import { Kind } from '../../agenda/session.ts';
import type { ForeignLink } from '../foreign/documents.ts';
import type { ForeignSession } from '../foreign/session.ts';
import type { ForeignPerson } from '../foreign/speakers.ts';
import type { Order } from './date-cell.ts';
import type { Days } from './days.ts';
import { type Cells, whenOf } from './when.ts';

const LONGEST_LIST = 1000;
const TITLES_BEHIND = /^(?:ph\.? ?d|m\.?d|jr|sr|msc|m\.sc|bsc|mba|esq|ii|iii)\.?$/i;

/** What a row says. A field without a column is one that the table does not have. */
export function sessionIn(cells: Cells, number: number, order: Order, days: Days): ForeignSession {
  const title = cells.title ?? '';
  const { id, uid, room, track, speakers, abstract, documents, tags } = cells;
  const slug = id?.trim().toLowerCase() ?? '';
  return {
    place: `row ${number}: ${title.replace(/\s+/g, ' ').trim().slice(0, 60) || 'without a title'}`,
    keys: [uid?.trim() ?? '', id?.trim() ?? ''],
    uid: uid?.trim() || id?.trim(),
    ...(/^[a-z][a-z0-9-]{0,79}$/.test(slug) && { slug }),
    title,
    ...sortOf(cells),
    ...whenOf(cells, order, days),
    ...(room !== undefined && { room: room.trim() === '' ? null : { name: room } }),
    ...(track !== undefined && { track: track.trim() === '' ? null : { name: track } }),
    ...(speakers !== undefined && { persons: personsIn(speakers) }),
    ...(abstract !== undefined && { abstract: [{ text: abstract, syntax: 'either' }] }),
    ...(documents !== undefined && { links: linksIn(documents) }),
    ...(tags !== undefined && { tags: partsOf(tags, /[;,|\n]/) }),
    ...plain(cells, 'subtitle', 'status', 'languages', 'page', 'stream', 'recording', 'registration'),
  };
}

function plain<F extends 'subtitle' | 'status' | 'languages' | 'page' | 'stream' | 'recording' | 'registration'>(
  cells: Cells,
  ...fields: F[]
): Partial<Record<F, string>> {
  const found: Partial<Record<F, string>> = {};
  for (const field of fields) if (cells[field] !== undefined) found[field] = cells[field].trim();
  return found;
}

/** Our own words for a kind and an admission count as such; others are what the layer makes of them. */
function sortOf({ kind, admission }: Cells): Pick<ForeignSession, 'kind' | 'type' | 'admission'> {
  const [ours, who] = [Kind.safeParse(kind?.trim().toLowerCase()), Admission.safeParse(admission?.trim().toLowerCase())];
  return {
    ...(kind !== undefined && (ours.success ? { kind: ours.data } : { type: kind })),
    ...(admission !== undefined && { admission: who.success ? who.data : null }),
  };
}

/** Names parted by semicolons or line ends, else by commas, but for what stands behind a name. */
function personsIn(text: string): ForeignPerson[] {
  if (/[;\n|]/.test(text)) return partsOf(text, /[;\n|]/).map((name) => ({ name }));
  const names: string[] = [];
  for (const part of partsOf(text, /,/)) {
    if (TITLES_BEHIND.test(part) && names.length > 0) names.push(`${names.pop()}, ${part}`);
    else names.push(part);
  }
  return names.map((name) => ({ name }));
}

/** Every address of the web, with the text before it on its line as its title. */
function linksIn(text: string): ForeignLink[] {
  return partsOf(text, /[\n;|]/).flatMap((part) => {
    const at = part.search(/https?:\/\//i);
    if (at < 0) return [{ url: part }];
    const title = part
      .slice(0, at)
      .replace(/[\s:<(–-]+$/, '')
      .trim();
    return [{ url: part.slice(at).split(/[\s<>)]/)[0] ?? '', title }];
  });
}

function partsOf(text: string, between: RegExp): string[] {
  return text
    .split(between, LONGEST_LIST)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
