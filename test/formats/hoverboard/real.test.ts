import { existsSync, readFileSync } from 'node:fs';
import t from 'tap';
import { importAgenda } from '../../../src/agenda/import-agenda.ts';
import { publishDraft } from '../../../src/agenda/publish-draft.ts';
import { hoverboard } from '../../../src/formats/hoverboard/index.ts';
import { sha256, uidOf } from '../../agenda/draft.ts';
import { memoryStore } from '../../storage/memory.ts';

const folder = new URL('../../../../shared/fixtures/hoverboard/', import.meta.url);
const skip = existsSync(folder) ? false : 'the shared fixtures are absent';
const bytesOf = (name: string) => readFileSync(new URL(name, folder));
const parsed = <T>(name: string) => JSON.parse(bytesOf(name).toString()) as Record<string, T>;

interface SiteDay {
  tracks: { title: string }[];
  timeslots: { startTime: string; endTime: string; sessions: { items: string[]; extend?: number }[] }[];
}
interface SiteSession {
  title: string;
  speakers?: string[];
  videoId?: string;
  presentation?: string;
}

/** Every placement as a line, read in the plainest way. */
function placements(): string[] {
  const sessions = parsed<SiteSession>('sessions.json');
  const speakers = parsed<{ name: string }>('speakers.json');
  return Object.entries(parsed<SiteDay>('schedule.json')).flatMap(([date, { tracks, timeslots }]) =>
    timeslots.flatMap(({ startTime, endTime, sessions: cells }, row) =>
      cells.flatMap(({ items, extend }, column) =>
        items.map((id) => {
          const { title, speakers: ids = [], videoId, presentation } = sessions[id] ?? { title: '?' };
          const end = extend ? timeslots[row + extend - 1]?.endTime : endTime;
          const room = cells.length > 1 ? tracks[column]?.title : undefined;
          const names = ids.map((one) => speakers[one]?.name).join('+');
          return [id, date, startTime.padStart(5, '0'), end?.padStart(5, '0'), room, title, names, videoId, presentation].join('|');
        }),
      ),
    ),
  );
}

t.test('the real site data is read placement by placement, imported and published', { skip }, async (t) => {
  const files = new Map((hoverboard.set?.names ?? []).map((name) => [name, bytesOf(name)]));
  t.equal(hoverboard.set?.recognise(files), true);
  const reading = hoverboard.set?.read(files, { timeZone: 'Europe/Paris' });
  if (!reading) throw new Error('the format has no set');
  const { sessions, rooms, speakers, documents } = reading.document;
  const nameOf = new Map<string, unknown>([
    ...rooms.map(({ id, title }) => [id, title] as const),
    ...speakers.map(({ id, name }) => [id, name] as const),
  ]);
  const urlOf = new Map(documents.map(({ id, url }) => [id, url]));
  const lines = sessions.map(({ key, start, end, room, title, speakers: who = [], documents: slides = [], links }) =>
    [
      ...[key.replace(/ 2019-.*$/, ''), start?.slice(0, 10), start?.slice(11), end?.slice(11), nameOf.get(room ?? ''), title],
      ...[who.map(({ speaker }) => nameOf.get(speaker)).join('+'), links?.recording?.split('v=')[1], urlOf.get(slides[0] ?? '')],
    ].join('|'),
  );
  t.strictSame(lines, placements());
  const ids = new Set(sessions.map(({ key }) => key.replace(/ 2019-.*$/, '')));
  // The fifth room is a column of the second day that rooms.json does not have.
  t.strictSame([sessions.length, ids.size, rooms.length, speakers.length], [85, 78, 5, 76]);
  t.strictSame(
    rooms.slice(0, 4).map(({ title, capacity, floor }) => ({ name: title, capacity, level: floor })),
    Object.values(parsed('rooms.json')),
  );

  const store = memoryStore();
  let made = 0;
  const ambient = { now: () => 0, uuid: () => uidOf(String(made++)), sha256 };
  const { counts } = await importAgenda(store, 'makers', reading, { dryRun: false, create: true }, ambient);
  t.equal(counts.sessions.added, 85);
  const { release } = await publishDraft(store, 'makers', { allowClashes: false }, ambient);
  t.match(release.counts, { sessions: 85, speakers: 76, rooms: 5 });
  const again = await importAgenda(store, 'makers', reading, { dryRun: false, create: false }, ambient);
  t.strictSame(again.counts.sessions, { added: 0, updated: 0, unchanged: 85, withdrawn: 0 });
});
