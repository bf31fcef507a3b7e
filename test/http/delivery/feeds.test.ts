import jsQR from 'jsqr';
import t from 'tap';
import { openBench, sampleDocument } from '../service.ts';

const base = '/v1/conferences/exchange';
const origin = 'https://agenda.example.org';

interface Feed {
  path: string;
  title: string;
  https: string;
  webcal: string;
  google: string;
  outlook: string;
  microsoft365: string;
  apple: string;
  qr: string;
}

const PIXELS_A_MODULE = 4;

/** What a reader of QR codes finds in one of our pictures. */
function readCode(svg: string): string | undefined {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) * PIXELS_A_MODULE;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h/g)) {
    for (let row = 0; row < PIXELS_A_MODULE; row++) {
      const from = ((Number(y) * PIXELS_A_MODULE + row) * size + Number(x) * PIXELS_A_MODULE) * 4;
      for (let at = from; at < from + Number(length) * PIXELS_A_MODULE * 4; at += 4) pixels.fill(0, at, at + 3);
    }
  }
  return jsQR.default(pixels, size, size)?.data;
}

async function feedsOf(search = '') {
  const { app, release, get } = await openBench();
  await release(sampleDocument());
  const answer = (await get(`${base}/feeds${search}`)).json() as { items: Feed[]; total: number; next: string | null };
  return { app, get, ...answer };
}

t.test('every feed is listed with its title', async (t) => {
  const { app, items, total } = await feedsOf();
  t.same(
    items.map(({ path, title }) => [path, title]),
    [
      ['agenda', 'The whole agenda'],
      ['agenda?view=span', 'Dates'],
      ['agenda?view=days', 'Each day'],
      ['plenaries', 'Plenaries'],
      ['breakouts', 'Breakouts'],
      ['tracks/digital', 'Digital'],
      ['sessions?audience=oversight', 'Oversight bodies'],
      ['rooms/aula', 'Aula'],
      ['rooms/room-2', 'Room 2'],
      ['speakers/ada', 'Ada Example'],
    ],
  );
  t.equal(total, items.length);
  await app.close();
});

t.test('every feed has its addresses and links that open a calendar app with it', async (t) => {
  const { app, items } = await feedsOf();
  const feed = items.find(({ path }) => path === 'sessions?audience=oversight');
  const address = 'agenda.example.org/v1/conferences/exchange/sessions.ics?audience=oversight';
  const encoded = encodeURIComponent(`https://${address}`);
  t.same(feed, {
    path: 'sessions?audience=oversight',
    title: 'Oversight bodies',
    https: `https://${address}`,
    webcal: `webcal://${address}`,
    google: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(`webcal://${address}`)}`,
    outlook: `https://outlook.live.com/calendar/0/addfromweb?url=${encoded}&name=Exchange%20%E2%80%93%20Oversight%20bodies`,
    microsoft365: `https://outlook.office.com/calendar/0/addfromweb?url=${encoded}&name=Exchange%20%E2%80%93%20Oversight%20bodies`,
    apple: `webcal://${address}`,
    qr: 'https://agenda.example.org/v1/conferences/exchange/feeds/sessions.svg?audience=oversight',
  });
  await app.close();
});

t.test(
  'every address of the list answers, each code holds the webcal address of its feed, and each feed calls itself what the list does',
  async (t) => {
    const { app, get, items } = await feedsOf('?lang=fr');
    for (const { path, title, https, webcal, qr } of items) {
      const [feed, code] = [await get(https.replace(origin, '')), await get(qr.replace(origin, ''))];
      t.same([feed.statusCode, code.statusCode, code.headers['content-type']], [200, 200, 'image/svg+xml; charset=utf-8'], path);
      t.equal(readCode(code.body), webcal);
      const name = /^NAME:(.*)\r$/m.exec(feed.body)?.[1];
      t.equal(name, path.startsWith('agenda') ? 'Échange' : `Échange – ${title}`);
      t.match(feed.body.replaceAll('\r\n ', ''), `SOURCE;VALUE=URI:${https}\r\n`);
    }
    await app.close();
  },
);

t.test('a code can hold another of the links', async (t) => {
  const { app, get } = await feedsOf();
  const code = async (search: string) => readCode((await get(`${base}/feeds/tracks/digital.svg${search}`)).body);
  t.equal(await code('?link=https'), `${origin}${base}/tracks/digital.ics`);
  t.match(await code('?link=google'), 'https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Fagenda.example.org%2F');
  for (const wrong of ['link=x', 'view=x', 'kind=x', 'cancelled=x'])
    t.equal((await get(`${base}/feeds/agenda.svg?${wrong}`)).statusCode, 400, wrong);
  t.equal((await get('/v1/conferences/made-up/feeds/agenda.svg')).statusCode, 404);
  await app.close();
});

t.test('the list comes in pages', async (t) => {
  const { app, get, items, next } = await feedsOf('?limit=4&lang=fr');
  const seen = items.map(({ title }) => title);
  for (let url = next; url; ) {
    const page = (await get(url.replace(origin, ''))).json() as { items: Feed[]; next: string | null };
    seen.push(...page.items.map(({ title }) => title));
    url = page.next;
  }
  t.same(seen, [
    ...['Tout le programme', 'Dates', 'Chaque jour', 'Plénières', 'Sessions parallèles', 'Numérique'],
    ...['Oversight bodies', 'Aula', 'Room 2', 'Ada Example'],
  ]);
  await app.close();
});
