import type { ForeignAgenda } from '../foreign/agenda.ts';
import { type Doubts, quoted } from '../foreign/doubts.ts';
import type { JsonObject } from '../foreign/json.ts';
import { refuseTooMany } from '../foreign/limits.ts';
import type { ForeignSession } from '../foreign/session.ts';
import { daysIn } from './days.ts';
import { byId } from './parts.ts';
import { type Placement, placementsOf } from './placements.ts';
import { roomsIn } from './rooms.ts';
import { sessionIn } from './session.ts';
import { appearancesOf, speakersIn } from './speakers.ts';

/** What the four parts hold: a session for each place in the schedule, then those that have none. */
export function agendaOf(parts: JsonObject, doubts: Doubts): ForeignAgenda {
  const sessions = byId(parts['sessions'], 'sessions', doubts);
  const speakers = byId(parts['speakers'], 'speakers', doubts);
  const days = daysIn(parts['schedule']);
  const rooms = roomsIn(parts['rooms']);
  const placed = days.flatMap((day) => placementsOf(day, rooms, doubts));
  refuseTooMany(placed.length);
  const known = new Set(placed.map(({ id }) => id));
  const persons = appearancesOf(speakers);
  const read = (id: string, session: JsonObject, placement: Placement | null): ForeignSession => ({
    ...sessionIn(id, session, placement, doubts),
    persons: persons(session),
  });
  return {
    system: 'hoverboard',
    conference: {},
    days: days.map(({ day }) => day),
    rooms: [...rooms, ...days.flatMap(({ tracks }) => tracks)],
    persons: speakersIn(speakers, doubts),
    sessions: [
      ...placed.flatMap((placement): ForeignSession[] => {
        const session = sessions.get(placement.id);
        if (session) return [read(placement.id, session, placement)];
        doubts.add(placement.place, `names the session ${quoted(placement.id)}, which is not among the sessions; it is left out`);
        return [];
      }),
      ...[...sessions].flatMap(([id, session]) => (known.has(id) ? [] : [read(id, session, null)])),
    ],
  };
}
