import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { documented } from './openapi.ts';

/** The OpenAPI document of the running service. */
export function openApiRoute(app: FastifyInstance): void {
  let body: string | undefined;
  app.get(
    '/openapi.json',
    documented({
      operationId: 'getOpenApi',
      summary: 'This document',
      tag: 'service',
      answers: { 200: z.record(z.string(), z.unknown()) },
      errors: [],
    }),
    async (_request, reply) => {
      body ??= JSON.stringify(app.swagger());
      return reply.type('application/json; charset=utf-8').header('cache-control', 'public, max-age=60').send(body);
    },
  );
}
