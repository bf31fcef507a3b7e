import t from 'tap';
import { type Bench, openBench, sampleDocument } from '../service.ts';

const views = '/v1/conferences/exchange/sessionize/view';

async function filled(): Promise<Bench> {
  const bench = await openBench();
  await bench.release(sampleDocument());
  return bench;
}

t.test('a site made for Sessionize finds its four views, in another origin, and gets nothing twice that it has', async (t) => {
  const { app, get } = await filled();
  for (const name of ['All', 'Sessions', 'Speakers', 'GridSmart']) {
    const answer = await get(`${views}/${name}`, { origin: 'https://partner.example' });
    t.match([answer.statusCode, answer.headers['content-type']], [200, 'application/json'], name);
    t.equal(answer.headers['access-control-allow-origin'], '*', name);
    const again = await get(`${views}/${name}`, { 'if-none-match': String(answer.headers.etag) });
    t.equal(again.statusCode, 304, name);
  }
  await app.close();
});

t.test('a view takes a language, a release, a selection and how times are given; what it does not know is ignored', async (t) => {
  const { app, get } = await filled();
  const titles = async (query: string) => {
    const { sessions } = (await get(`${views}/All${query}`)).json() as { sessions: { title: string; startsAt: string }[] };
    return sessions.map(({ title, startsAt }) => [title, startsAt]);
  };
  t.same(await titles('?kind=plenary&under=True'), [['Opening', '2023-10-24T09:00:00']]);
  t.same(await titles('?kind=plenary&lang=fr&times=utc&release=1'), [['Ouverture', '2023-10-24T07:00:00Z']]);
  t.equal((await get(`${views}/All?times=gmt`)).statusCode, 400);
  t.equal((await get(`${views}/Nothing`)).statusCode, 404);
  t.equal((await get('/v1/conferences/nowhere/sessionize/view/All')).statusCode, 404);
  await app.close();
});

t.test('the widget of pretalx finds what it fetches when its event-url is the conference’s address at the root', async (t) => {
  const { app, get } = await filled();
  const { talks, schedule_id } = (await get('/exchange/schedule/widgets/schedule.json')).json() as {
    talks: { code?: string; speakers: string[] }[];
    schedule_id: number;
  };
  t.same(
    talks.map(({ code }) => code ?? null),
    ['opening', null, 'data', 'tools', null],
  );
  t.equal((await get('/exchange/schedule/widget/v2.json')).body, (await get('/exchange/schedule/widgets/schedule.json')).body);
  t.equal((await get('/exchange/schedule/widget/messages.json?lang=fr')).json()['search'], 'Rechercher');
  const latest = await get('/api/events/exchange/schedules/by-version/?latest=1');
  t.match(latest.headers['content-type'], 'text/plain');
  t.ok(latest.body.endsWith(`/schedules/${schedule_id}/`));
  t.match((await get('/api/events/exchange/submissions/opening/?expand=answers.question,resources')).json(), {
    code: 'opening',
    speakers: ['ada'],
  });
  t.match((await get('/api/events/exchange/speakers/ada/?expand=answers.question')).json(), { code: 'ada', name: 'Ada Example' });
  await app.close();
});

t.test('it notices a new release, and older ones stay where their versions are named', async (t) => {
  const { app, get, release } = await filled();
  const version = async (query: string) => (await get(`/api/events/exchange/schedules/by-version/${query}`)).body;
  t.equal(await version('?latest=1'), 'https://agenda.example.org/api/events/exchange/schedules/1/');
  const document = sampleDocument();
  await release({ ...document, sessions: document.sessions.map((one) => (one.id === 'opening' ? { ...one, title: 'Welcome' } : one)) });
  t.equal(await version('?latest=1'), 'https://agenda.example.org/api/events/exchange/schedules/2/');
  t.equal(await version('?version=1'), 'https://agenda.example.org/api/events/exchange/schedules/1/');
  for (const query of ['', '?version=3', '?version=0', '?version=x'])
    t.equal((await get(`/api/events/exchange/schedules/by-version/${query}`)).statusCode, 404, query);
  const moved = await get('/exchange/schedule/v/1/widgets/schedule.json');
  const target = 'https://agenda.example.org/exchange/schedule/widgets/schedule.json?release=1';
  t.same([moved.statusCode, moved.headers.location], [302, target]);
  const { talks } = (await get(new URL(target).pathname + new URL(target).search)).json() as { talks: { title: string }[] };
  t.equal(talks[0]?.title, 'Opening');
  await app.close();
});

t.test('links of the widget lead to pages; what is not there is not found, hidden and made up alike, and what went is gone', async (t) => {
  const { app, get, release } = await filled();
  const leads = async (url: string) => {
    const { statusCode, headers } = await get(url);
    return [statusCode, headers.location];
  };
  t.same(await leads('/exchange/talk/opening/'), [302, 'https://agenda.example.org/c/exchange/s/opening']);
  t.same(await leads('/exchange/'), [302, 'https://agenda.example.org/c/exchange']);
  t.same(await leads('/api/events/exchange/schedules/1/'), [302, 'https://agenda.example.org/v1/conferences/exchange/releases/1']);
  for (const url of [
    '/nowhere/',
    '/nowhere',
    '/nowhere/schedule/widgets/schedule.json',
    '/EXCHANGE/talk/opening/',
    '/exchange/schedule/v/one/widgets/schedule.json',
    '/api/events/exchange/submissions/hidden/',
    '/api/events/exchange/submissions/made-up/',
    '/api/events/exchange/speakers/secret/',
    '/api/events/exchange/speakers/made-up/',
  ])
    t.same(await leads(url), [404, undefined], url);
  const document = sampleDocument();
  await release({ ...document, sessions: document.sessions.filter(({ id }) => id !== 'data') });
  t.equal((await get('/api/events/exchange/submissions/data/')).statusCode, 410);
  await app.close();
});
