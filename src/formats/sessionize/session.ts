import type { PublicSession } from '../../agenda/session.ts';
import { numbersFor } from '../numbers.ts';
import { isPause } from '../pauses.ts';
import { plainText, type Site } from './site.ts';

/** What every view says of a session, but how it refers to its speakers and categories. */
export function sessionFields(session: PublicSession, site: Site) {
  const { id, title, abstract, links, status } = session;
  const { say } = site.lookup;
  const isService = isServiceSession(session);
  const { startsAt, endsAt } = site.span(session);
  return {
    id: String(site.sessionNumber(id)),
    title: say(title),
    description: plainText(say(abstract)),
    startsAt,
    endsAt,
    isServiceSession: isService,
    isPlenumSession: isPlenumSession(session),
    roomId: startsAt === null ? null : site.rooms.for(session).number,
    liveUrl: links.stream,
    recordingUrl: links.recording,
    status: isService ? null : 'Accepted',
    isInformed: !isService,
    isConfirmed: !isService && status === 'confirmed',
  };
}

/** What sites show without a page and without speakers. */
export function isServiceSession(session: PublicSession): boolean {
  return isPause(session) || session.kind === 'social';
}

/** What sites show across all rooms: plenaries, and services that are in no room. */
export function isPlenumSession(session: PublicSession): boolean {
  return session.kind === 'plenary' || (isServiceSession(session) && session.room === null);
}

/** The related documents of sessions stand as the answer to a question, the one place of Sessionize for such. */
export const DOCUMENTS = { id: numbersFor(['documents']).get('documents') ?? 0, question: 'Documents', questionType: 'Long_Text', sort: 0 };

/** A session's documents, one a line, with their addresses; empty for none. */
export function documentsAnswer({ documents }: PublicSession, { lookup }: Site): string {
  const lines = documents.flatMap((id) => {
    const found = lookup.documents.get(id);
    return found ? [found.url ? `${lookup.say(found.title)}: ${found.url}` : lookup.say(found.title)] : [];
  });
  return lines.join('\r\n');
}
