import t from 'tap';
import { diffAgendas, isEmptyDiff } from '../../src/agenda/diff.ts';
import { project } from '../../src/agenda/projection.ts';
import { aConference, aDraft, aSession, type Fields, release, uidOf } from './draft.ts';

const nothing = { added: [], removed: [], changed: [] };
const unchanged = { sessions: nothing, tracks: nothing, rooms: nothing, speakers: nothing, documents: nothing, audiences: nothing };
const diff = (before: Fields, after: Fields) => diffAgendas(project(aDraft(before)), project(aDraft(after)));

t.test('the same state has an empty diff', async (t) => {
  t.same(diff({}, {}), { conference: [], collections: unchanged });
  t.equal(isEmptyDiff(diff({}, {})), true);
});

t.test('sessions are added, removed and changed field by field', async (t) => {
  const before = { sessions: [aSession({ id: 'a', title: 'A' }), aSession({ id: 'b', title: 'B' })] };
  const after = { sessions: [aSession({ id: 'b', title: 'New', room: 'hall' }), aSession({ id: 'c', title: { en: 'C', fr: 'Ç' } })] };
  t.same(diff(before, after).collections.sessions, {
    added: [{ id: 'c', title: { en: 'C', fr: 'Ç' } }],
    removed: [{ id: 'a', title: 'A' }],
    changed: [
      {
        id: 'b',
        title: 'New',
        fields: [
          { field: 'title', before: 'B', after: 'New' },
          { field: 'room', before: null, after: 'hall' },
        ],
      },
    ],
  });
  t.equal(isEmptyDiff(diff(before, after)), false);
});

t.test('a session with a new id is the same one where its uid is', async (t) => {
  const { sessions } = diff({ sessions: [aSession({ id: 'a' })] }, { sessions: [aSession({ id: 'b', uid: uidOf('a') })] }).collections;
  t.same(sessions, { ...nothing, changed: [{ id: 'b', title: 'Opening', fields: [{ field: 'id', before: 'a', after: 'b' }] }] });
});

t.test('what a release adds or derives is no difference', async (t) => {
  const draft = aDraft({ sessions: [aSession({ speakers: [{ speaker: 'ann' }] })] });
  const later = aDraft({ sessions: [aSession({ title: 'New', speakers: [{ speaker: 'ann' }] })] });
  const two = release(later, release(draft));
  t.equal(isEmptyDiff(diffAgendas(two, project(later))), true);
});

t.test('a speaker on another session is a change of the session, not of the speaker', async (t) => {
  const { collections } = diff({}, { sessions: [aSession({ speakers: [{ speaker: 'ann' }] })] });
  t.same(
    [collections.speakers, collections.sessions.changed.map(({ fields }) => fields.map(({ field }) => field))],
    [nothing, [['speakers']]],
  );
});

t.test('other resources are compared by their ids', async (t) => {
  const { rooms } = diff(
    {},
    {
      rooms: [
        { id: 'hall', title: 'Great hall' },
        { id: 'lobby', title: 'Lobby' },
      ],
    },
  ).collections;
  t.same(rooms, {
    added: [{ id: 'lobby', title: 'Lobby' }],
    removed: [{ id: 'side', title: 'Side' }],
    changed: [{ id: 'hall', title: 'Great hall', fields: [{ field: 'title', before: 'Hall', after: 'Great hall' }] }],
  });
});

t.test("the conference's own fields are compared too", async (t) => {
  t.same(diff({}, { conference: aConference({ title: 'New' }) }).conference, [{ field: 'title', before: 'Procurement', after: 'New' }]);
});

t.test('before the first release everything is added', async (t) => {
  const { conference, collections } = diffAgendas(null, project(aDraft()));
  t.same([conference, collections.sessions.added, collections.rooms.added.length], [[], [{ id: 'opening', title: 'Opening' }], 2]);
});

t.test('what is hidden is in no diff', async (t) => {
  t.equal(isEmptyDiff(diff({}, { sessions: [aSession(), aSession({ id: 'b', visibility: 'private' })] })), true);
});
