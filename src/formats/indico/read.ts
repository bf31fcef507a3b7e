import type { Reading } from '../../agenda/import.ts';
import { isTimeZone } from '../../agenda/time.ts';
import { readingOf } from '../foreign/build.ts';
import { unreadable } from '../foreign/decode.ts';
import { Doubts } from '../foreign/doubts.ts';
import { decodeJson, type JsonObject, type JsonValue } from '../foreign/json.ts';
import { recordOf, recordsOf } from '../foreign/json-value.ts';
import type { ReadOptions } from '../format.ts';
import { conferenceIn, zoneIn } from './event.ts';
import { reportOn } from './reports.ts';
import { rowsOf } from './rows.ts';
import { sessionsIn } from './sessions.ts';
import { eventOf, isOfTimetable, timetablesIn } from './timetable.ts';

/**
 * Reads what Indico's `/export/event/{id}.json` answers with `detail=contributions`, `subcontributions` or `sessions`, and what its
 * `/export/timetable/{id}.json` does. Only what a programme shows is read: addresses of people, minutes, video conferences and protected files stay out.
 * @throws AgendaError `unreadable` for what is no such JSON, over a limit, or not one event with contributions; `invalid` where no time zone is known.
 */
export function readIndico(bytes: Uint8Array, options: ReadOptions): Reading {
  const event = eventIn(decodeJson(bytes));
  const doubts = new Doubts();
  const zone = zoneIn(event);
  const rows = rowsOf(event);
  const sessions = sessionsIn(rows, event, isTimeZone(zone) ? zone : (options.timeZone ?? ''), doubts);
  reportOn(event, rows, doubts);
  const isTimed = isOfTimetable(event);
  const tellsOf = isTimed ? (['sessions', 'rooms', 'speakers'] as const) : undefined;
  return readingOf({ system: 'indico', isTimed, tellsOf, conference: conferenceIn(event), sessions }, options, doubts);
}

/** The only event of an answer, or one that was taken out of its answer; of a timetable the event that it is of. */
function eventIn(value: JsonValue): JsonObject {
  const answer = recordOf(value);
  const timetables = answer ? timetablesIn(answer).map(eventOf) : [];
  const events = answer && 'results' in answer ? recordsOf(answer['results']) : recordsOf(value);
  const [event, ...others] = timetables.length > 0 ? timetables : events;
  if (!event) throw unreadable(1, 1, 'the answer of Indico has no event: it may need a key, or not exist');
  if (others.length > 0) throw unreadable(1, 1, `the answer of Indico has ${others.length + 1} events; export one alone`);
  if ('contributions' in event || 'sessions' in event) return event;
  throw unreadable(1, 1, 'the event has no contributions; export it with detail=sessions or detail=contributions');
}
