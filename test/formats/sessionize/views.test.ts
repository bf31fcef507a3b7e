import { existsSync, readFileSync } from 'node:fs';
import t from 'tap';
import { sessionizeViews } from '../../../src/formats/sessionize/index.ts';
import { sessionize } from '../../../src/formats/sessionize/reading/index.ts';
import { matchesGolden } from '../../golden.ts';
import { agendaOf, manySorts, viewOf } from '../agenda.ts';

const sorts = manySorts();
const links = [{ title: 'Home', url: 'https://example.org/ada' }, { url: 'https://www.linkedin.com/in/ada' }];
const agenda = agendaOf({ ...sorts, speakers: sorts.speakers.map((one) => (one.id === 'ada' ? { ...one, links } : one)) });
type Name = keyof typeof sessionizeViews;
type Json = Record<string, unknown>;
const names = Object.keys(sessionizeViews) as Name[];
const write = (name: Name, { times = 'local', ...options }: { times?: 'local' | 'utc'; language?: string; id?: string } = {}) =>
  JSON.parse(sessionizeViews[name](viewOf(agenda, options), times)) as never;

interface All {
  sessions: (Json & { id: string; title: string; roomId: number | null; speakers: string[]; categoryItems: number[] })[];
  speakers: (Json & { id: string; sessions: number[] })[];
  categories: { title: string; items: { id: number; name: string }[] }[];
  rooms: { id: number; name: string }[];
}
const all = (options = {}) => write('All', options) as All;
const titled = (view: All, title: string) => view.sessions.find((session) => session.title === title) as All['sessions'][number];

t.test('each view is written to the byte as the files under test/golden show it', async (t) => {
  for (const name of names) matchesGolden(t, `sessionize/${name}.json`, `${JSON.stringify(write(name), null, 2)}\n`);
});

t.test('what does not take place is in no view, what has no time yet in all but the grid', async (t) => {
  const ids = (value: unknown) => JSON.stringify(value).match(/"title":"Session (?:4|13)"/g) ?? [];
  t.same(
    names.map((name) => [name, [...new Set(ids(write(name)))]]),
    [
      ['All', ['"title":"Session 13"']],
      ['Sessions', ['"title":"Session 13"']],
      ['Speakers', []],
      ['GridSmart', []],
    ],
  );
  t.same(titled(all(), 'Session 13')['startsAt'], null);
  const cancelled = agendaOf({ ...manySorts(), conference: { ...manySorts().conference, status: 'cancelled' } });
  t.same(JSON.parse(sessionizeViews.Sessions(viewOf(cancelled), 'local')), [
    { groupId: null, groupName: 'All', sessions: [], isDefault: false },
  ]);
});

t.test(
  'times are wall clock at the venue, wherever a session is entered, or in UTC; whole days go from midnight to midnight',
  async (t) => {
    const span = ({ startsAt, endsAt }: Json) => [startsAt, endsAt];
    t.same(span(titled(all(), 'Session 11')), ['2023-10-30T14:00:00', '2023-10-30T15:00:00']);
    t.same(span(titled(all({ times: 'utc' }), 'Session 11')), ['2023-10-30T13:00:00Z', '2023-10-30T14:00:00Z']);
    t.same(span(titled(all(), 'Session 7')), ['2023-10-27T00:00:00', '2023-10-29T00:00:00']);
    t.same(span(titled(all({ times: 'utc' }), 'Session 7')), ['2023-10-27T00:00:00', '2023-10-29T00:00:00']);
  },
);

t.test(
  'breaks, social moments, blocks and what nobody speaks at are services, plenaries and services without a room are for all',
  async (t) => {
    const flags = all().sessions.map(({ title, isServiceSession, isPlenumSession }) => [title, isServiceSession, isPlenumSession]);
    t.same(
      flags.filter(([, service, plenum]) => service || plenum),
      [
        ['Session 7', true, true],
        ['Session 1', false, true],
        ['Breakouts', true, true],
        ['Session 6', true, true],
        ['Reserved', true, true],
        ['Session 10', true, true],
        ['Session 12', false, true],
        [agenda.sessions.find(({ id }) => id === 'long')?.title, true, true],
        ['Session 11', false, true],
      ],
    );
  },
);

t.test('everything that a view refers to is in it, and a selection has the numbers of the whole', async (t) => {
  for (const view of [all(), all({ id: 'opening' })]) {
    const items = view.categories.flatMap((category) => category.items.map(({ id }) => id));
    const has = {
      rooms: view.rooms.map(({ id }) => id),
      speakers: view.speakers.map(({ id }) => id),
      sessions: view.sessions.map(({ id }) => Number(id)),
    };
    for (const session of view.sessions) {
      t.same(
        session.speakers.filter((id) => !has.speakers.includes(id)),
        [],
        session.title,
      );
      t.same(
        session.categoryItems.filter((id) => !items.includes(id)),
        [],
        session.title,
      );
      if (session.roomId !== null) t.ok(has.rooms.includes(session.roomId), session.title);
    }
    t.same(
      view.speakers.flatMap((speaker) => speaker.sessions).filter((id) => !has.sessions.includes(id)),
      [],
    );
  }
  const [whole, one] = [titled(all(), 'Session 1'), titled(all({ id: 'opening' }), 'Session 1')];
  t.same(one, whole);
  t.same(new Set(all().sessions.map(({ id }) => id)).size, all().sessions.length);
});

t.test('names have a given and a family part, particles with the latter; organisations and single names are whole', async (t) => {
  const named = (name: string, type = 'person') => {
    const document = manySorts();
    const made = agendaOf({ ...document, speakers: document.speakers.map((one) => (one.id === 'ada' ? { ...one, name, type } : one)) });
    const { speakers } = JSON.parse(sessionizeViews.All(viewOf(made), 'local')) as { speakers: { firstName: string; lastName: string }[] };
    return [speakers[0]?.firstName, speakers[0]?.lastName];
  };
  t.same(named('Ada Example'), ['Ada', 'Example']);
  t.same(named('Anna Maria van der Berg'), ['Anna Maria', 'van der Berg']);
  t.same(named('王芳'), ['王芳', '']);
  t.same(named('Institute for Data', 'organisation'), ['Institute for Data', '']);
  t.same(named('de Gaulle'), ['de', 'Gaulle']);
});

t.test('texts are plain, in the wanted language, with CRLF', async (t) => {
  t.equal(titled(all(), 'Session 1')['description'], 'We begin.\r\n\r\n- one\r\n- two');
  t.equal(titled(all({ language: 'fr' }), 'Séance 1')['description'], 'Nous commençons.');
});

t.test('our reader takes every view, with the sessions, times, rooms and people that it was made of', async (t) => {
  const shown = all().sessions;
  for (const name of ['All', 'Sessions'] as const) {
    const { document: read } = sessionize.read(Buffer.from(sessionizeViews[name](viewOf(agenda), 'local')), { timeZone: 'Europe/Paris' });
    const starts = new Map(read.sessions.map(({ title, start }) => [title, start]));
    t.equal(read.sessions.length, shown.length, name);
    t.same(
      shown
        .filter(({ title, startsAt }) => startsAt !== null && starts.get(title) !== String(startsAt).replace(/:00$/, ''))
        .map(({ title }) => title),
      [],
      name,
    );
    t.same(read.speakers.map((speaker) => speaker.name).sort(), ['A Body', 'Ada Example'], name);
  }
  const grid = sessionize.read(Buffer.from(sessionizeViews.GridSmart(viewOf(agenda), 'local')), { timeZone: 'Europe/Paris' });
  t.equal(grid.document.sessions.length, shown.length - 1);
});

const folder = new URL('../../../../shared/fixtures/sessionize/', import.meta.url);
const skip = existsSync(folder) ? false : 'the fixtures are not beside this checkout';

/** The names that objects have at each place of a value: `sessions[].id`. */
function places(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((inner) => places(inner, `${at}[]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [`${at}.${key}`, ...places(inner, `${at}.${key}`)]);
}

t.test('the views have every field that those of Sessionize have', { skip }, async (t) => {
  const real: [Name, string][] = [
    ['All', 'global-azure-austria-2021-all.json'],
    ['All', 'global-azure-austria-2025-all.json'],
    ['Sessions', 'cdkday-2023-sessions-view.json'],
    ['Speakers', 'cdkday-2023-speakers-view.json'],
    ['GridSmart', 'devnexus-2024-gridsmart.json'],
  ];
  for (const [name, file] of real) {
    const own = new Set(places(write(name)));
    const theirs = [...new Set(places(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))))];
    t.same(
      theirs.filter((place) => !own.has(place)),
      [],
      file,
    );
  }
});
