import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Answer, type Coding, codingFor, encodedBody } from './answer.ts';
import { HttpProblem } from './problems.ts';

/** Sends an answer, or 304 where the client has it (RFC 9110 §13). */
export function sendAnswer(request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply | Promise<FastifyReply> {
  const coding = codingFor(answer, request.headers['accept-encoding']);
  if (coding && !answer.encoded.has(coding)) return encodeAndSend(request, reply, answer, coding);
  return send(request, reply, answer, coding);
}

async function encodeAndSend(request: FastifyRequest, reply: FastifyReply, answer: Answer, coding: Coding): Promise<FastifyReply> {
  await encodedBody(answer, coding);
  return send(request, reply, answer, coding);
}

function send(request: FastifyRequest, reply: FastifyReply, answer: Answer, coding: Coding | null): FastifyReply {
  reply.headers(answer.headers).header('etag', coding ? `"${answer.tag}-${coding}"` : `"${answer.tag}"`);
  if (isFresh(request.headers, answer)) return reply.code(304).send();
  if (coding) reply.header('content-encoding', coding);
  const body = (coding && answer.encoded.get(coding)) ?? answer.body;
  rememberHead(reply, answer, coding ?? 'identity', body);
  return reply.send(body);
}

/** What every hook has put into the head by now is the same for every request of this answer, so it can be sent again without asking them. */
function rememberHead(reply: FastifyReply, answer: Answer, coding: Coding | 'identity', body: Buffer): void {
  if (answer.heads.has(coding)) return;
  const headers = { ...reply.getHeaders(), 'content-length': String(body.length) };
  answer.heads.set(
    coding,
    Object.entries(headers).flatMap(([name, value]) => [name, String(value)]),
  );
}

function isFresh(headers: FastifyRequest['headers'], answer: Answer): boolean {
  const match = headers['if-none-match'];
  if (match !== undefined)
    return match.trim() === '*' || tagsOf(match).some((tag) => tag === answer.tag || tag.replace(/-(?:br|gzip)$/, '') === answer.tag);
  const since = headers['if-modified-since'];
  return since !== undefined && Date.parse(answer.lastModified) <= Date.parse(since);
}

/** The opaque tags of a list, weak and strong alike. */
function tagsOf(list: string): string[] {
  return [...list.matchAll(/(?:W\/)?"([^"]*)"/g)].map(([, tag]) => tag ?? '');
}

/** The entity tag of a revision in management. */
export function revisionTag(revision: number): string {
  return `"r${revision}"`;
}

/**
 * Checks If-Match and If-None-Match of a write against the present state (RFC 9110 §13.1.1, strong comparison).
 * @param revision the resource's revision, or null where it does not exist.
 * @throws HttpProblem `precondition-failed`
 */
export function checkPreconditions(headers: FastifyRequest['headers'], revision: number | null): void {
  const match = headers['if-match'];
  if (match !== undefined) {
    const strong = match.split(',').map((tag) => tag.trim());
    const holds = revision !== null && (match.trim() === '*' || strong.includes(revisionTag(revision)));
    if (!holds) throw new HttpProblem('precondition-failed', 'The resource is not, or no longer, what If-Match names. Read it again.');
  }
  if (headers['if-none-match']?.trim() === '*' && revision !== null) {
    throw new HttpProblem('precondition-failed', 'The resource exists already, and If-None-Match: * asks for it not to.');
  }
}

/** The revision that a write is meant for, once its preconditions hold: the one that was read where If-Match names it, else any. */
export function meantRevision(headers: FastifyRequest['headers'], revision: number): number | undefined {
  checkPreconditions(headers, revision);
  return headers['if-match'] === undefined ? undefined : revision;
}
