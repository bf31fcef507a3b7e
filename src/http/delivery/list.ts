import { pageOf, writeCursor } from '../../agenda/cursor.ts';
import { type Includable, shape, sortItems } from '../../agenda/reading.ts';
import type { Agenda } from '../../agenda/release.ts';
import { type Selection, select, selectionParameters } from '../../agenda/selection.ts';
import type { PublicSession } from '../../agenda/session.ts';
import { jsonText } from '../../formats/json/json.ts';
import type { Rendering } from '../answer.ts';
import { canonicalQuery } from '../query.ts';
import type { Request } from './context.ts';

export const JSON_TYPE = 'application/json; charset=utf-8';

const SORT_KEYS = { sessions: ['start', 'title', 'id', 'modifiedAt'], others: ['title', 'id'] };

type Item = { id: string };

/** A page of a collection as JSON, with `next` in the body and as a Link. */
export function renderList(collection: Includable, items: readonly Item[], request: Request): Rendering {
  const { agenda, reading, language, cursor } = request;
  const keys = collection === 'sessions' ? SORT_KEYS.sessions : SORT_KEYS.others;
  const sorted = sortItems(items, reading.sort, language, keys);
  const { page, last } = pageOf(sorted, cursor?.after, reading.limit);
  const next = last === null ? null : nextUrl(request, last);
  const list = { items: shape(collection, page, agenda, reading), total: sorted.length, release: agenda.release.number, next };
  return {
    body: jsonText(list, agenda, reading),
    mediaType: JSON_TYPE,
    modifiedAt: agenda.modifiedAt,
    headers: linkTo(next),
  };
}

/** The header that leads to the next page, as `next` in the body does. */
export function linkTo(next: string | null): Record<string, string> {
  return next === null ? {} : { link: `<${next}>; rel="next"` };
}

/** One member of a collection as JSON. */
export function renderItem(collection: Includable, item: Item, { agenda, reading }: Request, modifiedAt = agenda.modifiedAt): Rendering {
  const [shaped] = shape(collection, [item], agenda, reading);
  return { body: jsonText(shaped, agenda, reading), mediaType: JSON_TYPE, modifiedAt };
}

/** The sessions that the request's selection picks, and `also` where a collection fixes part of it. */
export function selectedSessions(agenda: Agenda, selection: Selection, also: Selection = {}): PublicSession[] {
  const fixed = new Set(select(agenda, also));
  return select(agenda, selection).filter((session) => fixed.has(session));
}

function nextUrl({ agenda, reading, query, path, publicUrl }: Request, after: string[]): string {
  const filters = Object.fromEntries(
    [...query].filter(([name]) => (selectionParameters as string[]).includes(name)).map(([name, values]) => [name, [...values]]),
  );
  const cursor = writeCursor({ list: path, release: agenda.release.number, filters, sort: reading.sort ?? null, after });
  const kept = ['lang', 'text', 'fields', 'include', 'limit'].flatMap((name): [string, readonly string[]][] => {
    const values = query.get(name);
    return values ? [[name, values]] : [];
  });
  const search = canonicalQuery(new Map(kept));
  return `${publicUrl}${path}?${search ? `${search}&` : ''}cursor=${cursor}`;
}
