import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { importAgenda } from '../../src/agenda/import-agenda.ts';
import { publishDraft } from '../../src/agenda/publish-draft.ts';
import { readers } from '../../src/formats/readers.ts';
import { buildApp } from '../../src/http/app.ts';
import { memoryStore } from '../storage/memory.ts';
import { scheduleXml } from './agenda.ts';

/*
 * A process of its own: the service with 1,000 sessions, and a bare node:http server that sends the very same bytes and headers.
 * Tells its parent the two ports and the paths.
 */
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const ambient = { now: () => 1_790_000_000_000, uuid: randomUUID, sha256 };
const store = memoryStore();
const reader = readers.find(({ name }) => name === 'frab-xml');
if (!reader) throw new Error('The reader for schedule.xml is missing.');
await importAgenda(store, 'bench', reader.read(Buffer.from(scheduleXml(1000)), {}), { dryRun: false, create: true }, ambient);
await publishDraft(store, 'bench', { allowClashes: true }, ambient);
const secret = (octets: number) => randomBytes(octets).toString('base64url');
const app = await buildApp({
  store,
  ambient,
  secret,
  publicUrl: 'http://127.0.0.1',
  corsOrigins: ['*'],
  trustProxy: [],
  log: { level: 'info' },
});
await app.listen({ host: '127.0.0.1', port: 0 });
const lectern = (app.server.address() as AddressInfo).port;

const release = await store.loadRelease('bench');
const id = release?.sessions[0]?.id ?? '';
const paths = ['/v1/conferences/bench/agenda', `/v1/conferences/bench/sessions/${id}`, '/v1/conferences/bench/agenda.ics'];
const answers = new Map<string, { headers: Record<string, string>; body: Buffer }>();
for (const path of paths) {
  const answer = await fetch(`http://127.0.0.1:${lectern}${path}`, { headers: { 'accept-encoding': 'identity' } });
  const headers = Object.fromEntries(
    [...answer.headers].filter(([name]) => !['connection', 'keep-alive', 'date', 'transfer-encoding'].includes(name)),
  );
  answers.set(path, { headers, body: Buffer.from(await answer.arrayBuffer()) });
}
const bare = createServer((request, response) => {
  const answer = answers.get(request.url ?? '');
  response.writeHead(answer ? 200 : 404, answer?.headers);
  response.end(answer?.body);
});
await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve));
const sizes = paths.map((path) => answers.get(path)?.body.length ?? 0);
process.send?.({ lectern, bare: (bare.address() as AddressInfo).port, paths, sizes });
process.on('disconnect', () => process.exit(0));
