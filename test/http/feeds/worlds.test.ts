import t from 'tap';
import { openBench, sampleDocument } from '../service.ts';

type Document = ReturnType<typeof sampleDocument>;

/** The sample in which everything hidden is otherwise: other texts, another private session, none of the rooms and persons. */
function otherwiseHidden(document: Document): unknown {
  const { held, ...open } = Object.fromEntries(document.sessions.map((session) => [session.id === 'held' ? 'held' : session.id, session]));
  const { id, uid, visibility, start, end } = held as Document['sessions'][number] & Record<'visibility' | 'start' | 'end', string>;
  const others = Object.values(open).filter((session) => session.id !== 'hidden');
  const more = { id: 'more-hidden', uid: '00000000-0000-4000-8000-000000000099', title: 'More', visibility: 'private', room: 'aula' };
  return {
    ...document,
    rooms: document.rooms.filter((room) => room.id !== 'secret-room'),
    speakers: document.speakers.filter((speaker) => speaker.id !== 'secret'),
    sessions: [...others, { id, uid, visibility, start, end, title: 'Quite another thing' }, more],
  };
}

const picks = [
  { ids: ['opening', 'held', 'hidden', 'more-hidden', 'made-up'] },
  { ids: ['hidden'] },
  { selection: { room: ['secret-room', 'aula'] } },
  { selection: { q: 'secret' } },
  { selection: { day: ['2023-10-25'] }, language: 'fr', cancelled: 'drop' },
  { ids: ['opening'], invitations: ['no-key'] },
  { selection: { speaker: ['secret'] }, title: 'Mine' },
];

/** All that the third door answers about a document, with heads; secrets are made in order. */
async function everything(document: unknown): Promise<string[]> {
  let made = 0;
  const secret = (octets: number) => String(++made).padStart(Math.ceil((octets * 4) / 3), 'x');
  const { app, release, clock } = await openBench({ secret });
  await release(document);
  const answers: string[] = [];
  const ask = async (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object, headers = {}) => {
    const answer = await app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
    // How many more feeds an address may make, and until when, is told by a clock of its own.
    const head = Object.entries(answer.headers).filter(([name]) => name !== 'date' && !name.startsWith('x-ratelimit'));
    answers.push(JSON.stringify([method, url, answer.statusCode, head, answer.body]));
    return answer;
  };
  for (const pick of picks) {
    const answer = await ask('POST', '/feeds/v1', { conference: 'exchange', ...pick });
    if (answer.statusCode !== 201) continue;
    const { editUrl, editKey } = answer.json();
    const path = new URL(editUrl).pathname;
    await ask('GET', `${path}.ics`);
    clock.now += 1000;
    await ask('PUT', path, { ids: ['hidden', 'opening'] }, { authorization: `Bearer ${editKey}` });
    await ask('GET', `${path}.ics`);
  }
  await app.close();
  return answers;
}

t.test('without an invitation the third door answers the same to the byte, whatever is hidden', async (t) => {
  const [plain, other] = [await everything(sampleDocument()), await everything(otherwiseHidden(sampleDocument()))];
  t.equal(plain.length, picks.length * 4 - 3);
  t.same(other, plain);
  t.notMatch(plain.join('\n'), /Secret (?:meeting|Guest|room)|Quite another/);
});

t.test('a conference without a release and one that never was are the same to who makes a feed', async (t) => {
  const { app, store, manage } = await openBench();
  const { conference } = sampleDocument();
  t.equal((await manage('PUT', '/conferences/exchange', conference)).statusCode, 201);
  t.same(await store.listConferences(), ['exchange']);
  const ask = async (id: string) =>
    (await app.inject({ method: 'POST', url: '/feeds/v1', payload: { conference: id, ids: ['a'] } })).json();
  t.same(await ask('exchange'), await ask('made-up'));
  t.match(await ask('exchange'), { status: 400, errors: [{ path: 'conference', message: 'there is no such conference' }] });
  await app.close();
});
