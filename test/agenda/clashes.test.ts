import t from 'tap';
import { type Clash, clashesOf } from '../../src/agenda/clashes.ts';
import { aConference, aDraft, aSession, type Fields, release } from './draft.ts';

const told = ({ severity, rule, sessions, resources }: Clash) =>
  [`${severity} ${rule}:`, ...sessions, ...resources.map((id) => `(${id})`)].join(' ');
const clashes = (sessions: Fields[], over: Fields = {}) => clashesOf(aDraft({ sessions, ...over })).map(told);
const at = (start: string, end: string) => ({ start: `2023-10-24T${start}`, end: `2023-10-24T${end}` });
const a = (over: Fields = {}) => aSession({ id: 'a', title: 'A', ...at('09:00', '10:00'), ...over });
const b = (over: Fields = {}) => aSession({ id: 'b', title: 'B', ...at('09:00', '10:00'), ...over });

const inHall = { room: 'hall' };
const roomTaken = ['error room: a b (hall)'];

const cases: [string, Fields, string[]][] = [
  ['at exactly the same time', at('09:00', '10:00'), roomTaken],
  ['with the same start', at('09:00', '09:30'), roomTaken],
  ['with the same end', at('09:30', '10:00'), roomTaken],
  ['within the other', at('09:15', '09:45'), roomTaken],
  ['over a part of the other', at('09:45', '11:00'), roomTaken],
  ['for a second of the other', { start: '2023-10-24T09:59:59', end: '2023-10-24T11:00' }, roomTaken],
  ['right after the other', at('10:00', '11:00'), []],
  ['right before the other', at('08:00', '09:00'), []],
  ['at the same wall clock of another zone', { ...at('09:00', '10:00'), timeZone: 'Asia/Tokyo' }, []],
  ['at the same instant of another zone', { ...at('16:00', '17:00'), timeZone: 'Asia/Tokyo' }, roomTaken],
  ['without a time', { start: null, end: null }, []],
  ['on the whole day', { start: null, end: null, date: '2023-10-24' }, []],
];
for (const [name, over, expected] of cases) {
  t.test(`a room with a session ${name}: ${expected.join() || 'no clash'}`, async (t) => {
    t.same(clashes([a(inHall), b({ ...inHall, ...over })]), expected);
  });
}

t.test('the one that starts first is named first, and the message says what is wrong', async (t) => {
  const found = clashesOf(aDraft({ sessions: [a({ ...inHall, ...at('09:30', '11:00') }), b(inHall)] }));
  t.same(found, [
    { severity: 'error', rule: 'room', message: 'B and A are in Hall at the same time.', sessions: ['b', 'a'], resources: ['hall'] },
  ]);
});

t.test('a session over several others clashes with each of them', async (t) => {
  const long = aSession({ id: 'long', ...inHall, ...at('08:00', '12:00') });
  t.same(clashes([a({ ...inHall, ...at('08:30', '09:00') }), b({ ...inHall, ...at('11:00', '11:30') }), long]), [
    'error room: long a (hall)',
    'error room: long b (hall)',
  ]);
});

t.test('an overflow room is taken too', async (t) => {
  t.same(clashes([a({ room: 'side', overflowRooms: ['hall'] }), b(inHall)]), roomTaken);
  t.same(clashes([a({ room: 'side', overflowRooms: ['hall'] }), b({ overflowRooms: ['hall'] })]), roomTaken);
});

t.test('different rooms, or none, are no clash', async (t) => {
  t.same(clashes([a(inHall), b({ room: 'side' })]), []);
  t.same(clashes([a(), b()]), []);
});

t.test('a person cannot be in two places, in whatever role; an organisation can', async (t) => {
  const speakers = (...ids: string[]) => ({ speakers: ids.map((speaker) => ({ speaker })) });
  t.same(clashes([a(speakers('ann', 'oecd')), b({ speakers: [{ speaker: 'oecd' }, { speaker: 'ann', role: 'chair' }] })]), [
    'error speaker: a b (ann)',
  ]);
  const twice = { speakers: [{ speaker: 'ann' }, { speaker: 'ann', role: 'chair' }] };
  t.same(clashes([a(twice), b(twice)]), ['error speaker: a b (ann)']);
});

t.test('a person in a session that is held in two rooms at the very same time is a warning', async (t) => {
  const speakers = [{ speaker: 'ann' }];
  const original = a({ speakers, ...inHall });
  const copy = (over: Fields) => b({ speakers, room: 'side', repeatOf: 'a', ...over });
  t.same(clashes([original, copy({})]), ['warning speaker: a b (ann)']);
  t.same(clashes([original, copy({ id: 'c' }), copy({ room: null })]), [
    'warning speaker: a b (ann)',
    'warning speaker: a c (ann)',
    'warning speaker: b c (ann)',
  ]);
  t.same(clashes([original, copy(at('09:30', '10:00'))]), ['error speaker: a b (ann)']);
  t.same(clashes([original, copy({ repeatOf: null })]), ['error speaker: a b (ann)']);
});

t.test('a breakout over a plenary for the same audience is a clash', async (t) => {
  const [plenary, breakout, one, other] = [{ kind: 'plenary' }, { kind: 'breakout' }, { audiences: ['one'] }, { audiences: ['other'] }];
  const over = {
    audiences: [
      { id: 'one', title: 'One' },
      { id: 'other', title: 'Other' },
    ],
  };
  const competing = ['error audience: a b'];
  t.same(clashes([a(plenary), b(breakout)], over), competing);
  t.same(clashes([a(breakout), b(plenary)], over), competing);
  t.same(clashes([a({ ...plenary, ...one }), b({ ...breakout, ...one })], over), competing);
  t.same(clashes([a({ ...plenary, ...one }), b({ ...breakout, audiences: ['one', 'other'] })], over), competing);
  t.same(clashes([a(plenary), b({ ...breakout, ...one })], over), competing);
  t.same(clashes([a({ ...plenary, ...one }), b({ ...breakout, ...other })], over), []);
  t.same(clashes([a(breakout), b(breakout)], over), []);
  t.same(clashes([a(plenary), b(plenary)], over), []);
});

t.test('a block and its children never clash, at any depth; two children do', async (t) => {
  const both = { ...inHall, speakers: [{ speaker: 'ann' }] };
  const block = aSession({ id: 'block', kind: 'plenary', ...both, ...at('09:00', '12:00') });
  const child = a({ ...both, kind: 'breakout', parent: 'block' });
  t.same(clashes([block, child, b({ ...both, parent: 'a', ...at('09:00', '09:30') })]), []);
  t.same(clashes([block, child, b({ ...both, parent: 'block' })]), ['error room: a b (hall)', 'error speaker: a b (ann)']);
});

t.test('a cancelled session takes no room and no time', async (t) => {
  t.same(clashes([a(inHall), b({ ...inHall, status: 'cancelled', start: '2024-01-01T09:00', end: '2024-01-01T10:00' })]), []);
  t.same(clashes([a(inHall), b({ ...inHall, status: 'tentative' })]), roomTaken);
});

t.test('of a placeholder only the block is seen; a private session clashes like any other', async (t) => {
  const everything = { ...inHall, kind: 'plenary', speakers: [{ speaker: 'ann' }] };
  t.same(clashes([a(everything), b({ ...everything, kind: 'breakout', visibility: 'placeholder' })]), []);
  t.same(clashes([a(inHall), b({ ...inHall, visibility: 'private' })]), roomTaken);
});

t.test('a session outside the dates is a warning', async (t) => {
  const outside = ['warning outside-dates: a'];
  const on = (start: string, end: string) => clashes([a({ start, end })]);
  t.same(on('2023-10-23T09:00', '2023-10-23T10:00'), outside);
  t.same(on('2023-10-26T09:00', '2023-10-26T10:00'), outside);
  t.same(on('2023-10-23T23:00', '2023-10-24T01:00'), outside);
  t.same(on('2023-10-24T00:00', '2023-10-24T01:00'), []);
  t.same(on('2023-10-25T22:00', '2023-10-26T00:00'), []);
  t.same(on('2023-10-25T22:00', '2023-10-26T02:00'), []);
});

t.test('the dates are those of the zone of the conference and begin at its dayStartsAt', async (t) => {
  t.same(clashes([a({ timeZone: 'Asia/Tokyo', start: '2023-10-26T05:00', end: '2023-10-26T06:00' })]), []);
  const conference = aConference({ dayStartsAt: '04:00' });
  t.same(clashes([a({ start: '2023-10-26T02:00', end: '2023-10-26T03:00' })], { conference }), []);
  t.same(clashes([a({ start: '2023-10-24T02:00', end: '2023-10-24T03:00' })], { conference }), ['warning outside-dates: a']);
});

t.test('an all-day entry outside the dates is a warning', async (t) => {
  const on = (date: string, endDate: string | null) => clashes([a({ start: null, end: null, date, endDate })]);
  t.same([on('2023-10-24', '2023-10-25'), on('2023-10-25', null)], [[], []]);
  t.same([on('2023-10-23', null), on('2023-10-25', '2023-10-26')], [['warning outside-dates: a'], ['warning outside-dates: a']]);
});

t.test('a child outside its block is a warning', async (t) => {
  const outside = ['warning outside-block: a b'];
  t.same(clashes([a(), b({ parent: 'a', ...at('09:00', '10:00') })]), []);
  t.same(clashes([a(), b({ parent: 'a', ...at('09:30', '10:30') })]), outside);
  t.same(clashes([a(), b({ parent: 'a', ...at('08:59', '09:30') })]), outside);
  t.same(clashes([a(), b({ parent: 'a', ...at('11:00', '12:00') })]), outside);
});

t.test('the same name without the same identity is a warning', async (t) => {
  const speakers = [
    { id: 'ann', name: 'Ann Léa' },
    { id: 'ann-2', name: 'ANN LEA' },
    { id: 'bob', name: 'Bob' },
  ];
  const named = (speaker: string) => ({ speakers: [{ speaker }] });
  t.same(clashes([a(named('ann')), b({ ...named('ann-2'), ...at('11:00', '12:00') })], { speakers }), [
    'warning same-name: a b (ann) (ann-2)',
  ]);
  t.same(
    clashesOf(aDraft({ sessions: [], speakers })).map(({ message }) => message),
    ['Ann Léa is 2 speakers with different ids: ann, ann-2.'],
  );
});

t.test('errors come before warnings', async (t) => {
  const early = { start: '2023-10-20T09:00', end: '2023-10-20T10:00' };
  t.same(clashes([aSession({ id: 'early', ...early }), a(inHall), b(inHall)]), [...roomTaken, 'warning outside-dates: early']);
});

t.test('a release has the clashes of what it shows', async (t) => {
  const draft = aDraft({ sessions: [a(inHall), b(inHall), aSession({ id: 'c', ...inHall, visibility: 'private' })] });
  t.same(clashesOf(release(draft)).map(told), roomTaken);
});

t.test('a draft without sessions has no clashes', async (t) => {
  t.same(clashes([]), []);
});
