import { Admission } from '../../agenda/conference.ts';
import { Kind } from '../../agenda/session.ts';
import type { ForeignSession } from '../foreign/session.ts';
import type { Order } from './date-cell.ts';
import type { Days } from './days.ts';
import type { Lists } from './lists.ts';
import type { DatedRow } from './named-days.ts';
import { placeOf } from './place.ts';
import { type Cells, whenOf } from './when.ts';

/** What a row says. A field without a column is one that the table does not have. */
export function sessionIn(row: DatedRow, lists: Lists, order: Order, days: Days): ForeignSession {
  const { number, cells } = row;
  const { id, uid, note } = cells;
  const { title, text } = titleIn(cells);
  const abstract = [text, cells.abstract ?? ''].filter((part) => part.trim() !== '').join('\n\n');
  const slug = id?.trim().toLowerCase() ?? '';
  return {
    place: placeOf(number, cells),
    keys: [uid?.trim() ?? '', id?.trim() ?? ''],
    uid: uid?.trim() || id?.trim(),
    ...(/^[a-z][a-z0-9-]{0,79}$/.test(slug) && { slug }),
    title,
    ...sortOf(cells),
    ...whenOf(row, order, days),
    ...lists,
    ...((cells.abstract !== undefined || text !== '') && { abstract: [{ text: abstract, syntax: 'either' }] }),
    ...(note !== undefined && { note: [{ text: note, syntax: 'either' }] }),
    ...plain(cells, 'subtitle', 'status', 'languages', 'interpretation', 'page', 'stream', 'recording', 'registration'),
  };
}

// What stands in a list, or behind a word and a colon, is no part of a title.
const BELOW_TITLE = /^\s*(?:[•·▪◦‣*–—-]\s|\p{L}[\p{L} ]{2,30}\s?[:：])/u;

/** The title of a row, else the words for its kind ("Lunch"), else its subtitle; and what stands below it in the same cell, as in programmes that have one column for all. */
function titleIn({ title = '', kind = '', subtitle = '' }: Cells): { title: string; text: string } {
  if (title.trim() === '') return { title: kind.trim() || subtitle.trim(), text: '' };
  const lines = title.trim().split('\n');
  const at = lines.findIndex((line, index) => index > 0 && BELOW_TITLE.test(line));
  return at < 0 ? { title, text: '' } : { title: lines.slice(0, at).join('\n'), text: lines.slice(at).join('\n') };
}

type Plain = 'subtitle' | 'status' | 'languages' | 'interpretation' | 'page' | 'stream' | 'recording' | 'registration';

function plain<F extends Plain>(cells: Cells, ...fields: F[]): Partial<Record<F, string>> {
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
