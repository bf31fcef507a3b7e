import { join } from 'node:path';
import { readDraft } from '../../src/agenda/read-draft.ts';
import { exampleDrafts } from '../../src/cli/example/index.ts';
import { type Check, skip, violations } from '../formats/icalendar/checker.ts';
import { examineConference } from '../http/every-feed.ts';
import { importableFixtures, importFixture } from '../http/fixtures.ts';
import { type Bench, openBench } from '../http/service.ts';
import { type Findings, inFolder } from './findings.ts';

/** Every single feed of the example and of all fixtures that some reader takes, in all variants and in two releases. */
export async function everyFeed(): Promise<Findings> {
  if (skip) return { done: `no feeds: ${skip}`, faults: [] };
  return inFolder(async (folder) => {
    const checks: Check[] = [];
    const examine = async (conference: string, publish: (bench: Bench) => Promise<unknown>) => {
      const bench = await openBench();
      await publish(bench);
      const { before, after } = await examineConference(bench, conference, join(folder, conference), Number.POSITIVE_INFINITY);
      checks.push(...before, ...after);
      await bench.app.close();
    };
    for (const document of exampleDrafts) await examine(readDraft(document).conference.id, (bench) => bench.release(document));
    for (const [index, { reading }] of importableFixtures().entries()) {
      const conference = `fixture-${index}`;
      await examine(conference, (bench) => importFixture(bench, conference, reading));
    }
    return { done: `${checks.length} files of feeds`, faults: await violations(checks) };
  });
}
