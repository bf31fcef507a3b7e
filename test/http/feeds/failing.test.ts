import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import t from 'tap';
import type { Store } from '../../../src/agenda/store.ts';
import { memoryStore } from '../../storage/memory.ts';
import { openBench, sampleDocument, sha256 } from '../service.ts';

/** A bench whose storage can be made to fail for personal feeds, with its log and a way to make feeds. */
async function opened() {
  const inner = memoryStore();
  const storage = { fails: false };
  const findFeed: Store['findFeed'] = (hash) => (storage.fails ? Promise.reject(new Error('disk')) : inner.findFeed(hash));
  const lines: string[] = [];
  const stream = new Writable({ write: (chunk, _encoding, done) => done(void lines.push(String(chunk))) });
  const bench = await openBench({ store: { ...inner, findFeed }, log: { level: 'trace', stream } });
  await bench.release(sampleDocument());
  const make = async (over: object = {}) => {
    const payload = { conference: 'exchange', ids: ['opening'], ...over };
    const { editUrl, editKey } = (await bench.app.inject({ method: 'POST', url: '/feeds/v1', payload })).json();
    return { path: new URL(editUrl).pathname as string, secret: String(editUrl).slice(-22), editKey: editKey as string };
  };
  return { ...bench, inner, storage, lines, make };
}

t.test('while the storage fails a feed is given out as it last was, and one that never was is unavailable', async (t) => {
  const { app, get, make, storage } = await opened();
  const [seen, unseen] = [await make(), await make()];
  const before = await get(`${seen.path}.ics`);
  storage.fails = true;
  const after = await get(`${seen.path}.ics`);
  t.same([after.statusCode, after.body, after.headers.etag], [200, before.body, before.headers.etag]);
  t.equal((await get(`${seen.path}.ics`, { 'if-none-match': String(before.headers.etag) })).statusCode, 304);
  const refused = await get(`${unseen.path}.ics`);
  t.match(refused.json(), { status: 503, detail: 'The feed cannot be read at the moment.' });
  t.equal(refused.headers['retry-after'], '60');
  await app.close();
});

t.test('a feed that another process revoked, or whose conference went, does not come back when the storage fails', async (t) => {
  const { app, get, manage, make, inner, storage } = await opened();
  const [revoked, orphan] = [await make(), await make()];
  const read = async () => [(await get(`${revoked.path}.ics`)).statusCode, (await get(`${orphan.path}.ics`)).statusCode];
  t.same(await read(), [200, 200]);
  await inner.revokeFeed(sha256(revoked.secret), '2023-09-01T11:00:00.000Z');
  const etag = String((await manage('GET', '/conferences/exchange')).headers.etag);
  await manage('DELETE', '/conferences/exchange', undefined, { 'if-match': etag });
  t.same(await read(), [410, 404]);
  storage.fails = true;
  t.same(await read(), [503, 503]);
  await app.close();
});

t.test('no log holds an address or a key, however a request is spelt, also where it fails', async (t) => {
  const { app, manage, make, storage, lines } = await opened();
  const { key } = (await manage('POST', '/conferences/exchange/invitations', { sessions: ['held'] })).json();
  const feed = await make({ invitations: [key] });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const ask = (path: string, method = 'GET', headers = {}) =>
    new Promise<number | undefined>((resolve, reject) => {
      const request = get({ port, host: '127.0.0.1', path, method, headers, agent: false }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode));
      });
      request.on('error', reject);
    });
  storage.fails = true;
  const spellings = [feed.path, feed.path.replace('feeds', 'f%65eds'), `http://elsewhere.example${feed.path}`, `${feed.path}?a=b`];
  for (const path of spellings) {
    t.equal(await ask(path.replace(feed.secret, `${feed.secret}.ics`)), 503);
    t.equal(await ask(path, 'DELETE', { authorization: `Bearer ${feed.editKey}` }), 500);
  }
  const log = lines.join('');
  t.match(log, '/feeds/v1/…');
  for (const canary of [feed.secret, feed.editKey, String(key)]) t.notOk(log.includes(canary));
  await app.close();
});
