import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { documented } from './openapi.ts';
import type { Service } from './service.ts';

const Health = z.object({ status: z.enum(['ok', 'unavailable']), reason: z.string().optional() });

/** Whether the process lives, and whether it can serve. Not cached. */
export function healthRoutes(app: FastifyInstance, { store }: Service): void {
  app.get(
    '/health/live',
    documented({ operationId: 'getLiveness', summary: 'Whether the process lives', tag: 'service', answers: { 200: Health }, errors: [] }),
    async (_request, reply) => {
      reply.header('cache-control', 'no-store');
      return { status: 'ok' };
    },
  );
  app.get(
    '/health/ready',
    documented({
      operationId: 'getReadiness',
      summary: 'Whether the service can serve',
      tag: 'service',
      answers: { 200: Health, 503: Health },
      errors: [],
    }),
    async (_request, reply) => {
      reply.header('cache-control', 'no-store');
      const state = await store.check();
      return state.ok ? { status: 'ok' } : reply.code(503).send({ status: 'unavailable', reason: 'The storage does not answer.' });
    },
  );
}
