import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { HttpProblem, type ProblemKind, problemBody, problemKinds } from './problems.ts';

/** Refuses what Node lets through: two Host headers, request bodies in a content coding. */
export function refuseOddRequests(app: FastifyInstance, publicUrl: string): void {
  app.addHook('onRequest', (request, _reply, done) => {
    if (hasTwoHosts(request.raw.rawHeaders)) return done(new HttpProblem('invalid', 'The request has more than one Host header.'));
    const coding = request.headers['content-encoding'];
    if (coding !== undefined && coding !== 'identity')
      return done(new HttpProblem('unsupported-media-type', 'Send the body without a content coding.'));
    done();
  });
  app.server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy();
    socket.end(rawProblem(publicUrl, kindOf(error.code)));
  });
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
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

/** Whether a request brings more than one Host header (RFC 9112 §3.2); Node keeps the first without a word. */
export function hasTwoHosts(rawHeaders: readonly string[]): boolean {
  let hosts = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (name.length === 4 && name.toLowerCase() === 'host') hosts++;
  }
  return hosts > 1;
}
