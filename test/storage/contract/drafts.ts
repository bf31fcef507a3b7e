import { changeBetween, type DraftChange } from '../../../src/agenda/changes.ts';
import { emptyDraft } from '../../../src/agenda/draft.ts';
import { creation, fullDraft, uidOf } from '../sample.ts';
import type { Test } from './opened.ts';

/** Drafts come back as they were put in, with their revisions. */
export function draftContract(test: Test): void {
  test('an empty store has nothing and answers', async (t, { store }) => {
    t.strictSame(await store.listConferences(), []);
    t.equal(await store.loadDraft('full'), null);
    t.equal(await store.loadRelease('full'), null);
    t.strictSame(await store.listReleases('full'), []);
    t.strictSame(await store.newestReleases(), []);
    t.strictSame(await store.listTokens(), []);
    t.strictSame(await store.check(), { ok: true });
  });

  test('a draft comes back as it was put in', async (t, { store, reopen }) => {
    const draft = fullDraft();
    t.equal(await store.applyChange('full', 0, creation(draft)), 1);
    t.strictSame((await store.loadDraft('full'))?.draft, draft);
    const later = reopen ? await reopen() : store;
    t.strictSame((await later.loadDraft('full'))?.draft, draft);
    t.strictSame(await later.listConferences(), ['full']);
    if (reopen) await later.close();
  });

  test('of uids those are named that sessions of other conferences have', async (t, { store }) => {
    await store.applyChange('full', 0, creation(fullDraft()));
    await store.applyChange('other', 0, creation(fullDraft('other')));
    const uids = [uidOf('full/child'), uidOf('other/child'), uidOf('nobody')];
    t.strictSame(await store.uidsElsewhere('full', uids), new Map([[uidOf('other/child'), 'other']]));
    t.strictSame(
      await store.uidsElsewhere('third', uids),
      new Map([
        [uidOf('full/child'), 'full'],
        [uidOf('other/child'), 'other'],
      ]),
    );
    t.strictSame(await store.uidsElsewhere('full', []), new Map());
  });

  test('members are in the order of their ids, whatever the order of the change', async (t, { store }) => {
    const draft = fullDraft();
    const change = creation(draft);
    for (const list of Object.values(change.put)) list.reverse();
    await store.applyChange('full', 0, change);
    t.strictSame((await store.loadDraft('full'))?.draft, draft);
  });

  test('each resource carries the revision of its own last change', async (t, { store }) => {
    const draft = fullDraft();
    await store.applyChange('full', 0, creation(draft));
    const tracks = draft.tracks.map((track) => (track.id === 'policy' ? { ...track, order: 8 } : track));
    t.equal(await store.applyChange('full', 1, changeBetween(draft, { ...draft, tracks })), 2);
    const stored = await store.loadDraft('full');
    t.equal(stored?.revision, 2);
    t.strictSame([...(stored?.revisions.tracks ?? [])].sort(), [
      ['policy', 2],
      ['void', 1],
    ]);
    t.ok([...(stored?.revisions.sessions.values() ?? [])].every((revision) => revision === 1));
    t.strictSame(stored?.draft, { ...draft, tracks });
  });

  test('a change of the conference alone keeps its resources', async (t, { store }) => {
    const draft = fullDraft();
    await store.applyChange('full', 0, creation(draft));
    const conference = { ...draft.conference, series: null, organisers: [], venue: null, image: null, contact: null };
    await store.applyChange('full', 1, changeBetween(draft, { ...draft, conference }));
    t.strictSame((await store.loadDraft('full'))?.draft, { ...draft, conference });
  });

  test('resources can be removed, all at once and in any order', async (t, { store }) => {
    const draft = fullDraft();
    await store.applyChange('full', 0, creation(draft));
    const empty = emptyDraft(draft.conference);
    await store.applyChange('full', 1, changeBetween(draft, empty));
    t.strictSame((await store.loadDraft('full'))?.draft, empty);
  });

  test('one change can remove a resource and put it anew', async (t, { store }) => {
    const draft = fullDraft();
    await store.applyChange('full', 0, creation(draft));
    const change: DraftChange = creation(draft);
    for (const [name, list] of Object.entries(change.put)) change.removed[name as keyof DraftChange['removed']] = list.map(({ id }) => id);
    t.equal(await store.applyChange('full', 1, { ...change, conference: null }), 2);
    const stored = await store.loadDraft('full');
    t.strictSame(stored?.draft, draft);
    t.equal(stored?.revisions.rooms.get('main'), 2);
  });

  test('two sessions can exchange their uids in one change', async (t, { store }) => {
    const draft = fullDraft();
    await store.applyChange('full', 0, creation(draft));
    const [one, two, ...rest] = draft.sessions;
    if (!one || !two) throw new Error('the sample is too small');
    const sessions = [{ ...one, uid: two.uid }, { ...two, uid: one.uid }, ...rest];
    await store.applyChange('full', 1, changeBetween(draft, { ...draft, sessions }));
    t.strictSame((await store.loadDraft('full'))?.draft.sessions, sessions);
  });

  test('what was handed out or in can be changed without changing what is kept', async (t, { store }) => {
    const draft = fullDraft();
    await store.applyChange('full', 0, creation(draft));
    const stored = await store.loadDraft('full');
    stored?.draft.sessions.pop();
    stored?.draft.conference.languages.push('de');
    t.strictSame((await store.loadDraft('full'))?.draft, fullDraft());
  });

  test('conferences do not touch each other', async (t, { store }) => {
    await store.applyChange('two', 0, creation(fullDraft('two')));
    await store.applyChange('one', 0, creation(fullDraft('one')));
    t.strictSame(await store.listConferences(), ['one', 'two']);
    await store.deleteConference('two', 1);
    t.strictSame(await store.listConferences(), ['one']);
    t.strictSame((await store.loadDraft('one'))?.draft, fullDraft('one'));
  });
}
