import { existsSync, readFileSync } from 'node:fs';
import t from 'tap';
import { importAgenda } from '../../../../src/agenda/import-agenda.ts';
import { publishDraft } from '../../../../src/agenda/publish-draft.ts';
import { fixMoment } from '../../../../src/agenda/time.ts';
import { sessionize } from '../../../../src/formats/sessionize/reading/index.ts';
import { openBench } from '../../../http/service.ts';

const folder = new URL('../../../../../shared/fixtures/sessionize/', import.meta.url);
const skip = existsSync(folder) ? false : 'the fixtures are not beside this checkout';
const load = (name: string) => readFileSync(new URL(name, folder));

interface Raw {
  id: string;
  title: string | { en: string };
  startsAt: string | null;
  endsAt: string | null;
  roomId: number | null;
  speakers: (string | { id: string })[];
}

function isSession(value: object): value is Raw {
  return 'isServiceSession' in value;
}

/** The sessions of a file, each once, found by what looks like one anywhere in it. */
function rawSessions(value: unknown, found = new Map<string, Raw>()): Map<string, Raw> {
  if (Array.isArray(value)) for (const inner of value) rawSessions(inner, found);
  else if (typeof value === 'object' && value !== null) {
    if (isSession(value)) found.set(String(value.id), value);
    else for (const inner of Object.values(value)) rawSessions(inner, found);
  }
  return found;
}

const files: [string, string, { sessions: number; rooms: number; speakers: number }][] = [
  ['global-azure-austria-2021-all.json', 'Europe/Vienna', { sessions: 37, rooms: 5, speakers: 40 }],
  ['global-azure-austria-2025-all.earlier.json', 'Europe/Vienna', { sessions: 9, rooms: 4, speakers: 10 }],
  ['global-azure-austria-2025-all.json', 'Europe/Vienna', { sessions: 13, rooms: 3, speakers: 12 }],
  ['cdkday-2023-sessions-view.json', 'America/New_York', { sessions: 39, rooms: 1, speakers: 46 }],
  ['droidkaigi-2020-ja.json', 'Asia/Tokyo', { sessions: 82, rooms: 8, speakers: 81 }],
  ['devnexus-2024-gridsmart.json', 'America/New_York', { sessions: 154, rooms: 14, speakers: 147 }],
];

/** A title in all its languages, or in one where they agree. */
function inAll(title: string | Record<string, string>): string | Record<string, string> {
  if (typeof title === 'string') return title.trim();
  const trimmed = Object.fromEntries(Object.entries(title).map(([language, text]) => [language, text.trim()]));
  const [first = '', ...others] = Object.values(trimmed);
  return others.every((other) => other === first) ? first : trimmed;
}

for (const [name, timeZone, counts] of files) {
  t.test(`${name} is read whole, as the file itself says`, { skip }, async (t) => {
    const raw = rawSessions(JSON.parse(load(name).toString('utf8')));
    const { document } = sessionize.read(load(name), { timeZone });
    const { sessions, rooms, speakers } = document;
    t.same({ sessions: sessions.length, rooms: rooms.length, speakers: speakers.length }, counts);
    const epoch = (moment: string | null | undefined) => {
      const fixed = moment ? fixMoment(moment, timeZone) : null;
      return typeof fixed === 'object' ? (fixed?.epochMs ?? null) : fixed;
    };
    const roomKeys = new Map(rooms.map(({ id, key }) => [id, key]));
    const speakerKeys = new Map(speakers.map(({ id, key }) => [id, key]));
    t.same(
      sessions.map(({ key, title, start, end, room, speakers: people }) => [
        key,
        title,
        epoch(start),
        epoch(end),
        roomKeys.get(room ?? '') ?? '',
        people?.map(({ speaker }) => speakerKeys.get(speaker)),
      ]),
      [...raw.values()].map(({ id, title, startsAt, endsAt, roomId, speakers: people }) => [
        String(id),
        inAll(title),
        epoch(startsAt),
        epoch(endsAt),
        roomId === null ? '' : String(roomId),
        people.map((one) => (typeof one === 'string' ? one : one.id)),
      ]),
    );
  });
}

for (const [name, timeZone, { sessions }] of files) {
  t.test(`${name} can be imported and published, and importing it again changes nothing`, { skip }, async (t) => {
    const { app, store, service } = await openBench();
    const bring = () =>
      importAgenda(store, 'real', sessionize.read(load(name), { timeZone }), { dryRun: false, create: true }, service.ambient);
    t.match((await bring()).counts.sessions, { added: sessions });
    t.match(await publishDraft(store, 'real', { allowClashes: true }, service.ambient), { isNew: true });
    t.match((await bring()).counts.sessions, { added: 0, updated: 0, unchanged: sessions, withdrawn: 0 });
    await app.close();
  });
}

t.test('23 sessions of the DroidKaigi 2020 are interpreted and eight did not take place', { skip }, async (t) => {
  const { sessions } = sessionize.read(load('droidkaigi-2020-ja.json'), { timeZone: 'Asia/Tokyo' }).document;
  t.equal(sessions.filter(({ interpretation }) => (interpretation ?? []).length > 0).length, 23);
  t.equal(sessions.filter(({ status }) => status === 'cancelled').length, 8);
  t.equal(sessions.filter(({ note }) => note).length, 10);
});

t.test('a later version of one agenda adds four sessions, moves the nine others and renames two', { skip }, async (t) => {
  const { app, store, service } = await openBench();
  const bring = (name: string) =>
    importAgenda(
      store,
      'azure',
      sessionize.read(load(name), { timeZone: 'Europe/Vienna' }),
      { dryRun: false, create: true },
      service.ambient,
    );
  await bring('global-azure-austria-2025-all.earlier.json');
  const before = (await store.loadDraft('azure'))?.draft.sessions ?? [];
  const { counts } = await bring('global-azure-austria-2025-all.json');
  t.match(counts.sessions, { added: 4, updated: 9, unchanged: 0, withdrawn: 0 });
  const after = new Map((await store.loadDraft('azure'))?.draft.sessions.map((session) => [session.uid, session]));
  const changed = (field: 'start' | 'room' | 'title') =>
    before.filter((session) => after.get(session.uid)?.[field] !== session[field]).length;
  const people = before.filter((session) => JSON.stringify(after.get(session.uid)?.speakers) !== JSON.stringify(session.speakers));
  t.same([changed('start'), changed('title'), changed('room'), people.length], [9, 2, 9, 1]);
  t.match(await publishDraft(store, 'azure', { allowClashes: true }, service.ambient), { isNew: true });
  await app.close();
});

t.test('the view of speakers completes what the view of sessions brought, and withdraws nothing', { skip }, async (t) => {
  const { app, store, service } = await openBench();
  const bring = (name: string) =>
    importAgenda(
      store,
      'cdk',
      sessionize.read(load(name), { timeZone: 'America/New_York' }),
      { dryRun: false, create: true },
      service.ambient,
    );
  await bring('cdkday-2023-sessions-view.json');
  const { counts } = await bring('cdkday-2023-speakers-view.json');
  t.match(counts, { sessions: { withdrawn: 0, unchanged: 39 }, speakers: { added: 0, updated: 46, withdrawn: 0 } });
  await app.close();
});
