import { gunzipSync } from 'node:zlib';
import t from 'tap';
import { memoryStore } from '../storage/memory.ts';
import { type Bench, openBench, sampleDocument } from './service.ts';

const base = '/v1/conferences/exchange';

async function filled(): Promise<Bench> {
  const bench = await openBench();
  await bench.release(sampleDocument());
  return bench;
}

const ids = (body: { items: { id: string }[] }) => body.items.map(({ id }) => id);

t.test('lists pick, sort and narrow', async (t) => {
  const { app, get } = await filled();
  const list = async (search: string) => ids((await get(`${base}/sessions${search}`)).json());
  t.same(await list(''), ['opening', 'block', 'data', 'tools', 'fair', 'held', 'later']);
  t.same(await list('?kind=plenary,breakout'), ['opening', 'data', 'tools']);
  t.same(await list('?kind=plenary&kind=social'), ['opening', 'fair']);
  t.same(await list('?room=aula&audience=oversight'), ['data']);
  t.same(await list('?day=2023-10-25'), ['fair', 'held']);
  t.same(await list('?from=2023-10-24T10:00&to=2023-10-24T11:00'), ['block', 'data', 'tools']);
  t.same(await list('?q=COMMENÇONS'), ['opening']);
  t.same(await list('?track=made-up'), []);
  t.same(await list('?sort=-id'), ['tools', 'opening', 'later', 'held', 'fair', 'data', 'block']);
  t.same(ids((await get(`${base}/plenaries`)).json()), ['opening']);
  t.same(ids((await get(`${base}/breakouts?kind=plenary`)).json()), []);
  const [narrow] = (await get(`${base}/sessions?ids=opening&fields=id,room&include=room`)).json().items;
  t.match(narrow, { id: 'opening', room: { id: 'aula', title: 'Aula' } });
  t.same(Object.keys(narrow), ['id', 'room']);
  await app.close();
});

t.test('pages give every item once, and keep to their release', async (t) => {
  const { app, get, release } = await filled();
  const first = (await get(`${base}/sessions?limit=3&sort=title&lang=fr`)).json();
  t.same([first.items.length, first.total, first.release], [3, 7, 1]);
  const document = sampleDocument();
  await release({
    ...document,
    sessions: document.sessions.map((session) => (session.id === 'opening' ? { ...session, title: 'Zzz' } : session)),
  });
  const seen = ids(first);
  for (let next: string | null = first.next; next; ) {
    const answer = await get(next.replace('https://agenda.example.org', ''));
    const page = answer.json();
    t.equal(page.release, 1);
    t.equal(answer.headers.link ?? null, page.next && `<${page.next}>; rel="next"`);
    seen.push(...ids(page));
    next = page.next;
  }
  t.same([...seen].sort(), ['block', 'data', 'fair', 'held', 'later', 'opening', 'tools']);
  t.equal((await get(`${first.next.replace('https://agenda.example.org', '')}&kind=plenary`)).statusCode, 400);
  await app.close();
});

t.test('lists that are no part of an agenda lead to their next page in a header too', async (t) => {
  const { get, release } = await filled();
  const document = sampleDocument();
  const sessions = document.sessions.map((session, index) => ({ ...session, uid: `00000000-0000-4000-9000-00000000000${index}` }));
  await release({ ...document, conference: { ...document.conference, id: 'another' }, sessions });
  await release({ ...sampleDocument(), tracks: [], sessions: [] });
  for (const url of ['/v1/conferences?limit=1', `${base}/releases?limit=1`]) {
    const first = await get(url);
    t.equal(first.headers.link, `<${first.json().next}>; rel="next"`, url);
    const second = await get(first.json().next.replace('https://agenda.example.org', ''));
    t.same([second.json().next, second.headers.link], [null, undefined], url);
  }
});

t.test('what is asked wrongly is named, in feeds only where it is no mere extra', async (t) => {
  const { app, get } = await filled();
  const faults = async (url: string) => (await get(url)).json().errors?.map(({ path }: { path: string }) => path);
  t.same(await faults(`${base}/sessions?utm_source=x`), ['utm_source']);
  t.same(await faults(`${base}/sessions?kind=talk&day=today`), ['kind', 'day']);
  t.same(await faults(`${base}/sessions?limit=501`), ['limit']);
  t.same(await faults(`${base}/sessions?sort=room`), ['sort']);
  t.same(await faults(`${base}/sessions?include=everything`), ['include']);
  t.same(await faults(`${base}/sessions?fields=id,colour`), ['fields']);
  t.same(await faults(`${base}/sessions?ids=none&fields=bogus`), ['fields']);
  t.same(await faults(`${base}/agenda?fields=bogus`), ['fields']);
  t.same(await faults(`${base}?fields=bogus`), ['fields']);
  t.same(await faults('/v1/conferences?fields=bogus'), ['fields']);
  t.same(await faults(`${base}/sessions?cursor=abc`), ['cursor']);
  t.same(await faults(`${base}/sessions/opening?lang=!`), ['lang']);
  t.same(await faults(`${base}/agenda?release=0`), ['release']);
  t.equal((await get(`${base}/agenda.ics?utm_source=x`)).statusCode, 200);
  t.equal((await get(`${base}/agenda.ics?utm_source=x`)).body, (await get(`${base}/agenda.ics`)).body);
  t.equal((await get(`${base}/agenda.ics?kind=talk`)).statusCode, 400);
  await app.close();
});

t.test('a field that there is not is refused also where there is no conference yet', async (t) => {
  const { get } = await openBench();
  t.equal((await get('/v1/conferences?fields=bogus')).statusCode, 400);
});

t.test('texts come in the language that was asked for, and never by the header', async (t) => {
  const { app, get } = await filled();
  const opening = async (search: string, headers = {}) => {
    const answer = await get(`${base}/sessions/opening${search}`, headers);
    return [answer.json().title, answer.headers['content-language']];
  };
  t.same(await opening(''), ['Opening', 'en']);
  t.same(await opening('', { 'accept-language': 'fr' }), ['Opening', 'en']);
  t.same(await opening('?lang=fr-CA'), ['Ouverture', 'fr']);
  t.same(await opening('?lang=de'), ['Opening', 'en']);
  t.same(await opening('?lang=*'), [{ en: 'Opening', fr: 'Ouverture' }, 'en, fr']);
  t.equal((await get(`${base}/sessions/opening?text=html`)).json().abstract, '<p>We <strong>begin</strong>.</p>');
  t.equal((await get(`${base}/sessions/opening?text=plain&lang=fr`)).json().abstract, 'Nous commençons.');
  await app.close();
});

t.test('what shows several conferences names the languages that it speaks', async (t) => {
  const { get, release } = await filled();
  const spoken = async (url: string) => (await get(url)).headers['content-language'];
  t.equal(await spoken('/v1/conferences?lang=fr'), 'fr');
  t.equal(await spoken('/v1/series'), 'en');
  t.equal(await spoken('/v1/series/exchanges?lang=fr'), 'fr');
  await release({
    conference: {
      id: 'kongress',
      title: 'Kongress',
      startDate: '2023-11-01',
      endDate: '2023-11-01',
      timeZone: 'Europe/Berlin',
      languages: ['de'],
    },
  });
  t.equal(await spoken('/v1/conferences?lang=fr'), 'fr, de');
  t.equal(await spoken('/v1/conferences?lang=*'), 'en, fr, de');
  t.equal(await spoken('/v1/conferences?limit=1'), 'en');
  t.equal(await spoken('/v1/series?lang=fr'), 'fr');
});

t.test('the note of a release is plain text in no language, wherever the release is shown', async (t) => {
  const { get, release } = await openBench();
  await release(sampleDocument(), { allowClashes: true, note: 'Room *changes*' });
  const notes = async (search: string) => [
    (await get(`${base}/agenda${search}`)).json().release.note,
    (await get(`${base}/releases`)).json().items[0].note,
    (await get(`${base}/releases/1`)).json().note,
  ];
  for (const search of ['', '?lang=*', '?text=html', '?text=plain&lang=fr'])
    t.same(await notes(search), ['Room *changes*', 'Room *changes*', 'Room *changes*'], search);
});

t.test('tags are strong, conditions are honoured, and HEAD is GET without the body', async (t) => {
  const { app, get } = await filled();
  for (const url of [`${base}/agenda`, `${base}/agenda.ics`, '/v1/conferences', `${base}/releases`]) {
    const { headers, body } = await get(url);
    const tag = String(headers.etag);
    t.match(tag, /^"[\w-]{32}"$/);
    for (const match of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
      const fresh = await get(url, { 'if-none-match': match });
      t.same([fresh.statusCode, fresh.body, fresh.headers.etag], [304, '', tag], `${url} ${match}`);
    }
    t.equal((await get(url, { 'if-none-match': '"x"', 'if-modified-since': String(headers['last-modified']) })).statusCode, 200);
    t.equal((await get(url, { 'if-modified-since': String(headers['last-modified']) })).statusCode, 304);
    const head = await app.inject({ method: 'HEAD', url });
    t.same([head.statusCode, head.body, { ...head.headers, date: '' }], [200, '', { ...headers, date: '' }]);
    t.equal(headers['content-length'], String(Buffer.byteLength(body)));
  }
  await app.close();
});

t.test('an encoded answer has a tag of its own and the same bytes inside', async (t) => {
  const { app, get } = await filled();
  const plain = await get(`${base}/agenda`);
  const zipped = await get(`${base}/agenda`, { 'accept-encoding': 'gzip' });
  t.same([zipped.headers['content-encoding'], zipped.headers.vary], ['gzip', 'Accept-Encoding']);
  t.equal(gunzipSync(zipped.rawPayload).toString(), plain.body);
  t.not(zipped.headers.etag, plain.headers.etag);
  t.equal((await get(`${base}/agenda`, { 'accept-encoding': 'gzip', 'if-none-match': String(zipped.headers.etag) })).statusCode, 304);
  t.equal((await get(`${base}/agenda`, { 'accept-encoding': 'br, gzip' })).headers['content-encoding'], 'br');
  await app.close();
});

t.test('any page may read, errors included, and headers of the request change no byte', async (t) => {
  const { app, get } = await filled();
  for (const url of [`${base}/agenda`, `${base}/sessions/made-up`, '/nowhere']) {
    const { headers, body } = await get(url, { origin: 'https://evil.example' });
    t.equal(headers['access-control-allow-origin'], '*');
    t.equal(headers['access-control-expose-headers'], 'ETag, Link, Last-Modified');
    t.equal(headers['x-content-type-options'], 'nosniff');
    t.equal((await get(url, { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'javascript' })).body, body);
  }
  t.equal((await app.inject({ method: 'POST', url: `${base}/sessions` })).headers.allow, 'GET, HEAD, OPTIONS');
  await app.close();
});

t.test('addresses that calendars carry lead on, and unknown representations name the known ones', async (t) => {
  const { app, get } = await filled();
  t.equal((await get('/c/exchange')).headers.location, 'https://agenda.example.org/v1/conferences/exchange/agenda');
  t.equal((await get('/c/exchange/s/opening')).headers.location, 'https://agenda.example.org/v1/conferences/exchange/sessions/opening');
  t.match((await get(`${base}/agenda.pdf`)).json().detail, '.json, .ics');
  t.equal((await get(`${base}/agenda.json`)).body, (await get(`${base}/agenda`)).body);
  t.equal((await get(`${base}/sessions/later.ics`)).statusCode, 404);
  t.match((await get('/', { accept: 'text/html' })).headers['content-type'], 'text/html');
  await app.close();
});

t.test('the bytes are the same after a restart, and change with the next release alone', async (t) => {
  const store = memoryStore();
  const first = await openBench({ store });
  await first.release(sampleDocument());
  const urls = [`${base}/agenda`, `${base}/agenda.ics`, `${base}/sessions?limit=2`, '/v1/series'];
  const before = await Promise.all(urls.map(async (url) => (await first.get(url)).body));
  await first.app.close();
  const second = await openBench({ store });
  t.same(await Promise.all(urls.map(async (url) => (await second.get(url)).body)), before);
  await second.manage('PATCH', '/conferences/exchange/sessions/opening', { title: 'Drafted' });
  t.same(await Promise.all(urls.map(async (url) => (await second.get(url)).body)), before);
  await second.app.close();
});

t.test('pages go on where they were though the items before them have been hidden', async (t) => {
  const { app, get, release } = await filled();
  const first = (await get(`${base}/sessions?limit=2`)).json();
  const document = sampleDocument();
  const last = first.items.at(-1).id;
  await release({ ...document, sessions: document.sessions.map((one) => (one.id === last ? { ...one, visibility: 'private' } : one)) });
  const all = (await get(`${base}/sessions?release=1`)).json().items.map(({ id }: { id: string }) => id);
  const second = (await get(first.next.slice('https://agenda.example.org'.length))).json();
  t.same([first.items[0].id, ...second.items.map(({ id }: { id: string }) => id)], all.slice(0, 3));
  const { searchParams } = new URL(first.next);
  t.equal((await get(`${base}/plenaries?cursor=${searchParams.get('cursor')}`)).statusCode, 400);
  await app.close();
});

t.test('a release counts what the public sees of it, also where the newest one hides some', async (t) => {
  const { app, get, release } = await filled();
  const document = sampleDocument();
  await release({ ...document, sessions: document.sessions.map((one) => (one.id === 'data' ? { ...one, visibility: 'private' } : one)) });
  const counts = async (url: string) => (await get(`${base}/${url}`)).json();
  const { release: seen } = await counts('agenda?release=1');
  t.same(await counts('releases/1'), seen);
  t.same((await counts('releases')).items.at(-1), seen);
  t.equal(seen.counts.sessions, (await counts('sessions?release=1')).total);
  await app.close();
});

t.test('raw HTML in a text never leaves as such', async (t) => {
  const { app, get, release } = await filled();
  const document = sampleDocument();
  const abstract = 'Look <script>alert(1)</script> here, `<b>` and 1 < 2';
  await release({ ...document, sessions: document.sessions.map((one) => (one.id === 'opening' ? { ...one, abstract } : one)) });
  const escaped = 'Look \\<script>alert(1)\\</script> here';
  t.match((await get(`${base}/sessions/opening`)).json().abstract, escaped);
  for (const path of [`${base}/agenda.md`, '/api/events/exchange/submissions/opening/', `${base}/agenda.ndjson`])
    t.notMatch((await get(path)).body, /[^\\]<script/, path);
  t.match((await get(`${base}/sessions/opening?text=html`)).json().abstract, '&lt;script&gt;');
  await app.close();
});
