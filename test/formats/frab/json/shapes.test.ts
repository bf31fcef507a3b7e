import t from 'tap';
import type { JsonObject, JsonValue } from '../../../../src/formats/foreign/json.ts';
import { hoursOf, readingOfJson } from '../schedules.ts';

const event = (title: string, more: JsonObject = {}) => ({ title, start: '10:00', duration: '1:00', ...more });
const withDays = (days: JsonValue) => readingOfJson({ conference: { title: 'Moss', days } });
const ofOne = (more: JsonObject) => withDays([{ date: '2031-05-02', rooms: { Hall: [event('A', more)] } }]).document;

t.test('tracks, types and rooms may be maps from language to name', async (t) => {
  const document = ofOne({
    track: { de: 'Boden', en: 'Soil' },
    type: { de: 'Werkstatt', en: 'Workshop' },
    room: { de: 'Hall', en: 'Hall' },
  });
  t.strictSame(
    [document.tracks[0]?.title, document.sessions[0]?.kind, document.rooms.length],
    [{ de: 'Boden', en: 'Soil' }, 'workshop', 1],
  );
});

t.test('what a schedule tells of its persons is told of those who appear', async (t) => {
  const guid = (digit: number) => `0c16ffaa-0000-4000-8000-00000000000${digit}`;
  const persons = [
    { guid: guid(1), name: 'Ann', biography: 'Grows tea.', avatar: { url: 'https://moss.example/ann.png' }, url: 'https://ann.example/' },
    { guid: guid(2), name: 'Nobody' },
  ];
  const events = [event('A', { participants: [{ guid: guid(1), name: 'Ann', role: 'SPEAKER' }] })];
  const { document } = readingOfJson({ conference: { title: 'Moss' }, events, persons });
  t.strictSame(document.speakers, [
    {
      ...{ id: 'ann', key: guid(1), name: 'Ann', biography: 'Grows tea.' },
      image: { url: 'https://moss.example/ann.png', alt: null, credit: null },
      links: [{ title: null, url: 'https://ann.example/' }],
    },
  ]);
});

t.test('days may be a map from date or number, events one from number', async (t) => {
  const rooms = { Hall: { 0: event('A'), 2: event('B') } };
  for (const days of [{ '2031-05-02': { rooms } }, { 1: { rooms } }]) {
    const { document } = readingOfJson({ conference: { title: 'Moss', start: '2031-05-02', days } });
    t.strictSame(
      document.sessions.map(({ title, start, room }) => [title, start, room]),
      [
        ['A', '2031-05-02T10:00', 'hall'],
        ['B', '2031-05-02T10:00', 'hall'],
      ],
    );
  }
});

t.test('rooms may be objects around their events', async (t) => {
  const around: JsonValue[] = [[{ name: 'Hall', talks: [event('A')] }], { Hall: { events: [event('A')] } }];
  for (const rooms of around) {
    const [session] = withDays([{ date: '2031-05-02', rooms }]).document.sessions;
    t.strictSame([session?.title, session?.room], ['A', 'hall']);
  }
});

t.test('a start with its date counts beside a date without a time', async (t) => {
  const reading = withDays([
    { date: '2031-05-02', rooms: { Hall: [event('A', { date: '2031-05-02', start: '2031-05-02T12:00:00+02:00' })] } },
  ]);
  t.strictSame(hoursOf(reading), ['12:00-13:00']);
});

t.test('a recording may be told apart from its licence', async (t) => {
  const [session] = ofOne({ recording: { license: 'CC', optout: false, url: 'https://media.example/1' } }).sessions;
  t.equal(session?.links?.recording, 'https://media.example/1');
});
