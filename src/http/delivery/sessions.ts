import type { FastifyInstance } from 'fastify';
import { PublicDocument } from '../../agenda/document.ts';
import { AgendaError } from '../../agenda/errors.ts';
import { includable } from '../../agenda/reading.ts';
import type { Agenda } from '../../agenda/release.ts';
import type { Selection } from '../../agenda/selection.ts';
import { PublicSession, type PublicSession as Session } from '../../agenda/session.ts';
import { documented, listOf } from '../openapi.ts';
import { type Delivery, ID, type Request, representation } from './context.ts';
import { renderItem, renderList, selectedSessions } from './list.ts';

const LISTS: { path: string; noun: string; operationId: string; also: Selection }[] = [
  { path: 'sessions', noun: 'sessions', operationId: 'listSessions', also: {} },
  { path: 'plenaries', noun: 'plenaries', operationId: 'listPlenaries', also: { kind: ['plenary'] } },
  { path: 'breakouts', noun: 'breakouts', operationId: 'listBreakouts', also: { kind: ['breakout'] } },
];

const LIST_READING = ['lang', 'text', 'release', 'fields', 'include', 'limit', 'cursor', 'sort'] as const;
const ITEM_READING = ['lang', 'text', 'release', 'fields', 'include'] as const;

/** The lists of sessions, one session, and its documents. */
export function sessionRoutes(app: FastifyInstance, delivery: Delivery): void {
  for (const { path, noun, operationId, also } of LISTS) {
    app.get(
      `/conferences/:c/${path}`,
      documented({
        operationId,
        summary: `The ${noun} of a conference`,
        tag: 'delivery',
        params: ['c'],
        reading: LIST_READING,
        include: includable.sessions,
        selection: true,
        answers: { 200: listOf(PublicSession) },
        errors: [400, 404],
      }),
      representation(delivery, { reading: LIST_READING, selection: true, lenient: false }, (request) =>
        renderList('sessions', selectedSessions(request.agenda, request.selection, also), request),
      ),
    );
  }
  app.get(
    `/conferences/:c/sessions/${ID}`,
    documented({
      operationId: 'getSession',
      summary: 'One session',
      tag: 'delivery',
      params: ['c', 'id'],
      reading: ITEM_READING,
      include: includable.sessions,
      answers: { 200: PublicSession },
      errors: [400, 404, 410],
    }),
    representation(delivery, { reading: ITEM_READING, selection: false, lenient: false }, (request) =>
      renderItem('sessions', sessionOf(request), request),
    ),
  );
  app.get(
    '/conferences/:c/sessions/:id/documents',
    documented({
      operationId: 'listSessionDocuments',
      summary: 'The documents of a session, in its order',
      tag: 'delivery',
      params: ['c', 'id'],
      reading: LIST_READING,
      include: includable.documents,
      answers: { 200: listOf(PublicDocument) },
      errors: [400, 404, 410],
    }),
    representation(delivery, { reading: LIST_READING, selection: false, lenient: false }, (request) => {
      const session = sessionOf(request);
      const documents = session.documents.flatMap((id) => request.agenda.documents.filter((document) => document.id === id));
      return renderList('documents', documents, request);
    }),
  );
}

/**
 * The session that a path names.
 * @throws AgendaError `withdrawn` where it was shown before, `not-found` where it never was: alike for hidden and made-up ones.
 */
export function sessionOf({ agenda, params }: Pick<Request, 'agenda' | 'params'>): Session {
  const session = agenda.sessions.find(({ id }) => id === params['id']);
  if (!session) throw absent(agenda, params['id']);
  return session;
}

function absent(agenda: Agenda, id: string | undefined): AgendaError {
  if (agenda.withdrawn.some((entry) => entry.id === id)) return new AgendaError('withdrawn', 'This session has been withdrawn.');
  return new AgendaError('not-found', 'There is no such session.');
}
