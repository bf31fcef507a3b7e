import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { changeBetween } from '../../../src/agenda/changes.ts';
import { openStore } from '../../../src/storage/open.ts';
import { sampleRelease } from '../sample.ts';

// Changes and publishes the conference `full` from when it is told to until it is killed. Each line on standard output is an acknowledged revision and release.
const [, , file = ''] = process.argv;
await once(process.stdin, 'data');
const store = await openStore({ kind: 'sqlite', file });
for (;;) {
  const stored = await store.loadDraft('full');
  if (!stored) throw new Error('the draft is gone');
  const { draft, revision } = stored;
  const tracks = draft.tracks.map((track) => ({ ...track, order: revision + 1 }));
  const after = { ...draft, tracks, conference: { ...draft.conference, subtitle: `revision ${revision + 1}` } };
  const written = await store.applyChange('full', revision, changeBetween(draft, after));
  const number = ((await store.newestReleases())[0]?.number ?? 0) + 1;
  await store.publish('full', written, sampleRelease(after, number));
  writeSync(1, `${written} ${number}\n`);
}
