import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import t from 'tap';
import { memoryStore } from '../storage/memory.ts';
import { openBench, sampleDocument } from './service.ts';

/** Sends a raw request and answers all that comes back, without the date. */
function ask(port: number, head: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(`${head}\r\nHost: localhost\r\nConnection: close\r\n\r\n`));
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
    });
    socket.on('end', () => resolve(text.replace(/^date: .*\r\n/im, '')));
    socket.on('error', reject);
  });
}

/** The status line, the header lines in order, and the body. */
function parts(answer: string): { status: string; headers: string[]; body: string } {
  const [head = '', ...body] = answer.split('\r\n\r\n');
  const [status = '', ...headers] = head.split('\r\n');
  return {
    status,
    headers: headers.map((line) => line.replace(/^[^:]+/, (name) => name.toLowerCase())).sort(),
    body: body.join('\r\n\r\n'),
  };
}

const heads = [
  'GET /v1/conferences/exchange/agenda HTTP/1.1',
  'HEAD /v1/conferences/exchange/agenda HTTP/1.1',
  'GET /v1/conferences/exchange/agenda.ics?lang=fr HTTP/1.1',
  'GET /v1/conferences/exchange/sessions/opening.json HTTP/1.1',
  'GET /v1/conferences/exchange/agenda HTTP/1.1\r\nAccept-Encoding: gzip',
  'GET /v1/conferences/exchange/agenda HTTP/1.1\r\nAccept-Encoding: br;q=0, gzip',
  'GET /v1/conferences HTTP/1.1\r\nOrigin: https://elsewhere.example',
];

t.test('the first answer and the ones from memory are the same to the byte, head and body', async (t) => {
  const { app, release } = await openBench();
  await release(sampleDocument());
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  for (const head of heads) {
    const [first, second, third] = [parts(await ask(port, head)), parts(await ask(port, head)), parts(await ask(port, head))];
    t.equal(first.status, 'HTTP/1.1 200 OK');
    t.same(second, first, head);
    t.same(third, first, head);
  }
  await app.close();
});

t.test('answers from memory ask the storage nothing', async (t) => {
  const store = memoryStore();
  const asked: string[] = [];
  const watched = new Proxy(store, {
    get(target, name: keyof typeof store) {
      const method = target[name];
      return (...args: never[]) => {
        asked.push(name);
        return (method as (...args: never[]) => unknown).apply(target, args);
      };
    },
  });
  const { app, release } = await openBench({ store: watched });
  await release(sampleDocument());
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  await ask(port, heads[0] ?? '');
  asked.length = 0;
  for (let n = 0; n < 3; n++) await ask(port, heads[0] ?? '');
  t.same(asked, []);
  await app.close();
});

t.test('a new release is answered at once, and the old bytes never again', async (t) => {
  const { app, release } = await openBench();
  const document = sampleDocument();
  await release(document);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const before = await ask(port, heads[3] ?? '');
  t.match(before, '"title":"Opening"');
  const sessions = document.sessions.map((session) => (session.id === 'opening' ? { ...session, title: 'Welcome' } : session));
  await release({ ...document, sessions });
  t.match(await ask(port, heads[3] ?? ''), '"title":"Welcome"');
  await app.close();
});

t.test('conditions, two hosts and unknown codings still go through the framework', async (t) => {
  const { app, release } = await openBench();
  await release(sampleDocument());
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const { headers } = parts(await ask(port, heads[0] ?? ''));
  const tag = headers.find((line) => line.startsWith('etag: '))?.slice(6);
  t.match(await ask(port, `${heads[0]}\r\nIf-None-Match: ${tag}`), /^HTTP\/1\.1 304 /);
  t.match(await ask(port, `${heads[0]}\r\nHost: other`), /^HTTP\/1\.1 400 /);
  t.match(await ask(port, `${heads[0]}\r\nContent-Encoding: gzip`), /^HTTP\/1\.1 415 /);
  t.match(await ask(port, 'DELETE /v1/conferences/exchange/agenda HTTP/1.1'), /^HTTP\/1\.1 405 /);
  await app.close();
});
