import t from 'tap';
import { pretalx } from '../../../src/formats/pretalx/index.ts';
import { matchesGolden } from '../../golden.ts';
import { agendaOf, manySorts, viewOf } from '../agenda.ts';

const agenda = agendaOf(manySorts());

interface Talk {
  code?: string;
  title: string | Record<string, string>;
  start: string;
  end: string;
  room: number;
  track?: number | null;
  tags?: number[];
  speakers?: string[];
}
interface Schedule {
  talks: Talk[];
  rooms: { id: number; name: Record<string, string> }[];
  tracks: { id: number }[];
  tags: { id: number }[];
  speakers: { code: string }[];
}
const scheduleOf = (of = agenda, language = 'en') => JSON.parse(pretalx.schedule(viewOf(of, { language }))) as Schedule;
const session = (id: string) => agenda.sessions.find((one) => one.id === id) as (typeof agenda.sessions)[number];
const pretty = (text: string) => `${JSON.stringify(JSON.parse(text), null, 2)}\n`;

t.test('each file is written to the byte as those under test/golden show it', async (t) => {
  const [speaker] = agenda.speakers;
  if (!speaker) throw new Error('The agenda has no speaker.');
  matchesGolden(t, 'pretalx/schedule.json', pretty(pretalx.schedule(viewOf(agenda))));
  matchesGolden(t, 'pretalx/submission.json', pretty(pretalx.submission(viewOf(agenda), session('opening'))));
  matchesGolden(t, 'pretalx/speaker.json', pretty(pretalx.speaker(viewOf(agenda), speaker)));
  matchesGolden(t, 'pretalx/messages.fr.json', pretty(pretalx.messages('fr-CA')));
});

t.test(
  'talks are what has a time and takes place, whole days left out; breaks and blocks have no code, so that nobody stars or opens them',
  async (t) => {
    t.same(
      scheduleOf().talks.map(({ code, title }) => code ?? title),
      [
        'opening',
        { en: 'Breakouts' },
        'data',
        'perhaps',
        { en: 'Session 6', fr: 'Séance 6' },
        { en: 'Reserved', fr: 'Réservé' },
        'invited',
        'night',
        'again',
        { en: session('long').title },
        'overseas',
      ],
    );
    const cancelled = agendaOf({ ...manySorts(), conference: { ...manySorts().conference, status: 'cancelled' } });
    t.same(scheduleOf(cancelled).talks, []);
  },
);

t.test('what the widget looks up is there: rooms, also for sessions without one, tracks, tags and speakers', async (t) => {
  const { talks, rooms, tracks, tags, speakers } = scheduleOf();
  const has = { rooms: rooms.map(({ id }) => id), tracks: tracks.map(({ id }) => id), tags: tags.map(({ id }) => id) };
  for (const talk of talks) {
    t.ok(has.rooms.includes(talk.room), String(talk.code));
    if (talk.track) t.ok(has.tracks.includes(talk.track), String(talk.code));
    t.same(talk.tags?.filter((id) => !has.tags.includes(id)) ?? [], [], String(talk.code));
    t.same(talk.speakers?.filter((code) => !speakers.some((one) => one.code === code)) ?? [], [], String(talk.code));
  }
  t.same(
    rooms.map(({ name }) => name),
    [{ en: 'Aula' }, { en: 'Château de la Muette' }],
  );
});

t.test('titles are in the wanted language, since the widget shows them as they come', async (t) => {
  t.same([scheduleOf(agenda, 'fr').talks[0]?.title, scheduleOf(agenda, 'en').talks[0]?.title], ['Séance 1', 'Session 1']);
});

t.test('a session that was opened says what pretalx has no field for as Markdown, in which titles stand for themselves', async (t) => {
  const described = (id: string, over: object) => {
    const document = manySorts();
    const sessions = document.sessions.map((one) => (one.id === id ? { ...one, ...over } : one));
    const documents = document.documents.map((one) => ({ ...one, title: '[Paper] <b>1*2*3</b>' }));
    const made = agendaOf({ ...document, sessions, documents });
    const found = made.sessions.find((one) => one.id === id);
    return found ? (JSON.parse(pretalx.submission(viewOf(made), found)) as { description: string }).description : '';
  };
  t.equal(described('again', {}), '');
  t.equal(
    described('opening', { subtitle: 'A_b_', note: 'Bring **both**.', links: { recording: 'https://example.org/r(1).mp4' } }),
    '*A\\_b\\_*\n\nBring **both**.\n\n- [Recording](<https://example.org/r(1).mp4>)\n- [\\[Paper\\] \\<b\\>1\\*2\\*3\\</b\\>](<https://example.org/p%C3%A4per.pdf>)',
  );
  t.notMatch(pretalx.submission(viewOf(agenda), session('invited')), 'example.org/hidden');
});

t.test('a person has the sessions that the widget can open, position and organisation first', async (t) => {
  const [speaker] = agenda.speakers;
  t.match(JSON.parse(speaker ? pretalx.speaker(viewOf(agenda), speaker) : '{}'), {
    code: 'ada',
    biography: '*Director, Institute*',
    submissions: ['opening'],
  });
});

t.test('every language has words, French its own', async (t) => {
  const [english, french, german] = ['en', 'fr', 'de'].map((language) => JSON.parse(pretalx.messages(language)) as Record<string, string>);
  t.same(german, english);
  t.same(Object.keys(french ?? {}), Object.keys(english ?? {}));
  t.not(french?.['search'], english?.['search']);
});
