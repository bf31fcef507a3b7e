import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { invalid } from '../../agenda/errors.ts';
import { faultsOf } from '../../agenda/faults.ts';
import { revisionTag } from '../conditional.ts';

/** A JSON body as an object. @throws AgendaError `invalid` for anything else. */
export function objectBody(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw invalid([{ path: '', message: 'must be an object' }]);
  return body as Record<string, unknown>;
}

/** A JSON body as a shape. @throws AgendaError `invalid` naming each fault. */
export function readBody<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const result = schema.safeParse(objectBody(body), { reportInput: true });
  if (!result.success) throw invalid(faultsOf(result.error));
  return result.data;
}

/** A body with the id of its path; one that it states must be the same. */
export function withId(body: unknown, id: string): Record<string, unknown> {
  const object = objectBody(body);
  if (object['id'] !== undefined && object['id'] !== id) throw invalid([{ path: 'id', message: `is not that of the address, ${id}` }]);
  return { ...object, id };
}

/** Sends a resource with the entity tag of its revision. */
export function sendRevision(reply: FastifyReply, revision: number, body: unknown, status = 200): FastifyReply {
  return reply.code(status).header('etag', revisionTag(revision)).type('application/json; charset=utf-8').send(JSON.stringify(body));
}
