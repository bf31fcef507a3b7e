import t from 'tap';
import { site } from '../formats/hoverboard/site.ts';
import { openTerminal } from './context.ts';

const own = Object.entries(site).map(([name, part]) => [`site/${name}.json`, JSON.stringify(part)] as const);
const files = { ...Object.fromEntries(own), 'site/blog.json': '{', 'notes/a.txt': 'hello' };
const xml =
  '<schedule><conference><title>X</title><time_zone_name>Europe/Paris</time_zone_name></conference><day date="2024-05-04"><room name="Hall"><event id="1"><start>15:00</start><duration>01:00</duration><title>Talk</title></event></room></day></schedule>';
const zone = ['--conference', 'tea', '--time-zone', 'Europe/London'];

t.test('a folder, its files one by one, and its files under the name of the format make the same draft', async (t) => {
  const paths = own.map(([path]) => path);
  const drafts = [];
  for (const [args, told] of [
    [['site'], 'site (hoverboard)'],
    [paths, `${paths.join(', ')} (hoverboard)`],
    [[...paths, '--format', 'hoverboard'], `${paths.join(', ')} (hoverboard)`],
  ] as const) {
    const { run, store } = openTerminal(files);
    const { exit, out } = await run('import', ...args, ...zone);
    t.equal(exit, 0);
    t.match(
      out,
      `Imported ${told} into tea, a new conference: 3 rooms (3 new), 2 speakers (2 new), 1 document (1 new), 9 sessions (9 new).`,
    );
    const draft = (await store.loadDraft('tea'))?.draft;
    drafts.push({ ...draft, sessions: draft?.sessions.map((session) => ({ ...session, uid: '' })) });
  }
  t.strictSame(drafts[1], drafts[0]);
  t.strictSame(drafts[2], drafts[0]);
});

t.test('files of other formats beside a set are read by themselves', async (t) => {
  const { run } = openTerminal({ ...files, 'a.xml': xml });
  const { exit, out } = await run('import', 'a.xml', ...own.map(([path]) => path), ...zone, '--json');
  t.equal(exit, 0);
  t.strictSame(
    JSON.parse(out).imports.map(({ format, counts }: { format: string; counts: { sessions: object } }) => [format, counts.sessions]),
    [
      ['hoverboard', { added: 9, updated: 0, unchanged: 0, withdrawn: 0 }],
      ['frab-xml', { added: 1, updated: 0, unchanged: 9, withdrawn: 0 }],
    ],
  );
});

t.test('a table with free headers is recognised by --map, and the refusal without it says so', async (t) => {
  const { run } = openTerminal({ 'table.csv': 'Was,Wann,Bis\nTea,2025-03-10 10:00,11:00\n' });
  const refused = await run('import', 'table.csv', ...zone);
  t.equal(refused.exit, 65);
  t.match(refused.told, 'csv: its first rows have no column whose header is that of a title; --map (over HTTP map) names other headers');
  const { exit, out } = await run('import', 'table.csv', ...zone, '--map', 'title=Was', '--map', 'start=Wann', '--map', 'end=Bis');
  t.strictSame([exit, out], [0, 'Imported table.csv (csv) into tea, a new conference: 1 session (1 new).\n']);
});

t.test('why a file cannot be read is said with its name, the place behind it as compilers do', async (t) => {
  const broken = '{"schedule":{"conference":{"title":"X",}}}';
  const parts = { ...files, 'site/speakers.json': '[1' };
  const { run, store } = openTerminal({
    ...parts,
    'a.xml': xml,
    'b.json': broken,
    'c.xml': xml.replace(/<time_zone_name>.*<\/time_zone_name>/, ''),
  });
  const given: [string[], string][] = [
    [['a.xml', 'b.json', ...zone], 'b.json:1:40: this is not JSON: a name in quotes is expected, not "}"'],
    [
      ['a.xml', 'c.xml', '--conference', 'tea'],
      'c.xml: The times of the file need a time zone.\n  timeZone: the file has no time zone; give it with --time-zone (over HTTP timeZone), for example Europe/Paris',
    ],
    [['site', ...zone], 'site: speakers.json:1:3: this is not JSON: "," or "]" is expected, but the file ends'],
  ];
  for (const [args, message] of given) {
    const { exit, told } = await run('import', ...args);
    t.strictSame([exit, told], [65, `${message}\n`]);
  }
  t.strictSame(await store.listConferences(), []);
});

t.test('a folder that is no set is refused with why, and so is a part alone', async (t) => {
  const { run, store } = openTerminal(files);
  const notes = await run('import', 'notes', ...zone);
  t.strictSame(
    [notes.exit, notes.told],
    [65, 'notes is a folder of no format that can be read:\n  hoverboard: there is no sessions.json among them\n'],
  );
  const other = await run('import', 'site', '--format', 'frab-xml', ...zone);
  t.strictSame([other.exit, other.told], [65, 'site is a folder of no format that can be read:\n  frab-xml: it comes as one file\n']);
  t.equal((await run('import', 'site', '--format', 'made-up', ...zone)).exit, 64);
  const alone = await run('import', 'site/schedule.json', ...zone);
  t.equal(alone.exit, 65);
  t.match(
    alone.told,
    'hoverboard: it is one file of several; give sessions.json, schedule.json, speakers.json, rooms.json together, or their folder',
  );
  t.strictSame(await store.listConferences(), []);
});
