import type { FastifyInstance } from 'fastify';
import { AgendaError } from '../../agenda/errors.ts';
import { pickFields } from '../../agenda/reading.ts';
import { type Selection, selectionParameters } from '../../agenda/selection.ts';
import type { Scope, View, Writer } from '../../formats/format.ts';
import { writers } from '../../formats/index.ts';
import { agendaDocument } from '../../formats/json/index.ts';
import { jsonText } from '../../formats/json/json.ts';
import type { Rendering } from '../answer.ts';
import { AgendaDocument, documented, FileBody } from '../openapi.ts';
import { canonicalQuery } from '../query.ts';
import { type Delivery, type Request, representation } from './context.ts';
import { JSON_TYPE, selectedSessions } from './list.ts';
import { sessionOf } from './sessions.ts';

const READING = ['lang', 'text', 'release', 'fields'] as const;
const FEED_READING = ['lang', 'release'] as const;

/** The whole agenda as JSON, and in every format of the table that shows a whole agenda or one session. */
export function agendaRoutes(app: FastifyInstance, delivery: Delivery): void {
  app.get(
    '/conferences/:c/agenda',
    documented({
      operationId: 'getAgenda',
      summary: 'Everything of a conference in one document',
      tag: 'delivery',
      params: ['c'],
      reading: READING,
      answers: { 200: AgendaDocument },
      errors: [400, 404],
    }),
    representation(delivery, { reading: READING, selection: false, lenient: false }, ({ agenda, reading }) => {
      const document = agendaDocument(agenda) as Record<string, unknown>;
      const body = jsonText(reading.fields ? pickFields(document, reading.fields) : document, agenda, reading);
      return { body, mediaType: JSON_TYPE, modifiedAt: agenda.modifiedAt };
    }),
  );
  for (const writer of writers.filter(({ extension }) => extension !== 'json')) {
    if (writer.scopes.includes('agenda')) agendaFile(app, delivery, writer);
    if (writer.scopes.includes('session')) sessionFile(app, delivery, writer);
  }
}

function agendaFile(app: FastifyInstance, delivery: Delivery, writer: Writer): void {
  app.get(
    `/conferences/:c/agenda.${writer.extension}`,
    documented({
      operationId: `getAgendaAs${capital(writer.name)}`,
      summary: `The agenda, or a selection of it, as ${writer.name}`,
      tag: 'delivery',
      params: ['c'],
      reading: FEED_READING,
      selection: true,
      answers: { 200: FileBody(writer.mediaType) },
      errors: [400, 404],
    }),
    representation(delivery, { reading: FEED_READING, selection: true, lenient: true }, (request) => {
      const chosen = isWhole(request.selection) ? request.agenda.sessions : selectedSessions(request.agenda, request.selection);
      const name = `${request.agenda.conference.id}.${writer.extension}`;
      return rendered(writer, viewOf(request, isWhole(request.selection) ? 'agenda' : 'selection', chosen), `inline; filename="${name}"`);
    }),
  );
}

function sessionFile(app: FastifyInstance, delivery: Delivery, writer: Writer): void {
  app.get(
    `/conferences/:c/sessions/:id(^[a-z0-9-]{1,80}$).${writer.extension}`,
    documented({
      operationId: `getSessionAs${capital(writer.name)}`,
      summary: `One session as ${writer.name}`,
      tag: 'delivery',
      params: ['c', 'id'],
      reading: FEED_READING,
      answers: { 200: FileBody(writer.mediaType) },
      errors: [400, 404, 410],
    }),
    representation(delivery, { reading: FEED_READING, selection: false, lenient: true }, (request) => {
      const session = sessionOf(request);
      if (session.start === null && session.date === null)
        throw new AgendaError('not-found', 'This session has no time yet, so there is no such file of it.');
      const name = `${request.agenda.conference.id}-${session.id}.${writer.extension}`;
      return rendered(writer, viewOf(request, 'session', [session]), `attachment; filename="${name}"`);
    }),
  );
}

function rendered(writer: Writer, view: View, disposition: string): Rendering {
  const body = writer.write(view);
  return {
    body,
    mediaType: writer.mediaTypeOf?.(view) ?? writer.mediaType,
    modifiedAt: view.agenda.modifiedAt,
    headers: { 'content-disposition': disposition },
  };
}

/** The view of a request; its own URL carries the parameters that count, in order, whatever else the client's had. */
function viewOf(request: Request, scope: Scope, sessions: View['sessions']): View {
  const { agenda, language, path, query, publicUrl } = request;
  const search = canonicalQuery(query);
  return { scope, agenda, sessions, title: null, language, publicUrl, selfUrl: `${publicUrl}${path}${search ? `?${search}` : ''}` };
}

function isWhole(selection: Selection): boolean {
  return selectionParameters.every((name) => selection[name] === undefined);
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
