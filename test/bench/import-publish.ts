import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { importAgenda } from '../../src/agenda/import-agenda.ts';
import { publishDraft } from '../../src/agenda/publish-draft.ts';
import { readers } from '../../src/formats/readers.ts';
import { openStore } from '../../src/storage/open.ts';
import { scheduleXml } from './agenda.ts';

const ambient = { now: Date.now, uuid: randomUUID, sha256: (text: string) => createHash('sha256').update(text).digest('hex') };

/** Import and release of 1,000 sessions into a database file, step by step. */
export async function importAndPublish(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-'));
  const store = await openStore({ kind: 'sqlite', file: join(folder, 'bench.db') });
  const reader = readers.find(({ name }) => name === 'frab-xml');
  if (!reader) throw new Error('The reader for schedule.xml is missing.');
  const bytes = Buffer.from(scheduleXml(1000, 2000));
  const peaks = [peakMegabytes()];
  const marks = [performance.now()];
  const reading = reader.read(bytes, {});
  marks.push(performance.now());
  await importAgenda(store, 'bench', reading, { dryRun: false, create: true }, ambient);
  marks.push(performance.now());
  peaks.push(peakMegabytes());
  await publishDraft(store, 'bench', { allowClashes: true }, ambient);
  marks.push(performance.now());
  const [read = 0, stored = 0, published = 0] = marks.slice(1).map((mark, index) => mark - (marks[index] ?? 0));
  const total = read + stored + published;
  console.log(
    `import + publish of 1,000 sessions with 2 kB abstracts: ${total.toFixed(0)} ms (read ${read.toFixed(0)}, store ${stored.toFixed(0)}, publish ${published.toFixed(0)})`,
  );
  const [before = 0, after = 0] = peaks;
  console.log(`  peak memory of the process: ${before.toFixed(0)} MB before reading, ${after.toFixed(0)} MB once stored`);
  await store.close();
  await reportCommand(folder, bytes);
  await rm(folder, { recursive: true });
}

/** The same import by the command line as it is built: what an organiser's machine needs for it, its start included. */
async function reportCommand(folder: string, bytes: Buffer): Promise<void> {
  const [main, file] = [join(import.meta.dirname, '..', '..', 'dist', 'main.js'), join(folder, 'schedule.xml')];
  if (!existsSync(main)) return console.log('  the command line is not built (npm run build)');
  await writeFile(file, bytes);
  const tell = `process.on('exit', () => process.stderr.write('\\n' + process.resourceUsage().maxRSS))`;
  const started = performance.now();
  const { stderr } = await promisify(execFile)(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, main, 'import', file, '--conference', 'bench'],
    { env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: `file:${join(folder, 'command.db')}` } },
  );
  const peak = megabytes(Number(stderr.trim().split('\n').at(-1)));
  console.log(`  by the command line: ${(performance.now() - started).toFixed(0)} ms, peak memory ${peak.toFixed(0)} MB`);
}

function peakMegabytes(): number {
  return megabytes(process.resourceUsage().maxRSS);
}

/** Of kibibytes, as `maxRSS` counts. */
function megabytes(kibibytes: number): number {
  return (kibibytes * 1024) / 1e6;
}
