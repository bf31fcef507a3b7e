import type { Reading } from '../../../src/agenda/import.ts';
import type { ForeignAgenda } from '../../../src/formats/foreign/agenda.ts';
import { readingOf } from '../../../src/formats/foreign/build.ts';
import type { ForeignSession } from '../../../src/formats/foreign/session.ts';

/** A session of a format that has nothing but titles; the title is its key too. */
export function aForeignSession(over: Partial<ForeignSession> = {}): ForeignSession {
  const title = over.title ?? 'Talk';
  return { place: `row of ${title}`, keys: [title], title, ...over };
}

/** What the layer makes of some sessions, and of what else a file may have. */
export function readingOfSessions(sessions: Partial<ForeignSession>[], over: Partial<ForeignAgenda> = {}): Reading {
  const conference = { title: 'Tea Days', timeZone: 'Europe/Paris' };
  return readingOf({ system: 'tea', conference, sessions: sessions.map(aForeignSession), ...over }, {});
}

/** The fields of the first session that the layer makes. */
export function firstOf(session: Partial<ForeignSession>): Reading['document']['sessions'][number] | undefined {
  return readingOfSessions([session]).document.sessions[0];
}
