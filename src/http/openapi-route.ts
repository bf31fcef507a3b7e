import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Answer, answerOf } from './answer.ts';
import { sendAnswer } from './conditional.ts';
import { documented } from './openapi.ts';

/** The OpenAPI document of the running service. */
export function openApiRoute(app: FastifyInstance): void {
  let answer: Answer | undefined;
  app.get(
    '/openapi.json',
    documented({
      operationId: 'getOpenApi',
      summary: 'This document',
      tag: 'service',
      answers: { 200: z.record(z.string(), z.unknown()) },
      errors: [],
    }),
    async (request, reply) => {
      answer ??= answerOf(
        { body: JSON.stringify(app.swagger()), mediaType: 'application/json; charset=utf-8', modifiedAt: null },
        null,
        '',
      );
      return sendAnswer(request, reply, answer);
    },
  );
}
