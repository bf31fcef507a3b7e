import type { Doubts } from '../foreign/doubts.ts';
import type { JsonObject, JsonValue } from '../foreign/json.ts';
import { listOf, recordOf, recordsOf, textIn, textOf } from '../foreign/json-value.ts';
import type { ForeignSession } from '../foreign/session.ts';
import type { ForeignTrack } from '../foreign/tracks.ts';
import { linksIn } from './links.ts';
import { whenIn } from './moments.ts';
import { personsIn } from './persons.ts';
import { roomIn } from './rooms.ts';
import { keyIn, type Row } from './rows.ts';

/** The blocks of a timetable, and the contributions in their blocks or in none. */
export function sessionsIn(rows: readonly Row[], event: JsonObject, zone: string, doubts: Doubts): ForeignSession[] {
  const found = new Map<Row, ForeignSession>();
  const hasBlocks = event['sessions'] !== undefined;
  for (const row of rows) {
    const parent = (row.block && found.get(row.block)) ?? (hasBlocks ? null : undefined);
    const room = roomIn(row.record, textIn(event, 'location'), row.place, doubts);
    const common = { ...(row.isBlock ? blockIn(row) : contributionIn(row, doubts)), room, when: whenIn(row.record, zone) };
    found.set(row, { ...common, place: row.place, parent, page: textIn(row.record, 'url') });
  }
  return [...found.values()];
}

type Facts = Pick<ForeignSession, 'keys' | 'title' | 'abstract' | 'type' | 'track' | 'persons' | 'links' | 'tags'>;

/** A block: one time at which a session of Indico is, with what belongs to the session as a whole. */
function blockIn({ record }: Row): Facts {
  const session = recordOf(record['session']);
  return {
    // Blocks and contributions are numbered apart.
    keys: [keyIn(record) && `block-${keyIn(record)}`],
    title: textIn(record, 'title', 'slotTitle') || textIn(session, 'title'),
    abstract: prose(textIn(session, 'description'), textIn(record, 'description')),
    persons: personsIn(record, session),
    links: [...linksIn(record), ...(session ? linksIn(session) : [])],
  };
}

/** A contribution. The title of its session is shown once: as its block, else as its track, else as a tag. */
function contributionIn({ record, block, place }: Row, doubts: Doubts): Facts {
  const [track, session] = [nameOf(record['track']), block ? '' : nameOf(record['session'])];
  const parts = recordsOf(record['subContributions']).length;
  if (parts > 0) doubts.add(place, `has ${parts} subcontributions, which have no times; they are left out`);
  return {
    keys: [keyIn(record)],
    title: textIn(record, 'title'),
    abstract: prose(textIn(record, 'description')),
    type: nameOf(record['type']),
    track: trackIn(track || session),
    persons: personsIn(record),
    links: linksIn(record),
    tags: [...keywordsIn(record), ...(track && session && track !== session ? [session] : [])],
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
