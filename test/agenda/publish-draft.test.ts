import t from 'tap';
import { changeBetween } from '../../src/agenda/changes.ts';
import { editDraft } from '../../src/agenda/edit-draft.ts';
import { AgendaError } from '../../src/agenda/errors.ts';
import { importAgenda } from '../../src/agenda/import-agenda.ts';
import { publishDraft } from '../../src/agenda/publish-draft.ts';
import { memoryStore } from '../storage/memory.ts';
import { aDraft, aSession, draftOf, noon, sha256, uidOf } from './draft.ts';

const ambient = { now: () => noon, uuid: () => uidOf('new'), sha256 };
const clashing = draftOf(aSession({ id: 'a', title: 'A', room: 'hall' }), aSession({ id: 'b', title: 'B', room: 'hall' }));

async function storeWith(draft = aDraft()) {
  const store = memoryStore();
  await store.applyChange('lpp', 0, changeBetween(null, draft));
  return store;
}

async function refused(run: Promise<unknown>): Promise<{ code: string; faults: string[] } | 'accepted'> {
  try {
    await run;
    return 'accepted';
  } catch (error) {
    if (!(error instanceof AgendaError)) throw error;
    return { code: error.code, faults: error.faults.map(({ path, message }) => `${path}: ${message}`) };
  }
}

t.test('a draft is released, and again only where something shown has changed', async (t) => {
  const store = await storeWith();
  const one = await publishDraft(store, 'lpp', { note: 'First' }, ambient);
  t.same([one.isNew, one.release.number, one.release.note], [true, 1, 'First']);
  const again = await publishDraft(store, 'lpp', { note: 'Second' }, ambient);
  t.same([again.isNew, again.release], [false, one.release]);
  const forced = await publishDraft(store, 'lpp', { force: true }, ambient);
  t.same([forced.isNew, forced.release.number], [true, 2]);
});

t.test('clashes of severity error hold a release back unless they are allowed', async (t) => {
  const store = await storeWith(clashing);
  t.same(await refused(publishDraft(store, 'lpp', {}, ambient)), {
    code: 'clashes',
    faults: ['sessions[a, b]: A and B are in Hall at the same time.'],
  });
  t.equal(await store.loadRelease('lpp'), null);
  const { isNew, clashes } = await publishDraft(store, 'lpp', { allowClashes: true }, ambient);
  t.same([isNew, clashes.length], [true, 1]);
});

t.test('with `only` the clashes are those of what will be shown', async (t) => {
  const store = await storeWith(clashing);
  t.same(await refused(publishDraft(store, 'lpp', { only: ['a'] }, ambient)), 'accepted');
  t.equal((await refused(publishDraft(store, 'lpp', { only: ['b'] }, ambient))) === 'accepted', false);
});

t.test('with `only` an unknown session is refused by its place', async (t) => {
  t.same(await refused(publishDraft(await storeWith(), 'lpp', { only: ['opening', 'x'] }, ambient)), {
    code: 'invalid',
    faults: ['only[1]: there is no session x'],
  });
});

t.test('what is not there is neither released nor edited nor imported into', async (t) => {
  const none = { code: 'not-found', faults: [] };
  const store = memoryStore();
  const document = { system: 's', conference: {}, audiences: [], tracks: [], rooms: [], speakers: [], documents: [], sessions: [] };
  t.same(await refused(publishDraft(store, 'lpp', {}, ambient)), none);
  t.same(await refused(editDraft(store, 'lpp', ({ draft }) => draft)), none);
  t.same(await refused(importAgenda(store, 'lpp', { document, doubts: [] }, { dryRun: false, create: false }, ambient)), none);
});

t.test('an edit counts one revision, an edit that changes nothing none', async (t) => {
  const store = await storeWith();
  t.equal((await editDraft(store, 'lpp', () => clashing)).revision, 2);
  t.equal((await editDraft(store, 'lpp', () => clashing)).revision, 2);
});

t.test('an edit that meets another one runs again on the newer draft', async (t) => {
  const store = await storeWith();
  const seen: number[] = [];
  const applyChange: typeof store.applyChange = async (conference, revision, change) => {
    if (seen.length === 1)
      await store.applyChange(conference, revision, changeBetween(aDraft(), draftOf(aSession({ title: 'Meanwhile' }))));
    return store.applyChange(conference, revision, change);
  };
  const { draft } = await editDraft({ ...store, applyChange }, 'lpp', (stored) => {
    seen.push(stored.revision);
    return { ...stored.draft, rooms: [] };
  });
  t.same([seen, draft.sessions.map(({ title }) => title), draft.rooms], [[1, 2], ['Meanwhile'], []]);
});

t.test('an import makes the conference from what the file says, dates from its sessions', async (t) => {
  const store = memoryStore();
  const session = { id: 'talk', key: 'k', title: 'Talk', start: '2023-10-25T09:00', end: '2023-10-25T10:00' };
  const document = {
    system: 's',
    conference: { title: 'Theirs' },
    audiences: [],
    tracks: [],
    rooms: [],
    speakers: [],
    documents: [],
    sessions: [session],
  };
  const doubts = [{ path: 'file', message: 'is odd' }];
  const dry = await importAgenda(store, 'lpp', { document, doubts }, { dryRun: true, create: true }, ambient);
  t.same([dry.created, dry.dryRun, dry.doubts, await store.loadDraft('lpp')], [true, true, doubts, null]);
  await importAgenda(store, 'lpp', { document, doubts }, { dryRun: false, create: true }, ambient);
  const stored = await store.loadDraft('lpp');
  const { title, startDate, endDate, timeZone } = stored?.draft.conference ?? {};
  t.same([title, startDate, endDate, timeZone], ['Theirs', '2023-10-25', '2023-10-25', 'UTC']);
});
