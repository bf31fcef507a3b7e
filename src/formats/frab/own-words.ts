import type { ForeignSession } from '../foreign/session.ts';

/** A session of a file that this service wrote, by what the words stand for that the format made it use. */
export function asMeant(session: ForeignSession): ForeignSession {
  return { ...session, ...(session.status === 'ACCEPTED' && { status: 'tentative' }) };
}
