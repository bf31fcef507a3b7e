import type { ForeignAgenda } from '../foreign/agenda.ts';
import type { ForeignSession } from '../foreign/session.ts';
import { sessionIdOf } from '../voc/slugs.ts';

/** An agenda that this service wrote, by what its words stand for: the formats make it use some that mean something else with others. */
export function asMeant(agenda: ForeignAgenda): ForeignAgenda {
  const { acronym = '' } = agenda.conference;
  return { ...agenda, isOwn: true, sessions: agenda.sessions.map((session) => sessionAsMeant(session, acronym)) };
}

function sessionAsMeant(session: ForeignSession, acronym: string): ForeignSession {
  return {
    ...session,
    id: sessionIdOf(acronym, session.slug ?? ''),
    ...(session.status === 'ACCEPTED' && { status: 'tentative' }),
  };
}
