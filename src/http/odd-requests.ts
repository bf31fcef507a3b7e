import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { HttpProblem, type ProblemKind, problemBody, problemKinds } from './problems.ts';

/** Refuses what Node lets through: no Host header or two, expectations, request bodies in a content coding. */
export function refuseOddRequests(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    if (!hasOneHost(request.raw)) return done(new HttpProblem('invalid', 'The request must have one Host header.'));
    if (isDemanding(request.raw))
      return done(new HttpProblem('expectation-failed', 'Of all expectations 100-continue alone is met.', { connection: 'close' }));
    const coding = request.headers['content-encoding'];
    if (coding !== undefined && coding !== 'identity')
      return done(new HttpProblem('unsupported-media-type', 'Send the body without a content coding.'));
    done();
  });
}

/** Answers what Node could not read as a request, or waited for in vain, in the words of every other refusal. */
export function answerUnreadable(publicUrl: string, { code }: { code?: string | undefined }, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  socket.end(rawProblem(publicUrl, kindOf(code)));
}

function kindOf(code: string | undefined): ProblemKind {
  if (code === 'HPE_HEADER_OVERFLOW') return 'header-too-large';
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'timeout' : 'invalid';
}

function rawProblem(publicUrl: string, kind: ProblemKind): string {
  const [title, status] = problemKinds[kind];
  const body = problemBody(publicUrl, kind, 'The request is malformed or did not arrive in time.');
  const head = [
    `HTTP/1.1 ${status} ${title}`,
    'Content-Type: application/problem+json; charset=utf-8',
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

/** Whether a request names its host as RFC 9112 §3.2 asks: once, before HTTP/1.1 also not at all. Of two, Node keeps the first without a word. */
export function hasOneHost({ rawHeaders, httpVersion }: Pick<IncomingMessage, 'rawHeaders' | 'httpVersion'>): boolean {
  let hosts = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (name.length === 4 && name.toLowerCase() === 'host') hosts++;
  }
  return hosts === 1 || (hosts === 0 && httpVersion === '1.0');
}

/** Whether a request expects something that is not done for it (RFC 9110 §10.1.1). */
export function isDemanding({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return headers.expect !== undefined && headers.expect.trim().toLowerCase() !== '100-continue';
}
