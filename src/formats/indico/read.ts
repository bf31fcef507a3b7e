import { AgendaError } from '../../agenda/errors.ts';
import type { Reading } from '../../agenda/import.ts';
import type { ForeignConference } from '../foreign/agenda.ts';
import { readingOf } from '../foreign/build.ts';
import { unreadable } from '../foreign/decode.ts';
import { Doubts } from '../foreign/doubts.ts';
import { decodeJson, type JsonObject, type JsonValue } from '../foreign/json.ts';
import { recordOf, recordsOf, textIn } from '../foreign/json-value.ts';
import type { ReadOptions } from '../format.ts';
import { LeftOut } from './left-out.ts';
import { dateIn } from './moment.ts';
import { sessionsIn } from './sessions.ts';

/**
 * Reads an event of Indico. Its times are given in whatever zone the export was asked for; the event's own counts. Only what the programme shows is
 * read: addresses and telephone numbers of people, protected files, and how to dial into a video conference stay out.
 * @throws AgendaError `unreadable` for what is no such JSON, over a limit, or without the event's contributions.
 */
export function readIndico(bytes: Uint8Array, options: ReadOptions): Reading {
  const event = eventIn(decodeJson(bytes));
  const timeZone = textIn(event, 'timezone') || textIn(recordOf(event['startDate']), 'tz');
  const doubts = new Doubts();
  const leftOut = new LeftOut();
  const sessions = sessionsIn(event, leftOut);
  leftOut.report(doubts);
  return readingOf({ system: 'indico', conference: conferenceIn(event, timeZone), sessions }, options, doubts);
}

function eventIn(value: JsonValue): JsonObject {
  const root = recordOf(value);
  const events = root && 'results' in root ? recordsOf(root['results']) : recordsOf(value).filter((record) => '_type' in record);
  const [event] = events;
  if (!event) throw unreadable(1, 1, 'the answer of Indico holds no event');
  if (events.length > 1) throw new AgendaError('unreadable', `the answer of Indico holds ${events.length} events; export one alone`);
  if ('contributions' in event || 'sessions' in event) return event;
  throw new AgendaError('unreadable', 'the event has no contributions; export it with detail=contributions or detail=sessions');
}

function conferenceIn(event: JsonObject, timeZone: string): ForeignConference {
  return {
    title: textIn(event, 'title'),
    description: [{ text: textIn(event, 'description'), syntax: 'either' }],
    start: dateIn(event['startDate'], timeZone),
    end: dateIn(event['endDate'], timeZone),
    timeZone,
    venue: textIn(event, 'location'),
    page: textIn(event, 'url'),
  };
}
