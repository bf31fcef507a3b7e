import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { changeBetween } from '../../src/agenda/changes.ts';
import type { Draft } from '../../src/agenda/draft.ts';
import { publishDraft } from '../../src/agenda/publish-draft.ts';
import { readDraft } from '../../src/agenda/read-draft.ts';
import type { Check } from '../formats/icalendar/checker.ts';
import type { Bench } from './service.ts';

/** One session's times as /sessions gives them. */
interface Listed {
  id: string;
  uid: string;
  title: string;
  start: string | null;
  end: string | null;
  date: string | null;
  status: string;
}

/** A calendar file that the service offers, by its path from /v1/conferences/{c}/ on. */
interface Feed {
  path: string;
  /** The list in JSON that shows the same sessions, or null where the file shows something else. */
  list: string | null;
}

const VARIANTS = ['lang=fr', 'view=span', 'view=days', 'cancelled=drop'];

/**
 * Every calendar file of a conference, as the OpenAPI document names their routes and parameters and the lists in JSON their ids, and those that
 * the list of feeds offers besides; of each route with an id at most so many, and unless that is without end only the agenda in its variants.
 */
async function feedsOf(bench: Bench, conference: string, most: number): Promise<Feed[]> {
  const { paths } = (await bench.get('/openapi.json')).json<OpenApi>();
  const base = '/v1/conferences/{c}/';
  const found: string[] = [];
  for (const [path, { get }] of Object.entries(paths)) {
    if (!path.startsWith(base) || !path.endsWith('.ics')) continue;
    const pattern = path.slice(base.length);
    const files = pattern.includes('{id}') ? await filesWithIds(bench, conference, pattern, most) : [pattern];
    const varied = most === Number.POSITIVE_INFINITY ? files : files.filter((file) => file === 'agenda.ics');
    found.push(...files, ...varied.flatMap((file) => variantsOf(get.parameters).map((query) => `${file}?${query}`)));
  }
  const offered = await itemsOf<{ https: string }>(bench, `/v1/conferences/${conference}/feeds?limit=500`);
  const others = offered.map(({ https }) => https.split(`/conferences/${conference}/`)[1] ?? '').filter((path) => !path.includes('/'));
  return [...new Set([...found, ...others])].map(feedAt);
}

interface OpenApi {
  paths: Record<string, { get: { parameters: { name: string }[] } }>;
}

function variantsOf(parameters: readonly { name: string }[]): string[] {
  const names = new Set(parameters.map(({ name }) => name));
  return VARIANTS.filter((query) => names.has(query.split('=')[0] ?? ''));
}

async function filesWithIds(bench: Bench, conference: string, pattern: string, most: number): Promise<string[]> {
  const [collection] = pattern.split('/');
  const members = await itemsOf<Listed>(bench, `/v1/conferences/${conference}/${collection}?limit=500`);
  const shown = collection === 'sessions' ? members.filter(isDated) : members;
  const step = Math.max(1, Math.ceil(shown.length / most));
  return shown.filter((_, index) => index % step === 0).map(({ id }) => pattern.replace('{id}', id));
}

function isDated({ start, date }: Listed): boolean {
  return start !== null || date !== null;
}

/** A file with the list in JSON of the same sessions: `tracks/green.ics?lang=fr` shows those of `sessions?track=green&lang=fr`. */
function feedAt(path: string): Feed {
  const [file = '', search = ''] = path.split('?');
  const [collection = '', id] = file.replace('.ics', '').split('/');
  const query = new URLSearchParams(search);
  if (query.has('view')) return { path, list: null };
  query.delete('cancelled');
  query.set('limit', '500');
  if (id) query.set(collection === 'sessions' ? 'ids' : collection.replace(/s$/, ''), id);
  return { path, list: `${id || collection === 'agenda' ? 'sessions' : collection}?${query}` };
}

async function itemsOf<T>(bench: Bench, url: string): Promise<T[]> {
  const { items, next } = (await bench.get(url)).json<{ items: T[]; next: string | null }>();
  return next ? [...items, ...(await itemsOf<T>(bench, next.slice(bench.service.publicUrl.length)))] : items;
}

/** Gets feeds into a folder, each with what the lists in JSON say of the same sessions, and answers how to check them. */
async function fetchFeeds(bench: Bench, conference: string, feeds: readonly Feed[], folder: string): Promise<Check[]> {
  mkdirSync(folder, { recursive: true });
  const checks: Check[] = [];
  for (const { path, list } of feeds) {
    const url = `/v1/conferences/${conference}/${path}`;
    const answer = await bench.get(url);
    if (answer.statusCode !== 200) throw new Error(`${url} answers ${answer.statusCode}`);
    const file = join(folder, path.replace(/[/?]/g, '_'));
    writeFileSync(file, answer.body);
    const language = String(answer.headers['content-language']);
    const truth = list && (await truthOf(bench, `/v1/conferences/${conference}/${list}`, path, language));
    if (truth) writeFileSync(`${file}.json`, JSON.stringify(truth));
    const mode = path.startsWith('sessions/') ? ['--single'] : ['--self', `${bench.service.publicUrl}${url}`];
    checks.push([file, ...mode, ...(truth ? ['--truth', `${file}.json`] : [])]);
  }
  return checks;
}

/** What the checker is to find in a feed, or null where it cannot be told: it compares instants, and whole days have none. */
async function truthOf(bench: Bench, url: string, path: string, language: string): Promise<object[] | null> {
  const sessions = (await itemsOf<Listed>(bench, url)).filter(isDated);
  if (sessions.some(({ start }) => start === null)) return null;
  const shown = path.includes('cancelled=drop') ? sessions.filter(({ status }) => status !== 'cancelled') : sessions;
  const cancelled = language === 'fr' ? 'Annulé : ' : 'Cancelled: ';
  const utc = (moment: string | null) => new Date(moment ?? '').toISOString();
  return shown.map(({ uid, title, start, end, status }) => ({
    ...{ uid, start: utc(start), end: utc(end), status: status.toUpperCase() },
    summary: `${status === 'cancelled' ? cancelled : ''}${title.normalize('NFC')}`,
  }));
}

/**
 * Gets every feed of a conference before and after a release into a folder, of each route with an id at most so many,
 * and answers how to check them: the older ones by themselves, the newer against them too.
 */
export async function examineConference(
  bench: Bench,
  conference: string,
  folder: string,
  most: number,
): Promise<Record<'before' | 'after', Check[]>> {
  const [older, newer] = [join(folder, 'older'), join(folder, 'newer')];
  const before = await fetchFeeds(bench, conference, await feedsOf(bench, conference, most), older);
  await reviseAndPublish(bench, conference);
  const fetched = await fetchFeeds(bench, conference, await feedsOf(bench, conference, most), newer);
  const had = new Set(before.map(([file]) => basename(file)));
  const after = fetched.map(([file, ...options]): Check => {
    const name = basename(file);
    return had.has(name) ? [file, ...options, '--prev', join(older, name)] : [file, ...options];
  });
  return { before, after };
}

/** A day in the life of a draft: one session moves, one gets a name, one is called off, one goes, one is hidden; a room and a track are renamed. */
async function reviseAndPublish(bench: Bench, conference: string): Promise<void> {
  const stored = await bench.store.loadDraft(conference);
  if (!stored) throw new Error(`There is no ${conference}.`);
  await bench.store.applyChange(conference, stored.revision, changeBetween(stored.draft, revised(stored.draft)));
  bench.clock.now += 3_600_000;
  await publishDraft(bench.store, conference, { allowClashes: true }, bench.service.ambient);
}

function revised(draft: Draft): Draft {
  const [moved, renamed, calledOff, gone, hidden] = draft.sessions.filter(({ start, visibility }) => start && visibility === 'public');
  const free = draft.sessions.filter((session) => session !== gone || draft.sessions.some(({ parent }) => parent === session.id));
  return readDraft({
    ...draft,
    rooms: draft.rooms.map((room, index) => (index === 0 ? { ...room, title: 'Another name; for, a room' } : room)),
    tracks: draft.tracks.map((track, index) => (index === 0 ? { ...track, title: 'Another name, for a track' } : track)),
    sessions: free.map((session) => {
      if (session === moved) return { ...session, end: `${session.end?.slice(0, 10)}T23:59` };
      if (session === renamed) return { ...session, title: 'Another name' };
      if (session === calledOff) return { ...session, status: 'cancelled' };
      return session === hidden ? { ...session, visibility: 'placeholder' } : session;
    }),
  });
}
