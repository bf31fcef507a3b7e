import { changeBetween } from '../../../src/agenda/changes.ts';
import { emptyDraft } from '../../../src/agenda/draft.ts';
import { creation, fullDraft, newestOf, sampleRelease } from '../sample.ts';
import { type Test, sampleToken as token } from './opened.ts';

/** Releases are numbered, kept as they were, and go only with their conference. */
export function releaseContract(test: Test): void {
  test('a release comes back as it was published', async (t, { store, reopen }) => {
    const draft = fullDraft();
    await store.applyChange('full', 0, creation(draft));
    const [first, second] = [sampleRelease(draft, 1), sampleRelease(draft, 2)];
    await store.publish('full', 1, first);
    await store.publish('full', 1, second);
    const later = reopen ? await reopen() : store;
    t.strictSame(await later.loadRelease('full', 1), first);
    t.strictSame(await later.loadRelease('full'), second);
    t.equal(await later.loadRelease('full', 3), null);
    t.strictSame(await later.newestReleases(), [newestOf('full', second)]);
    if (reopen) await later.close();
  });

  test('releases are listed newest first with their counts', async (t, { store }) => {
    const draft = fullDraft();
    await store.applyChange('full', 0, creation(draft));
    const releases = [sampleRelease(draft, 1), sampleRelease(draft, 2)];
    for (const release of releases) await store.publish('full', 1, release);
    const counts = { sessions: 4, tracks: 2, rooms: 3, speakers: 2, documents: 2, audiences: 2 };
    const wanted = releases.map(({ number, publishedAt, note, sha256 }) => ({ number, publishedAt, note, sha256, counts })).reverse();
    t.strictSame(await store.listReleases('full'), wanted);
  });

  test('publishing on an old revision or out of order is stale', async (t, { store }) => {
    const draft = fullDraft();
    await store.applyChange('full', 0, creation(draft));
    await t.rejects(store.publish('full', 2, sampleRelease(draft, 1)), { code: 'stale' });
    await t.rejects(store.publish('full', 1, sampleRelease(draft, 2)), { code: 'stale' });
    await t.rejects(store.publish('other', 1, sampleRelease(draft, 1)), { code: 'stale' });
    await store.publish('full', 1, sampleRelease(draft, 1));
    await t.rejects(store.publish('full', 1, sampleRelease(draft, 1)), { code: 'stale' });
    t.strictSame(await store.newestReleases(), [newestOf('full', sampleRelease(draft, 1))]);
  });

  test('the draft can change after a release, and the release stays', async (t, { store }) => {
    const draft = fullDraft();
    const release = sampleRelease(draft);
    await store.applyChange('full', 0, creation(draft));
    await store.publish('full', 1, release);
    await store.applyChange('full', 1, changeBetween(draft, emptyDraft({ ...draft.conference, subtitle: null })));
    t.strictSame(await store.loadRelease('full'), release);
  });

  test('a conference goes with its releases and tokens, and can be made anew', async (t, { store }) => {
    const draft = fullDraft();
    await store.applyChange('full', 0, creation(draft));
    await store.publish('full', 1, sampleRelease(draft));
    await store.createToken(token);
    await store.createToken({ ...token, id: 'k2', hash: 'b'.repeat(64), conference: null });
    await store.deleteConference('full', 1);
    t.equal(await store.loadDraft('full'), null);
    t.equal(await store.loadRelease('full'), null);
    t.strictSame(await store.newestReleases(), []);
    t.strictSame(
      (await store.listTokens()).map(({ id }) => id),
      ['k2'],
    );
    await store.applyChange('full', 0, creation(draft));
    t.strictSame(await store.listReleases('full'), []);
  });
}
