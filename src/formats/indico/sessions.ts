import type { Doubts } from '../foreign/doubts.ts';
import type { JsonObject, JsonValue } from '../foreign/json.ts';
import { listOf, recordOf, recordsOf, textIn, textOf } from '../foreign/json-value.ts';
import type { ForeignSession } from '../foreign/session.ts';
import type { ForeignTrack } from '../foreign/tracks.ts';
import { hasUnprovenFiles, linksIn } from './links.ts';
import { whenIn } from './moments.ts';
import { personsIn } from './persons.ts';
import { roomIn } from './rooms.ts';
import { keyIn, type Row } from './rows.ts';
import { isOfTimetable } from './timetable.ts';

/** The blocks of a timetable, and the contributions and breaks in their blocks or in none. */
export function sessionsIn(rows: readonly Row[], event: JsonObject, zone: string, doubts: Doubts): ForeignSession[] {
  const found = new Map<Row, ForeignSession>();
  const hasBlocks = event['sessions'] !== undefined;
  for (const row of rows) {
    const parent = (row.block && found.get(row.block)) ?? (hasBlocks ? null : undefined);
    // What has no room of its own is where its block is.
    const room = roomIn(row.record, textIn(event, 'location'), row.place, doubts) ?? parent?.room ?? null;
    const common = { ...factsIn(row, doubts), room, when: whenIn(row.record, zone) };
    found.set(row, { ...common, place: row.place, parent, page: textIn(row.record, 'url') });
  }
  return [...found.values()];
}

type Facts = Pick<ForeignSession, 'keys' | 'title' | 'abstract' | 'kind' | 'type' | 'track' | 'persons' | 'links' | 'tags'>;

function factsIn(row: Row, doubts: Doubts): Facts {
  if (row.kind === 'contribution') return contributionIn(row, doubts);
  return row.kind === 'block' ? blockIn(row) : breakIn(row);
}

// Blocks, breaks and contributions are numbered apart.
function keyOf({ record, kind }: Row): string {
  return keyIn(record) && (kind === 'contribution' ? keyIn(record) : `${kind}-${keyIn(record)}`);
}

function breakIn(row: Row): Facts {
  const { record } = row;
  return { keys: [keyOf(row)], title: textIn(record, 'title'), abstract: prose(textIn(record, 'description')), kind: 'break' };
}

/** A block: one time at which a session of Indico is, with what belongs to the session as a whole. */
function blockIn(row: Row): Facts {
  const { record } = row;
  const session = recordOf(record['session']);
  return {
    keys: [keyOf(row)],
    title: textIn(record, 'title', 'slotTitle') || textIn(session, 'title'),
    abstract: prose(textIn(session, 'description'), textIn(record, 'description')),
    persons: personsIn(record, session),
    links: hasUnprovenFiles(record) ? undefined : [...linksIn(record), ...(session ? linksIn(session) : [])],
  };
}

/** A contribution. The title of its session is shown once: as its block, else as its track, else as a tag; a timetable has neither of these. */
function contributionIn(row: Row, doubts: Doubts): Facts {
  const { record, block, place } = row;
  const [track, session] = [nameOf(record['track']), block ? '' : nameOf(record['session'])];
  const parts = recordsOf(record['subContributions']).length;
  const isTimed = isOfTimetable(record);
  if (parts > 0) doubts.add(place, `has ${parts} subcontributions, which have no times; they are left out`);
  return {
    keys: [keyOf(row)],
    title: textIn(record, 'title'),
    abstract: prose(textIn(record, 'description')),
    type: nameOf(record['type']),
    track: isTimed ? undefined : trackIn(track || session),
    persons: personsIn(record),
    links: hasUnprovenFiles(record) ? undefined : linksIn(record),
    tags: isTimed ? undefined : [...keywordsIn(record), ...(track && session && track !== session ? [session] : [])],
  };
}

function trackIn(name: string): ForeignTrack | null {
  return name ? { name } : null;
}

function prose(...texts: readonly string[]): ForeignSession['abstract'] {
  return texts.map((text) => ({ text, syntax: 'either' }));
}

/** A name, also where the export has an object for it. */
function nameOf(value: JsonValue | undefined): string {
  const record = recordOf(value);
  return record ? textIn(record, 'title', 'name') : textOf(value);
}

/** A list; old exports have one a line. */
function keywordsIn(record: JsonObject): string[] {
  return listOf(record['keywords']).flatMap((keyword) => textOf(keyword).split('\n'));
}
