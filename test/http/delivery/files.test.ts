import t from 'tap';
import type { Store } from '../../../src/agenda/store.ts';
import { memoryStore } from '../../storage/memory.ts';
import { type Bench, openBench, sampleDocument } from '../service.ts';

const base = '/v1/conferences/exchange';

async function filled(): Promise<Bench> {
  const bench = await openBench();
  await bench.release(sampleDocument());
  return bench;
}

const unfolded = (file: string) => file.replaceAll('\r\n ', '');

/** The values of a property of a calendar, unfolded, in order. */
const all = (file: string, property: string) =>
  [...unfolded(file).matchAll(new RegExp(`^${property}[;:](.*)\\r$`, 'gm'))].map(([, value]) => value ?? '');

t.test('every selection is a feed that shows its sessions and is called after them', async (t) => {
  const { app, get } = await filled();
  const feeds: [string, string[], string][] = [
    ['agenda.ics', ['Opening', 'Breakouts', 'Data', 'Tools', 'Fair', 'Reserved'], 'Exchange'],
    ['sessions.ics', ['Opening', 'Breakouts', 'Data', 'Tools', 'Fair', 'Reserved'], 'Exchange'],
    ['plenaries.ics', ['Opening'], 'Exchange – Plenaries'],
    ['breakouts.ics', ['Data', 'Tools'], 'Exchange – Breakouts'],
    ['tracks/digital.ics', ['Opening'], 'Exchange – Digital'],
    ['rooms/aula.ics', ['Opening', 'Data'], 'Exchange – Aula'],
    ['speakers/ada.ics', ['Opening'], 'Exchange – Ada Example'],
    ['sessions.ics?audience=oversight', ['Data'], 'Exchange – Oversight bodies'],
    ['breakouts.ics?room=aula', ['Data'], 'Exchange – Breakouts · Aula'],
    ['sessions.ics?ids=opening,tools', ['Opening', 'Tools'], 'Exchange – Opening\\, Tools'],
    ['rooms/aula.ics?kind=plenary&lang=fr', ['Ouverture'], 'Échange – Aula · Plénières'],
    ['sessions.ics?day=2023-10-25', ['Fair', 'Reserved'], 'Exchange – 2023-10-25'],
  ];
  for (const [path, summaries, name] of feeds) {
    const answer = await get(`${base}/${path}`);
    t.equal(answer.statusCode, 200, path);
    t.same(all(answer.body, 'SUMMARY'), summaries, path);
    t.same(all(answer.body, 'X-WR-CALNAME'), [name], path);
    t.same(all(answer.body, 'SOURCE'), [`VALUE=URI:https://agenda.example.org${base}/${path}`], path);
  }
  await app.close();
});

t.test('what a feed names and nobody shows selects nothing, hidden and made-up alike', async (t) => {
  const { app, get } = await filled();
  for (const [hidden, madeUp] of [
    ['rooms/secret-room.ics', 'rooms/made-up-roo.ics'],
    ['speakers/secret.ics', 'speakers/made-u.ics'],
    ['tracks/other.ics', 'tracks/madeu.ics'],
  ] as const) {
    const [one, other] = [await get(`${base}/${hidden}`), await get(`${base}/${madeUp}`)];
    const name = (path: string) => path.replace('.ics', '').split('/')[1] ?? '';
    t.equal(one.statusCode, 200);
    t.same(all(one.body, 'SUMMARY'), []);
    t.equal(unfolded(one.body), unfolded(other.body).replaceAll(name(madeUp), name(hidden)));
  }
  await app.close();
});

t.test('dates alone, and cancelled sessions left out, are ways to read every feed', async (t) => {
  const { app, get, release } = await filled();
  const document = sampleDocument();
  await release({
    ...document,
    sessions: document.sessions.map((session) => (session.id === 'data' ? { ...session, status: 'cancelled' } : session)),
  });
  const summaries = async (path: string) => all((await get(`${base}/${path}`)).body, 'SUMMARY');
  t.same(await summaries('agenda.ics?view=span'), ['Exchange']);
  t.same(await summaries('agenda.ics?view=days'), ['Exchange (day 1 of 2)', 'Exchange (day 2 of 2)']);
  t.same(await summaries('plenaries.ics?view=days&lang=fr'), ['Échange (jour 1 sur 2)']);
  t.same(await summaries('breakouts.ics'), ['Cancelled: Data', 'Tools']);
  t.same(await summaries('breakouts.ics?cancelled=drop'), ['Tools']);
  t.same(await summaries('breakouts.ics?cancelled=keep'), ['Cancelled: Data', 'Tools']);
  for (const wrong of ['view=month', 'view=', 'cancelled=drop&cancelled=drop', 'kind=talk', 'day=2023-02-30', 'release=0']) {
    const answer = await get(`${base}/tracks/digital.ics?${wrong}`);
    t.equal(answer.statusCode, 400, wrong);
    t.equal(answer.json().errors[0].path, wrong.split('=')[0]);
  }
  t.equal((await get(`${base}/tracks/digital.ics?utm_source=mail`)).statusCode, 200);
  await app.close();
});

t.test('feeds stay in the browser, files are kept, and both have a name that says what they are', async (t) => {
  const { app, get } = await filled();
  const disposition = async (path: string) => (await get(`${base}/${path}`)).headers['content-disposition'];
  t.equal(await disposition('agenda.ics'), 'inline; filename="exchange.ics"');
  t.equal(await disposition('plenaries.ics'), 'inline; filename="exchange-plenaries.ics"');
  t.equal(await disposition('tracks/digital.ics'), 'inline; filename="exchange-digital.ics"');
  t.equal(await disposition('plenaries.csv'), 'attachment; filename="exchange-plenaries.csv"');
  t.equal(await disposition('sessions/opening.ics'), 'attachment; filename="exchange-opening.ics"');
  t.equal(await disposition('schedule.xml'), 'inline; filename="exchange-schedule.xml"');
  t.equal(await disposition('schedule2.json'), 'inline; filename="exchange-schedule2.json"');
  await app.close();
});

t.test('a representation that is not there is answered with those that are', async (t) => {
  const { app, get } = await filled();
  const detail = async (path: string) => (await get(`${base}/${path}`)).json().detail;
  for (const path of ['agenda.pdf', 'plenaries.pdf', 'tracks/digital.pdf', 'sessions/opening.pdf'])
    t.match(await detail(path), /^There is no such representation; there are \.json, \.ics/, path);
  for (const path of ['agenda.xml', 'schedule.pdf', 'schedule2.xml'])
    t.match(await detail(path), 'there are .json, .ics, .jsonld, .md, .txt, .ndjson, schedule.xml, schedule.json, schedule2.json.', path);
  t.match(await detail('other.pdf'), /^There is nothing at this address/);
  await app.close();
});

t.test('a feed that was given out is given out again while the storage fails; what never was is a 5xx', async (t) => {
  const inner = memoryStore();
  let fails = false;
  const store: Store = {
    ...inner,
    loadRelease: (...args) => (fails ? Promise.reject(new Error('disk')) : inner.loadRelease(...args)),
  };
  const { app, get, release } = await openBench({ store });
  await release(sampleDocument());
  const [feed, json] = [`${base}/plenaries.ics`, `${base}/plenaries`];
  const before = await get(feed);
  await get(json);
  await release({ ...sampleDocument(), tracks: [], sessions: sampleDocument().sessions.map((session) => ({ ...session, track: null })) });
  fails = true;
  const after = await get(feed);
  t.same([after.statusCode, after.body, after.headers.etag], [200, before.body, before.headers.etag]);
  t.equal((await get(feed, { 'if-none-match': String(before.headers.etag) })).statusCode, 304);
  t.same([(await get(json)).statusCode, (await get(`${base}/breakouts.ics`)).statusCode], [500, 500]);
  t.equal((await get(`${base}/plenaries.ics?kind=talk`)).statusCode, 400);
  fails = false;
  t.not((await get(feed)).body, before.body);
  await app.close();
});

t.test('every selection is a table, with all that selects and all that readers append', async (t) => {
  const { app, get } = await filled();
  const ids = async (path: string) => (await get(`${base}/${path}`)).body.split('\r\n').map((row) => row.split(',')[0]);
  t.same(await ids('breakouts.csv'), ['id', 'data', 'tools', '']);
  t.same(await ids('sessions.csv?room=aula&utm_source=mail'), ['id', 'opening', 'data', '']);
  t.same(await ids('plenaries.csv?room=room-2'), ['id', '']);
  const answer = await get(`${base}/plenaries.csv?lang=fr`);
  t.same([answer.headers['content-type'], answer.headers['content-language']], ['text/csv; charset=utf-8; header=present', 'fr']);
  t.match(answer.body, /,Ouverture,/);
  await app.close();
});

t.test('search engines get the agenda, a selection or a session as linked data, and see what was moved', async (t) => {
  const { app, get, release } = await filled();
  const document = sampleDocument();
  const times = { start: '2023-10-24T09:15', end: '2023-10-24T10:00' };
  await release({
    ...document,
    sessions: document.sessions.map((session) => (session.id === 'opening' ? { ...session, ...times } : session)),
  });
  const answer = await get(`${base}/sessions/opening.jsonld?utm_source=mail`);
  t.same(
    [answer.headers['content-type'], answer.headers['content-disposition']],
    ['application/ld+json; charset=utf-8', 'inline; filename="exchange-opening.jsonld"'],
  );
  t.match(answer.json(), {
    name: 'Opening',
    eventStatus: 'https://schema.org/EventRescheduled',
    previousStartDate: '2023-10-24T09:00:00+02:00',
    superEvent: { name: 'Exchange' },
  });
  const names = async (path: string) => (await get(`${base}/${path}`)).json().subEvent.map(({ name }: { name: string }) => name);
  t.same(await names('agenda.jsonld'), ['Opening', 'Breakouts', 'Fair', 'Reserved']);
  t.same(await names('breakouts.jsonld?room=aula'), ['Data']);
  t.equal((await get(`${base}/sessions/later.jsonld`)).statusCode, 404);
  await app.close();
});

t.test('people get the agenda or a selection of it as Markdown and as plain text', async (t) => {
  const { app, get } = await filled();
  const types = { md: 'text/markdown; charset=utf-8; variant=CommonMark', txt: 'text/plain; charset=utf-8' };
  for (const [extension, type] of Object.entries(types)) {
    const answer = await get(`${base}/agenda.${extension}?kind=plenary&lang=fr&utm_source=mail`);
    t.same([answer.statusCode, answer.headers['content-type'], answer.headers['content-language']], [200, type, 'fr']);
    t.equal(answer.headers['content-disposition'], `inline; filename="exchange.${extension}"`);
    t.match(answer.body, /Échange – Plénières\n/);
    t.match(answer.body, /09:00–10:00.*Ouverture\n/);
    t.notMatch(answer.body, /Breakouts|Data/);
  }
  await app.close();
});

t.test('a bundle is in all languages, whichever is asked for', async (t) => {
  const { app, get } = await filled();
  const [one, other] = [await get(`${base}/agenda.ndjson`), await get(`${base}/agenda.ndjson?lang=fr&utm_source=mail`)];
  t.same(
    [one.headers['content-type'], one.headers['content-language'], one.headers['content-disposition']],
    ['application/x-ndjson; charset=utf-8', 'en, fr', 'inline; filename="exchange.ndjson"'],
  );
  t.equal(other.body, one.body);
  t.match((await get(`${base}/agenda.ndjson?kind=plenary`)).body, /^\{"type":"session","id":"opening".*"fr":"Ouverture"/m);
  await app.close();
});

t.test('a robot may read feeds', async (t) => {
  const { app, get } = await openBench();
  const answer = await get('/robots.txt');
  t.same(
    [answer.statusCode, answer.headers['content-type'], answer.body],
    [200, 'text/plain; charset=utf-8', 'User-agent: *\nAllow: /\nDisallow: /manage/\n'],
  );
  await app.close();
});

t.test('schedules stand at addresses of their own, say where, and take a language and a selection', async (t) => {
  const { app, get } = await filled();
  const xml = await get(`${base}/schedule.xml?lang=fr&kind=plenary`);
  t.equal(xml.headers['content-type'], 'application/vnd.c3voc.schedule+xml; charset=utf-8');
  t.match(xml.body, `<url>https://agenda.example.org${base}/schedule.xml?kind=plenary&amp;lang=fr</url>`);
  t.equal(xml.body.match(/<event /g)?.length, 1);
  t.match(xml.body, '<title>Ouverture</title>');
  const json = await get(`${base}/schedule.json`);
  t.equal(json.headers['content-type'], 'application/json; charset=utf-8');
  t.equal((await get(`${base}/schedule`)).body, json.body);
  t.equal(json.json().schedule.url, `https://agenda.example.org${base}/schedule`);
  t.equal((await get(`${base}/schedule2.json`)).json().$schema, 'https://c3voc.de/schema/schedule2');
  await app.close();
});
