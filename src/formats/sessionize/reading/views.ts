import { unreadable } from '../../foreign/decode.ts';
import type { JsonObject, JsonValue } from '../../foreign/json.ts';
import { recordOf, recordsOf, textIn } from '../../foreign/json-value.ts';

/** A session where it stands in a view, and the room of a grid that it stands in. */
interface Placed {
  session: JsonObject;
  place: string;
  room?: JsonObject;
}

/** What any of Sessionize's views holds, in one form. */
export interface Views {
  sessions: Placed[];
  speakers: JsonObject[];
  rooms: JsonObject[];
  categories: JsonObject[];
  /** Whether the view tells of sessions at all: the one of speakers does not. */
  hasSessions: boolean;
  /** Whether it is the grid, which has no sessions without a time. */
  isGrid: boolean;
}

/**
 * The parts of `view/All` (an object), `view/Sessions` (groups, or what sites keep of them: a list of sessions), `view/GridSmart` (days with rooms) and
 * `view/Speakers` (a list).
 * @throws AgendaError `unreadable` where it is none of them.
 */
export function viewsIn(value: JsonValue): Views {
  const all = recordOf(value);
  if (all) return allIn(all);
  const entries = recordsOf(value);
  const are = (...names: readonly string[]) => entries.length > 0 && entries.every((entry) => names.some((name) => name in entry));
  if (are('rooms', 'timeSlots')) return gridIn(entries);
  if (are('sessions') && are('groupName')) return groupsIn(entries);
  if (are('fullName', 'firstName')) return { ...none, speakers: entries, hasSessions: false };
  if (are('startsAt', 'isServiceSession')) return { ...none, sessions: sessionsIn(entries, '') };
  throw unreadable(1, 1, 'the file is none of the views All, Sessions, Speakers and GridSmart');
}

const none: Views = { sessions: [], speakers: [], rooms: [], categories: [], hasSessions: true, isGrid: false };

function allIn(all: JsonObject): Views {
  return {
    ...none,
    sessions: sessionsIn(recordsOf(all['sessions']), 'sessions'),
    speakers: recordsOf(all['speakers']),
    rooms: recordsOf(all['rooms']),
    categories: recordsOf(all['categories']),
  };
}

function groupsIn(groups: readonly JsonObject[]): Views {
  const sessions = groups.flatMap((group, at) => sessionsIn(recordsOf(group['sessions']), `[${at}].sessions`));
  return { ...none, sessions: once(sessions) };
}

function gridIn(days: readonly JsonObject[]): Views {
  const rooms = days.flatMap((day, at) => recordsOf(day['rooms']).map((room, index) => ({ room, place: `[${at}].rooms[${index}]` })));
  const inRooms = heldBy(rooms, 'sessions');
  const slots = days.flatMap((day, at) =>
    recordsOf(day['timeSlots']).map((slot, index) => ({ slot, place: `[${at}].timeSlots[${index}]` })),
  );
  const cells = slots.flatMap(({ slot, place }) =>
    recordsOf(slot['rooms']).map((room, index) => ({ room, place: `${place}.rooms[${index}]` })),
  );
  // The time slots of a whole grid show the same sessions again.
  const sessions = inRooms.length > 0 ? inRooms : heldBy(cells, 'session');
  return { ...none, sessions: once(sessions).map(inItsRoom), rooms: [...rooms, ...cells].map(({ room }) => room), isGrid: true };
}

function heldBy(rooms: readonly { room: JsonObject; place: string }[], field: 'sessions' | 'session'): Placed[] {
  return rooms.flatMap(({ room, place }) => sessionsIn(recordsOf(room[field]), `${place}.${field}`).map((placed) => ({ ...placed, room })));
}

function sessionsIn(sessions: readonly JsonObject[], path: string): Placed[] {
  return sessions.map((session, index) => ({ session, place: `${path}[${index}]` }));
}

/**
 * Each session once: one with several items of the category that a view is grouped by stands in each of their groups, and one for all may stand in every
 * room of a grid, and then is in none of them.
 */
function once(sessions: readonly Placed[]): Placed[] {
  const found = new Map<string, Placed>();
  for (const placed of sessions) {
    const { session, place } = placed;
    const name = textIn(session, 'id') ? JSON.stringify(SAME.map((field) => session[field] ?? null)) : place;
    const first = found.get(name);
    if (!first) found.set(name, placed);
    else if (first.room && textIn(first.room, 'id') !== textIn(placed.room, 'id')) found.set(name, { session, place: first.place });
  }
  return [...found.values()];
}

const SAME = ['id', 'title', 'startsAt', 'endsAt', 'roomId'];

function inItsRoom({ session, place, room }: Placed): Placed {
  if (!room || textIn(session, 'roomId') || session['room']) return { session, place };
  const fields = { roomId: room['id'] ?? null, room: room['name'] ?? null };
  return { session: Object.assign(Object.create(null), session, fields), place };
}
