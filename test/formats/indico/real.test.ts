import { existsSync, readFileSync } from 'node:fs';
import t from 'tap';
import { importAgenda } from '../../../src/agenda/import-agenda.ts';
import { publishDraft } from '../../../src/agenda/publish-draft.ts';
import { fixMoment } from '../../../src/agenda/time.ts';
import { indico } from '../../../src/formats/indico/index.ts';
import { openBench } from '../../http/service.ts';

const file = new URL('../../../../shared/fixtures/indico/xdc-2021-event-contributions.json', import.meta.url);
const skip = existsSync(file) ? false : 'the fixtures are not beside this checkout';

interface Raw {
  title: string;
  startDate: { date: string; time: string };
  endDate: { date: string; time: string };
  room: string;
  track: string | null;
  session: string;
  primaryauthors: { fullName: string }[];
  coauthors: { fullName: string }[];
}

const people = ({ primaryauthors, coauthors }: Raw) =>
  [...primaryauthors, ...coauthors].map(({ fullName }) => fullName.split(', ').reverse().join(' ').trim());

t.test('the contributions of the XDC 2021 are read whole, as the file itself says', { skip }, async (t) => {
  const contributions: Raw[] = JSON.parse(readFileSync(file, 'utf8')).results[0].contributions;
  const { document } = indico.read(readFileSync(file), {});
  const { sessions, rooms, tracks, speakers } = document;
  t.same(
    { sessions: sessions.length, rooms: rooms.length, tracks: tracks.length, speakers: speakers.length },
    { sessions: 37, rooms: 0, tracks: 6, speakers: new Set(contributions.flatMap(people)).size },
  );
  const epoch = (moment: string | null | undefined) => {
    const fixed = fixMoment(moment ?? '', 'Europe/Warsaw');
    return typeof fixed === 'string' ? fixed : fixed.epochMs;
  };
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  const titles = new Map(tracks.map(({ id, title }) => [id, title]));
  t.same(
    sessions.map(({ title, start, end, room, track, speakers: appearances }) => [
      title,
      epoch(start),
      epoch(end),
      room ?? '',
      titles.get(track ?? ''),
      appearances?.map(({ speaker }) => names.get(speaker)),
    ]),
    contributions.map((raw) => [
      raw.title,
      Date.parse(`${raw.startDate.date}T${raw.startDate.time}Z`),
      Date.parse(`${raw.endDate.date}T${raw.endDate.time}Z`),
      raw.room,
      raw.track ?? raw.session,
      people(raw),
    ]),
  );
});

t.test('the XDC 2021 can be imported and published, and importing it again changes nothing', { skip }, async (t) => {
  const { app, store, service } = await openBench();
  const bring = () => importAgenda(store, 'xdc', indico.read(readFileSync(file), {}), { dryRun: false, create: true }, service.ambient);
  t.match((await bring()).counts.sessions, { added: 37 });
  t.match(await publishDraft(store, 'xdc', { allowClashes: true }, service.ambient), { isNew: true });
  t.match((await bring()).counts.sessions, { added: 0, updated: 0, unchanged: 37, withdrawn: 0 });
  await app.close();
});
