import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import t from 'tap';
import { importAgenda } from '../../../src/agenda/import-agenda.ts';
import { fixMoment } from '../../../src/agenda/time.ts';
import { indico } from '../../../src/formats/indico/index.ts';
import { openBench } from '../../http/service.ts';

const folder = resolve(import.meta.dirname, '../../../../shared/fixtures/indico');
const skip = existsSync(folder) ? false : 'the shared fixtures are absent';
const load = () => readFileSync(resolve(folder, 'xdc-2021-event-contributions.json'));

interface Moment {
  date: string;
  time: string;
  tz: 'UTC';
}

interface Raw {
  db_id: number;
  title: string;
  startDate: Moment;
  endDate: Moment;
  track: string | null;
  session: string;
  speakers: { first_name: string; last_name: string }[];
  primaryauthors: { first_name: string; last_name: string }[];
}

t.test('xdc-2021-event-contributions.json is read whole, as the file itself says', { skip }, async (t) => {
  const raw = (JSON.parse(load().toString('utf8')) as { results: [{ contributions: Raw[] }] }).results[0].contributions;
  const { document } = indico.read(load(), {});
  const { sessions, rooms, tracks, speakers } = document;
  t.same([sessions.length, rooms.length, tracks.length, speakers.length], [37, 0, 6, 33]);
  const epoch = (moment: string | null | undefined) => {
    const fixed = moment ? fixMoment(moment, 'Europe/Warsaw') : null;
    return typeof fixed === 'object' ? fixed?.epochMs : fixed;
  };
  const trackTitles = new Map(tracks.map(({ id, title }) => [id, title]));
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  t.same(
    sessions.map(({ key, title, start, end, track, speakers: people }) => [
      ...[key, title, epoch(start), epoch(end), trackTitles.get(track ?? '')],
      people?.map(({ speaker }) => names.get(speaker)),
    ]),
    raw.map(({ db_id, title, startDate, endDate, track, session, speakers: people, primaryauthors }) => [
      ...[String(db_id), title.trim()],
      ...[startDate, endDate].map(({ date, time }) => Date.parse(`${date}T${time}Z`)),
      track ?? session,
      (people.length > 0 ? people : primaryauthors).map(({ first_name, last_name }) => `${first_name} ${last_name}`.trim()),
    ]),
  );
});

t.test('importing it again changes nothing', { skip }, async (t) => {
  const { app, store, service } = await openBench();
  const bring = () => importAgenda(store, 'xdc', indico.read(load(), {}), { dryRun: false, create: true }, service.ambient);
  await bring();
  t.match((await bring()).counts.sessions, { added: 0, updated: 0, unchanged: 37, withdrawn: 0 });
  await app.close();
});
