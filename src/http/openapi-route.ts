import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { sendAnswer } from './conditional.ts';
import type { FixedAnswers } from './fixed-answers.ts';
import { documented } from './openapi.ts';

/** The OpenAPI document of the running service. */
export function openApiRoute(app: FastifyInstance, fixed: FixedAnswers): void {
  app.get(
    '/openapi.json',
    documented({
      operationId: 'getOpenApi',
      summary: 'This document',
      tag: 'service',
      answers: { 200: z.record(z.string(), z.unknown()) },
      errors: [],
    }),
    async (request, reply) =>
      sendAnswer(
        request,
        reply,
        fixed.get('/openapi.json', () => ({ body: JSON.stringify(app.swagger()), mediaType: 'application/json; charset=utf-8' })),
      ),
  );
}
