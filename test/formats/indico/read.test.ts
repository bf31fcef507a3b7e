import t from 'tap';
import { AgendaError } from '../../../src/agenda/errors.ts';
import { indico } from '../../../src/formats/indico/index.ts';
import { readers } from '../../../src/formats/readers.ts';
import { refusal } from '../../agenda/draft.ts';
import { answer, block, event, talk } from './event.ts';

const bytes = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
const read = (over: object, timeZone?: string) => indico.read(bytes(answer({ ...event, ...over })), { timeZone });
const first = (over: object) => read({ contributions: [{ ...talk, ...over }] }).document.sessions[0];
const messages = (over: object) => read(over).doubts.map(({ path, message }) => `${path}: ${message}`);

t.test('a contribution comes with its times, room, track, people, files and references', async (t) => {
  const { document, doubts } = read({ contributions: [talk] });
  t.match(document.sessions[0], {
    key: '512',
    title: 'Tea, steeped',
    kind: 'workshop',
    abstract: 'How **long**?',
    start: '2026-05-04T10:00',
    end: '2026-05-04T10:45',
    track: 'leaves',
    tags: ['tea', 'time', 'Morning'],
    speakers: [
      { speaker: 'ada-example', role: 'speaker', label: null },
      { speaker: 'ben-example', role: 'author', label: null },
      { speaker: 'cleo', role: 'author', label: 'Co-author' },
    ],
    links: { page: 'https://indico.example.org/event/1/contributions/512/' },
  });
  t.match(document.rooms, [{ key: '40/S2 - Kitchen', title: '40/S2 - Kitchen', building: 'Tea House' }]);
  t.match(document.speakers[0], { key: '7', name: 'Ada Example', organisation: 'Institute' });
  t.same(
    document.documents.map(({ title, url, kind }) => [title, url, kind]),
    [
      ['Slides', 'https://indico.example.org/slides.pdf', 'presentation'],
      ['Blog', 'https://example.org/blog', 'link'],
      ['CDS 42', 'https://cds.example.org/42', 'link'],
    ],
  );
  t.notOk('parent' in (document.sessions[0] ?? {}), 'the file knows no blocks, so that importing it again keeps those that are there');
  t.same(doubts, [{ path: 'results[0]', message: '1 files and links are left out: they are protected or carry a password' }]);
  t.notMatch(JSON.stringify(document), /budget|d41d8|ben@example|0123/);
});

t.test('an event is known by its address and number, whatever its title', async (t) => {
  const { document } = read({ contributions: [talk] });
  t.equal(document.system, 'indico:indico-example-org-1');
  t.equal(read({ title: 'Tea Weeks', contributions: [] }).document.system, document.system);
  t.match(document.conference, {
    title: 'Tea Days',
    description: 'For all.',
    startDate: '2026-05-04',
    endDate: '2026-05-05',
    timeZone: 'Europe/Paris',
    venue: { name: 'Tea House' },
    links: { page: 'https://indico.example.org/event/1/' },
  });
});

t.test('the blocks of sessions are parents of what they contain; other contributions have none', async (t) => {
  const other = { ...talk, db_id: 513, title: 'Tea, iced', type: null, startDate: { ...talk.startDate, time: '14:00:00' }, endDate: null };
  const { sessions } = read({ sessions: [block], contributions: [talk, other] }).document;
  t.match(sessions, [
    {
      key: 'block-31',
      id: 'morning-first-half',
      title: 'Morning: first half',
      kind: 'plenary',
      abstract: 'All about leaves.',
      parent: null,
      speakers: [
        { speaker: 'ben-example', role: 'convener' },
        { speaker: 'ada-example', role: 'convener' },
      ],
    },
    { key: '512', kind: 'plenary', parent: 'morning-first-half', track: 'leaves', tags: ['tea', 'time'] },
    { key: '513', parent: null, start: '2026-05-04T14:00', end: '2026-05-04T14:45' },
  ]);
  t.equal(sessions.length, 3);
});

t.test('a contribution without a room is in that of its block', async (t) => {
  const lost = { ...talk, room: '', roomFullname: '' };
  const elsewhere = { ...talk, db_id: 514, roomFullname: 'Garden' };
  const { sessions } = read({ sessions: [{ ...block, contributions: [lost, elsewhere] }], contributions: [] }).document;
  t.same(
    sessions.map(({ room }) => room),
    ['kitchen', 'kitchen', 'garden'],
  );
});

t.test('contributions of one block are breakouts where the block runs beside another', async (t) => {
  const beside = { ...block, id: 32, title: 'Beside', contributions: [] };
  const kinds = (sessions: object[]) => read({ sessions, contributions: [] }).document.sessions.map(({ kind }) => kind);
  t.same(kinds([block]), ['plenary', 'plenary']);
  t.same(kinds([block, beside]), ['breakout', 'breakout', 'breakout']);
});

t.test("without a track the session's title is the track", async (t) => {
  t.match(first({ track: null }), { track: 'morning', tags: ['tea', 'time'] });
  t.match(first({ track: null, session: null }), { track: null });
});

t.test('dates in another zone than that of the event are the instants that they are', async (t) => {
  const inZone = (tz: string) => first({ startDate: { ...talk.startDate, tz }, endDate: { ...talk.endDate, tz } })?.start;
  t.equal(inZone('UTC'), '2026-05-04T12:00');
  t.equal(inZone('America/New_York'), '2026-05-04T16:00');
  t.equal(inZone('Europe/Paris'), '2026-05-04T10:00');
  t.match(
    messages({ contributions: [{ ...talk, folders: [], startDate: { ...talk.startDate, tz: 'Mars/Olympus' } }] }).join('\n'),
    'unknown time zone',
  );
});

t.test('a contribution in no timetable is unscheduled', async (t) => {
  t.match(first({ startDate: null, endDate: null, type: null }), { start: null, end: null, kind: 'other' });
});

t.test('old exports have material for attachments and names with a comma for people', async (t) => {
  const old = read({
    contributions: [{ ...talk, db_id: undefined, folders: undefined, speakers: [{ id: '0', fullName: 'Example, Dora' }] }],
  });
  t.equal(old.document.sessions[0]?.key, '12');
  t.equal(old.document.documents[0]?.url, 'https://indico.example.org/twice.pdf');
  t.match(old.document.speakers[0], { key: 'Dora Example', name: 'Dora Example' });
});

t.test('minutes, video conferences, join addresses and what names a password stay out or are reported', async (t) => {
  const secret = {
    ...talk,
    folders: [],
    note: { html: '<p>the door code is 1234</p>' },
    vc_info: [{ room: 'zoom', passcode: '5678' }],
    roomFullname: 'https://zoom.example.org/j/9?pwd=abcd',
    references: [{ type: 'Zoom', value: 'Join', url: 'https://zoom.example.org/j/9?pwd=abcd' }],
    material: [],
    description: 'Meeting password: tea',
  };
  const { document, doubts } = read({ chairs: [{ fullName: 'Example, Eve' }], hasAnyProtection: true, contributions: [secret] });
  t.notMatch(JSON.stringify(document), /1234|5678|abcd|Eve/);
  const place = 'contributions[0]: contribution 12';
  t.same(
    doubts.map(({ path, message }) => `${path}: ${message}`),
    [
      `${place}: has a web address for a room, which may let anyone join; it is left out`,
      'results[0]: 1 minutes are left out: they may not be for the public',
      'results[0]: 1 video conferences are left out, with how to join them',
      'results[0]: 1 files and links are left out: they are protected or carry a password',
      'results[0]: 1 chairs of the whole event are left out, since they belong to no session',
      'results[0]: the event is protected in Indico; look through it before you publish it',
      `${place}: seems to name a password in its text; look at it before you publish it`,
    ],
  );
});

t.test('a block of an old export, which has no end, ends with the last contribution of its day', async (t) => {
  const till = (time: string, date = '2026-05-04') => ({ ...talk, db_id: time, endDate: { date, time, tz: 'Europe/Paris' } });
  const old = { ...block, endDate: undefined, contributions: [till('10:45:00'), till('11:30:00'), till('23:00:00', '2026-05-05')] };
  t.equal(read({ sessions: [old], contributions: [] }).document.sessions[0]?.end, '2026-05-04T11:30');
});

t.test('subcontributions have no times and are reported', async (t) => {
  t.match(messages({ contributions: [{ ...talk, folders: [], subContributions: [{ title: 'Part' }] }] }), [
    'contributions[0]: contribution 12: has 1 subcontributions, which have no times; they are left out',
  ]);
});

t.test('the zone of the event counts, then that of its dates; one must be known', async (t) => {
  t.equal(read({ timezone: '', contributions: [] }).document.conference.timeZone, 'Europe/Paris');
  const nowhere = { contributions: [], timezone: null, startDate: { ...event.startDate, tz: 'UTC' } };
  t.equal(read(nowhere, 'Europe/Rome').document.conference.timeZone, 'Europe/Rome');
  t.match(
    refusal(() => read(nowhere)),
    { code: 'invalid' },
  );
});

t.test('it is known by its names, and no other reader takes it', async (t) => {
  const bare = { results: [{ ...event, contributions: [talk] }] };
  for (const value of [answer({ ...event, contributions: [talk] }), answer(), bare, event])
    t.same(
      readers.filter((reader) => reader.recognise(bytes(value)) === true).map(({ name }) => name),
      ['indico'],
    );
  for (const [text, why] of [
    ['', 'it is empty'],
    ['[1]', 'it is not a JSON object'],
    ['{"results":[{"name":"x"}]}', 'its JSON is no answer of Indico with "results"'],
  ] as const)
    t.equal(indico.recognise(bytes(text)), why);
});

t.test('what is no such answer is refused with a line that says where', async (t) => {
  const hostile: [string, RegExp][] = [
    ['{"results":[', /1:13/],
    ['{"results":3}', /has no event/],
    ['{"results":[]}', /has no event/],
    ['{"results":[{},{}]}', /has 2 events/],
    ['{"results":[{"title":"x"}]}', /no contributions; export it with detail=sessions/],
    [`{"results":${'['.repeat(40)}${']'.repeat(40)}}`, /nested deeper/],
    ['{"__proto__":{}}', /__proto__/],
  ];
  for (const [text, message] of hostile) t.throws(() => indico.read(bytes(text), {}), { code: 'unreadable', message }, text.slice(0, 40));
  t.throws(() => indico.read(Buffer.from([0x7b, 0x0a, 0xff]), {}), { code: 'unreadable', message: /2:1/ });
});

t.test('people who are only named as authors speak; those who wrote along do not', async (t) => {
  const { document, doubts } = read({ contributions: [{ ...talk, folders: [], material: [], speakers: [] }] });
  t.same(
    document.sessions[0]?.speakers?.map(({ speaker, role, label }) => [speaker, role, label]),
    [
      ['ada-example', 'speaker', null],
      ['ben-example', 'speaker', null],
      ['cleo', 'author', 'Co-author'],
    ],
  );
  t.same(doubts, [{ path: 'results[0]', message: '1 contributions name no speakers; their primary authors are taken for them' }]);
});

t.test('hostile values are left out or refused, not followed', async (t) => {
  const outcome = (over: object) => {
    try {
      return Array.isArray(read(over).document.sessions) && 'read';
    } catch (error) {
      return error instanceof AgendaError && 'refused';
    }
  };
  for (const value of [null, 3, 'text', [], [[null]], { title: { a: 1 } }]) {
    for (const field of ['contributions', 'sessions', 'startDate', 'timezone'])
      t.ok(outcome({ contributions: [talk], [field]: value }), `${field} is ${JSON.stringify(value)}`);
    for (const field of Object.keys(talk))
      t.equal(outcome({ contributions: [{ ...talk, [field]: value }] }), 'read', `${field} is ${JSON.stringify(value)}`);
    for (const field of Object.keys(block))
      t.equal(outcome({ sessions: [{ ...block, [field]: value }] }), 'read', `${field} is ${JSON.stringify(value)}`);
  }
});

t.test('a large hostile event is read within seconds', async (t) => {
  const blocks = Array.from({ length: 6000 }, (_, id) => ({ ...block, id, contributions: [{ ...talk, db_id: id }] }));
  const started = Date.now();
  t.equal(read({ sessions: blocks, contributions: [] }).document.sessions.length, 12_000);
  t.ok(Date.now() - started < 10_000);
});
