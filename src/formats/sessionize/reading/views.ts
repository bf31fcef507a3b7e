import { unreadable } from '../../foreign/decode.ts';
import type { JsonObject, JsonValue } from '../../foreign/json.ts';
import { recordOf, recordsOf } from '../../foreign/json-value.ts';

/** What any of Sessionize's views holds, in one form. */
export interface Views {
  sessions: { session: JsonObject; place: string }[];
  speakers: JsonObject[];
  rooms: JsonObject[];
  categories: JsonObject[];
  /** Whether the view tells of sessions at all: the one of speakers does not. */
  hasSessions: boolean;
}

/**
 * The parts of `view/All` (an object), `view/Sessions` (groups), `view/GridSmart` (days with rooms) and `view/Speakers` (a list).
 * @throws AgendaError `unreadable` where it is none of them.
 */
export function viewsIn(value: JsonValue): Views {
  const all = recordOf(value);
  if (all) return allIn(all);
  const entries = recordsOf(value);
  if (entries.length > 0 && entries.every((entry) => 'rooms' in entry)) return gridIn(entries);
  if (entries.length > 0 && entries.every((entry) => 'sessions' in entry && 'groupName' in entry)) return groupsIn(entries);
  if (entries.length > 0 && entries.every((entry) => 'fullName' in entry || 'firstName' in entry))
    return { sessions: [], speakers: entries, rooms: [], categories: [], hasSessions: false };
  throw unreadable(1, 1, 'the file is none of the views All, Sessions, Speakers and GridSmart');
}

function allIn(all: JsonObject): Views {
  const sessions = recordsOf(all['sessions']).map((session, index) => ({ session, place: `sessions[${index}]` }));
  return {
    sessions,
    speakers: recordsOf(all['speakers']),
    rooms: recordsOf(all['rooms']),
    categories: recordsOf(all['categories']),
    hasSessions: true,
  };
}

function groupsIn(groups: readonly JsonObject[]): Views {
  const sessions = groups.flatMap((group, at) =>
    recordsOf(group['sessions']).map((session, index) => ({ session, place: `[${at}].sessions[${index}]` })),
  );
  return { sessions, speakers: [], rooms: [], categories: [], hasSessions: true };
}

/** The time slots of the grid show the same sessions again. */
function gridIn(days: readonly JsonObject[]): Views {
  const rooms = days.flatMap((day, at) => recordsOf(day['rooms']).map((room, index) => ({ room, place: `[${at}].rooms[${index}]` })));
  const sessions = rooms.flatMap(({ room, place }) =>
    recordsOf(room['sessions']).map((session, index) => ({ session, place: `${place}.sessions[${index}]` })),
  );
  return { sessions, speakers: [], rooms: rooms.map(({ room }) => room), categories: [], hasSessions: true };
}
