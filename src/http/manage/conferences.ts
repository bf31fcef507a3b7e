import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { changeBetween } from '../../agenda/changes.ts';
import { Conference } from '../../agenda/conference.ts';
import { Draft, type StoredDraft } from '../../agenda/draft.ts';
import { editDraft } from '../../agenda/edit-draft.ts';
import { AgendaError } from '../../agenda/errors.ts';
import { Id } from '../../agenda/identifiers.ts';
import { patchResource } from '../../agenda/patch.ts';
import { readConference } from '../../agenda/read-draft.ts';
import { readReplacement } from '../../agenda/replace-draft.ts';
import { checkPreconditions } from '../conditional.ts';
import { documented, listOf } from '../openapi.ts';
import { HttpProblem } from '../problems.ts';
import type { Service } from '../service.ts';
import { includes } from '../tokens.ts';
import { objectBody, sendRevision, withId } from './body.ts';

const WRITE_ERRORS = [400, 401, 403, 404, 409, 412, 413, 415, 503];
const READ_ERRORS = [400, 401, 403, 404, 503];
const tag = 'management';

/** Conferences and whole draft documents. */
export function conferenceRoutes(app: FastifyInstance, service: Service): void {
  const { store } = service;
  app.get(
    '/conferences',
    documented({
      operationId: 'manageListConferences',
      summary: 'Ids of all conferences, or of the one that the token is bound to',
      tag,
      answers: { 200: listOf(Id) },
      errors: READ_ERRORS,
      scope: 'read',
      narrows: true,
    }),
    async ({ token }) => {
      const all = await store.listConferences();
      const items = all.filter((id) => (token?.conference ?? id) === id);
      return { items, total: items.length, release: null, next: null };
    },
  );
  app.get(
    '/conferences/:c',
    documented({
      operationId: 'manageGetConference',
      summary: 'A conference’s draft',
      tag,
      params: ['c'],
      answers: { 200: Conference },
      errors: READ_ERRORS,
      scope: 'read',
    }),
    async (request, reply) => {
      const stored = await load(service, request);
      return sendRevision(reply, stored.revision, stored.draft.conference);
    },
  );
  app.put(
    '/conferences/:c',
    documented({
      operationId: 'managePutConference',
      summary: 'Make a conference (scope admin), or replace its own facts',
      tag,
      params: ['c'],
      body: Conference.partial({ id: true }),
      answers: { 200: Conference, 201: Conference },
      errors: WRITE_ERRORS,
      scope: 'edit',
    }),
    (request, reply) =>
      putDraft(
        service,
        request,
        reply,
        (stored) => readConference(stored?.draft ?? null, withId(request.body, idOf(request))),
        (draft) => draft.conference,
      ),
  );
  app.patch(
    '/conferences/:c',
    documented({
      operationId: 'managePatchConference',
      summary: 'Change some facts of a conference (RFC 7396)',
      tag,
      params: ['c'],
      body: Conference.partial(),
      consumes: ['application/merge-patch+json', 'application/json'],
      answers: { 200: Conference },
      errors: WRITE_ERRORS,
      scope: 'edit',
    }),
    async (request, reply) => {
      const stored = await editDraft(store, idOf(request), ({ draft, revision }) => {
        checkPreconditions(request.headers, revision);
        const { conference } = draft;
        const patched = patchResource(conference, objectBody(request.body), conference.languages[0] ?? 'en');
        return readConference(draft, withId(patched, conference.id));
      });
      return sendRevision(reply, stored.revision, stored.draft.conference);
    },
  );
  app.delete(
    '/conferences/:c',
    documented({
      operationId: 'manageDeleteConference',
      summary: 'Delete a conference with all its releases',
      tag,
      params: ['c'],
      answers: { 204: z.null() },
      errors: [400, 401, 403, 404, 409, 412, 503],
      scope: 'admin',
    }),
    async (request, reply) => {
      const { revision } = await load(service, request);
      checkPreconditions(request.headers, revision);
      await store.deleteConference(idOf(request), revision);
      return reply.code(204).send();
    },
  );
  agendaRoutes(app, service);
}

function agendaRoutes(app: FastifyInstance, service: Service): void {
  app.get(
    '/conferences/:c/agenda',
    documented({
      operationId: 'manageGetAgenda',
      summary: 'The whole draft document',
      tag,
      params: ['c'],
      answers: { 200: Draft },
      errors: READ_ERRORS,
      scope: 'read',
    }),
    async (request, reply) => {
      const stored = await load(service, request);
      return sendRevision(reply, stored.revision, stored.draft);
    },
  );
  app.put(
    '/conferences/:c/agenda',
    documented({
      operationId: 'managePutAgenda',
      summary: 'Replace the whole draft document, or make a conference with it (scope admin)',
      tag,
      params: ['c'],
      body: Draft,
      answers: { 200: Draft, 201: Draft },
      errors: WRITE_ERRORS,
      scope: 'edit',
    }),
    (request, reply) =>
      putDraft(
        service,
        request,
        reply,
        (stored) => readWhole(request, stored, service),
        (draft) => draft,
      ),
  );
}

/** The conference that a request's path names. @throws AgendaError `not-found` where that is no id. */
export function idOf(request: FastifyRequest, name = 'c'): string {
  const read = Id.safeParse((request.params as Record<string, string>)[name]);
  if (!read.success) throw new AgendaError('not-found', 'There is nothing of that name; ids are 1 to 80 of a-z, 0-9 and "-".');
  return read.data;
}

/** The draft that a request is about. @throws AgendaError `not-found`. */
export async function load({ store }: Service, request: FastifyRequest): Promise<StoredDraft> {
  const stored = await store.loadDraft(idOf(request));
  if (!stored) throw new AgendaError('not-found', 'There is no such conference.');
  return stored;
}

/** Reads a whole document for the conference that the address names. */
function readWhole(request: FastifyRequest, stored: StoredDraft | null, { ambient }: Service): Draft {
  const body = objectBody(request.body);
  const conference = typeof body['conference'] === 'object' ? { conference: withId(body['conference'], idOf(request)) } : {};
  return readReplacement({ ...body, ...conference }, stored?.draft ?? null, () => ambient.uuid());
}

async function putDraft(
  { store }: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  read: (stored: StoredDraft | null) => Draft,
  shown: (draft: Draft) => unknown,
): Promise<FastifyReply> {
  const conference = idOf(request);
  if (await store.loadDraft(conference)) {
    const stored = await editDraft(store, conference, (current) => {
      checkPreconditions(request.headers, current.revision);
      return read(current);
    });
    return sendRevision(reply, stored.revision, shown(stored.draft));
  }
  checkPreconditions(request.headers, null);
  if (!request.token || !includes(request.token.scope, 'admin'))
    throw new HttpProblem('forbidden', 'Making a conference needs a token of the scope admin.');
  const draft = read(null);
  const revision = await store.applyChange(conference, 0, changeBetween(null, draft));
  return sendRevision(reply.header('location', `/manage/v1/conferences/${conference}`), revision, shown(draft), 201);
}
