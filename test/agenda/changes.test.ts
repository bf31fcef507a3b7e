import t from 'tap';
import { changeBetween, isEmptyChange } from '../../src/agenda/changes.ts';
import { emptyDraft } from '../../src/agenda/draft.ts';
import { aConference, aDraft, aSession } from './draft.ts';

const nothing = { audiences: [], tracks: [], rooms: [], speakers: [], documents: [], sessions: [] };

t.test('the same draft is no change, whatever the order of its keys', async (t) => {
  const draft = aDraft();
  const reordered = { ...draft, conference: Object.fromEntries(Object.entries(draft.conference).reverse()) as typeof draft.conference };
  t.same(changeBetween(draft, reordered), { conference: null, put: nothing, removed: nothing });
  t.equal(isEmptyChange(changeBetween(draft, reordered)), true);
});

t.test('what is new or different is put, what is gone is removed', async (t) => {
  const before = aDraft({ sessions: [aSession({ id: 'a' }), aSession({ id: 'b' }), aSession({ id: 'c' })] });
  const after = aDraft({ sessions: [aSession({ id: 'a' }), aSession({ id: 'b', title: 'Other' }), aSession({ id: 'd' })] });
  const change = changeBetween(before, after);
  t.same(
    change.put.sessions.map(({ id }) => id),
    ['b', 'd'],
  );
  t.same(change.removed, { ...nothing, sessions: ['c'] });
  t.equal(change.conference, null);
  t.equal(isEmptyChange(change), false);
});

t.test("the conference's own facts are a change of their own", async (t) => {
  const after = aDraft({ conference: aConference({ title: 'New' }) });
  const change = changeBetween(aDraft(), after);
  t.same(change, { conference: after.conference, put: nothing, removed: nothing });
  t.equal(isEmptyChange(change), false);
});

t.test('from nothing everything is put', async (t) => {
  const draft = aDraft();
  const { conference, ...members } = draft;
  t.same(changeBetween(null, draft), { conference, put: members, removed: nothing });
  t.equal(isEmptyChange(changeBetween(null, emptyDraft(conference))), false);
});
