import type { ForeignAgenda } from '../foreign/agenda.ts';
import type { Doubts } from '../foreign/doubts.ts';
import type { ForeignSession } from '../foreign/session.ts';
import { stampOf, timeOf } from '../foreign/wall-clock.ts';
import { timedOf } from '../foreign/when.ts';

/**
 * Without the Z that some templates put behind local times: where a file names no zone and every date with a Z has the clock of its start, which is
 * a time of day at the venue.
 */
export function withoutFalseZulu(agenda: ForeignAgenda, doubts: Doubts): ForeignAgenda {
  const inZulu = agenda.sessions.filter((session) => zuluClock(session) !== undefined);
  if (agenda.conference.timeZone || inZulu.length === 0 || !inZulu.every(startsThen)) return agenda;
  doubts.add('sessions', `${inZulu.length} have dates in UTC (Z) with the clocks of their starts, which are read as times of the venue`);
  return { ...agenda, sessions: agenda.sessions.map((session) => (zuluClock(session) === undefined ? session : atVenue(session))) };
}

/** The time of a date with a Z, `HH:MM:SS`. */
function zuluClock({ when }: ForeignSession): string | undefined {
  const stamp = stampOf(timedOf(when)?.date ?? '');
  return stamp?.offset === 'Z' ? (stamp.time ?? undefined) : undefined;
}

function startsThen(session: ForeignSession): boolean {
  return timeOf(timedOf(session.when)?.time ?? '') === zuluClock(session);
}

function atVenue(session: ForeignSession): ForeignSession {
  const when = timedOf(session.when);
  return { ...session, when: { ...when, date: when?.date?.slice(0, -1) } };
}
