import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { splitUrl } from '../delivery/context.ts';
import { readQuery, refuseUnknown } from '../query.ts';
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
  app.addHook('preHandler', async (request) => {
    const { querystring } = request.routeOptions.schema ?? {};
    refuseUnknown(readQuery(splitUrl(request.url)[1]), querystring instanceof z.ZodObject ? Object.keys(querystring.shape) : []);
  });
  app.addContentTypeParser('application/merge-patch+json', { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'));
  app.addHook('onResponse', async (request, reply) => {
    const { token, method } = request;
    // A query may hold what is nobody's business: someone's secret in the wrong place.
    const [path] = splitUrl(request.url);
    request.log.info({ token: token?.id, method, path, status: reply.statusCode, ip: request.ip }, 'managed');
  });
  conferenceRoutes(app, service);
  resourceRoutes(app, service);
  releaseRoutes(app, service);
  invitationRoutes(app, service);
  tokenRoutes(app, service);
  await app.register(async (scope) => importRoute(scope, service));
}
