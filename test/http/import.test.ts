import { existsSync, readFileSync } from 'node:fs';
import t from 'tap';
import { readers } from '../../src/formats/readers.ts';
import { aDraft, aSession } from '../agenda/draft.ts';
import { openTerminal } from '../cli/context.ts';
import { site } from '../formats/hoverboard/site.ts';
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
  t.same(dry.json().changes.collections.sessions.added, [{ id: 'ball', title: 'Opening' }]);
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

t.test('site data of Hoverboard comes as one object with the four parts', async (t) => {
  const { send, draft } = await opened(t);
  const { format, counts } = (await send(JSON.stringify(site), '?timeZone=Europe/Paris')).json();
  t.match({ format, counts }, { format: 'hoverboard', counts: { sessions: { added: 9 }, speakers: { added: 2 } } });
  t.match(
    (await draft()).sessions.find(({ id }: { id: string }) => id === 'kettles'),
    { start: '2024-05-04T09:00', room: 'cup' },
  );
  t.equal((await send(JSON.stringify(site))).statusCode, 400);
});

t.test('a table with free headers is recognised by the mapping that comes with it', async (t) => {
  const { send } = await opened(t);
  const table = 'Was,Wann,Bis\nTea,2025-03-10 10:00,11:00\n';
  const refused = await send(table);
  t.equal(refused.statusCode, 422);
  t.match(refused.json().errors.at(-1), { path: 'csv', message: /; --map \(over HTTP map\) names other headers$/ });
  const { format, counts } = (await send(table, '?timeZone=Europe/Paris&map=title=Was&map=start=Wann&map=end=Bis')).json();
  t.match({ format, counts }, { format: 'csv', counts: { sessions: { added: 1 } } });
});

t.test('a list of no known format is refused with why each format does not fit, as the command line does', async (t) => {
  const { send, draft } = await opened(t);
  const before = await draft();
  const file = JSON.stringify([{ date: '28/08/0216', start: '15:00', end: '24:00', name: 'Opening', type: 'PLENARY' }], null, 1);
  const answer = await send(file);
  t.equal(answer.statusCode, 422);
  const { errors } = answer.json() as { errors: { path: string; message: string }[] };
  t.strictSame(
    errors.map(({ path }) => path),
    readers.map(({ name }) => name),
  );
  t.strictSame(await draft(), before);
  const { exit, told } = await openTerminal({ 'list.json': file }).run('import', 'list.json', '--conference', 'lpp');
  const why = errors.map(({ path, message }) => `  ${path}: ${message}\n`).join('');
  t.strictSame([exit, told], [65, `list.json is of no format that can be read:\n${why}`]);
});

const policy = new URL('../../../shared/fixtures/policy/alpbach-political-symposium-2016.json', import.meta.url);
t.test('so is a real one', { skip: existsSync(policy) ? false : 'the shared fixtures are absent' }, async (t) => {
  const { send } = await opened(t);
  const answer = await send(readFileSync(policy));
  t.strictSame([answer.statusCode, answer.json().errors.length], [422, readers.length]);
});
