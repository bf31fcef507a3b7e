import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Collection, collectionNames, collections, type Draft, members, type StoredDraft } from '../../agenda/draft.ts';
import { editDraft } from '../../agenda/edit-draft.ts';
import { withoutResource, withResource } from '../../agenda/edits.ts';
import { AgendaError } from '../../agenda/errors.ts';
import { freeId, slugify } from '../../agenda/identifiers.ts';
import { patchResource } from '../../agenda/patch.ts';
import { readResource } from '../../agenda/read-draft.ts';
import { checkPreconditions } from '../conditional.ts';
import { documented, listOf } from '../openapi.ts';
import { canonicalQuery, readQuery } from '../query.ts';
import type { Service } from '../service.ts';
import { objectBody, sendRevision, withId } from './body.ts';
import { idOf, load } from './conferences.ts';

const WRITE_ERRORS = [400, 401, 403, 404, 409, 412, 413, 415, 503];
const READ_ERRORS = [400, 401, 403, 404, 503];
const tag = 'management';

const singular: Record<Collection, string> = {
  audiences: 'audience',
  tracks: 'track',
  rooms: 'room',
  speakers: 'speaker',
  documents: 'document',
  sessions: 'session',
};

/** Create, read, replace, change and delete for each collection of a draft. */
export function resourceRoutes(app: FastifyInstance, service: Service): void {
  for (const name of collectionNames) {
    readRoutes(app, service, name);
    writeRoutes(app, service, name);
    deleteRoute(app, service, name);
  }
}

function operation(verb: string, name: string): string {
  return `manage${verb}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function readRoutes(app: FastifyInstance, service: Service, name: Collection): void {
  const schema: z.ZodObject = collections[name];
  app.get(
    `/conferences/:c/${name}`,
    documented({
      operationId: operation('List', name),
      summary: `The ${name} of a draft`,
      tag,
      params: ['c'],
      answers: { 200: listOf(schema) },
      errors: READ_ERRORS,
      scope: 'read',
    }),
    async (request, reply) => {
      const stored = await load(service, request);
      const items = members(stored.draft, name);
      return sendRevision(reply, stored.revision, { items, total: items.length, release: null, next: null });
    },
  );
  app.get(
    `/conferences/:c/${name}/:id`,
    documented({
      operationId: operation('Get', singular[name]),
      summary: `One ${singular[name]} of a draft`,
      tag,
      params: ['c', 'id'],
      answers: { 200: schema },
      errors: READ_ERRORS,
      scope: 'read',
    }),
    async (request, reply) => {
      const stored = await load(service, request);
      return sendRevision(reply, revisionOf(stored, name, idOf(request, 'id')) ?? 0, find(stored, name, idOf(request, 'id')));
    },
  );
}

function writeRoutes(app: FastifyInstance, service: Service, name: Collection): void {
  const schema: z.ZodObject = collections[name];
  const body = schema.partial({ id: true, ...(name === 'sessions' ? { uid: true } : {}) });
  const one = singular[name];
  app.post(
    `/conferences/:c/${name}`,
    documented({
      operationId: operation('Create', one),
      summary: `Add a ${one}; its id is made from its title where it brings none`,
      tag,
      params: ['c'],
      body,
      answers: { 201: schema },
      errors: WRITE_ERRORS,
      scope: 'edit',
    }),
    async (request, reply) => {
      const object = objectBody(request.body);
      let id = '';
      const stored = await editOne(service, request, (current) => {
        const given = object['id'];
        const wanted = { ...object, id: given === undefined ? newId(current, name, object, service) : given };
        id = String(wanted.id);
        if (revisionOf(current, name, id) !== null) throw new AgendaError('exists', `There is a ${one} ${id} already.`);
        checkPreconditions(request.headers, null);
        return withResource(current.draft, name, readResource(current.draft, name, prepared(current, name, wanted, service)));
      });
      reply.header('location', `/manage/v1/conferences/${idOf(request)}/${name}/${id}`);
      return sendRevision(reply, revisionOf(stored, name, id) ?? stored.revision, find(stored, name, id), 201);
    },
  );
  app.put(
    `/conferences/:c/${name}/:id`,
    documented({
      operationId: operation('Put', one),
      summary: `Add or replace a ${one}`,
      tag,
      params: ['c', 'id'],
      body,
      answers: { 200: schema, 201: schema },
      errors: WRITE_ERRORS,
      scope: 'edit',
    }),
    async (request, reply) => {
      const id = idOf(request, 'id');
      let isNew = false;
      const stored = await editOne(service, request, (current) => {
        const revision = revisionOf(current, name, id);
        checkPreconditions(request.headers, revision);
        isNew = revision === null;
        return withResource(
          current.draft,
          name,
          readResource(current.draft, name, prepared(current, name, withId(request.body, id), service)),
        );
      });
      return sendRevision(reply, revisionOf(stored, name, id) ?? stored.revision, find(stored, name, id), isNew ? 201 : 200);
    },
  );
  app.patch(
    `/conferences/:c/${name}/:id`,
    documented({
      operationId: operation('Patch', one),
      summary: `Change some fields of a ${one} (RFC 7396)`,
      tag,
      params: ['c', 'id'],
      body: schema.partial(),
      consumes: ['application/merge-patch+json', 'application/json'],
      answers: { 200: schema },
      errors: WRITE_ERRORS,
      scope: 'edit',
    }),
    async (request, reply) => {
      const id = idOf(request, 'id');
      const stored = await editOne(service, request, (current) => {
        const before = find(current, name, id);
        checkPreconditions(request.headers, revisionOf(current, name, id));
        const patched = patchResource(before, objectBody(request.body), current.draft.conference.languages[0] ?? 'en');
        return withResource(current.draft, name, readResource(current.draft, name, withId(patched, id)));
      });
      return sendRevision(reply, revisionOf(stored, name, id) ?? stored.revision, find(stored, name, id));
    },
  );
}

const DetachQuery = z.object({ detach: z.enum(['true', 'false']).optional().describe('Whether references to it are cleared.') });

function deleteRoute(app: FastifyInstance, service: Service, name: Collection): void {
  app.delete(
    `/conferences/:c/${name}/:id`,
    documented({
      operationId: operation('Delete', singular[name]),
      summary: `Delete a ${singular[name]}`,
      tag,
      params: ['c', 'id'],
      query: DetachQuery,
      answers: { 204: z.null() },
      errors: [400, 401, 403, 404, 409, 412, 503],
      scope: 'edit',
    }),
    async (request, reply) => {
      const id = idOf(request, 'id');
      const detach = flag(request, 'detach');
      await editDraft(service.store, idOf(request), (current) => {
        find(current, name, id);
        checkPreconditions(request.headers, revisionOf(current, name, id));
        return withoutResource(current.draft, name, id, detach);
      });
      return reply.code(204).send();
    },
  );
}

/** A switch in the query: true or false, false where absent. @throws AgendaError `invalid`. */
function flag(request: FastifyRequest, name: string): boolean {
  const query = readQuery(request.url.split('?')[1] ?? '');
  const value = query.get(name)?.join() ?? 'false';
  if (value !== 'true' && value !== 'false')
    throw new AgendaError('invalid', 'The parameters have faults.', [
      { path: name, message: `must be true or false, not ${canonicalQuery(query).slice(0, 80)}` },
    ]);
  return value === 'true';
}

/**
 * Applies an edit of one resource. That its uid is taken in another conference is known to the storage alone, which names the place in the draft: whoever sent
 * the resource looks for it in the body.
 */
async function editOne({ store }: Service, request: FastifyRequest, edit: (stored: StoredDraft) => Draft): Promise<StoredDraft> {
  try {
    return await editDraft(store, idOf(request), edit);
  } catch (error) {
    if (!(error instanceof AgendaError && error.code === 'exists')) throw error;
    const faults = error.faults.map(({ path, message }) => ({ path: path.replace(/^sessions\[[^\]]+\]\./, ''), message }));
    throw new AgendaError(error.code, error.message, faults);
  }
}

function revisionOf(stored: StoredDraft, name: Collection, id: string): number | null {
  return stored.revisions[name].get(id) ?? null;
}

function find(stored: StoredDraft, name: Collection, id: string): object {
  const found = members(stored.draft, name).find((member) => member.id === id);
  if (!found) throw new AgendaError('not-found', `There is no such ${singular[name]}.`);
  return found;
}

/** Sessions that bring no uid keep theirs or get one. */
function prepared(stored: StoredDraft, name: Collection, body: Record<string, unknown>, { ambient }: Service): Record<string, unknown> {
  if (name !== 'sessions' || body['uid'] !== undefined) return body;
  return { ...body, uid: stored.draft.sessions.find(({ id }) => id === body['id'])?.uid ?? ambient.uuid() };
}

/** An id from the title; of a session that is not public a random one, since a placeholder's id is shown. */
function newId(stored: StoredDraft, name: Collection, body: Record<string, unknown>, { ambient }: Service): string {
  if (name === 'sessions' && body['visibility'] !== undefined && body['visibility'] !== 'public') return ambient.uuid();
  const title = body['title'] ?? body['name'];
  const language = stored.draft.conference.languages[0] ?? 'en';
  const text = typeof title === 'object' && title !== null ? (title as Record<string, unknown>)[language] : title;
  return freeId(slugify(typeof text === 'string' ? text : '', singular[name]), (id) => revisionOf(stored, name, id) !== null);
}
