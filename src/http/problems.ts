import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AgendaError, type ErrorCode, type Fault } from '../agenda/errors.ts';

/** A problem as RFC 9457 has it. */
export const Problem = z
  .object({
    type: z.string().meta({ format: 'uri', examples: ['http://localhost:3000/problems/invalid'] }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'What went wrong, as application/problem+json (RFC 9457).' });

/** Every kind of problem that the service answers with: its slug in `type`, its title and its status. */
export const problemKinds = {
  invalid: ['The request has faults', 400],
  unauthenticated: ['A valid token is needed', 401],
  forbidden: ["The token's scope does not allow this", 403],
  'wrong-edit-key': ['This is not the edit key of this feed', 403],
  'not-found': ['There is nothing here', 404],
  'method-not-allowed': ['The method is not allowed here', 405],
  timeout: ['The request took too long to arrive', 408],
  'in-use': ['Others refer to it', 409],
  exists: ['It exists already', 409],
  clashes: ['Sessions clash', 409],
  conflict: ['Someone else changed it at the same time', 409],
  withdrawn: ['It was shown and has been withdrawn', 410],
  'precondition-failed': ['The precondition does not hold', 412],
  'too-large': ['The body is too large', 413],
  'unsupported-media-type': ['The media type is not supported here', 415],
  'expectation-failed': ['The expectation is not met', 417],
  unreadable: ['The file could not be read', 422],
  'too-many-requests': ['There were too many requests', 429],
  'header-too-large': ['The request headers are too large', 431],
  internal: ['Something failed on our side', 500],
  unavailable: ['The service is busy', 503],
} as const satisfies Record<string, readonly [string, number]>;
export type ProblemKind = keyof typeof problemKinds;

/** Thrown by handlers for what the domain has no word for. */
export class HttpProblem extends Error {
  constructor(
    readonly kind: ProblemKind,
    detail: string,
    readonly headers: Record<string, string> = {},
    readonly faults: readonly Fault[] = [],
  ) {
    super(detail);
  }
}

/** The body of a problem. */
export function problemBody(publicUrl: string, kind: ProblemKind, detail: string, faults: readonly Fault[] = []): string {
  const [title, status] = problemKinds[kind];
  const errors = faults.length > 0 ? { errors: faults } : {};
  return JSON.stringify({ type: `${publicUrl}/problems/${kind}`, title, status, detail, ...errors });
}

const kindOfCode: Record<ErrorCode, ProblemKind> = {
  invalid: 'invalid',
  'not-found': 'not-found',
  withdrawn: 'withdrawn',
  exists: 'exists',
  stale: 'conflict',
  'in-use': 'in-use',
  clashes: 'clashes',
  unreadable: 'unreadable',
  busy: 'unavailable',
};

const kindOfStatus: Record<number, ProblemKind> = {
  404: 'not-found',
  408: 'timeout',
  413: 'too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  431: 'header-too-large',
  503: 'unavailable',
};

/** The problem for whatever a handler or Fastify threw. What is not meant for the client stays in the log. */
export function problemOf(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof AgendaError) {
    const kind = kindOfCode[error.code];
    return new HttpProblem(kind, error.message, kind === 'unavailable' ? { 'retry-after': '1' } : {}, error.faults);
  }
  const { statusCode = 500, code = '' } = error as Partial<FastifyError>;
  const kind = kindOfStatus[statusCode] ?? (statusCode < 500 ? 'invalid' : 'internal');
  return new HttpProblem(kind, statusCode < 500 ? clientDetail(code, kind) : problemKinds[kind][0]);
}

function clientDetail(code: string, kind: ProblemKind): string {
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return 'Send application/json, or application/merge-patch+json for PATCH.';
  if (code === 'FST_ERR_CTP_EMPTY_JSON_BODY') return 'The body is empty; a JSON object is expected.';
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return 'The body is over the limit of this resource.';
  if (kind === 'invalid') return 'The body is no well-formed JSON, or the request is malformed.';
  return problemKinds[kind][0];
}

/**
 * A request's URL as it may stand in a log: who reads it must not be able to read someone's personal feed, or to edit with a token that someone put into the
 * query. The route tells, since one address has many spellings (`/f%65eds/…`, or the absolute form).
 */
export function loggedUrl({ url, routeOptions }: Pick<FastifyRequest, 'url' | 'routeOptions'>): string {
  if (routeOptions.url?.startsWith('/feeds/v1/')) return '/feeds/v1/…';
  return routeOptions.url?.startsWith('/manage/v1/') ? (url.split('?')[0] ?? '') : url;
}

/** Whether a problem is the service's own (5xx) and not that of the request. */
export function isOurs(error: unknown): boolean {
  return problemKinds[problemOf(error).kind][1] >= 500;
}

/** Sends a problem. Never cached. */
export function sendProblem(reply: FastifyReply, publicUrl: string, problem: HttpProblem): FastifyReply {
  return reply
    .code(problemKinds[problem.kind][1])
    .headers({ ...problem.headers, 'cache-control': 'no-store' })
    .type('application/problem+json; charset=utf-8')
    .send(problemBody(publicUrl, problem.kind, problem.message, problem.faults));
}

/** Makes every error of the application a problem, and logs those of our own making. */
export function registerProblems(app: FastifyInstance, publicUrl: string): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error);
    if (isOurs(problem)) request.log.error({ err: error, url: loggedUrl(request) }, 'request failed');
    return sendProblem(reply, publicUrl, problem);
  });
}
