import type { NewestRelease } from '../../../src/agenda/store.ts';
import { creation, fullDraft, newestOf, sampleRelease } from '../sample.ts';
import { type Test, sampleToken as token } from './opened.ts';

/** Watchers hear of releases, and of nothing else. */
export function watchContract(test: Test): void {
  test('a watcher hears of each release and of a conference that goes, and of nothing else', async (t, { store }) => {
    const heard: NewestRelease[][] = [];
    const draft = fullDraft();
    const stop = store.watchReleases((newest) => heard.push(newest));
    await store.applyChange('full', 0, creation(draft));
    await store.applyChange('other', 0, creation(fullDraft('other')));
    await store.createToken(token);
    t.strictSame(heard, []);
    await store.publish('full', 1, sampleRelease(draft));
    t.strictSame(heard, [[newestOf('full', sampleRelease(draft))]]);
    await store.deleteConference('other', 1);
    await store.deleteConference('full', 1);
    t.strictSame(heard, [[newestOf('full', sampleRelease(draft))], []]);
    stop();
    await store.applyChange('full', 0, creation(draft));
    await store.publish('full', 1, sampleRelease(draft));
    t.equal(heard.length, 2);
  });

  test('a watcher hears nothing of what was before, and each one ends alone', async (t, { store }) => {
    const draft = fullDraft();
    await store.applyChange('full', 0, creation(draft));
    await store.publish('full', 1, sampleRelease(draft));
    const heard: string[] = [];
    const stop = store.watchReleases(() => heard.push('one'));
    store.watchReleases(() => heard.push('two'));
    t.strictSame(heard, []);
    stop();
    await store.publish('full', 1, sampleRelease(draft, 2));
    t.strictSame(heard, ['two']);
  });
}
