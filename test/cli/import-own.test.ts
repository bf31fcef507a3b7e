import t from 'tap';
import { exampleDrafts } from '../../src/cli/example/index.ts';
import { openTerminal } from './context.ts';

const [draft] = exampleDrafts;
const id = 'open-exchange-2023';

t.test('what was exported changes nothing where it is imported into its conference again', async (t) => {
  for (const format of ['csv', 'frab-xml', 'frab-json', 'schedule2', 'icalendar']) {
    const files: Record<string, string> = { 'a.json': JSON.stringify(draft) };
    const { run, store } = openTerminal(files);
    await run('import', 'a.json', '--conference', id, '--publish');
    const before = await store.loadDraft(id);
    files['own'] = (await run('export', '--conference', id, '--format', format)).out;
    const { exit, out } = await run('import', 'own', '--conference', id, '--time-zone', 'Europe/Paris');
    t.equal(exit, 0, format);
    t.notMatch(out, /\d+ (?:new|changed|withdrawn)/, format);
    t.strictSame(await store.loadDraft(id), before, format);
  }
});

t.test('a table that was exported and edited in a spreadsheet updates the conference that it came from', async (t) => {
  const files: Record<string, string> = { 'a.json': JSON.stringify(draft) };
  const { run, store } = openTerminal(files);
  await run('import', 'a.json', '--conference', id, '--publish');
  const { out } = await run('export', '--conference', id, '--format', 'csv');
  files['own.csv'] = out.replace('Contract clinic', 'Clinic for contracts');
  t.match((await run('import', 'own.csv', '--conference', id)).out, '16 sessions (1 changed)');
  const clinic = (await store.loadDraft(id))?.draft.sessions.find((session) => session.id === 'contract-clinic');
  t.match(clinic, { title: { en: 'Clinic for contracts' }, source: null });
});
