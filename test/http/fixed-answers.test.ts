import { brotliDecompressSync } from 'node:zlib';
import t from 'tap';
import { openBench } from './service.ts';

const urls = ['/', '/openapi.json', '/problems/invalid', '/robots.txt'];

t.test('what changes with the service alone is tagged, dated by its start, and answers 304', async (t) => {
  const { get } = await openBench();
  for (const url of urls) {
    const { statusCode, headers } = await get(url);
    t.same([statusCode, headers['last-modified']], [200, 'Fri, 01 Sep 2023 10:00:00 GMT'], url);
    t.match(headers.etag, /^"[\w-]{32}"$/, url);
    t.equal((await get(url, { 'if-none-match': String(headers.etag) })).statusCode, 304, url);
    t.equal((await get(url, { 'if-modified-since': String(headers['last-modified']) })).statusCode, 304, url);
  }
});

t.test('the page and the JSON at the door have their own tags, and caches are told apart by what was accepted', async (t) => {
  const { get } = await openBench();
  const [json, page] = [await get('/'), await get('/', { accept: 'text/html' })];
  t.same([json.headers.vary, page.headers.vary], ['Accept, Accept-Encoding', 'Accept, Accept-Encoding']);
  t.equal((await get('/', { accept: 'text/html', 'if-none-match': String(json.headers.etag) })).statusCode, 200);
  t.equal((await get('/', { accept: 'text/html', 'if-none-match': String(page.headers.etag) })).statusCode, 304);
});

t.test('the OpenAPI document comes compressed where that is taken', async (t) => {
  const { get } = await openBench();
  const plain = await get('/openapi.json');
  const packed = await get('/openapi.json', { 'accept-encoding': 'br' });
  t.equal(packed.headers['content-encoding'], 'br');
  t.equal(brotliDecompressSync(packed.rawPayload).toString(), plain.body);
});

t.test('a kind of problem that there is not has no page', async (t) => {
  const { get } = await openBench();
  t.equal((await get('/problems/constructor')).statusCode, 404);
});
