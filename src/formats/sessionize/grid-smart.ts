import type { PublicSession } from '../../agenda/session.ts';
import { isPlenumSession } from './session.ts';
import { wholeSession } from './sessions.ts';
import type { Site } from './site.ts';

/** `view/GridSmart`: days of rooms with their sessions, and the same by the time when they start. Days begin when the conference's do; the first is the default. */
export function gridSmart(site: Site): object {
  const shown = new Map(site.sessions.map((session) => [session.id, session]));
  return site.lookup.agenda.days
    .map(({ date, sessions }) => ({ date, sessions: sessions.flatMap((id) => shown.get(id) ?? []) }))
    .filter(({ sessions }) => sessions.length > 0)
    .map(({ date, sessions }, index) => ({
      date: `${date}T00:00:00`,
      isDefault: index === 0,
      ...roomsAndSlots(sessions, site),
    }));
}

/** Each session stands in both, and is made once. */
function roomsAndSlots(sessions: readonly PublicSession[], site: Site) {
  const whole = new Map(sessions.map((session) => [session, wholeSession(session, site)]));
  return { rooms: roomsIn(sessions, whole, site), timeSlots: timeSlotsIn(sessions, whole, site) };
}

type Whole = ReadonlyMap<PublicSession, ReturnType<typeof wholeSession>>;

function roomsIn(sessions: readonly PublicSession[], whole: Whole, site: Site) {
  return site.rooms.of(sessions).map((room) => {
    const own = sessions.filter((session) => site.rooms.for(session) === room);
    return {
      id: room.number,
      name: site.lookup.say(room.title),
      sessions: own.map((session) => whole.get(session)),
      hasOnlyPlenumSessions: own.every(isPlenumSession),
    };
  });
}

function timeSlotsIn(sessions: readonly PublicSession[], whole: Whole, site: Site) {
  const rooms = site.rooms.of(sessions);
  const slots = new Map<string, PublicSession[]>();
  for (const session of sessions) {
    const { startsAt } = site.span(session);
    if (startsAt) slots.set(startsAt, [...(slots.get(startsAt) ?? []), session]);
  }
  return [...slots]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([startsAt, own]) => ({
      slotStart: startsAt.slice(11, 19),
      rooms: own
        .map((session) => ({ session, room: site.rooms.for(session) }))
        .sort((a, b) => rooms.indexOf(a.room) - rooms.indexOf(b.room))
        .map(({ session, room }) => ({
          id: room.number,
          name: site.lookup.say(room.title),
          session: whole.get(session),
          index: rooms.indexOf(room),
        })),
    }));
}
