import type { JsonObject, JsonValue } from '../foreign/json.ts';
import { listOf, recordOf, recordsOf, textIn, textOf } from '../foreign/json-value.ts';
import type { ForeignSession } from '../foreign/session.ts';
import { filesIn } from './files.ts';
import type { LeftOut } from './left-out.ts';
import { instantOf } from './moment.ts';
import { chairsIn, speakersIn } from './people.ts';

/** The contributions of an event, those in the blocks of its sessions too, and the blocks that have none: a meeting, a discussion, a break. */
export function sessionsIn(event: JsonObject, leftOut: LeftOut): ForeignSession[] {
  const contributions = (of: JsonObject, place: string) =>
    recordsOf(of['contributions']).map((contribution, index) => contributionIn(contribution, `${place}contributions[${index}]`, leftOut));
  const blocks = recordsOf(event['sessions']).flatMap((block, index) => {
    const place = `sessions[${index}]`;
    const within = contributions(block, `${place}.`);
    return within.length > 0 ? within : [blockIn(block, place, leftOut)];
  });
  return [...contributions(event, ''), ...blocks];
}

function contributionIn(contribution: JsonObject, place: string, leftOut: LeftOut): ForeignSession {
  leftOut.add('subcontributions', recordsOf(contribution['subContributions']).length);
  const id = textIn(contribution, 'db_id', 'id');
  const track = nameOf(contribution['track']) || nameOf(contribution['session']);
  return {
    ...commonOf(contribution, `${place}: contribution ${id}`, leftOut),
    keys: [id],
    type: nameOf(contribution['type']),
    track: track ? { name: track } : null,
    persons: speakersIn(contribution, leftOut),
    tags: listOf(contribution['keywords']).map(textOf),
  };
}

/** A block's title is that of its session, then its own behind a colon; the session is its track. */
function blockIn(block: JsonObject, place: string, leftOut: LeftOut): ForeignSession {
  const id = textIn(block, 'id');
  const session = recordOf(block['session']);
  const track = textIn(session, 'title');
  return {
    ...commonOf(block, `${place}: block ${id}`, leftOut),
    // Blocks and contributions are numbered apart.
    keys: [id && `block-${id}`],
    track: track && track !== textIn(block, 'title') ? { name: track, color: textIn(session, 'color') } : null,
    persons: chairsIn(block),
  };
}

function commonOf(record: JsonObject, place: string, leftOut: LeftOut) {
  const [start, end] = [instantOf(record['startDate']), instantOf(record['endDate'])];
  const room = textIn(record, 'roomFullname', 'room');
  return {
    place,
    title: textIn(record, 'title'),
    abstract: [{ text: textIn(record, 'description'), syntax: 'either' as const }],
    when: start ? { date: start, ...(end ? { end } : { duration: textIn(record, 'duration') }) } : null,
    room: room ? { name: room } : null,
    links: filesIn(record, leftOut),
    page: textIn(record, 'url'),
  };
}

/** A name, also where the export has an object for it. */
function nameOf(value: JsonValue | undefined): string {
  const record = recordOf(value);
  return record ? textIn(record, 'title', 'name') : textOf(value);
}
