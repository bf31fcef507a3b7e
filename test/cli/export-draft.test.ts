import t from 'tap';
import { changeBetween } from '../../src/agenda/changes.ts';
import { readDraft } from '../../src/agenda/read-draft.ts';
import { exampleDrafts } from '../../src/cli/example/index.ts';
import { aDraft, aSession } from '../agenda/draft.ts';
import { openTerminal } from './context.ts';

const draft = aDraft({
  sessions: [aSession({ visibility: 'private', source: { system: 'frab:x', key: '1' }, audiences: ['auditors'], admission: 'invitation' })],
});

/** What `lectern export --draft` writes into a file. */
async function exported(file: string, source = draft): Promise<string> {
  const { run, store, written } = openTerminal();
  await store.applyChange(source.conference.id, 0, changeBetween(null, source));
  t.same(await run('export', '--conference', source.conference.id, '--draft', '--output', file), { exit: 0, out: '', told: '' });
  return written.get(file) ?? '';
}

t.test('an exported draft comes back equal under another conference, from JSON and from YAML', async (t) => {
  for (const source of [draft, ...exampleDrafts.map((document) => readDraft(document))]) {
    for (const file of ['a.json', 'a.yaml', 'a.yml']) {
      const { run, store } = openTerminal({ [file]: await exported(file, source) });
      const { exit, out } = await run('import', file, '--conference', 'copy');
      t.equal(exit, 0);
      t.match(out, `Imported ${file} (native) into copy, a new conference:`);
      t.match(out, `conference.id: is "${source.conference.id}" in the file; it is read as copy`);
      t.strictSame((await store.loadDraft('copy'))?.draft, { ...source, conference: { ...source.conference, id: 'copy' } });
    }
  }
});

t.test('a draft replaces what is there; a dry run says what it would do and does nothing', async (t) => {
  const { run, store } = openTerminal({ 'a.json': await exported('a.json') });
  const before = aDraft({ sessions: [aSession({ title: 'Other' }), aSession({ id: 'gone' })] });
  await store.applyChange('lpp', 0, changeBetween(null, before));
  const dry = await run('import', 'a.json', '--conference', 'lpp', '--dry-run');
  t.match(dry.out, 'Would import a.json (native) into lpp: 1 audience (unchanged)');
  t.match(dry.out, '1 session (1 changed, 1 withdrawn).');
  t.strictSame((await store.loadDraft('lpp'))?.draft, before);
  t.equal((await run('import', 'a.json', '--conference', 'lpp')).exit, 0);
  t.strictSame((await store.loadDraft('lpp'))?.draft, draft);
});

t.test('a copy in the same database needs uids of its own: without them in the file it gets some', async (t) => {
  const text = await exported('a.json');
  const bare = text.replace(/^ *"uid": .*\n/gm, '');
  const { run, store } = openTerminal({ 'a.json': text, 'bare.json': bare });
  await run('import', 'a.json', '--conference', 'lpp');
  const refused = await run('import', 'a.json', '--conference', 'copy');
  t.same([refused.exit, refused.out], [65, '']);
  t.match(refused.told, /for a copy take the uids out of the file/);
  t.match(refused.told, /sessions\[opening\]\.uid: is the uid of a session of the conference lpp\n/);
  t.same(await run('import', 'a.json', '--conference', 'copy', '--dry-run'), refused);
  t.equal((await run('import', 'bare.json', '--conference', 'copy')).exit, 0);
  t.same(await store.listConferences(), ['copy', 'lpp']);
});

t.test('a faulty draft is refused with every fault, and options of a release go with a release', async (t) => {
  const { run, store } = openTerminal({ 'a.yaml': 'conference:\n  id: a\nsessions:\n  - title: 1\n' });
  const { exit, told } = await run('import', 'a.yaml', '--conference', 'lpp');
  t.equal(exit, 65);
  t.match(told, /conference\.title: [\s\S]*conference\.timeZone: [\s\S]*sessions\[0\]\.id: /);
  t.same(await store.listConferences(), []);
  t.equal((await run('export', '--conference', 'lpp', '--draft', '--format', 'ics')).exit, 64);
  t.equal((await run('export', '--conference', 'lpp', '--draft')).exit, 65);
});
