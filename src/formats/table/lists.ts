import type { ForeignLink } from '../foreign/documents.ts';
import type { ForeignSession } from '../foreign/session.ts';
import type { Cells } from './when.ts';

/** What a row names that other rows may name too. A field without a column is one that the table does not have. */
export type Lists = Pick<ForeignSession, 'room' | 'otherRooms' | 'track' | 'persons' | 'links' | 'audiences' | 'accessibility' | 'tags'>;

const LONGEST_LIST = 1000;
// What stands further before an address is no title of it.
const LONGEST_TITLE = 300;

/**
 * Reads the lists of a row as people and other systems write them, but for its people. Where one row of the table has several rooms or tracks in its
 * cell, all rows tell of several, so that those which had them before do not keep them.
 */
export function listReader(rows: readonly Cells[]): (row: Cells) => Lists {
  const hasSeveral = (field: 'room' | 'track') =>
    rows.some((cells) => (field === 'room' ? roomsOf : tracksOf)(cells[field] ?? '').length > 1);
  const several = { rooms: hasSeveral('room'), tracks: hasSeveral('track') };
  return (row) => listsIn(row, several);
}

function listsIn(
  { room, overflowRooms, track, documents, audiences, accessibility, tags }: Cells,
  several: { rooms: boolean; tracks: boolean },
): Lists {
  const [hall, ...halls] = roomsOf(room ?? '');
  // A session has one track; more of them are worth keeping.
  const [first, ...others] = tracksOf(track ?? '');
  return {
    ...(room !== undefined && { room: hall === undefined ? null : { name: hall } }),
    ...((overflowRooms !== undefined || several.rooms) && {
      otherRooms: [...halls, ...partsOf(overflowRooms ?? '', /[;|\n]/)].map((name) => ({ name })),
    }),
    ...(track !== undefined && { track: first === undefined ? null : { name: first } }),
    ...(documents !== undefined && { links: linksIn(documents) }),
    ...(audiences !== undefined && { audiences: partsOf(audiences, /[;|\n]/).map((name) => ({ name })) }),
    ...(accessibility !== undefined && { accessibility: partsOf(accessibility, /[;,|\n]/) }),
    ...((tags !== undefined || several.tracks) && { tags: [...partsOf(tags ?? '', /[;,|\n]|\\n/), ...others] }),
  };
}

const FLOOR =
  /^(?:(?:\p{L}+|\d{1,2}(?:st|nd|rd|th|er|e|ème|º|\.)?) )?(?:floor|level|étage|niveau|stock|stockwerk|etage|obergeschoss|erdgeschoss|og|eg|ug|piso|planta)(?: -?\d{1,2})?$/iu;

/** The rooms of a cell; the floor that stands behind a room is no other one. */
function roomsOf(text: string): string[] {
  const rooms: string[] = [];
  for (const part of partsOf(text, /[;|\n]/)) {
    const last = rooms.pop();
    if (last === undefined) rooms.push(part);
    else if (FLOOR.test(part)) rooms.push(`${last}, ${part}`);
    else rooms.push(last, part);
  }
  return rooms;
}

function tracksOf(text: string): string[] {
  return partsOf(text, /[;|\n]/);
}

/** Every address of the web, with the text before it on its line as its title. */
function linksIn(text: string): ForeignLink[] {
  return partsOf(text, /[\n;|]|,\s{0,9}(?=https?:)/i).flatMap((part) => {
    const at = part.search(/https?:\/\//i);
    if (at < 0) return [{ url: part }];
    const title = part
      .slice(Math.max(0, at - LONGEST_TITLE), at)
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
