import t from 'tap';
import { openBench, sampleDocument } from '../service.ts';

const atom = '/v1/conferences/exchange/releases.atom';

t.test('releases are a feed that is cached as every answer is', async (t) => {
  const { app, get, release } = await openBench();
  t.equal((await get(atom)).statusCode, 404);
  await release(sampleDocument());
  const first = await get(atom);
  t.same(
    [first.statusCode, first.headers['content-type'], first.headers['content-disposition'], first.headers['content-language']],
    [200, 'application/atom+xml; charset=utf-8', 'inline; filename="exchange-releases.atom"', 'en'],
  );
  t.equal((await get(`${atom}?utm_source=mail`, { 'if-none-match': String(first.headers.etag) })).statusCode, 304);
  await release(
    { ...sampleDocument(), tracks: [], sessions: sampleDocument().sessions.map((session) => ({ ...session, track: null })) },
    { allowClashes: true, note: 'No tracks' },
  );
  const second = await get(atom);
  t.not(second.headers.etag, first.headers.etag);
  t.match(second.body, '<title>Release 2 of Exchange</title>');
  t.match(second.body, '<summary>No tracks</summary>');
  t.match(second.body, '<updated>2023-09-01T12:02:00+02:00</updated>');
  t.match((await get(`${atom}?lang=fr`)).body, /xml:lang="fr"[\s\S]*agenda\.txt\?lang=fr&amp;release=2/);
  t.equal((await get(atom.replace('.atom', '.rss'))).json().detail, 'There is no such representation; there are .json, .atom.');
  await app.close();
});

t.test('the addresses that it gives show the agenda of each release', async (t) => {
  const { app, get, release } = await openBench();
  await release(sampleDocument());
  const hrefs = [
    ...(await get(atom)).body.matchAll(
      /<link rel="alternate" type="(?:text\/plain|application\/json)" href="https:\/\/agenda\.example\.org(.*?)"/g,
    ),
  ];
  t.equal(hrefs.length, 2);
  for (const [, href = ''] of hrefs) t.equal((await get(href.replaceAll('&amp;', '&'))).statusCode, 200, href);
  await app.close();
});

t.test('what the newest release hides is in no entry', async (t) => {
  const { app, get, release } = await openBench();
  const document = sampleDocument();
  const changed = (change: object) => ({
    ...document,
    sessions: document.sessions.map((session) => (session.id === 'data' ? { ...session, ...change } : session)),
  });
  await release(document);
  await release(changed({ title: 'Betrayed' }));
  t.match((await get(atom)).body, 'Changed: Betrayed (title)');
  await release(changed({ title: 'Betrayed', visibility: 'private' }));
  t.notMatch((await get(atom)).body, /Betrayed|Data/);
  await app.close();
});
