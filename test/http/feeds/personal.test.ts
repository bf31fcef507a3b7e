import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import t from 'tap';
import { networkOf } from '../../../src/http/feeds/create.ts';
import { type Bench, makeToken, openBench, sampleDocument } from '../service.ts';

const origin = 'https://agenda.example.org';
const all = (file: string, property: string) =>
  [...file.replaceAll('\r\n ', '').matchAll(new RegExp(`^${property}[;:](.*)\\r$`, 'gm'))].map(([, value]) => value ?? '');

interface Created {
  https: string;
  webcal: string;
  editUrl: string;
  editKey: string;
  feed: Record<string, unknown>;
}

/** A bench with the sample released, and ways to talk to the third door. */
async function opened(over: Parameters<typeof openBench>[0] = {}) {
  const bench = await openBench(over);
  await bench.release(sampleDocument());
  const send = (
    method: 'POST' | 'PUT' | 'DELETE' | 'GET' | 'HEAD' | 'OPTIONS',
    url: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) =>
    bench.app.inject({
      method,
      url: url.replace(origin, ''),
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
  const create = async (body: object) => (await send('POST', '/feeds/v1', { conference: 'exchange', ...body })).json() as Created;
  const owner = ({ editKey }: Created) => ({ authorization: `Bearer ${editKey}` });
  const read = async ({ https }: Created) => all((await send('GET', https)).body, 'SUMMARY');
  return { ...bench, send, create, owner, read };
}

/** What a feed is kept under. */
function hashOf({ https }: Created): string {
  return createHash('sha256').update(basename(https, '.ics')).digest('hex');
}

/** Makes an invitation and answers its key and its id. */
async function invite({ manage }: Pick<Bench, 'manage'>, body: object): Promise<{ key: string; id: string }> {
  const answer = await manage('POST', '/conferences/exchange/invitations', body);
  return answer.json() as { key: string; id: string };
}

t.test('picked sessions, or a selection, become a feed with an address that nobody guesses and a key to change it', async (t) => {
  const { app, create, read, send } = await opened();
  const picked = await create({ ids: ['tools', 'opening', 'made-up', 'hidden'], language: 'fr', title: 'Mon programme' });
  t.match(picked.https, /^https:\/\/agenda\.example\.org\/feeds\/v1\/[A-Za-z0-9_-]{22}\.ics$/);
  t.match(picked.editKey, /^[A-Za-z0-9_-]{43}$/);
  t.equal(picked.webcal, picked.https.replace('https:', 'webcal:'));
  t.match(picked.feed, {
    conference: 'exchange',
    ids: ['tools', 'opening', 'made-up', 'hidden'],
    language: 'fr',
    invitations: 0,
    cancelled: 'keep',
  });
  t.same(await read(picked), ['Ouverture', 'Tools']);
  const file = (await send('GET', picked.https)).body;
  t.same(all(file, 'X-WR-CALNAME'), ['Échange – Mon programme']);
  t.same(all(file, 'SOURCE'), []);
  t.notMatch(file, picked.https.slice(-26, -4));
  t.same(await read(await create({ selection: { kind: ['breakout'] } })), ['Data', 'Tools']);
  await app.close();
});

t.test('a feed follows the releases, and a selection keeps its rule', async (t) => {
  const { app, create, read, release } = await opened();
  const [picked, rule] = [await create({ ids: ['opening', 'data'], cancelled: 'drop' }), await create({ selection: { room: ['room-2'] } })];
  const document = sampleDocument();
  const moved: Record<string, object> = { data: { status: 'cancelled' }, opening: { room: 'room-2' } };
  await release({ ...document, sessions: document.sessions.map((session) => ({ ...session, ...moved[session.id] })) });
  t.same([await read(picked), await read(rule)], [['Opening'], ['Opening', 'Tools']]);
  await app.close();
});

t.test('a feed is private: never cached, indexed or referred to, and answers conditions, HEAD and any origin', async (t) => {
  const { app, create, send } = await opened();
  const { https } = await create({ ids: ['opening'] });
  const answer = await send('GET', https, undefined, { origin: 'https://elsewhere.example' });
  t.match(answer.headers, {
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
    'x-content-type-options': 'nosniff',
    'access-control-allow-origin': '*',
    'content-disposition': 'inline; filename="exchange-my-agenda.ics"',
  });
  const { etag, 'last-modified': modified } = answer.headers;
  const fresh = await send('GET', https, undefined, { 'if-none-match': `"x", W/${etag}` });
  t.same([fresh.statusCode, fresh.body, fresh.headers.etag], [304, '', etag]);
  t.equal((await send('GET', https, undefined, { 'if-modified-since': String(modified) })).statusCode, 304);
  const head = await send('HEAD', https);
  t.same([head.statusCode, head.body, head.headers.etag], [200, '', etag]);
  const preflight = await send('OPTIONS', '/feeds/v1', undefined, {
    origin: 'https://elsewhere.example',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type',
  });
  t.equal(preflight.headers['access-control-allow-headers'], 'Authorization, Content-Type, If-None-Match, If-Modified-Since');
  t.equal(preflight.statusCode, 204);
  t.match(preflight.headers, { 'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET, HEAD, POST, PUT, DELETE' });
  t.notOk(preflight.headers['access-control-allow-credentials']);
  await app.close();
});

t.test('its key reads, changes and revokes it; what was revoked is gone for good', async (t) => {
  const { app, create, send, owner, read, clock } = await opened();
  const made = await create({ ids: ['opening'] });
  const before = (await send('GET', made.https)).headers['last-modified'];
  clock.now += 60_000;
  const changed = await send('PUT', made.editUrl, { selection: { track: ['digital'] }, title: 'Digital' }, owner(made));
  t.same([changed.statusCode, changed.json().selection, 'ids' in changed.json()], [200, { track: ['digital'] }, false]);
  t.same((await send('GET', made.editUrl, undefined, owner(made))).json(), changed.json());
  t.same(await read(made), ['Opening']);
  t.not((await send('GET', made.https)).headers['last-modified'], before);
  t.equal((await send('DELETE', made.editUrl, undefined, owner(made))).statusCode, 204);
  for (const answer of [
    await send('GET', made.https),
    await send('GET', made.editUrl, undefined, owner(made)),
    await send('PUT', made.editUrl, { ids: ['opening'] }, owner(made)),
    await send('DELETE', made.editUrl, undefined, owner(made)),
  ]) {
    t.equal(answer.statusCode, 410);
    t.match(answer.json(), { type: `${origin}/problems/withdrawn`, detail: 'This feed was revoked.' });
  }
  await app.close();
});

t.test('unknown feeds and wrong keys learn nothing of others', async (t) => {
  const { app, create, send, owner } = await opened();
  const [one, other] = [await create({ ids: ['opening'] }), await create({ ids: ['data'] })];
  const unknown = ['AAAAAAAAAAAAAAAAAAAAAA', 'x', 'x%20y', 'a.b', 'A'.repeat(200)].map((secret) => `${origin}/feeds/v1/${secret}`);
  for (const url of unknown) {
    const [feed, edit] = [await send('GET', `${url}.ics`), await send('DELETE', url, undefined, owner(one))];
    t.same(
      [feed.statusCode, feed.json().detail, edit.statusCode, edit.json().detail],
      [404, 'There is no such feed.', 404, 'There is no such feed.'],
    );
  }
  for (const headers of [owner(other), { authorization: `Bearer ${one.editKey.slice(0, -1)}x` }]) {
    const answer = await send('PUT', one.editUrl, { ids: ['data'] }, headers);
    t.same(answer.json(), {
      type: 'https://agenda.example.org/problems/wrong-edit-key',
      title: 'This is not the edit key of this feed',
      status: 403,
      detail: 'Send the edit key that was given out when this feed was made.',
    });
  }
  for (const headers of [{}, { authorization: 'Basic eDp5' }, { authorization: 'Bearer ' }]) {
    const answer = await send('DELETE', one.editUrl, undefined, headers);
    t.same([answer.statusCode, answer.headers['www-authenticate']], [401, 'Bearer realm="lectern feed"']);
  }
  t.equal((await send('GET', one.https)).statusCode, 200);
  await app.close();
});

t.test('what is wrong with a request is named, and nothing is made', async (t) => {
  const { app, send } = await opened();
  const faults: [object, string][] = [
    [{ conference: 'exchange' }, ''],
    [{ conference: 'exchange', ids: ['a'], selection: {} }, ''],
    [{ conference: 'made-up', ids: ['a'] }, 'conference'],
    [{ conference: 'exchange', ids: ['A b'] }, 'ids[0]'],
    [{ conference: 'exchange', ids: [] }, 'ids'],
    [{ conference: 'exchange', selection: { kind: ['talk'] } }, 'selection.kind[0]'],
    [{ conference: 'exchange', selection: { colour: ['red'] } }, 'selection'],
    [{ conference: 'exchange', selection: { from: '2023-03-26T02:30' } }, 'from'],
    [{ conference: 'exchange', ids: ['a'], invitations: ['none'] }, 'invitations[0]'],
    [{ conference: 'exchange', ids: ['a'], title: 'x\u0000' }, 'title'],
    [{ conference: 'exchange', ids: ['a'], owner: 'me' }, ''],
  ];
  for (const [body, path] of faults) {
    const answer = await send('POST', '/feeds/v1', body);
    t.equal(answer.statusCode, 400, JSON.stringify(body));
    t.match(answer.json().errors[0].path, new RegExp(`^${path.replace(/[[\]]/g, '\\$&')}`), JSON.stringify(body));
    t.equal(answer.headers['cache-control'], 'no-store');
  }
  t.equal((await send('POST', '/feeds/v1', { conference: 'exchange', ids: ['a'], title: 'x'.repeat(70_000) })).statusCode, 413);
  t.equal((await send('POST', '/feeds/v1', undefined, { 'content-type': 'text/plain' })).statusCode, 415);
  t.equal((await send('GET', '/feeds/v1')).statusCode, 405);
  await app.close();
});

t.test('of IPv6 the network is counted, however the address is written', async (t) => {
  const networks = ['2001:db8::1', '2001:db8:0:0:5:6:7:8', '2001:db8:1::', '::1', '2001:0db8:1:2:3:4:5:6'].map(networkOf);
  t.same(networks, ['2001:db8:0:0', '2001:db8:0:0', '2001:db8:1:0', '0:0:0:0', '2001:0db8:1:2']);
});

t.test('making feeds is limited by address, reading them is not', async (t) => {
  const { app, send, create } = await opened();
  const made = await create({ ids: ['opening'] });
  const body = { conference: 'exchange', ids: ['opening'] };
  for (let n = 1; n < 120; n++) t.equal((await send('POST', '/feeds/v1', body)).statusCode, 201);
  const refused = await send('POST', '/feeds/v1', body, { 'x-forwarded-for': '203.0.113.9' });
  t.same([refused.statusCode, refused.headers['content-type']], [429, 'application/problem+json; charset=utf-8']);
  t.ok(Number(refused.headers['retry-after']) > 0);
  for (let n = 0; n < 200; n++) t.equal((await send('GET', made.https)).statusCode, 200);
  await app.close();
});

t.test('an invitation carries its sessions in full, until it is revoked or ends', async (t) => {
  const bench = await opened();
  const { app, create, read, send, owner, manage, clock } = bench;
  const { key, id } = await invite(bench, { sessions: ['held', 'hidden'], label: 'Board', expiresAt: '2023-12-01T00:00:00+01:00' });
  const plain = await create({ ids: ['opening', 'held', 'hidden'] });
  const invited = await create({ ids: ['opening'], invitations: [key] });
  t.equal(invited.feed['invitations'], 1);
  t.same(
    [await read(plain), await read(invited)],
    [
      ['Opening', 'Reserved'],
      ['Opening', 'Secret meeting', 'Hidden'],
    ],
  );
  const file = (await send('GET', invited.https)).body;
  t.match(
    all(file, 'LOCATION'),
    ['Aula, Centre, Paris', 'Secret room, Centre, Paris', 'Secret room, Centre, Paris'].map((place) => place.replaceAll(',', '\\,')),
  );
  t.notMatch(JSON.stringify((await manage('GET', '/conferences/exchange/invitations')).json()), key);
  clock.now += 1000;
  t.equal((await manage('DELETE', `/conferences/exchange/invitations/${id}`)).statusCode, 204);
  t.equal((await manage('DELETE', `/conferences/exchange/invitations/${id}`)).statusCode, 404);
  t.same(await read(invited), ['Opening']);
  t.equal((await send('PUT', invited.editUrl, { ids: ['opening'], invitations: [key] }, owner(invited))).statusCode, 400);
  const later = await invite(bench, { sessions: ['held'], expiresAt: '2023-10-01T00:00:00Z' });
  const short = await create({ ids: ['held'], invitations: [later.key] });
  const before = (await send('GET', short.https)).body;
  clock.now = Date.parse('2023-10-02T00:00:00Z');
  const after = (await send('GET', short.https)).body;
  t.same([all(before, 'SUMMARY'), all(after, 'SUMMARY')], [['Secret meeting'], ['Reserved']]);
  t.ok(Number(all(after, 'SEQUENCE')[0]) > Number(all(before, 'SEQUENCE')[0]));
  t.ok((all(after, 'LAST-MODIFIED').at(-1) ?? '') > (all(before, 'LAST-MODIFIED').at(-1) ?? ''));
  await app.close();
});

t.test('two changes at once leave no invitation unknown that the feed ever carried', async (t) => {
  const bench = await opened();
  const { app, create, send, owner, store } = bench;
  const keys = [await invite(bench, { sessions: ['held'] }), await invite(bench, { sessions: ['hidden'] })];
  const made = await create({ ids: ['opening'] });
  const answers = await Promise.all(
    keys.map(({ key }) => send('PUT', made.editUrl, { ids: ['opening'], invitations: [key] }, owner(made))),
  );
  t.same(
    answers.map(({ statusCode }) => statusCode),
    [200, 200],
  );
  const kept = await store.findFeed(hashOf(made));
  t.same(kept?.invitations.map(({ id }) => id).sort(), keys.map(({ id }) => id).sort());
  t.equal(kept?.invitations.filter(({ removedAt }) => removedAt === null).length, 1);
  await app.close();
});

t.test('what is hidden goes on changing for the invited without a release that the public could see', async (t) => {
  const bench = await opened();
  const { app, create, read, release, get } = bench;
  const { key } = await invite(bench, { sessions: ['hidden'] });
  const feed = await create({ selection: { kind: ['plenary'] }, invitations: [key] });
  const releases = (await get('/v1/conferences/exchange/releases')).body;
  const document = sampleDocument();
  await release({
    ...document,
    sessions: document.sessions.map((session) => (session.id === 'hidden' ? { ...session, title: 'Renamed' } : session)),
  });
  t.same(await read(feed), ['Opening', 'Renamed']);
  t.equal((await get('/v1/conferences/exchange/releases')).body, releases);
  await app.close();
});

t.test('invitations need the scope edit, sessions of the draft, and the token’s own conference', async (t) => {
  const bench = await opened();
  const { app, manage, store } = bench;
  await makeToken(store, 'reader', 'read');
  await makeToken(store, 'elsewhere', 'edit', 'other');
  const post = (body: unknown, token: string) =>
    manage('POST', '/conferences/exchange/invitations', body, { authorization: `Bearer ${token}` });
  t.same(
    [(await post({ sessions: ['held'] }, 'reader')).statusCode, (await post({ sessions: ['held'] }, 'elsewhere')).statusCode],
    [403, 404],
  );
  for (const [body, path] of [
    [{ sessions: ['made-up'] }, 'sessions[0]'],
    [{ sessions: [] }, 'sessions'],
    [{ sessions: ['held'], expiresAt: 'tomorrow' }, 'expiresAt'],
    [{ sessions: ['held'], expiresAt: '2023-09-01T00:00:00Z' }, 'expiresAt'],
  ] as const) {
    const answer = await post(body, 'admin');
    t.same([answer.statusCode, answer.json().errors[0].path], [400, path]);
  }
  await app.close();
});

t.test('a feed of a conference that was deleted is not found, and comes back with it', async (t) => {
  const { app, create, send, manage, release } = await opened();
  const feed = await create({ ids: ['opening'] });
  const revision = (await manage('GET', '/conferences/exchange')).headers.etag;
  t.equal((await manage('DELETE', '/conferences/exchange', undefined, { 'if-match': String(revision) })).statusCode, 204);
  t.equal((await send('GET', feed.https)).statusCode, 404);
  await release(sampleDocument());
  t.equal((await send('GET', feed.https)).statusCode, 200);
  await app.close();
});
