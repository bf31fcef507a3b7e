import t from 'tap';
import { indico } from '../../../src/formats/indico/index.ts';
import { readers } from '../../../src/formats/readers.ts';
import { answer, block, event, talk } from './event.ts';

const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));
const read = (value: unknown) => indico.read(bytes(value), {});
const at = (time: string, date = '2026-05-04') => ({ date, time, tz: 'Europe/Paris' });
const place = { location: 'Tea House', room: 'Kitchen' };

const ada = { firstName: 'Ada', familyName: 'Example', name: 'Dr Ada Example', affiliation: 'Institute', email: 'ada@example.org' };
const ben = { firstName: 'Ben', familyName: 'Example', name: 'Ben Example', affiliation: '', emailHash: 'd41d8' };
const files = { files: [{ title: 'Budget', download_url: '/event/1/budget.pdf' }], folders: [] };

/** The contribution of the block as the timetable has it. */
const entry = {
  ...{
    ...place,
    id: 'c90',
    entryType: 'Contribution',
    contributionId: 512,
    friendlyId: 12,
    title: talk.title,
    description: talk.description,
  },
  ...{
    startDate: talk.startDate,
    endDate: talk.endDate,
    duration: 45.0,
    url: '/event/1/contributions/512/',
    presenters: [ada],
    authors: [ben],
  },
};
const tea = { ...place, id: 'b7', entryType: 'Break', title: 'Tea', startDate: at('11:00:00'), endDate: at('11:30:00'), duration: 30 };
const session = {
  ...{
    ...place,
    id: 's88',
    entryType: 'Session',
    sessionSlotId: 31,
    sessionId: 4,
    title: 'Morning',
    slotTitle: 'first half',
    conveners: [ben],
  },
  ...{ startDate: block.startDate, endDate: block.endDate, description: 'All about leaves.', url: '/event/1/sessions/4/' },
  entries: { c90: entry, b7: tea },
};
const night = {
  ...session,
  id: 's89',
  sessionSlotId: 32,
  title: 'Night',
  slotTitle: '',
  startDate: at('22:00:00'),
  endDate: at('01:00:00', '2026-05-05'),
};
const days = { '20260504': { s88: session, s89: { ...night, entries: {} } }, '20260505': { s89: { ...night, entries: {} } } };
const whole = { ...answer(), url: 'https://indico.example.org/export/timetable/1.json?ak=0a1b', results: { 1: days } };

t.test('a timetable has blocks, contributions and breaks, each once, with the keys of the event itself', async (t) => {
  const { document, doubts } = read(whole);
  t.match(document.sessions, [
    { key: 'block-31', title: 'Morning: first half', abstract: 'All about leaves.', room: 'kitchen', parent: null },
    {
      ...{ key: '512', start: '2026-05-04T10:00', end: '2026-05-04T10:45', parent: 'morning-first-half', room: 'kitchen' },
      speakers: [
        { speaker: 'ada-example', role: 'speaker' },
        { speaker: 'ben-example', role: 'author' },
      ],
      links: { page: 'https://indico.example.org/event/1/contributions/512/' },
    },
    { key: 'break-b7', title: 'Tea', kind: 'break', parent: 'morning-first-half' },
    { key: 'block-32', title: 'Night', start: '2026-05-04T22:00', end: '2026-05-05T01:00', parent: null },
  ]);
  t.equal(document.sessions.length, 4);
  t.same(doubts, []);
  t.notMatch(JSON.stringify(document), /0a1b|@example|d41d8/);
});

t.test('it tells of the event that it is of, but not what that is called', async (t) => {
  const { document } = read(whole);
  const twin = read(answer({ ...event, sessions: [block], contributions: [] })).document;
  t.equal(document.system, twin.system);
  t.match(document.conference, { startDate: '2026-05-04', endDate: '2026-05-05', timeZone: 'Europe/Paris', venue: { name: 'Tea House' } });
  t.notOk('title' in document.conference || 'links' in document.conference);
  t.same(
    document.sessions.slice(0, 2).map(({ key, title, start, end }) => [key, title, start, end]),
    twin.sessions.map(({ key, title, start, end }) => [key, title, start, end]),
  );
  t.same(document.tellsOf, ['sessions', 'rooms', 'speakers'], 'importing it withdraws no tracks and documents');
  for (const field of ['track', 'tags'] as const) t.notOk(field in (document.sessions[1] ?? {}), `importing it keeps the ${field}`);
});

t.test('files stay out, since it does not tell which are protected', async (t) => {
  const { document, doubts } = read({ 1: { '20260504': { c90: { ...entry, attachments: files } } } });
  t.notOk('documents' in (document.sessions[0] ?? {}), 'importing it keeps those that are known');
  t.same(doubts, [{ path: 'results[0]', message: '1 files and links are left out: a timetable does not tell which are protected' }]);
});

t.test('the newest tell of each person what they do, the oldest number the blocks of each session apart', async (t) => {
  const { presenters: _presenters, authors: _authors, contributionId: _id, ...common } = entry;
  const newest = {
    ...common,
    objId: 512,
    personLinks: [
      { ...ada, roles: ['primary', 'speaker'] },
      { ...ben, roles: ['secondary'] },
    ],
  };
  const block = {
    ...session,
    objId: 31,
    sessionSlotId: undefined,
    sessionTitle: 'Morning',
    title: 'first half',
    entries: { c512: newest },
  };
  const old = { ...night, id: 's4l1', sessionSlotId: '1', entries: {} };
  const { sessions } = read({ results: { 1: { '20260504': { s31: block, s4l1: old } } } }).document;
  t.match(sessions, [
    { key: 'block-31', title: 'Morning: first half' },
    {
      key: '512',
      speakers: [
        { speaker: 'ada-example', role: 'speaker' },
        { speaker: 'ben-example', role: 'author', label: 'Co-author' },
      ],
    },
    { key: 'block-s4l1' },
  ]);
});

t.test('it is known with the answer around it, without, and by its days alone', async (t) => {
  for (const value of [whole, whole.results, days]) {
    t.same(
      readers.filter((reader) => reader.recognise(bytes(value)) === true).map(({ name }) => name),
      ['indico'],
    );
    t.equal(read(value).document.sessions.length, 4);
  }
  t.throws(() => read({ results: { 1: days, 2: days } }), /has 2 events; export one alone/);
  t.throws(() => read({ results: { 1: {} } }), /the event has no contributions/);
});

t.test('hostile values are left out, not followed', async (t) => {
  for (const value of [null, 3, 'text', [], [[null]], { a: { a: 1 } }])
    for (const [name, whole] of Object.entries({ entry, session }))
      for (const field of Object.keys(whole))
        t.ok(
          read({ 1: { '20260504': { one: { ...whole, [field]: value }, other: tea } } }),
          `${field} of ${name} is ${JSON.stringify(value)}`,
        );
});
