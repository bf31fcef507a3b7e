import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import t from 'tap';
import { openBench, sampleDocument } from './service.ts';

/** Sends octets as they are and answers the status, the media type and the problem that come back. */
function send(port: number, request: string): Promise<{ status: number; type: string | undefined; problem: unknown }> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
    });
    socket.on('error', reject);
    socket.on('end', () => {
      const [head = '', body = ''] = text.split('\r\n\r\n');
      const problem: unknown = body === '' ? null : JSON.parse(body);
      resolve({ status: Number(head.split(' ')[1]), type: /^content-type: (.*)$/im.exec(head)?.[1], problem });
    });
  });
}

const problem = (kind: string, title: string, status: number, detail: string) => ({
  status,
  type: 'application/problem+json; charset=utf-8',
  problem: { type: `https://agenda.example.org/problems/${kind}`, title, status, detail },
});
const unread = 'The request is malformed or did not arrive in time.';
const malformed = problem('invalid', 'The request has faults', 400, unread);
const hostless = problem('invalid', 'The request has faults', 400, 'The request must have one Host header.');
const demanding = problem('expectation-failed', 'The expectation is not met', 417, 'Of all expectations 100-continue alone is met.');

const last = 'Host: localhost\r\nConnection: close\r\n\r\n';
const cases = [
  ['a method that there is not', `FOO / HTTP/1.1\r\n${last}`, malformed],
  ['a length beside a transfer coding', `POST / HTTP/1.1\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n${last}`, malformed],
  [
    'more headers than are read',
    `GET / HTTP/1.1\r\nX: ${'a'.repeat(17_000)}\r\n${last}`,
    problem('header-too-large', 'The request headers are too large', 431, unread),
  ],
  ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', hostless],
  ['no host, of what is in memory', 'GET /v1/conferences/exchange HTTP/1.1\r\nConnection: close\r\n\r\n', hostless],
  ['two hosts', `GET / HTTP/1.1\r\nHost: elsewhere.example\r\n${last}`, hostless],
  ['an expectation that nobody knows', `GET / HTTP/1.1\r\nExpect: foo\r\n${last}`, demanding],
  ['an expectation, of what is in memory', `GET /v1/conferences/exchange HTTP/1.1\r\nExpect: foo\r\n${last}`, demanding],
] as const;

t.test('what Node refuses by itself, or would let through, is answered with a problem like everything else', async (t) => {
  const { app, get, release } = await openBench();
  await release(sampleDocument());
  await get('/v1/conferences/exchange');
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  for (const [name, request, expected] of cases) t.same(await send(port, request), expected, name);
  await app.close();
});

t.test('management is closed to other origins however its address is spelt', async (t) => {
  const { app } = await openBench();
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const origins = async (path: string) => {
    const headers = { authorization: 'Bearer admin', origin: 'https://elsewhere.example' };
    const [answer] = (await once(get({ host: '127.0.0.1', port, path, headers, agent: false }), 'response')) as [IncomingMessage];
    answer.resume();
    return [answer.statusCode, answer.headers['access-control-allow-origin']];
  };
  for (const path of ['/manage/v1/conferences', '/m%61nage/v1/conferences', '/%6Danage/v1/conferences', 'http://x/manage/v1/conferences'])
    t.same(await origins(path), [200, undefined], path);
  t.same(await origins('http://x/v1/conferences'), [200, '*']);
  await app.close();
});

t.test('a request of HTTP/1.0 needs no host', async (t) => {
  const { app } = await openBench();
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const live = { status: 200, type: 'application/json; charset=utf-8', problem: { status: 'ok' } };
  t.same(await send(port, 'GET /health/live HTTP/1.0\r\n\r\n'), live);
  await app.close();
});
