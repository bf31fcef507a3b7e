import t from 'tap';
import type { Agenda } from '../../../src/agenda/release.ts';
import type { Text } from '../../../src/agenda/text.ts';
import { exampleDrafts } from '../../../src/cli/example/index.ts';
import { frabJson as jsonReader, frabXml as reader } from '../../../src/formats/frab/index.ts';
import { frabJson, frabXml, schedule2 } from '../../../src/formats/voc/index.ts';
import { importableFixtures } from '../../http/fixtures.ts';
import { agendaOf, manySorts, viewOf } from '../agenda.ts';
import { importedAgenda } from './imported.ts';
import { skip } from './schemas.ts';

const inEnglish = (text: Text | null) => (text === null || typeof text === 'string' ? text : (text['en'] ?? null));

/** What a schedule.xml tells of each session, of an agenda that it is to be written of or that was read from it. */
function toldOf(agenda: Agenda) {
  const by = <T extends { id: string }>(items: readonly T[], id: string | null) => items.find((item) => item.id === id);
  const { conference, rooms, tracks, speakers, documents } = agenda;
  const timed = agenda.sessions.filter(({ start }) => start !== null);
  return timed
    .map(({ id, uid, title, subtitle, abstract, note, start, end, status, links, ...session }) => {
      const urls = session.documents.flatMap((id) => by(documents, id)?.url ?? []);
      const prose = [abstract, note].flatMap((text) => inEnglish(text) ?? []);
      return {
        ...{
          id,
          uid,
          title: inEnglish(title),
          isCancelled: status === 'cancelled',
          subtitle: inEnglish(subtitle),
          abstract: prose.join('\n\n'),
        },
        ...{ start: Date.parse(start ?? ''), end: Date.parse(end ?? '') },
        room: inEnglish(by(rooms, session.room)?.title ?? null),
        track: inEnglish(by(tracks, session.track)?.title ?? null),
        speakers: [...new Set(session.speakers.map(({ speaker }) => by(speakers, speaker)?.name))],
        language: session.languages[0] ?? conference.languages[0],
        urls: [...new Set([...urls, ...[links.stream, links.recording, links.registration].flatMap((url) => url ?? [])])].sort(),
        page: links.page ?? `https://agenda.example.org/c/${conference.id}/s/${id}`,
      };
    })
    .sort((a, b) => (a.uid < b.uid ? -1 : 1));
}

/** What is told of the sessions of an agenda, before it is written and after it is read again. */
async function thereAndBack(agenda: Agenda) {
  const text = frabXml.write(viewOf(agenda));
  const again = await importedAgenda(reader.read(Buffer.from(text), {}));
  return { before: toldOf(agenda), after: toldOf(again), again, text };
}

t.test('our schedule.xml is read as the example that it was written of', async (t) => {
  for (const draft of exampleDrafts) {
    const { before, after } = await thereAndBack(agendaOf(draft));
    t.ok(after.length > 0);
    t.strictSame(after, before);
  }
});

t.test('so it is as a real conference', { skip }, async (t) => {
  const fixtures = importableFixtures();
  t.ok(fixtures.length >= 4);
  for (const { name, reading } of fixtures) {
    const { before, after } = await thereAndBack(await importedAgenda(reading));
    t.strictSame(after, before, name);
  }
});

t.test('what was read of ours is written again with the same identities, times, titles, rooms and tracks', async (t) => {
  const { again, text } = await thereAndBack(agendaOf(manySorts()));
  const second = frabXml.write(viewOf(again));
  const sessions = (file: string) => [...file.matchAll(/<event guid="[^"]*" id="\d+">|<(?:date|duration|title|track|room)>.*/g)].join('\n');
  t.equal(sessions(second), sessions(text));
});

t.test('code in a text comes back as it was, though it is indented as a file may be', async (t) => {
  const draft = manySorts();
  const abstract = 'Like this:\n\n    first\n      second';
  const [session] = draft.sessions;
  const agenda = agendaOf({ ...draft, sessions: session ? [{ ...session, abstract }] : [] });
  const { before, after } = await thereAndBack(agenda);
  t.strictSame(
    after.map((told) => told.abstract),
    before.map((told) => told.abstract),
  );
  t.match(after[0]?.abstract, abstract);
});

/** One session of each sort that these formats have no words for, or words that others use otherwise. */
function oddSorts(conference: object = {}) {
  const draft = manySorts();
  // Whether a talk is a plenary is told by what else there is.
  const at = (hour: number) => ({ start: `2023-10-28T${hour}:00`, end: `2023-10-28T${hour}:30` });
  const odd = [
    { id: '60-years-of-art', title: '60 years of art', kind: 'plenary', room: 'aula' },
    { id: 'a', title: 'The end', kind: 'other', status: 'cancelled' },
    { id: 'b--', title: 'Cancelled flights: a study', kind: 'other', status: 'cancelled' },
    { id: 'an-id-that-is-longer-than-those-that-are-made-from-titles-which-have-sixty', title: 'Keynote', kind: 'other' },
    { id: 'ball', title: 'Conference dinner', kind: 'social' },
    { id: 'clinic', title: 'Lunch', kind: 'workshop', status: 'tentative' },
  ];
  const sessions = odd.map((session, index) => ({ uid: `00000000-0000-4000-9000-00000000000${index}`, ...at(10 + index), ...session }));
  return { ...draft, conference: { ...draft.conference, ...conference }, sessions };
}

const conferences: [what: string, conference: object, venue: string | undefined][] = [
  ['a venue', {}, 'Château de la Muette'],
  ['no venue and a short id', { id: 'x', venue: null }, undefined],
  ['an id that ends in "-"', { id: 'exchange-' }, 'Château de la Muette'],
  ['a venue called as a room is', { venue: { name: 'Aula' } }, undefined],
];
const formats = [
  { writer: frabXml, from: reader, knowsTentative: false },
  { writer: frabJson, from: jsonReader, knowsTentative: false },
  { writer: schedule2, from: jsonReader, knowsTentative: true },
];

for (const { writer, from, knowsTentative } of formats) {
  for (const [what, conference, venue] of conferences) {
    t.test(`sessions of a conference with ${what} come back from our ${writer.name} as what they were`, async (t) => {
      const agenda = agendaOf(oddSorts(conference));
      const { document, doubts } = from.read(Buffer.from(writer.write(viewOf(agenda))), {});
      const titles = new Map(document.rooms.map(({ id, title }) => [id, title]));
      const told = document.sessions.map(({ id, uid, title, kind, status, room, track }) => ({
        ...{ id, uid, title, kind, status, track, room: titles.get(room ?? '') ?? null },
      }));
      t.strictSame(
        told.sort((one, other) => (`${one.uid}` < `${other.uid}` ? -1 : 1)),
        oddSorts().sessions.map(({ id, uid, title, kind, status, room }) => ({
          ...{ id, uid, title, kind, track: null, room: room === 'aula' ? 'Aula' : null },
          status: status === 'cancelled' || (status && knowsTentative) ? status : 'confirmed',
        })),
      );
      t.strictSame([document.conference.venue?.name, doubts.filter(({ path }) => path !== 'rooms')], [venue, []]);
    });
  }
}

t.test('breaks and placeholders of our schedule2 are what they were', async (t) => {
  const text = schedule2.write(viewOf(agendaOf(manySorts())));
  const { sessions } = jsonReader.read(Buffer.from(text), {}).document;
  const kinds = new Map(sessions.map(({ uid, kind }) => [uid?.slice(-2), kind]));
  t.strictSame([kinds.get('06'), kinds.get('08')], ['break', 'other']);
});
