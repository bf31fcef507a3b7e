import type { FastifyInstance } from 'fastify';
import { loggedUrl } from '../problems.ts';
import type { Service } from '../service.ts';
import { requireTokens } from '../tokens.ts';
import { conferenceRoutes } from './conferences.ts';
import { importRoute } from './import.ts';
import { invitationRoutes } from './invitations.ts';
import { releaseRoutes } from './releases.ts';
import { resourceRoutes } from './resources.ts';
import { tokenRoutes } from './tokens.ts';

/** The second door, /manage/v1: with tokens, never cached. */
export async function managementRoutes(app: FastifyInstance, service: Service): Promise<void> {
  requireTokens(app, service);
  app.addContentTypeParser('application/merge-patch+json', { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'));
  app.addHook('onResponse', async (request, reply) => {
    const { token, method } = request;
    request.log.info({ token: token?.id, method, url: loggedUrl(request), status: reply.statusCode, ip: request.ip }, 'managed');
  });
  conferenceRoutes(app, service);
  resourceRoutes(app, service);
  releaseRoutes(app, service);
  invitationRoutes(app, service);
  tokenRoutes(app, service);
  await app.register(async (scope) => importRoute(scope, service));
}
