import t from 'tap';
import { readers } from '../../../../src/formats/readers.ts';
import { sessionize } from '../../../../src/formats/sessionize/reading/index.ts';
import { refusal } from '../../../agenda/draft.ts';

const bytes = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
const timeZone = 'Europe/Vienna';
const read = (value: unknown) => sessionize.read(bytes(value), { timeZone });

const talk = {
  id: '501',
  title: 'Tea, steeped',
  description: 'How long?\r\n\r\n* three minutes\r\n* five',
  startsAt: '2026-05-04T10:00:00',
  endsAt: '2026-05-04T10:45:00',
  isServiceSession: false,
  isPlenumSession: false,
  speakers: ['a1'],
  categoryItems: [11, 21, 31, 41],
  questionAnswers: [{ questionId: 9, answerValue: 'my phone number' }],
  roomId: 7,
  liveUrl: 'https://example.org/live',
  recordingUrl: null,
  status: 'Accepted',
};
const lunch = {
  ...talk,
  id: '0f6f8d3e-3a13-49d3-81c7-5a881828a565',
  title: 'Lunch',
  isServiceSession: true,
  isPlenumSession: true,
  speakers: [],
  categoryItems: [],
  questionAnswers: [],
  startsAt: '2026-05-04T12:00:00',
  endsAt: '2026-05-04T13:00:00',
  liveUrl: null,
};
const speaker = {
  id: 'a1',
  firstName: 'Ada',
  lastName: 'Example',
  fullName: 'Ada Example',
  bio: 'Drinks tea.',
  tagLine: 'Taster, Institute',
  profilePicture: 'https://example.org/ada.jpg',
  links: [{ title: 'Blog', url: 'https://example.org/ada', linkType: 'Blog' }],
  sessions: [{ id: 501, name: 'Tea, steeped' }],
  questionAnswers: [{ id: 1, answer: 'vegan' }],
};
const all = {
  sessions: [talk, lunch],
  speakers: [speaker],
  questions: [{ id: 9, question: 'Phone' }],
  categories: [
    { id: 1, title: 'Track', items: [{ id: 11, name: 'Leaves' }] },
    { id: 2, title: 'Session format', items: [{ id: 21, name: 'Workshop' }] },
    { id: 3, title: 'Language', items: [{ id: 31, name: 'German' }] },
    { id: 4, title: 'Level', items: [{ id: 41, name: 'Beginner' }] },
  ],
  rooms: [{ id: 7, name: 'Kitchen', sort: 0 }],
};

t.test('a session of view/All comes with its room, track, kind, languages and tags; answers to the organisers stay out', async (t) => {
  const { document, doubts } = read(all);
  const [first, second] = document.sessions;
  t.match(first, {
    key: '501',
    title: 'Tea, steeped',
    kind: 'workshop',
    status: 'confirmed',
    start: '2026-05-04T10:00',
    end: '2026-05-04T10:45',
    abstract: 'How long?\n\n* three minutes\n* five',
    room: 'kitchen',
    track: 'leaves',
    speakers: [{ speaker: 'ada-example' }],
    languages: ['de'],
    tags: ['Beginner'],
    links: { stream: 'https://example.org/live' },
  });
  t.match(second, { kind: 'break', title: 'Lunch', uid: lunch.id, track: null });
  t.match(document.speakers[0], {
    key: 'a1',
    name: 'Ada Example',
    biography: 'Drinks tea.',
    position: 'Taster, Institute',
    image: { url: 'https://example.org/ada.jpg' },
    links: [{ title: 'Blog', url: 'https://example.org/ada' }],
  });
  t.notMatch(JSON.stringify(document), /phone|vegan/);
  t.same(doubts, [
    { path: 'questionAnswers', message: "2 answers to the organisers' questions are not for the public; they are left out" },
  ]);
});

t.test('the same sessions come of the grouped list and of the grid, whose time slots show them twice', async (t) => {
  const named = ({ speakers, categoryItems, questionAnswers: _answers, ...session }: typeof talk | typeof lunch) => ({
    ...session,
    room: 'Kitchen',
    speakers: speakers.map((id) => ({ id, name: 'Ada Example' })),
    categories: all.categories
      .map(({ id, title, items }) => ({
        id,
        name: title,
        categoryItems: items.filter((item) => (categoryItems as number[]).includes(item.id)),
      }))
      .filter(({ categoryItems: chosen }) => chosen.length > 0),
  });
  const sessions = [named(talk), named(lunch)];
  const groups = [{ groupId: null, groupName: 'All', sessions }];
  const rooms = [{ id: 7, name: 'Kitchen', sessions, hasOnlyPlenumSessions: false }];
  const grid = [{ date: '2026-05-04T00:00:00', isDefault: true, rooms, timeSlots: [{ slotStart: '10:00:00', rooms }] }];
  const expected = read(all).document;
  for (const view of [groups, grid]) {
    const { document } = read(view);
    t.same(document.sessions, expected.sessions);
    t.same(
      document.rooms.map(({ key, title }) => [key, title]),
      [['7', 'Kitchen']],
    );
    t.same(
      document.speakers.map(({ key, name }) => [key, name]),
      [['a1', 'Ada Example']],
    );
  }
});

const whole = { ...talk, room: 'Kitchen', speakers: [{ id: 'a1', name: 'Ada Example' }], categoryItems: undefined, questionAnswers: [] };

t.test('a session that stands in several groups of a list is one', async (t) => {
  const group = (groupId: number, ...sessions: object[]) => ({ groupId, groupName: `Group ${groupId}`, sessions });
  const { document, doubts } = read([group(1, whole), group(2, { ...whole, id: '502' }, whole)]);
  t.same(
    document.sessions.map(({ key }) => key),
    ['501', '502'],
  );
  t.same(doubts, []);
});

t.test('a session of the grid that names no room is in the one that it stands in, and in none where it stands in several', async (t) => {
  const nowhere = { ...whole, roomId: null, room: null };
  const room = (id: number, name: string, ...sessions: object[]) => ({ id, name, sessions });
  const rooms = [room(7, 'Kitchen', nowhere, { ...nowhere, id: '502' }), room(8, 'Garden', { ...nowhere, id: '502' })];
  const { document } = read([{ date: '2026-05-04T00:00:00', isDefault: true, rooms }]);
  t.same(
    document.sessions.map(({ key, room }) => [key, room]),
    [
      ['501', 'kitchen'],
      ['502', null],
    ],
  );
});

t.test('a grid that has its sessions in the time slots alone is read from these', async (t) => {
  const slot = (...rooms: object[]) => ({ slotStart: '10:00:00', rooms });
  const rooms = [{ id: 7, name: 'Kitchen' }];
  const timeSlots = [
    slot({ ...rooms[0], session: whole, index: 0 }, { id: 8, name: 'Garden', session: { ...whole, id: '502', roomId: 8 } }),
  ];
  const { document } = read([{ date: '2026-05-04T00:00:00', isDefault: true, rooms, timeSlots }]);
  t.same(
    document.sessions.map(({ key, room }) => [key, room]),
    [
      ['501', 'kitchen'],
      ['502', 'garden'],
    ],
  );
});

t.test('what a category stands for is told by its title in many languages; languages of programs are none', async (t) => {
  const one = (title: string, name: string) =>
    read({ ...all, categories: [{ id: 1, title, items: [{ id: 11, name }] }], sessions: [{ ...talk, categoryItems: [11] }] }).document;
  const told = (title: string, name: string) => {
    const { languages, tags, kind } = one(title, name).sessions[0] ?? {};
    return [languages, tags, kind];
  };
  t.same(told('Idioma', 'Español'), [['es'], [], 'plenary']);
  t.same(told('Programming language', 'Go'), [[], ['Go'], 'plenary']);
  t.same(told('Session duration', 'Workshop (2 h)'), [[], [], 'workshop']);
  t.match(one('Streams', 'Leaves').tracks, [{ title: 'Leaves' }]);
});

t.test('an end that is missing is reported as that', async (t) => {
  const { document, doubts } = read({
    ...all,
    speakers: [{ ...speaker, questionAnswers: [] }],
    sessions: [{ ...talk, questionAnswers: [], endsAt: null }],
  });
  t.equal(document.sessions[0]?.end, '2026-05-04T10:30');
  t.same(doubts, [{ path: 'sessions[0]: session 501', message: 'has no end; 30 minutes are assumed' }]);
});

t.test('the wall of speakers says nothing of what it does not show', async (t) => {
  const { id, fullName, profilePicture } = speaker;
  const { speakers, tellsOf } = read([{ id, fullName, profilePicture, isTopSpeaker: false }]).document;
  t.same([tellsOf, Object.keys(speakers[0] ?? {})], [['speakers'], ['id', 'key', 'name', 'image']]);
});

t.test('the view of speakers tells of speakers only, so that an import of it withdraws no session', async (t) => {
  const { document } = read([speaker]);
  t.same([document.tellsOf, document.sessions, document.speakers.length], [['speakers'], [], 1]);
});

t.test('a session without a time is unscheduled, one that did not take place is cancelled, one not accepted is left out', async (t) => {
  const { document, doubts } = read({
    ...all,
    sessions: [
      { ...talk, startsAt: null, endsAt: null },
      { ...talk, id: '502', noShow: true },
      { ...talk, id: '503', status: 'Declined' },
    ],
  });
  t.match(document.sessions, [{ start: null, end: null, status: 'confirmed' }, { status: 'cancelled' }]);
  t.equal(document.sessions.length, 2);
  t.match(doubts.map(({ path, message }) => `${path} ${message}`).join('\n'), 'sessions[2]: session 503 is left out');
});

t.test('what speakers have not confirmed, or organisers not decided, is reported', async (t) => {
  const { document, doubts } = read({
    ...all,
    sessions: [
      { ...talk, questionAnswers: [], isConfirmed: false },
      { ...lunch, isConfirmed: false },
      { ...talk, id: '503', questionAnswers: [], status: 'Decline_Queue' },
    ],
    speakers: [],
  });
  t.same(
    document.sessions.map(({ title, status }) => [title, status]),
    [
      ['Tea, steeped', 'confirmed'],
      ['Lunch', 'confirmed'],
    ],
  );
  t.match(
    doubts.map(({ path, message }) => `${path}: ${message}`),
    ['sessions: 1 are not confirmed by their speakers: 501', 'sessions[2]: session 503: is left out: its status is "Decline_Queue"'],
  );
});

t.test('a session in one of two languages is interpreted into the other; texts are read in both', async (t) => {
  const title = { ja: 'お茶', en: 'Tea' };
  const one = (over: object) =>
    read({ ...all, speakers: [speaker], sessions: [{ ...talk, title, categoryItems: [], questionAnswers: [], ...over }] });
  const { document, doubts } = one({
    language: 'JAPANESE',
    interpretationTarget: true,
    levels: ['BEGINNER'],
    message: { ja: '移動', en: 'Moved' },
  });
  t.match(document.sessions[0], { id: 'tea', title, languages: ['ja'], interpretation: ['en'], tags: ['Beginner'] });
  t.strictSame([document.sessions[0]?.note, document.conference.languages], [{ ja: '移動', en: 'Moved' }, ['ja', 'en']]);
  t.match(
    doubts.filter(({ message }) => message.includes('languages')),
    [],
  );
  t.same(one({ language: 'ENGLISH', interpretationTarget: false }).document.sessions[0]?.interpretation, []);
  t.same(one({ language: 'TBD', interpretationTarget: true }).document.sessions[0]?.interpretation, []);
  t.notOk('interpretation' in (one({}).document.sessions[0] ?? {}));
});

t.test('its times are local, so that a zone must be given', async (t) => {
  t.same(
    refusal(() => sessionize.read(bytes(all), {})),
    {
      code: 'invalid',
      faults: ['timeZone: the file has no time zone; give it with --time-zone (over HTTP timeZone), for example Europe/Paris'],
    },
  );
});

t.test('it is known by its names, and no other reader takes it', async (t) => {
  const { id, fullName, profilePicture } = speaker;
  const levels = Array(200).fill({ id: 2, name: 'A level with a long name of its own, and more' });
  for (const view of [
    all,
    [speaker],
    [{ groupId: null, groupName: 'All', sessions: [talk] }],
    [{ date: '2026-05-04', isDefault: true, rooms: [] }],
    [{ id, fullName, profilePicture }],
    [talk, lunch],
    { eventId: 'x', fetchedAt: '2026-05-01', ...all },
    { categories: [{ id: 1, title: 'Level', items: levels }], sessions: [talk] },
  ])
    t.same(
      readers.filter((reader) => reader.recognise(bytes(view)) === true).map(({ name }) => name),
      ['sessionize'],
    );
  for (const [text, why] of [
    ['', 'it is empty'],
    ['<schedule/>', 'it is not JSON'],
    ['{"sessions":[{"name":"x"}]}', 'its JSON has not the names of a Sessionize view'],
    ['[1,2,3]', 'its JSON has not the names of a Sessionize view'],
  ] as const)
    t.equal(sessionize.recognise(bytes(text)), why);
});

t.test('what is no such JSON is refused with a line that says where', async (t) => {
  const hostile: [string, RegExp][] = [
    ['{"sessions":[', /1:14/],
    ['[]', /none of the views/],
    ['[{"fullName":"x"},{"a":1}]', /none of the views/],
    [`{"sessions":${'['.repeat(40)}${']'.repeat(40)}}`, /nested deeper/],
    ['{"__proto__":{}}', /__proto__/],
    ['{"sessions":[],"sessions":', /1:/],
  ];
  for (const [text, message] of hostile) t.throws(() => read(text), { code: 'unreadable', message }, text.slice(0, 40));
});
