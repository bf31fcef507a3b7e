import { slugify } from '../../agenda/identifiers.ts';
import type { Imported } from '../../agenda/import.ts';
import type { Doubts } from './doubts.ts';
import { attribute, child, children, textOf, value } from './element.ts';
import type { Row } from './rows.ts';
import { idGiver, keyOf, shortened, titleOf } from './titles.ts';
import type { Element } from './xml.ts';

/** The tracks of a schedule in the order of the file, and the track of each event. */
export interface Tracks {
  list: Imported<'tracks'>[];
  of(event: Element): string | null;
}

/**
 * Reads the tracks: those that the conference declares (`conference/track`, `conference/tracks/track`, `tracks/track`), then those that only
 * events name. The key is the slug, else the name; events name a track by either.
 */
export function tracksOf(schedule: Element, rows: readonly Row[], doubts: Doubts): Tracks {
  const list: Imported<'tracks'>[] = [];
  const known = new Map<string, string>();
  const giveId = idGiver();
  const add = (element: Element): string | null => {
    const name = nameOf(element);
    const slug = attribute(element, 'slug');
    const found = known.get(name) ?? known.get(slug);
    if (found !== undefined) return found;
    if (!name) return null;
    const id = giveId(slugify(name, 'track'));
    list.push({ id, key: keyOf(slug || name), title: shortened(name), color: colorOf(element, doubts), order: list.length });
    known.set(name, id);
    if (slug) known.set(slug, id);
    return id;
  };
  const conference = child(schedule, 'conference');
  for (const parent of [conference, child(conference, 'tracks'), child(schedule, 'tracks')]) children(parent, 'track').forEach(add);
  const found = new Map<Element, string | null>();
  for (const { event } of rows) {
    const element = child(event, 'track');
    found.set(event, element ? add(element) : null);
  }
  return { list, of: (event) => found.get(event) ?? null };
}

function nameOf(element: Element): string {
  return titleOf(textOf(element)) || titleOf(attribute(element, 'name')) || titleOf(value(element, 'name'));
}

function colorOf(element: Element, doubts: Doubts): string | null {
  const color = attribute(element, 'color');
  if (color === '' || /^#[0-9a-f]{6}$/i.test(color)) return color.toLowerCase() || null;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toLowerCase();
  doubts.add(element, `has the colour ${JSON.stringify(color.slice(0, 40))}, which is not #rrggbb; it is left out`);
  return null;
}
