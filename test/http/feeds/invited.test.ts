import t from 'tap';
import type { NewestRelease, Store } from '../../../src/agenda/store.ts';
import { memoryStore } from '../../storage/memory.ts';
import { openBench, sampleDocument } from '../service.ts';

const HELD = '00000000-0000-4000-8000-000000000005';

/** What one entry of a feed says that calendars go by. */
function entryOf(file: string, uid: string): { summary: string; sequence: number; modified: string } {
  const entries = file.replaceAll('\r\n ', '').split('BEGIN:VEVENT');
  const entry = entries.find((text) => text.includes(`\r\nUID:${uid}\r\n`)) ?? '';
  const of = (name: string) => new RegExp(`^${name}:(.*)\r$`, 'm').exec(entry)?.[1] ?? '';
  return { summary: of('SUMMARY'), sequence: Number(of('SEQUENCE')), modified: of('LAST-MODIFIED') };
}

/** A bench with the sample released, a key to its placeholder, and a feed that picks the placeholder. */
async function opened(store: Store = memoryStore()) {
  const bench = await openBench({ store });
  await bench.release(sampleDocument());
  const { key, id } = (await bench.manage('POST', '/conferences/exchange/invitations', { sessions: ['held'] })).json();
  const send = (method: 'POST' | 'PUT', url: string, payload: object, headers = {}) => bench.app.inject({ method, url, payload, headers });
  const feed = (await send('POST', '/feeds/v1', { conference: 'exchange', ids: ['held'] })).json();
  const path = new URL(feed.editUrl).pathname;
  return {
    ...bench,
    read: async () => entryOf((await bench.get(`${path}.ics`)).body, HELD),
    carry: (...invitations: string[]) => send('PUT', path, { ids: ['held'], invitations }, { authorization: `Bearer ${feed.editKey}` }),
    key: key as string,
    revoke: () => bench.manage('DELETE', `/conferences/exchange/invitations/${id}`),
  };
}

t.test('a block becomes its session, and a block again, each time with a later stamp, though all within a second', async (t) => {
  const { app, read, carry, key, revoke } = await opened();
  const seen = [await read()];
  await carry(key);
  seen.push(await read());
  await revoke();
  seen.push(await read());
  await carry();
  t.same(await read(), seen[2], 'what ended already does not change when it is taken out');
  t.same(
    seen.map(({ summary, sequence }) => [summary, sequence]),
    [
      ['Reserved', 0],
      ['Secret meeting', 2],
      ['Reserved', 3],
    ],
  );
  t.same(
    seen.map(({ modified }) => modified),
    ['20230901T100100Z', '20230901T100102Z', '20230901T100103Z'],
  );
  await app.close();
});

t.test('a release of another process that this one has not noticed changes an entry once, not in halves', async (t) => {
  const inner = memoryStore();
  let asleep = false;
  let tell: (newest: NewestRelease[]) => void = () => {};
  const watchReleases: Store['watchReleases'] = (listener) => {
    tell = listener;
    return inner.watchReleases((newest) => (asleep ? undefined : listener(newest)));
  };
  const { app, read, carry, key, release } = await opened({ ...inner, watchReleases });
  await carry(key);
  const before = await read();
  asleep = true;
  const document = sampleDocument();
  const shown = { visibility: 'public', title: 'Now public' };
  await release({
    ...document,
    sessions: document.sessions.map((session) => (session.id === 'held' ? { ...session, ...shown } : session)),
  });
  const behind = await read();
  tell(await inner.newestReleases());
  t.same([behind.summary, await read()], ['Now public', behind]);
  t.ok(behind.sequence > before.sequence && behind.modified > before.modified);
  await app.close();
});
