import fc from 'fast-check';
import t from 'tap';
import { changeBetween } from '../../../src/agenda/changes.ts';
import { AgendaError } from '../../../src/agenda/errors.ts';
import { importAgenda } from '../../../src/agenda/import-agenda.ts';
import { hoverboard } from '../../../src/formats/hoverboard/index.ts';
import { aDraft, sha256, uidOf } from '../../agenda/draft.ts';
import { memoryStore } from '../../storage/memory.ts';
import { site } from './site.ts';

const zone = { timeZone: 'Europe/London' };
const junk = fc.constantFrom(
  'null',
  '7',
  '-1',
  '1e9',
  '""',
  '"x"',
  '"24:00"',
  '"99:99"',
  '[]',
  '{}',
  '[[]]',
  '{"constructor":1}',
  '[null,{"items":"a"}]',
);

/** The site with one value, chosen by its number, in place of another. */
function damaged(at: number, value: string): string {
  let count = -1;
  return JSON.stringify(site, (name, old) => {
    count += 1;
    return name !== '' && count === at ? JSON.parse(value) : old;
  });
}

t.test('whatever stands in one place, the rest is read into a sound draft, or the file is refused', async (t) => {
  const store = memoryStore();
  await store.applyChange('lpp', 0, changeBetween(null, aDraft()));
  let made = 0;
  let values = 0;
  JSON.stringify(site, (_name, value) => {
    values += 1;
    return value;
  });
  const reads = fc.asyncProperty(fc.nat({ max: values }), junk, async (at, value) => {
    try {
      const reading = hoverboard.read(Buffer.from(damaged(at, value)), zone);
      const ambient = { now: () => 0, uuid: () => uidOf(String(made++)), sha256 };
      await importAgenda(store, 'lpp', reading, { dryRun: true, create: false }, ambient);
    } catch (error) {
      if (!(error instanceof AgendaError) || error.code !== 'unreadable') throw error;
    }
  });
  const { failed, counterexample, errorInstance } = await fc.check(reads, { numRuns: 500 });
  t.same([failed, counterexample, errorInstance], [false, null, null]);
});

t.test('more sessions than are read are refused', async (t) => {
  const sessions = Object.fromEntries(Array.from({ length: 20_001 }, (_, n) => [`s${n}`, { title: `T${n}` }]));
  t.throws(() => hoverboard.read(Buffer.from(JSON.stringify({ ...site, sessions })), zone), /at most 20000 are read/);
});
