import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { HttpProblem, type ProblemKind, problemBody, problemKinds } from './problems.ts';

/** Refuses what Node lets through, or would refuse without a word: a Host header that is missing or comes twice, bodies in a content coding, expectations. */
export function refuseOddRequests(app: FastifyInstance, publicUrl: string): void {
  app.addHook('onRequest', (request, _reply, done) => {
    if (!hasOneHost(request.raw)) return done(new HttpProblem('invalid', 'The request must have one Host header.'));
    const coding = request.headers['content-encoding'];
    if (coding !== undefined && coding !== 'identity')
      return done(new HttpProblem('unsupported-media-type', 'Send the body without a content coding.'));
    done();
  });
  app.server.on('checkExpectation', (_request, response: ServerResponse) => {
    const body = problemBody(publicUrl, 'expectation-failed', 'No expectation but 100-continue is met here.');
    response.writeHead(417, { 'content-type': PROBLEM_TYPE, connection: 'close' }).end(body);
  });
}

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Answers what is no HTTP, too long or too slow to be a request: Fastify hands it on where it is told to. */
export function clientErrorHandler(publicUrl: string): (error: NodeJS.ErrnoException, socket: Socket) => void {
  return (error, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else socket.end(rawProblem(publicUrl, kindOf(error.code)));
  };
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
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

/** Whether a request has the one Host header that HTTP/1.1 asks for (RFC 9112 §3.2): of two, Node keeps the first without a word. */
export function hasOneHost({ rawHeaders, httpVersion }: Pick<IncomingMessage, 'rawHeaders' | 'httpVersion'>): boolean {
  let hosts = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (name.length === 4 && name.toLowerCase() === 'host') hosts++;
  }
  return hosts === 1 || (hosts === 0 && httpVersion === '1.0');
}
