import type { ForeignAgenda } from '../foreign/agenda.ts';
import { type Doubts, quoted } from '../foreign/doubts.ts';
import type { JsonObject } from '../foreign/json.ts';
import { recordOf } from '../foreign/json-value.ts';
import type { ForeignSession } from '../foreign/session.ts';
import { daysIn } from './days.ts';
import { placementsOf } from './placements.ts';
import { roomsIn } from './rooms.ts';
import { sessionIn } from './session.ts';
import { speakersIn } from './speakers.ts';

/** What the four parts hold: a session for each place in the schedule, then those that have none. */
export function agendaOf(parts: JsonObject, doubts: Doubts): ForeignAgenda {
  const sessions = recordOf(parts['sessions']) ?? {};
  const days = daysIn(parts['schedule']);
  const rooms = roomsIn(parts['rooms']);
  const placed = days.flatMap((day) => placementsOf(day, rooms, doubts));
  const known = new Set(placed.map(({ id }) => id));
  return {
    system: 'hoverboard',
    conference: {},
    days: days.map(({ day }) => day),
    rooms: [...rooms, ...days.flatMap(({ tracks }) => tracks)],
    persons: speakersIn(parts['speakers'], doubts),
    sessions: [
      ...placed.flatMap((placement): ForeignSession[] => {
        const session = recordOf(sessions[placement.id]);
        if (session) return [sessionIn(placement.id, session, placement, doubts)];
        doubts.add(placement.place, `names the session ${quoted(placement.id)}, which is not among the sessions; it is left out`);
        return [];
      }),
      ...Object.entries(sessions).flatMap(([id, value]) => {
        const session = recordOf(value);
        return session && !known.has(id) ? [sessionIn(id, session, null, doubts)] : [];
      }),
    ],
  };
}
