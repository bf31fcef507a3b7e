import type { AddressInfo } from 'node:net';
import t from 'tap';
import { readDraft } from '../../src/agenda/read-draft.ts';
import { exampleDrafts } from '../../src/cli/example/index.ts';
import { skip, violations } from '../formats/icalendar/checker.ts';
import { examineConference } from './every-feed.ts';
import { importableFixtures, importFixture } from './fixtures.ts';
import { openBench } from './service.ts';

// Of the files that are one of many, such as those of single sessions; `npm run kit` takes all.
const SAMPLE = 3;

for (const document of exampleDrafts) {
  const { id } = readDraft(document).conference;
  t.test(
    `every feed of the example ${id} is sound in both of two releases, grows between them and says what the lists say`,
    { skip },
    async (t) => {
      const bench = await openBench();
      t.teardown(() => bench.app.close());
      await bench.release(document);
      const { before, after } = await examineConference(bench, id, t.testdir(), SAMPLE);
      const checks = [...before, ...after];
      t.strictSame(await violations(checks), []);
      t.comment(`${checks.length} files`);
    },
  );
}

// The others are as many files each; `npm run kit` takes them all.
const [smallest] = importableFixtures().sort((a, b) => a.reading.document.sessions.length - b.reading.document.sessions.length);
for (const { name, reading } of smallest ? [smallest] : []) {
  t.test(`every feed of ${name} is sound after a second release and grew since the first`, { skip }, async (t) => {
    const bench = await openBench();
    t.teardown(() => bench.app.close());
    await importFixture(bench, 'fixture', reading);
    const { after } = await examineConference(bench, 'fixture', t.testdir(), SAMPLE);
    t.strictSame(await violations(after), []);
    t.comment(`${after.length} files`);
  });
}

t.test('over HTTP, feeds keep the conditions that subscribers rely on', { skip }, async (t) => {
  const bench = await openBench();
  t.teardown(() => bench.app.close());
  await bench.release(exampleDrafts[0]);
  await bench.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = bench.app.server.address() as AddressInfo;
  const path = '/v1/conferences/open-exchange-2023/agenda.ics';
  t.strictSame(await violations([[`http://127.0.0.1:${port}${path}`, '--self', `${bench.service.publicUrl}${path}`]]), []);
});
