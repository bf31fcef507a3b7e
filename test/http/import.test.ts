import t from 'tap';
import { aDraft, aSession } from '../agenda/draft.ts';
import { openBench } from './service.ts';

/** A service with a conference `lpp`, and a way to send files to it. */
async function opened(test: { teardown(end: () => Promise<void>): unknown }) {
  const bench = await openBench();
  test.teardown(() => bench.app.close());
  await bench.manage('PUT', '/conferences/lpp/agenda', aDraft());
  const send = (payload: string | Buffer, query = '') =>
    bench.app.inject({
      method: 'POST',
      url: `/manage/v1/conferences/lpp/import${query}`,
      payload,
      headers: { authorization: 'Bearer admin', 'content-type': 'application/octet-stream' },
    });
  const draft = async () => (await bench.manage('GET', '/conferences/lpp/agenda')).json();
  return { ...bench, send, draft };
}

t.test('what GET agenda answered replaces a draft again, hidden things included', async (t) => {
  const { send, draft, manage } = await opened(t);
  const next = aDraft({ sessions: [aSession({ visibility: 'private' }), aSession({ id: 'ball', audiences: ['auditors'] })] });
  await manage('PUT', '/conferences/lpp/agenda', next);
  const kept = (await manage('GET', '/conferences/lpp/agenda')).body;
  await manage('PUT', '/conferences/lpp/agenda', aDraft());
  const dry = await send(kept, '?dryRun=true');
  t.match(dry.json(), { format: 'native', dryRun: true, counts: { sessions: { added: 1, updated: 1, unchanged: 0, withdrawn: 0 } } });
  t.strictSame(await draft(), JSON.parse(JSON.stringify(aDraft())));
  t.equal((await send(kept)).statusCode, 200);
  t.strictSame(await draft(), JSON.parse(JSON.stringify(next)));
});

t.test('a draft with faults is refused with all of them, one that is none of JSON or YAML with the place', async (t) => {
  const { send } = await opened(t);
  const faulty = await send('conference:\n  id: lpp\n  title: x\nrooms:\n  - title: 1\n');
  t.equal(faulty.statusCode, 400);
  t.match(faulty.json().errors[0], { path: 'conference.startDate' });
  const broken = await send('conference:\n  id: [\n');
  t.equal(broken.statusCode, 422);
  t.match(broken.json().detail, /^3:1: this is not YAML that is read/);
});
