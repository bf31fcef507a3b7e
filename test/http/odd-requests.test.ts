import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { Writable } from 'node:stream';
import t from 'tap';
import { openBench, sampleDocument } from './service.ts';

/** What a server answers to bytes that no client of ours would send: the status line, and the kind of problem. */
async function answersTo(requests: readonly string[]): Promise<[string, string, string][]> {
  const { app } = await openBench();
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const ask = async (request: string): Promise<[string, string, string]> => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
    socket.end(request);
    await once(socket, 'close');
    const [head = ''] = text.split('\r\n\r\n');
    const body = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1); // the chunks of some bodies have their lengths around them
    const type = /^content-type: (.*)$/im.exec(head)?.[1]?.trim() ?? '';
    return [head.split('\r\n')[0] ?? '', type, JSON.parse(body).type];
  };
  const answers: [string, string, string][] = [];
  for (const request of requests) answers.push(await ask(request));
  await app.close();
  return answers;
}

t.test('what is no sound request is answered with a problem, whoever notices', async (t) => {
  const type = 'application/problem+json; charset=utf-8';
  const kind = (name: string) => `https://agenda.example.org/problems/${name}`;
  const host = 'Host: agenda.example.org\r\n';
  t.same(
    await answersTo([
      `FOO / HTTP/1.1\r\n${host}\r\n`,
      `GET /v1/conferences HTTP/1.1\r\n${host}X: ${'a'.repeat(17_000)}\r\n\r\n`,
      `POST /feeds/v1 HTTP/1.1\r\n${host}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\nabcd`,
      'GET /v1/conferences HTTP/1.1\r\nConnection: close\r\n\r\n',
      `GET /v1/conferences HTTP/1.1\r\n${host}${host}Connection: close\r\n\r\n`,
      `GET /v1/conferences HTTP/1.1\r\n${host}Expect: tea\r\nConnection: close\r\n\r\n`,
    ]),
    [
      ['HTTP/1.1 400 The request has faults', type, kind('invalid')],
      ['HTTP/1.1 431 The request headers are too large', type, kind('header-too-large')],
      ['HTTP/1.1 400 The request has faults', type, kind('invalid')],
      ['HTTP/1.1 400 Bad Request', type, kind('invalid')],
      ['HTTP/1.1 400 Bad Request', type, kind('invalid')],
      ['HTTP/1.1 417 Expectation Failed', type, kind('expectation-failed')],
    ],
  );
});

t.test('OPTIONS without the headers of a preflight says what is allowed, or that there is nothing', async (t) => {
  const { app } = await openBench();
  const ask = async (url: string) => {
    const { statusCode, headers } = await app.inject({ method: 'OPTIONS', url });
    return [statusCode, headers.allow];
  };
  t.same(await ask('/manage/v1/conferences'), [204, 'GET, HEAD, OPTIONS']);
  t.same(await ask('/manage/v1/nothing'), [404, undefined]);
  t.equal((await ask('/v1/conferences'))[0], 204);
  await app.close();
});

t.test('management logs no query, and takes no parameter that it does not know', async (t) => {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const bench = await openBench({ log: { level: 'info', stream } });
  await bench.release(sampleDocument());
  const path = '/conferences/exchange';
  t.equal((await bench.manage('GET', `${path}?access_token=lectern_secret`)).statusCode, 400);
  t.equal((await bench.manage('GET', `${path}/sessions?limit=1`)).statusCode, 400);
  t.equal((await bench.manage('DELETE', `${path}/documents/papier?detach=true`)).statusCode, 204);
  t.equal((await bench.manage('POST', `${path}/import?dryRun=true&tea=1`, {})).statusCode, 400);
  await bench.app.close();
  t.ok(lines.some((line) => line.includes('managed')));
  t.notMatch(lines.join(''), 'lectern_secret');
});

t.test('a body of another media type is refused as such, and a deletion needs none', async (t) => {
  const { app, release } = await openBench();
  await release(sampleDocument());
  const headers = { authorization: 'Bearer admin' };
  const put = { method: 'PUT', url: '/manage/v1/conferences/exchange', payload: '{"title":"x"}' } as const;
  t.equal((await app.inject({ ...put, headers: { ...headers, 'content-type': 'text/plain' } })).statusCode, 415);
  const gone = { method: 'DELETE', url: '/manage/v1/conferences/exchange/documents/papier?detach=true' } as const;
  t.equal((await app.inject({ ...gone, headers: { ...headers, 'content-type': 'application/json' } })).statusCode, 204);
  const empty = { method: 'PUT', url: put.url, headers: { ...headers, 'content-type': 'application/json' } } as const;
  t.equal((await app.inject(empty)).statusCode, 400);
  await app.close();
});
