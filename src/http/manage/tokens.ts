import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AgendaError } from '../../agenda/errors.ts';
import { Id } from '../../agenda/identifiers.ts';
import { scopes } from '../../agenda/store.ts';
import { documented, listOf } from '../openapi.ts';
import type { Service } from '../service.ts';

const ShownToken = z.object({
  id: z.string(),
  scope: z.enum(scopes),
  conference: Id.nullable(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
});

/** What tokens there are, never their secrets, and their end. They are made on the command line. */
export function tokenRoutes(app: FastifyInstance, { store, ambient }: Service): void {
  app.get(
    '/tokens',
    documented({
      operationId: 'manageListTokens',
      summary: 'The tokens, without their secrets',
      tag: 'management',
      answers: { 200: listOf(ShownToken) },
      errors: [400, 401, 403, 503],
      scope: 'admin',
    }),
    async () => {
      const items = (await store.listTokens()).map(({ hash: _hash, ...token }) => token);
      return { items, total: items.length, release: null, next: null };
    },
  );
  app.delete(
    '/tokens/:token',
    documented({
      operationId: 'manageRevokeToken',
      summary: 'Revoke a token',
      tag: 'management',
      params: ['token'],
      answers: { 204: z.null() },
      errors: [400, 401, 403, 404, 503],
      scope: 'admin',
    }),
    async (request, reply) => {
      const { token } = request.params as { token: string };
      if (!(await store.revokeToken(token, new Date(ambient.now()).toISOString())))
        throw new AgendaError('not-found', 'There is no such token.');
      return reply.code(204).send();
    },
  );
}
