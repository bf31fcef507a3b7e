import t from 'tap';
import { type ReadingParameter, readingParameters, readReading, shape, sortItems } from '../../src/agenda/reading.ts';
import { textMapOf } from '../../src/agenda/text.ts';
import { aDraft, agendaOf, aSession, refusal, the } from './draft.ts';

const every = Object.keys(readingParameters) as ReadingParameter[];
const read = (entries: Record<string, string[]>, allowed = every) => readReading(new Map(Object.entries(entries)), allowed);
const defaults = {
  lang: undefined,
  text: 'markdown',
  release: undefined,
  fields: undefined,
  include: [],
  limit: 100,
  cursor: undefined,
  sort: undefined,
};

t.test('without parameters the newest release is read, a hundred at a time', async (t) => {
  t.same(read({}), defaults);
});

t.test('every parameter is read', async (t) => {
  t.same(
    read({
      lang: ['fr-CA'],
      text: ['html'],
      release: ['3'],
      fields: ['id,title'],
      include: ['room', 'track'],
      limit: ['500'],
      cursor: ['abc'],
      sort: ['-title'],
    }),
    {
      ...{
        lang: 'fr-CA',
        text: 'html',
        release: 3,
        fields: ['id', 'title'],
        include: ['room', 'track'],
        limit: 500,
        cursor: 'abc',
        sort: '-title',
      },
    },
  );
  t.equal(read({ lang: ['*'] }).lang, '*');
});

t.test('a wrong value is refused with its parameter, all at once', async (t) => {
  const faults = [
    'release: 0 is no value for it',
    'limit: 501 is no value for it',
    'lang: not a tag is no value for it',
    'text: pdf is no value for it',
  ];
  t.same(
    refusal(() =>
      read({ lang: ['not a tag'], text: ['pdf'], release: ['0'], limit: ['501'], sort: ['a b'], fields: ['a,'], include: ['a b'] }),
    ),
    {
      code: 'invalid',
      faults: [...faults, 'fields: a, is no value for it', 'include: a b is no value for it', 'sort: a b is no value for it'],
    },
  );
});

t.test('limit is 1 to 500 and release a number from 1', async (t) => {
  for (const limit of ['0', '-1', '1.5', '501', '1000', '', 'all', '1e2']) {
    t.same(
      refusal(() => read({ limit: [limit] })),
      { code: 'invalid', faults: [`limit: ${limit} is no value for it`] },
    );
  }
  for (const release of ['0', '01', '-1', 'newest', '']) {
    t.same(
      refusal(() => read({ release: [release] })),
      { code: 'invalid', faults: [`release: ${release} is no value for it`] },
    );
  }
  t.equal(read({ limit: ['1'] }).limit, 1);
});

t.test('a parameter given twice is refused, but for lists', async (t) => {
  t.same(
    refusal(() => read({ limit: ['1', '2'] })),
    { code: 'invalid', faults: ['limit: is given more than once'] },
  );
  t.same(read({ fields: ['id', 'title'] }).fields, ['id', 'title']);
});

t.test('a parameter that is not for this list is not looked at', async (t) => {
  t.same(read({ sort: ['a b'] }, ['limit']), defaults);
});

const items = [
  { id: 'c', title: 'Éclair', modifiedAt: '2023-10-02T00:00:00+00:00' },
  { id: 'a', title: 'zebra', modifiedAt: '2023-10-01T23:00:00-02:00' },
  { id: 'b', title: 'eclair', modifiedAt: '2023-10-01T00:00:00+00:00' },
];
const keys = ['start', 'title', 'id', 'modifiedAt'];
const sorted = (sort: string | undefined) =>
  sortItems(items, sort, 'en', keys)
    .map(({ id }) => id)
    .join(' ');

t.test('the order of the list is kept for start, and reversed by a hyphen', async (t) => {
  t.same([sorted(undefined), sorted('start'), sorted('-start')], ['c a b', 'c a b', 'b a c']);
});

t.test('titles compare without case and marks, equal ones by id', async (t) => {
  t.same([sorted('title'), sorted('-title')], ['b c a', 'a c b']);
});

t.test('ids compare by code unit, modification times as instants', async (t) => {
  t.same([sorted('id'), sorted('-id'), sorted('modifiedAt'), sorted('-modifiedAt')], ['a b c', 'c b a', 'b c a', 'a c b']);
});

t.test('titles compare in the language that is read, names like titles', async (t) => {
  const texts = [
    { id: 'a', title: textMapOf({ en: 'A', fr: 'Z' }) },
    { id: 'b', title: textMapOf({ en: 'B', fr: 'Y' }) },
  ];
  const order = (language: string) => sortItems(texts, 'title', language, keys).map(({ id }) => id);
  t.same(
    [order('en'), order('fr')],
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
  );
  t.same(
    sortItems(
      [
        { id: 'x', name: 'B' },
        { id: 'y', name: 'A' },
      ],
      'title',
      'en',
      keys,
    ).map(({ id }) => id),
    ['y', 'x'],
  );
});

t.test('a key that these items do not have is refused', async (t) => {
  for (const sort of ['room', 'modifiedAt']) {
    t.same(
      refusal(() => sortItems(items, sort, 'en', ['title', 'id'])),
      { code: 'invalid', faults: [`sort: ${sort} is none of title, id`] },
    );
  }
});

const agenda = agendaOf(
  aDraft({
    documents: [
      { id: 'paper', title: 'Paper' },
      { id: 'papier', title: 'Papier', translationOf: 'paper' },
    ],
    sessions: [
      aSession({ id: 'block' }),
      aSession({
        id: 'a',
        room: 'hall',
        overflowRooms: ['side'],
        parent: 'block',
        speakers: [{ speaker: 'ann', role: 'chair' }],
        documents: ['paper'],
        audiences: ['auditors'],
      }),
    ],
  }),
);
const shaped = (include: string[], fields?: string[]) => shape('sessions', [the(agenda.sessions, 'a')], agenda, { include, fields });

t.test('include puts the object in place of the id, one level deep', async (t) => {
  t.same(shaped(['room', 'overflowRooms', 'parent', 'repeatOf', 'track', 'speakers', 'documents', 'audiences']), [
    {
      ...the(agenda.sessions, 'a'),
      room: the(agenda.rooms, 'hall'),
      overflowRooms: [the(agenda.rooms, 'side')],
      parent: the(agenda.sessions, 'block'),
      speakers: [{ speaker: the(agenda.speakers, 'ann'), role: 'chair', label: null }],
      documents: [the(agenda.documents, 'paper')],
      audiences: [the(agenda.audiences, 'auditors')],
    },
  ]);
});

t.test('speakers and documents include their sessions, a translation its original', async (t) => {
  t.same(shape('speakers', [the(agenda.speakers, 'ann')], agenda, { include: ['sessions'], fields: ['sessions'] }), [
    { sessions: [the(agenda.sessions, 'a')] },
  ]);
  t.same(shape('documents', [the(agenda.documents, 'papier')], agenda, { include: ['translationOf'], fields: ['translationOf'] }), [
    { translationOf: the(agenda.documents, 'paper') },
  ]);
});

t.test('fields keeps top-level keys in their own order, after include', async (t) => {
  t.same(shaped(['room'], ['room', 'id']), [{ id: 'a', room: the(agenda.rooms, 'hall') }]);
  t.same(Object.keys(shaped([], ['title', 'id'])[0] ?? {}), ['id', 'title']);
});

t.test('names that the items do not have are refused', async (t) => {
  t.same(
    refusal(() => shaped(['room', 'uid'])),
    {
      code: 'invalid',
      faults: ['include: uid is none of track, room, overflowRooms, parent, repeatOf, speakers, documents, audiences'],
    },
  );
  t.same(
    refusal(() => shape('rooms', [], agenda, { include: ['sessions'], fields: undefined })),
    { code: 'invalid', faults: ['include: sessions is none of (nothing here)'] },
  );
  t.same(
    refusal(() => shape('audiences', [], agenda, { include: [], fields: ['room'] })),
    { code: 'invalid', faults: ['fields: room is none of id, title, description'] },
  );
  t.same(
    refusal(() => shape('tracks', [...agenda.tracks], agenda, { include: [], fields: ['id', 'constructor'] })),
    {
      code: 'invalid',
      faults: ['fields: constructor is none of id, title, description, color, order'],
    },
  );
});
