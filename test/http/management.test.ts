import { Writable } from 'node:stream';
import t from 'tap';
import type { Scope } from '../../src/agenda/store.ts';
import { type Bench, makeToken, openBench, sampleDocument, sha256 } from './service.ts';

const path = '/conferences/exchange';

async function filled(): Promise<Bench> {
  const bench = await openBench();
  await bench.release(sampleDocument());
  return bench;
}

t.test('each route asks for its scope, and a token knows no conference but its own', async (t) => {
  const { app, store } = await filled();
  const routes: { method: 'GET' | 'PUT' | 'PATCH' | 'POST' | 'DELETE'; url: string; scope: Scope }[] = [];
  const paths = (app.swagger() as { paths: Record<string, Record<string, unknown>> }).paths;
  for (const [url, item] of Object.entries(paths)) {
    if (!url.startsWith('/manage/')) continue;
    for (const method of Object.keys(item)) {
      const name = method.toUpperCase() as 'GET';
      const scope: Scope =
        /\/(?:tokens|redactions)/.test(url) || (method === 'delete' && /\{c\}$/.test(url))
          ? 'admin'
          : /releases$/.test(url)
            ? 'publish'
            : method === 'get'
              ? 'read'
              : 'edit';
      routes.push({ method: name, url: url.replace('{c}', 'exchange').replace('{id}', 'none').replace('{token}', 'none'), scope });
    }
  }
  t.ok(routes.length > 35);
  const order: Scope[] = ['read', 'edit', 'publish', 'admin'];
  for (const scope of order) if (scope !== 'admin') await makeToken(store, scope, scope);
  await makeToken(store, 'elsewhere', 'admin', 'other');
  await store.createToken({
    id: 'late',
    hash: sha256('late'),
    scope: 'admin',
    conference: null,
    createdAt: '',
    expiresAt: '2023-01-01T00:00:00Z',
    revokedAt: null,
  });
  await makeToken(store, 'gone', 'admin');
  await store.revokeToken('gone', '2023-01-01T00:00:00Z');
  const ask = (route: (typeof routes)[number], token?: string) =>
    app.inject({ method: route.method, url: route.url, headers: token ? { authorization: `Bearer ${token}` } : {} });
  const wrong: string[] = [];
  const expect = (holds: boolean, what: string) => void (holds || wrong.push(what));
  for (const route of routes.filter(
    ({ method, url }) => !(method === 'DELETE' && url.endsWith('/exchange')) && !url.endsWith('/releases') && !url.endsWith('/redactions'),
  )) {
    const name = `${route.method} ${route.url}`;
    for (const token of [undefined, 'made-up', 'late', 'gone']) expect((await ask(route, token)).statusCode === 401, `${name} ${token}`);
    for (const scope of order) {
      const { statusCode } = await ask(route, scope);
      const allowed = order.indexOf(scope) >= order.indexOf(route.scope);
      expect(allowed ? statusCode !== 401 && statusCode !== 403 : statusCode === 403, `${name} ${scope} ${statusCode}`);
    }
    if (route.url.includes('/exchange')) expect((await ask(route, 'elsewhere')).statusCode === 404, `${name} of another conference`);
  }
  t.same(wrong, []);
  const answer = await app.inject({ url: '/manage/v1/conferences/exchange' });
  t.equal(answer.headers['www-authenticate'], 'Bearer realm="lectern"');
  t.equal(answer.headers['cache-control'], 'no-store');
  t.equal(answer.headers['access-control-allow-origin'], undefined);
  await app.close();
});

t.test('what GET answers, PUT takes, and nothing changes by it', async (t) => {
  const { app, manage } = await filled();
  const agenda = await manage('GET', `${path}/agenda`);
  const again = await manage('PUT', `${path}/agenda`, agenda.json());
  t.same([again.statusCode, again.headers.etag, again.json()], [200, agenda.headers.etag, agenda.json()]);
  for (const place of [
    '',
    '/sessions/opening',
    '/tracks/digital',
    '/rooms/aula',
    '/speakers/ada',
    '/documents/paper',
    '/audiences/oversight',
  ]) {
    const got = await manage('GET', path + place);
    const put = await manage('PUT', path + place, got.json());
    t.same([got.statusCode, put.statusCode, put.headers.etag, put.json()], [200, 200, got.headers.etag, got.json()], place);
  }
  await app.close();
});

t.test('resources are made, replaced, changed and deleted', async (t) => {
  const { app, manage } = await filled();
  const made = await manage('POST', `${path}/sessions`, { title: 'Été: a Session!', kind: 'workshop' });
  t.same(
    [made.statusCode, made.json().id, made.headers.location],
    [201, 'ete-a-session', '/manage/v1/conferences/exchange/sessions/ete-a-session'],
  );
  const hidden = await manage('POST', `${path}/sessions`, { title: 'Held', visibility: 'placeholder' });
  t.match(hidden.json().id, /^[0-9a-f-]{36}$/);
  const put = await manage('PUT', `${path}/rooms/attic`, { title: 'Attic', capacity: 12 });
  t.same([put.statusCode, put.json().capacity], [201, 12]);
  const patched = await manage('PATCH', `${path}/sessions/opening`, { title: { fr: 'Bienvenue' }, subtitle: 'New', room: null });
  t.match(patched.json(), { title: { en: 'Opening', fr: 'Bienvenue' }, subtitle: 'New', room: null });
  t.equal((await manage('PATCH', `${path}/sessions/opening`, { title: 'Welcome' })).json().title, 'Welcome');
  const inUse = await manage('DELETE', `${path}/speakers/ada`);
  t.same([inUse.statusCode, inUse.json().errors], [409, [{ path: 'sessions[opening].speakers', message: 'refers to ada' }]]);
  t.equal((await manage('DELETE', `${path}/speakers/ada?detach=true`)).statusCode, 204);
  t.same((await manage('GET', `${path}/sessions/opening`)).json().speakers, []);
  t.equal((await manage('DELETE', `${path}/speakers/ada`)).statusCode, 404);
  await app.close();
});

t.test('a deletion may name the type of a body that it does not have', async (t) => {
  const { manage } = await filled();
  for (const type of ['application/json', 'text/plain'])
    t.equal(
      (await manage('DELETE', `${path}/documents/papier`, undefined, { 'content-type': type })).statusCode,
      type === 'text/plain' ? 404 : 204,
    );
});

t.test('no new conference takes an id that an address of the service begins with', async (t) => {
  const { app, manage } = await filled();
  const { paths } = app.swagger() as { paths: Record<string, unknown> };
  const first = [...Object.keys(paths), '/docs'].map((url) => url.split('/')[1] ?? '');
  const taken = [...new Set(first)].filter((name) => /^[a-z0-9-]+$/.test(name)).sort();
  t.same(taken, ['api', 'c', 'docs', 'feeds', 'health', 'manage', 'problems', 'v1']);
  for (const id of taken) {
    const { id: _id, ...conference } = sampleDocument().conference;
    const message = `${id} is kept for addresses of the service; choose another id`;
    const answer = await manage('PUT', `/conferences/${id}`, conference);
    t.same([answer.statusCode, answer.json().errors], [400, [{ path: 'id', message }]]);
    const whole = await manage('PUT', `/conferences/${id}/agenda`, { ...sampleDocument(), conference });
    t.same([whole.statusCode, whole.json().errors], [400, [{ path: 'conference.id', message }]]);
  }
});

t.test('a conference that has such an id already can still be read, edited and replaced', async (t) => {
  const { get, manage, release } = await openBench();
  const document = sampleDocument();
  await release({ ...document, conference: { ...document.conference, id: 'docs' } });
  t.equal((await get('/v1/conferences/docs')).statusCode, 200);
  t.equal((await manage('PATCH', '/conferences/docs', { note: 'x' })).statusCode, 200);
  t.equal((await manage('PUT', '/conferences/docs/agenda', (await manage('GET', '/conferences/docs/agenda')).json())).statusCode, 200);
});

t.test('an id of another type is a fault, and no id is made in its place', async (t) => {
  const { manage } = await filled();
  for (const id of [4, null, ['x']]) {
    const answer = await manage('POST', `${path}/tracks`, { id, title: 'x' });
    t.same([answer.statusCode, answer.json().errors], [400, [{ path: 'id', message: 'must be a string' }]]);
  }
  t.equal((await manage('GET', `${path}/tracks`)).json().total, 1);
});

t.test('a uid that a session of another conference has is a fault of the body', async (t) => {
  const { manage, release } = await filled();
  await release({ conference: { id: 'other', title: 'Other', startDate: '2023-11-01', endDate: '2023-11-01', timeZone: 'Europe/Paris' } });
  const taken = { title: 'x', uid: '00000000-0000-4000-8000-000000000001' };
  for (const [method, url] of [
    ['POST', '/conferences/other/sessions'],
    ['PUT', '/conferences/other/sessions/x'],
  ] as const) {
    const answer = await manage(method, url, taken);
    t.same([answer.statusCode, answer.json().errors], [409, [{ path: 'uid', message: 'is the uid of another session' }]]);
  }
});

t.test('preconditions are honoured, and of many who race with one tag only one wins', async (t) => {
  const { app, manage } = await filled();
  const { etag } = (await manage('GET', `${path}/sessions/opening`)).headers;
  t.equal((await manage('PUT', `${path}/rooms/aula`, { title: 'A' }, { 'if-none-match': '*' })).statusCode, 412);
  t.equal((await manage('PUT', `${path}/rooms/none`, { title: 'A' }, { 'if-match': '*' })).statusCode, 412);
  const race = await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      manage('PATCH', `${path}/sessions/opening`, { subtitle: `Try ${n}` }, { 'if-match': String(etag) }),
    ),
  );
  t.same(race.map(({ statusCode }) => statusCode).sort(), [200, ...Array.from({ length: 39 }, () => 412)]);
  t.equal((await manage('PATCH', path, { subtitle: 'x' }, { 'if-match': '"r1"' })).statusCode, 412);
  await app.close();
});

t.test('every fault of a body comes at once with its path, and nothing is changed', async (t) => {
  const { app, manage } = await filled();
  const before = (await manage('GET', `${path}/agenda`)).body;
  const bad = await manage('PUT', `${path}/sessions/opening`, {
    title: 'x\u0007',
    colour: 'red',
    start: '2023-10-24T10:00',
    end: '2023-10-24T09:00',
    room: 'nowhere',
    speakers: [{ speaker: 'nobody' }],
    links: { page: 'javascript:alert(1)' },
    uid: '00000000-0000-4000-8000-000000000077',
  });
  t.same([bad.statusCode, bad.headers['content-type']], [400, 'application/problem+json; charset=utf-8']);
  t.same(
    bad
      .json()
      .errors.map(({ path }: { path: string }) => path)
      .sort(),
    ['colour', 'end', 'links.page', 'room', 'speakers[0].speaker', 'title', 'uid'],
  );
  const cases: [string, unknown, string][] = [
    ['a lone surrogate', { title: 'x\ud800' }, 'title'],
    ['a time in a gap', { title: 'x', start: '2024-03-31T02:30', end: '2024-03-31T04:00' }, 'start'],
    ['a time that happens twice', { title: 'x', start: '2023-10-29T02:30', end: '2023-10-29T04:00' }, 'start'],
    ['an undeclared language', { title: { en: 'x', de: 'y' } }, 'title.de'],
    ['a text without the default language', { title: { fr: 'y' } }, 'title'],
    ['a circle of blocks', { title: 'x', parent: 'data' }, 'parent'],
  ];
  for (const [name, body, at] of cases) {
    const answer = await manage('PUT', `${path}/sessions/block`, body);
    t.same([answer.statusCode, answer.json().errors[0].path], [400, at], name);
  }
  const twice = sampleDocument();
  const doubled = await manage('PUT', `${path}/agenda`, { ...twice, sessions: [...twice.sessions, twice.sessions[0]] });
  t.same(
    doubled.json().errors.map(({ path }: { path: string }) => path),
    ['sessions[8].id', 'sessions[8].uid'],
  );
  t.equal((await manage('GET', `${path}/agenda`)).body, before);
  await app.close();
});

t.test('bodies that are too large, of another type, or no JSON are refused as problems', async (t) => {
  const { app } = await filled();
  const send = async (payload: string, headers: Record<string, string>, url = '/manage/v1/conferences/exchange') => {
    const answer = await app.inject({ method: 'PATCH', url, payload, headers: { authorization: 'Bearer admin', ...headers } });
    return [answer.statusCode, String(answer.headers['content-type']).split(';')[0]];
  };
  const problem = 'application/problem+json';
  t.same(await send(`{"note":"${'x'.repeat(1_100_000)}"}`, { 'content-type': 'application/json' }), [413, problem]);
  t.same(await send('<a/>', { 'content-type': 'text/xml' }), [415, problem]);
  t.same(await send('{"note":null}', { 'content-type': 'text/plain' }), [415, problem]);
  t.same(await send('{}', { 'content-type': 'text/plain' }, '/manage/v1/conferences/exchange/rooms/aula'), [415, problem]);
  t.same(await send('{"a":', { 'content-type': 'application/json' }), [400, problem]);
  t.same(await send('{"__proto__":{"x":1}}', { 'content-type': 'application/json' }), [400, problem]);
  t.same(await send('[]', { 'content-type': 'application/json' }), [400, problem]);
  t.same(await send('', { 'content-type': 'application/json' }), [400, problem]);
  t.same(await send('{}', { 'content-type': 'application/json', 'content-encoding': 'gzip' }), [415, problem]);
  const wrong = await app.inject({ method: 'POST', url: '/manage/v1/conferences/exchange', headers: { authorization: 'Bearer admin' } });
  t.same([wrong.statusCode, wrong.headers.allow], [405, 'DELETE, GET, HEAD, OPTIONS, PATCH, PUT']);
  await app.close();
});

t.test('releases say what they did; clashes hold them back; one session can go out alone', async (t) => {
  const { app, manage, get } = await filled();
  t.equal((await manage('POST', `${path}/releases`, {})).statusCode, 200);
  await manage('PATCH', `${path}/sessions/opening`, { status: 'cancelled' });
  await manage('PATCH', `${path}/sessions/tools`, { title: 'Half edited', room: 'aula' });
  const held = await manage('POST', `${path}/releases`, {});
  t.same([held.statusCode, held.json().errors.length], [409, 1]);
  const alone = await manage('POST', `${path}/releases`, { only: ['opening'], note: 'Cancelled' });
  t.same(
    [alone.statusCode, alone.json().number, alone.json().note, alone.headers.location],
    [201, 2, 'Cancelled', '/v1/conferences/exchange/releases/2'],
  );
  t.match((await get('/v1/conferences/exchange/sessions/opening')).json(), { status: 'cancelled', sequence: 1 });
  t.match((await get('/v1/conferences/exchange/sessions/tools')).json(), { title: 'Tools', sequence: 0 });
  t.same(
    (await manage('GET', `${path}/diff`)).json().collections.sessions.changed.map(({ id }: { id: string }) => id),
    ['tools'],
  );
  t.equal((await manage('GET', `${path}/clashes`)).json().errors, 1);
  t.equal((await manage('POST', `${path}/releases`, { allowClashes: true })).json().number, 3);
  t.equal((await manage('POST', `${path}/releases`, { only: ['made-up'] })).statusCode, 400);
  t.equal((await manage('POST', `${path}/releases`, { force: true, allowClashes: true })).json().number, 4);
  await app.close();
});

t.test('a redacted person is in no release and not in the draft', async (t) => {
  const { app, manage, get } = await filled();
  const answer = await manage('POST', `${path}/redactions`, { speakers: ['ada'] });
  t.same([answer.statusCode, answer.json().number], [200, 2]);
  for (const release of ['', '?release=1', '?release=2'])
    t.notMatch((await get(`/v1/conferences/exchange/agenda${release}`)).body, /Ada Example|"ada"/);
  t.equal((await manage('GET', `${path}/speakers/ada`)).statusCode, 404);
  await app.close();
});

t.test('an import over HTTP reports what it did, and a dry run does nothing', async (t) => {
  const { app, manage } = await filled();
  const xml =
    '<schedule><conference><acronym>x</acronym><title>X</title><time_zone_name>Europe/Paris</time_zone_name></conference><day date="2023-10-24" index="1"><room name="Hall"><event id="1"><date>2023-10-24T15:00:00+02:00</date><start>15:00</start><duration>01:00</duration><title>Imported</title></event></room></day></schedule>';
  const send = (query: string, payload: string) =>
    app.inject({
      method: 'POST',
      url: `/manage/v1${path}/import${query}`,
      payload,
      headers: { authorization: 'Bearer admin', 'content-type': 'application/xml' },
    });
  const before = (await manage('GET', `${path}/agenda`)).body;
  const dry = await send('?dryRun=true', xml);
  t.match(dry.json(), { format: 'frab-xml', dryRun: true, counts: { sessions: { added: 1 } } });
  t.equal((await manage('GET', `${path}/agenda`)).body, before);
  t.equal((await send('', xml)).json().counts.sessions.added, 1);
  t.equal((await manage('GET', `${path}/sessions/imported`)).json().start, '2023-10-24T15:00');
  t.same(
    [(await send('', 'no xml')).statusCode, (await send('?format=made-up', xml)).statusCode, (await send('?dry=1', xml)).statusCode],
    [422, 400, 400],
  );
  t.equal((await send('', `<!DOCTYPE x>${xml}`)).statusCode, 422);
  await app.close();
});

t.test('a table over HTTP may say which of its columns is what', async (t) => {
  const { app, manage } = await filled();
  const send = (query: string) =>
    app.inject({
      method: 'POST',
      url: `/manage/v1${path}/import?format=csv&timeZone=Europe/Paris${query}`,
      payload: 'Was,Wann\nTea,2023-10-24 15:00',
      headers: { authorization: 'Bearer admin', 'content-type': 'text/csv' },
    });
  t.match((await send('&map=title=Was&map=start%3DWann')).json(), { format: 'csv', counts: { sessions: { added: 1 } } });
  t.equal((await manage('GET', `${path}/sessions/tea`)).json().start, '2023-10-24T15:00');
  t.same((await send('&map=title')).json().errors, [{ path: 'map', message: 'title must be FIELD=HEADER' }]);
  t.equal((await send('')).statusCode, 400);
  await app.close();
});

t.test('conferences are made and deleted by admin tokens alone', async (t) => {
  const { app, manage, store, get } = await filled();
  await makeToken(store, 'editor', 'edit');
  const body = { title: 'New', startDate: '2024-01-01', endDate: '2024-01-02', timeZone: 'Europe/Paris' };
  t.equal((await manage('PUT', '/conferences/new', body, { authorization: 'Bearer editor' })).statusCode, 403);
  t.equal((await manage('PUT', '/conferences/new', body)).statusCode, 201);
  t.equal((await manage('DELETE', path)).statusCode, 204);
  t.equal((await get('/v1/conferences/exchange/agenda')).statusCode, 404);
  t.same((await manage('GET', '/conferences')).json().items, ['new']);
  await app.close();
});

t.test('an import and a redaction hold back where the draft is not what If-Match names', async (t) => {
  const { app, manage } = await filled();
  const draft = (await manage('GET', `${path}/agenda`)).json();
  const renamed = { ...draft, conference: { ...draft.conference, title: 'Renamed' } };
  for (const url of [`${path}/import`, `${path}/redactions`]) {
    const body = url.endsWith('import') ? renamed : { speakers: ['ada'], documents: [] };
    t.equal((await manage('POST', url, body, { 'if-match': '"r99"' })).statusCode, 412, url);
  }
  t.same((await manage('GET', `${path}/agenda`)).json(), draft);
  t.equal((await manage('POST', `${path}/import`, renamed, { 'if-match': '"r1"' })).statusCode, 200);
  t.equal((await manage('POST', `${path}/redactions`, { speakers: ['ada'], documents: [] }, { 'if-match': '"r2"' })).statusCode, 200);
  await app.close();
});

t.test('what is not there, and never was, cannot be taken back, and nothing at all neither', async (t) => {
  const { app, manage, release } = await filled();
  const document = sampleDocument();
  await release({ ...document, documents: document.documents.filter(({ id }) => id !== 'papier') });
  const before = (await manage('GET', `${path}/agenda`)).json();
  const refused = await manage('POST', `${path}/redactions`, { speakers: ['ada', 'aad'], documents: ['papier'] });
  t.equal(refused.statusCode, 400);
  t.same(refused.json().errors, [{ path: 'speakers[1]', message: 'there is no speaker aad, and never was' }]);
  t.same(
    (await manage('POST', `${path}/redactions`, {})).json().errors.map(({ message }: { message: string }) => message),
    ['names no speaker and no document'],
  );
  t.same((await manage('GET', `${path}/agenda`)).json(), before);
  t.equal((await manage('POST', `${path}/redactions`, { documents: ['papier'] })).statusCode, 200);
  await app.close();
});

t.test('a secret in a query is refused, and neither it nor anything else of the query stands in the log', async (t) => {
  const lines: string[] = [];
  const stream = new Writable({ write: (line, _encoding, done) => done(void lines.push(String(line))) });
  const { app, release } = await openBench({ log: { level: 'info', stream } });
  await release(sampleDocument());
  const answer = await app.inject({
    method: 'PATCH',
    url: '/manage/v1/conferences/exchange?access_token=lectern_secret',
    headers: { authorization: 'Bearer admin', 'content-type': 'application/json' },
    payload: '{"note":"x"}',
  });
  t.same([answer.statusCode, answer.json().errors], [400, [{ path: 'access_token', message: 'is no parameter here; there are none' }]]);
  const [managed] = lines.map((line) => JSON.parse(line) as { msg: string; url: string }).filter(({ msg }) => msg === 'managed');
  t.equal(managed?.url, '/manage/v1/conferences/exchange');
  t.notMatch(lines.join(''), 'lectern_secret');
});

t.test('parameters that a route does not have are refused before anything is done', async (t) => {
  const { manage } = await filled();
  const refused = async (...[method, url]: Parameters<Bench['manage']>) => {
    const { statusCode, body } = await manage(method, url);
    return [statusCode, (JSON.parse(body) as { errors?: { path: string }[] }).errors?.map((fault) => fault.path)];
  };
  t.same(await refused('GET', `${path}/sessions?limit=1`), [400, ['limit']]);
  t.same(await refused('GET', '/conferences?cursor=x'), [400, ['cursor']]);
  t.same(await refused('DELETE', `${path}/documents/papier?detached=true`), [400, ['detached']]);
  t.same(await refused('DELETE', `${path}?force=true`), [400, ['force']]);
  t.equal((await manage('GET', `${path}/documents/papier`)).statusCode, 200);
});

t.test('a token of one conference lists that one, and sees nothing of what is about all', async (t) => {
  const { app, store, release } = await filled();
  await release({ conference: { id: 'other', title: 'Other', startDate: '2023-11-01', endDate: '2023-11-01', timeZone: 'Europe/Paris' } });
  await makeToken(store, 'bound', 'admin', 'exchange');
  await makeToken(store, 'early', 'read', 'planned');
  const ask = async (url: string, token: string) => {
    const answer = await app.inject({ url: `/manage/v1${url}`, headers: { authorization: `Bearer ${token}` } });
    return answer.statusCode === 200 ? answer.json().items : answer.statusCode;
  };
  t.same(await ask('/conferences', 'admin'), ['exchange', 'other']);
  t.same(await ask('/conferences', 'bound'), ['exchange']);
  t.same(await ask('/conferences', 'early'), []);
  t.equal(await ask('/tokens', 'bound'), 404);
  t.equal(await ask('/conferences/other', 'bound'), 404);
});
