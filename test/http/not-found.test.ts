import type { InjectOptions } from 'fastify';
import t from 'tap';
import { type Bench, openBench } from './service.ts';

const nothing = 'There is nothing at this address; the addresses are listed at / and at /docs.';

function sender({ app }: Bench) {
  return async (method: string, url: string, over: Partial<InjectOptions> = {}) => {
    const answer = await app.inject({ method: method as 'GET', url, ...over });
    const { detail } = answer.body === '' ? {} : answer.json<{ detail?: string }>();
    return { status: answer.statusCode, allow: answer.headers.allow, detail };
  };
}

t.test('OPTIONS names what a known path allows, at every door, and an unknown path is a problem', async (t) => {
  const send = sender(await openBench());
  const allowed = (allow: string) => ({ status: 204, allow, detail: undefined });
  const conference = 'DELETE, GET, HEAD, OPTIONS, PATCH, PUT';
  t.same(await send('OPTIONS', '/v1/conferences/exchange/agenda.ics?track=digital'), allowed('GET, HEAD, OPTIONS'));
  t.same(await send('OPTIONS', '/manage/v1/conferences/exchange'), allowed(conference));
  t.same(
    await send('OPTIONS', '/manage/v1/conferences/exchange', { headers: { origin: 'https://elsewhere.example' } }),
    allowed(conference),
  );
  t.same(await send('OPTIONS', '/feeds/v1'), allowed('OPTIONS, POST'));
  t.same(await send('OPTIONS', '/docs/static/index.css'), allowed('GET, HEAD, OPTIONS'));
  t.same(await send('OPTIONS', '/v1/nowhere'), { status: 404, allow: undefined, detail: nothing });
});

t.test('a preflight is answered with what scripts may send, and at the second door not at all where no origin is listed', async (t) => {
  const { app } = await openBench();
  const ask = async (url: string) => {
    const headers = { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' };
    const answer = await app.inject({ method: 'OPTIONS', url, headers });
    return [answer.statusCode, answer.headers['access-control-allow-methods'], answer.headers['access-control-allow-origin']];
  };
  t.same(await ask('/v1/conferences'), [204, 'GET, HEAD', '*']);
  t.same(await ask('/feeds/v1'), [204, 'GET, HEAD, POST, PUT, DELETE', '*']);
  t.same(await ask('/manage/v1/conferences'), [204, undefined, undefined]);
});

t.test('where nobody wants a body, what is wrong with one is not told', async (t) => {
  const send = sender(await openBench());
  const json = (payload: string) => ({ headers: { 'content-type': 'application/json', authorization: 'Bearer admin' }, payload });
  const refused = (method: string, allow: string) => ({ status: 405, allow, detail: `${method} is not allowed here; there are ${allow}.` });
  const reading = 'GET, HEAD, OPTIONS';
  t.same(await send('POST', '/v1/nowhere', json('{')), { status: 404, allow: undefined, detail: nothing });
  t.same(await send('POST', '/v1/conferences', json(' '.repeat(2_000_000))), refused('POST', reading));
  t.same(await send('POST', '/v1/conferences', { headers: { 'content-type': 'text/strange' }, payload: 'x' }), refused('POST', reading));
  t.same(await send('QUERY', '/v1/conferences/exchange/agenda'), refused('QUERY', reading));
  t.same(await send('PROPFIND', '/v1/conferences/exchange/agenda'), refused('PROPFIND', reading));
  t.same(await send('PROPFIND', '/v1/nowhere'), { status: 404, allow: undefined, detail: nothing });
});
