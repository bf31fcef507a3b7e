import t from 'tap';
import { openBench, sampleDocument } from './service.ts';

type Document = ReturnType<typeof sampleDocument>;

/** The sample without anything hidden in it: what a placeholder hides is empty, private sessions and what only they use are not there. */
function withoutHidden(document: Document): unknown {
  return {
    ...document,
    rooms: document.rooms.filter(({ id }) => id !== 'secret-room'),
    speakers: document.speakers.filter(({ id }) => id !== 'secret'),
    sessions: document.sessions
      .filter(({ id }) => id !== 'hidden')
      .map((session) => {
        if (session.id !== 'held') return session;
        const { id, uid, visibility, start, end } = session as typeof session & Record<'visibility' | 'start' | 'end', string>;
        return { id, uid, visibility, start, end, title: 'Something else' };
      }),
  };
}

/** The sample with more hidden things: sources, join links, another private session that takes part in everything. */
function withMoreHidden(document: Document): unknown {
  return {
    ...document,
    documents: [...document.documents, { id: 'secret-paper', title: 'Secret paper', url: 'https://example.org/secret.pdf' }],
    tracks: [...document.tracks, { id: 'secret-track', title: 'Secret track' }],
    sessions: [
      ...document.sessions.map((session) => ({
        ...session,
        source: { system: 'elsewhere', key: session.id },
        links: { join: 'https://example.org/join' },
      })),
      {
        id: 'more-hidden',
        uid: '00000000-0000-4000-8000-000000000099',
        title: 'More hidden',
        visibility: 'private',
        track: 'secret-track',
        documents: ['secret-paper'],
        speakers: [{ speaker: 'secret' }],
        start: '2023-10-24T09:00',
        end: '2023-10-24T10:00',
        parent: 'block',
      },
    ],
  };
}

const base = '/v1/conferences/exchange';
const parameters = [
  '',
  '?lang=fr',
  '?lang=*',
  '?text=html',
  '?sort=-title',
  '?q=secret',
  '?room=secret-room',
  '?speaker=secret',
  '?day=2023-10-25',
  '?limit=2',
  '?include=room,speakers',
  '?release=1',
  '?cursor=x',
  '?view=span',
  '?view=days',
  '?cancelled=drop',
  '?kind=x',
];
const crawl = [
  '/',
  '/v1/conferences',
  '/v1/series',
  '/v1/series/exchanges',
  ...[
    '',
    '/agenda',
    '/agenda.ics',
    '/sessions.ics',
    '/plenaries.ics',
    '/breakouts.ics',
    '/sessions.csv',
    '/plenaries.csv',
    '/breakouts.csv',
    '/agenda.jsonld',
    '/agenda.md',
    '/agenda.txt',
    '/agenda.ndjson',
    '/sessions.jsonld',
    '/plenaries.jsonld',
    '/breakouts.jsonld',
    '/schedule.xml',
    '/schedule.json',
    '/schedule2.json',
    '/feeds',
    '/sessions',
    '/plenaries',
    '/breakouts',
    '/tracks',
    '/rooms',
    '/speakers',
    '/documents',
    '/audiences',
    '/releases',
    '/releases.atom',
    '/sessionize/view/All',
    '/sessionize/view/Sessions',
    '/sessionize/view/Speakers',
    '/sessionize/view/GridSmart',
  ].flatMap((path) => parameters.map((search) => base + path + search)),
  ...['opening', 'held', 'hidden', 'more-hidden', 'made-up'].flatMap((id) => [
    `${base}/sessions/${id}`,
    `${base}/sessions/${id}.ics`,
    `${base}/sessions/${id}.jsonld`,
    `${base}/sessions/${id}/documents`,
    `/api/events/exchange/submissions/${id}/`,
  ]),
  ...[
    'tracks/secret-track',
    'tracks/secret-track.ics',
    'tracks/digital.ics',
    'rooms/secret-room.ics',
    'speakers/secret.ics',
    'feeds/agenda.svg',
    'feeds/rooms/secret-room.svg',
    'rooms/secret-room',
    'speakers/secret',
    'documents/secret-paper',
    'releases/1',
    'releases/2',
    'releases/3',
  ].map((path) => `${base}/${path}`),
  '/exchange/schedule/widgets/schedule.json',
  '/exchange/schedule/widgets/schedule.json?release=1',
  '/api/events/exchange/speakers/ada/',
  '/api/events/exchange/speakers/secret/',
  '/api/events/exchange/schedules/by-version/?latest=1',
  `${base}/sessions?track=secret-track`,
  `${base}/agenda.ics?room=secret-room`,
];

async function everything(document: unknown): Promise<Map<string, string>> {
  const { app, release, get } = await openBench();
  const visible = sampleDocument();
  await release(document);
  // A second release changes something that is shown, in every world alike.
  await release({
    ...(document as object),
    tracks: [...(document as Document).tracks.map((track) => (track.id === 'digital' ? { ...track, title: 'Digital, again' } : track))],
  });
  t.equal(visible.tracks[0]?.id, 'digital');
  const answers = new Map<string, string>();
  for (const url of crawl) {
    const answer = await get(url);
    answers.set(url, JSON.stringify([answer.statusCode, { ...answer.headers, date: '' }, answer.body]));
  }
  await app.close();
  return answers;
}

t.test('worlds that differ only in what is hidden answer the same to the byte, heads and errors too', async (t) => {
  const plain = await everything(sampleDocument());
  for (const other of [await everything(withoutHidden(sampleDocument())), await everything(withMoreHidden(sampleDocument()))]) {
    t.same(
      [...plain].filter(([url, answer]) => other.get(url) !== answer).map(([url]) => url),
      [],
    );
  }
  t.ok(plain.size > 150);
  t.notMatch([...plain.values()].join('\n'), /Secret (?:meeting|Guest|room)/);
});

t.test('what is hidden and what never was answer alike', async (t) => {
  const { app, release, get } = await openBench();
  await release(sampleDocument());
  for (const suffix of ['', '.ics', '.jsonld', '/documents']) {
    const [hidden, madeUp] = [await get(`${base}/sessions/hidden${suffix}`), await get(`${base}/sessions/made-up${suffix}`)];
    t.same(
      [hidden.statusCode, hidden.body, hidden.headers],
      [madeUp.statusCode, madeUp.body, { ...madeUp.headers, date: hidden.headers.date }],
    );
    t.equal(hidden.statusCode, 404);
  }
  await app.close();
});

t.test('a session that was shown and is hidden or gone answers 410, and is in no older release when it was hidden', async (t) => {
  const { app, release, get } = await openBench();
  const document = sampleDocument();
  await release(document);
  await release({
    ...document,
    sessions: document.sessions
      .filter(({ id }) => id !== 'tools')
      .map((session) => (session.id === 'data' ? { ...session, visibility: 'private' } : session)),
  });
  for (const id of ['data', 'tools'])
    for (const suffix of ['', '.ics', '.jsonld']) t.equal((await get(`${base}/sessions/${id}${suffix}`)).statusCode, 410);
  t.equal((await get(`${base}/sessions/tools?release=1`)).statusCode, 200);
  t.equal((await get(`${base}/sessions/data?release=1`)).statusCode, 410);
  t.notMatch((await get(`${base}/agenda?release=1`)).body, '"title":"Data"');
  await app.close();
});
