import { Id } from '../../agenda/identifiers.ts';
import { columns } from '../csv/columns.ts';
import type { ForeignRoom } from '../foreign/rooms.ts';
import type { ForeignSession } from '../foreign/session.ts';
import type { Lists } from './lists.ts';
import type { Cells } from './when.ts';

/** Whether a header has every column of the tables that Lectern writes, so that their cells can be split as they were joined. */
export function isOurs(header: readonly string[]): boolean {
  return Object.keys(columns).every((name) => header.includes(name));
}

/** A row of ours, whose texts may begin with the apostrophe that keeps formulas away. */
export function withoutApostrophes(row: readonly string[]): string[] {
  return row.map((text) => text.replace(/^'/, ''));
}

/** The lists of a row as Lectern writes them: an entry a line, its parts between ` | `, a `\` before a `|` or `\` within one. */
export function ownLists({ room, overflowRooms, track, speakers, documents, audiences, accessibility, tags }: Cells): Lists {
  const one = (cell: string): ForeignRoom | null => entriesIn(cell).map(named)[0] ?? null;
  return {
    ...(room !== undefined && { room: one(room) }),
    ...(overflowRooms !== undefined && { otherRooms: entriesIn(overflowRooms).map(named) }),
    ...(track !== undefined && { track: one(track) }),
    ...(speakers !== undefined && { persons: entriesIn(speakers).map(personIn) }),
    ...(documents !== undefined && { links: entriesIn(documents).map(([title = '', , url = '']) => ({ url, title })) }),
    ...(audiences !== undefined && { audiences: entriesIn(audiences).map(named) }),
    ...(accessibility !== undefined && { accessibility: wordsIn(accessibility) }),
    ...(tags !== undefined && { tags: wordsIn(tags) }),
  };
}

/** The id of the session that a cell of ours refers to; '' where it refers to none. */
export function ownReference(cell: string): string {
  return entriesIn(cell)[0]?.[1] ?? '';
}

/** What keeps the id of a session of ours: the layer takes a number at the front for another system's, so that ours gets one more, to be taken. */
export function ownSlug({ id = '' }: Cells): { slug?: string } {
  if (!Id.safeParse(id).success) return {};
  return { slug: /^\d/.test(id) ? `0-${id}` : id };
}

function wordsIn(cell: string): string[] {
  return entriesIn(cell).flatMap(([word]) => (word ? [word] : []));
}

function entriesIn(cell: string): string[][] {
  const lines = cell.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => line.split(' | ').map((part) => part.replace(/\\([\\|])/g, '$1').trim()));
}

function named([name = '', key = '']: readonly string[]): { name: string; key?: string } {
  return key ? { name, key } : { name };
}

function personIn([name = '', key = '', role = '', label = '']: readonly string[]): NonNullable<ForeignSession['persons']>[number] {
  return { ...named([name, key]), role, label };
}
