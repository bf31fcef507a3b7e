import { createHash } from 'node:crypto';
import t from 'tap';
import { commands } from '../../src/cli/index.ts';
import { readers } from '../../src/formats/readers.ts';
import { releasesWriters, writers } from '../../src/formats/writers.ts';
import { openTerminal } from './context.ts';

const event = (id: number, start: string, room: string, title = `Talk ${id}`) =>
  `<event id="${id}" guid="00000000-0000-4000-8000-00000000000${id}"><date>2024-05-04T${start}:00+02:00</date><start>${start}</start><duration>00:45</duration><room>${room}</room><title>${title}</title><persons><person id="${id}">Person ${id}</person></persons></event>`;
const schedule = (events: string) =>
  `<?xml version="1.0"?><schedule><conference><acronym>t</acronym><title>Test</title><start>2024-05-04</start><end>2024-05-04</end><time_zone_name>Europe/Paris</time_zone_name></conference><day index="1" date="2024-05-04" start="2024-05-04T08:00:00+02:00" end="2024-05-04T20:00:00+02:00"><room name="A">${events}</room></day></schedule>`;

const sound = schedule(event(1, '09:00', 'A') + event(2, '10:00', 'A'));
const clashing = schedule(event(1, '09:00', 'A') + event(2, '09:15', 'A'));

t.test('help explains every command, and an unknown one is a mistake of use', async (t) => {
  const { run } = openTerminal();
  const { exit, out } = await run('help');
  t.equal(exit, 0);
  for (const { name, summary } of commands) t.match(out, new RegExp(`${name} +${summary}`));
  for (const { name, load } of commands) t.same(await run('help', name), { exit: 0, out: `${(await load()).help}\n`, told: '' });
  t.same((await run(commands[2]?.name ?? '', '--help')).out, `${(await commands[2]?.load())?.help}\n`);
  t.equal((await run('fly')).exit, 64);
  t.equal((await run()).exit, 64);
});

t.test('the version alone is printed, however it is asked for', async (t) => {
  const { run } = openTerminal();
  for (const name of ['version', '--version']) t.same(await run(name), { exit: 0, out: '1.2.3\n', told: '' });
});

t.test('wrong options are a mistake of use, and say where help is', async (t) => {
  const { run } = openTerminal({ 'a.xml': sound });
  for (const args of [
    ['import', 'a.xml'],
    ['import', '--conference', 'x'],
    ['import', 'a.xml', '--conference', 'No Id'],
    ['import', 'a.xml', '--conference', 'test', '--strict'],
    ['import', 'a.xml', '--conference', 'test', '--time-zone', 'Mars'],
    ['publish', '--conferrence', 'x'],
    ['export', '--conference', 'x', '--format', 'pdf'],
    ['token'],
    ['token', 'create', '--scope', 'god'],
    ['token', 'create', '--scope', 'read', '--expires', 'soon'],
    ['backup'],
  ]) {
    const { exit, out, told } = await run(...args);
    t.same([exit, out], [64, ''], args.join(' '));
    t.match(told, /See: lectern help /);
  }
});

t.test('import makes a conference, publishes it, and says what came in', async (t) => {
  const { run } = openTerminal({ 'a.xml': sound });
  const { exit, out, told } = await run('import', 'a.xml', '--conference', 'test', '--publish');
  t.same({ exit, told }, { exit: 0, told: '' });
  t.equal(
    out,
    'Imported a.xml (frab-xml) into test, a new conference: 1 room (1 new), 2 speakers (2 new), 2 sessions (2 new).\n' +
      'Released test as number 1: 2 sessions, 2 speakers, 1 room, 0 tracks, 0 documents.\nhttps://agenda.example.org/v1/conferences/test/agenda\n',
  );
  t.match((await run('import', 'a.xml', '--conference', 'test', '--publish')).out, 'Nothing shown has changed: release 1 of test stands.');
});

t.test('a dry run changes nothing', async (t) => {
  const { run, store } = openTerminal({ 'a.xml': sound });
  const { exit, out } = await run('import', 'a.xml', '--conference', 'test', '--dry-run', '--publish');
  t.equal(exit, 0);
  t.match(out, /^Would import a\.xml/);
  t.same(await store.listConferences(), []);
});

t.test('a dry run over what is there shows each change, and a long text only begins to', async (t) => {
  const long = `<event id="3" guid="00000000-0000-4000-8000-000000000003"><date>2024-05-04T11:00:00+02:00</date><start>11:00</start><duration>00:45</duration><room>A</room><title>Talk 3</title><abstract>${'word '.repeat(100)}</abstract></event>`;
  const { run, store } = openTerminal({ 'a.xml': sound, 'b.xml': schedule(event(1, '09:15', 'A') + long) });
  await run('import', 'a.xml', '--conference', 'test');
  const before = await store.loadDraft('test');
  const { out } = await run('import', 'b.xml', '--conference', 'test', '--dry-run');
  t.match(
    out,
    /^Would import b\.xml .*\nChanges:\n {2}sessions:\n {4}~ Talk 1 \(talk-1\)\n {6}start: "2024-05-04T09:00" → "2024-05-04T09:15"\n/,
  );
  t.match(out, /\n {4}- Talk 2 \(talk-2\)\n {4}\+ Talk 3 \(talk-3\)\n/);
  t.ok(out.split('\n').every((line) => line.length < 400));
  const json = JSON.parse((await run('import', 'b.xml', '--conference', 'test', '--dry-run', '--json')).out);
  t.same(json.imports[0].changes.collections.sessions.removed, [{ id: 'talk-2', title: 'Talk 2' }]);
  t.same(await store.loadDraft('test'), before);
});

t.test('files of one system in one command do not withdraw what another of them has', async (t) => {
  const { run, store } = openTerminal({ 'a.xml': schedule(event(1, '09:00', 'A')), 'b.xml': schedule(event(2, '10:00', 'A')) });
  const both = ['import', 'a.xml', 'b.xml', '--conference', 'test'];
  t.equal((await run(...both)).exit, 0);
  const before = await store.loadDraft('test');
  t.same(
    before?.draft.sessions.map(({ id }) => id),
    ['talk-1', 'talk-2'],
  );
  await run(...both);
  t.same(await store.loadDraft('test'), before);
  t.match((await run('import', 'b.xml', '--conference', 'test')).out, '1 session (1 withdrawn)');
});

t.test('an agenda in which nothing has a date yet takes its first day from the command, and says so where it has none', async (t) => {
  const speakers = JSON.stringify([{ id: 'a1', firstName: 'Ann', lastName: 'Lee', fullName: 'Ann Lee', tagLine: 'Potter', sessions: [] }]);
  const { run, store } = openTerminal({ 'speakers.json': speakers });
  const given = ['import', 'speakers.json', '--conference', 'test', '--time-zone', 'Europe/Paris'];
  const refused = await run(...given);
  t.same([refused.exit, await store.listConferences()], [65, []]);
  t.match(refused.told, 'startDate: is missing: nothing in the file has a date yet; give the first day of the conference (--start-date)');
  t.equal((await run(...given, '--start-date', '2024-05-04')).exit, 0);
  t.match((await store.loadDraft('test'))?.draft.conference, { startDate: '2024-05-04', endDate: '2024-05-04' });
});

t.test('import releases with clashes and reports them; --strict refuses and imports nothing', async (t) => {
  const { run, store } = openTerminal({ 'a.xml': clashing });
  const strict = await run('import', 'a.xml', '--conference', 'test', '--publish', '--strict');
  t.equal(strict.exit, 65);
  t.match(strict.told, 'error: Talk 1 and Talk 2 are in A at the same time.');
  t.same(await store.listConferences(), []);
  const lenient = await run('import', 'a.xml', '--conference', 'test', '--publish');
  t.equal(lenient.exit, 0);
  t.match(lenient.out, 'It has 1 clash.');
});

t.test('--json gives a script the whole report', async (t) => {
  const { run } = openTerminal({ 'a.xml': clashing });
  const report = JSON.parse((await run('import', 'a.xml', '--conference', 'test', '--publish', '--json')).out);
  t.equal(report.release.number, 1);
  t.same(report.imports[0].counts.sessions, { added: 2, updated: 0, unchanged: 0, withdrawn: 0 });
  t.equal(report.imports[0].clashes[0].rule, 'room');
});

t.test('a file of no known format is refused, with why each did not fit', async (t) => {
  const { run } = openTerminal({ 'a.txt': 'hello' });
  const { exit, told } = await run('import', 'a.txt', '--conference', 'test');
  t.same(
    [exit, told],
    [
      65,
      `a.txt is of no format that can be read:\n${readers.map(({ name, recognise }) => `  ${name}: ${recognise(Buffer.from('hello'))}\n`).join('')}`,
    ],
  );
  t.equal((await run('import', 'missing.xml', '--conference', 'test')).exit, 65);
});

t.test('publish says what it did; clashes hold it back unless allowed', async (t) => {
  const { run } = openTerminal({ 'a.xml': clashing });
  await run('import', 'a.xml', '--conference', 'test');
  const refused = await run('publish', '--conference', 'test');
  t.equal(refused.exit, 65);
  t.match(refused.told, /allowClashes[\s\S]*Talk 1 and Talk 2 are in A at the same time\./);
  t.match((await run('publish', '--conference', 'test', '--allow-clashes', '--note', 'First')).out, 'Released test as number 1');
  t.match((await run('publish', '--conference', 'test', '--allow-clashes')).out, 'Nothing shown has changed');
  t.equal((await run('publish', '--conference', 'test', '--only', 'made-up')).exit, 65);
  t.equal((await run('publish', '--conference', 'nowhere')).exit, 65);
});

t.test('diff and clashes show what stands between draft and release, for people and for scripts', async (t) => {
  const { run } = openTerminal({ 'a.xml': clashing, 'b.xml': schedule(event(1, '09:00', 'A', 'Renamed') + event(3, '11:00', 'A')) });
  await run('import', 'a.xml', '--conference', 'test', '--publish');
  t.equal((await run('diff', '--conference', 'test')).out, 'Nothing shown would change.\n');
  await run('import', 'b.xml', '--conference', 'test');
  t.equal(
    (await run('diff', '--conference', 'test')).out,
    [
      'sessions:',
      '  ~ Renamed (talk-1)',
      '    kind: "breakout" → "plenary"',
      '    title: "Talk 1" → "Renamed"',
      '  - Talk 2 (talk-2)',
      '  + Talk 3 (talk-3)',
      'speakers:',
      '  - Person 2 (person-2)',
      '  + Person 3 (person-3)',
      '',
    ].join('\n'),
  );
  t.equal(JSON.parse((await run('diff', '--conference', 'test', '--json')).out).release, 1);
  t.equal((await run('clashes', '--conference', 'test')).out, 'No clashes.\n');
  t.same(JSON.parse((await run('clashes', '--conference', 'test', '--json')).out), []);
});

t.test('export writes what the public sees, to the output or to a file', async (t) => {
  const { run, written } = openTerminal({ 'a.xml': sound });
  await run('import', 'a.xml', '--conference', 'test', '--publish');
  const { out } = await run('export', '--conference', 'test', '--format', 'ics');
  t.match(out, /^BEGIN:VCALENDAR\r\n[\s\S]*SUMMARY:Talk 1\r\n[\s\S]*END:VCALENDAR\r\n$/);
  await run('export', '--conference', 'test', '--format', 'icalendar', '--output', 'test.ics', '--release', '1');
  t.equal(written.get('test.ics'), out);
  t.equal(JSON.parse((await run('export', '--conference', 'test', '--format', 'json')).out).sessions.length, 2);
  const schedule = async (format: string) => (await run('export', '--conference', 'test', '--format', format)).out;
  t.match(await schedule('frab-xml'), '<url>https://agenda.example.org/v1/conferences/test/schedule.xml</url>');
  t.equal(await schedule('xml'), await schedule('frab-xml'));
  t.equal(JSON.parse(await schedule('frab-json')).schedule.url, 'https://agenda.example.org/v1/conferences/test/schedule');
  t.equal(JSON.parse(await schedule('schedule2')).schedule.events.length, 2);
  t.equal((await run('export', '--conference', 'test', '--format', 'ics', '--release', '9')).exit, 65);
});

t.test('export knows every format by its name and by what its files end in', async (t) => {
  const { run } = openTerminal({ 'a.xml': sound });
  await run('import', 'a.xml', '--conference', 'test', '--publish');
  const exported = async (format: string) => (await run('export', '--conference', 'test', '--format', format)).out;
  const all = [...writers, ...releasesWriters];
  for (const { name, extension } of all) {
    t.match(await exported(name), /Talk 1|Test/, name);
    const first = all.find((writer) => writer.extension === extension);
    t.equal(await exported(extension), await exported(first?.name ?? ''), extension);
  }
});

t.test('a token goes to the output alone, is kept as its digest, and ends when it is revoked', async (t) => {
  const { run, store } = openTerminal({ 'a.xml': sound });
  await run('import', 'a.xml', '--conference', 'test');
  const { out, told } = await run('token', 'create', '--scope', 'edit', '--conference', 'test', '--expires', '30d');
  t.same([out, told], [`lectern_${'A'.repeat(43)}\n`, '']);
  const token = await store.findToken(createHash('sha256').update(out.trim()).digest('hex'));
  t.match(token, { scope: 'edit', conference: 'test', expiresAt: '2023-10-01T10:00:00.000Z', revokedAt: null });
  const listed = await run('token', 'list');
  t.match(listed.out, `${token?.id}  edit     test`);
  t.notMatch(listed.out + (await run('token', 'list', '--json')).out, /AAAA|hash/);
  t.equal((await run('token', 'revoke', token?.id ?? '')).exit, 0);
  t.equal((await run('token', 'revoke', token?.id ?? '')).exit, 65);
  t.match((await run('token', 'list')).out, 'revoked 2023-09-01');
});

t.test('a token for a conference that is still to be made is made, with a warning', async (t) => {
  const { run, store } = openTerminal();
  const { exit, out, told } = await run('token', 'create', '--scope', 'edit', '--conference', 'nope');
  t.same([exit, told], [0, 'There is no conference nope yet; the token is good for nothing until it is made.\n']);
  t.match(await store.findToken(createHash('sha256').update(out.trim()).digest('hex')), { conference: 'nope' });
});

t.test('the demo makes its example once, shows where to look, and leaves other databases alone', async (t) => {
  const { run, store } = openTerminal();
  const { exit, out } = await run('demo');
  t.equal(exit, 0);
  for (const { conference, number } of await store.newestReleases()) {
    t.equal(number, 1);
    t.match(out, `/v1/conferences/${conference}`);
  }
  t.equal((await store.newestReleases()).length, 2);
  t.match(out, /lectern_A{43}/);
  const again = openTerminal(
    {},
    { openStore: async () => ({ ...store, close: async () => {} }), exists: () => true, secret: () => 'B'.repeat(43) },
  );
  t.equal((await again.run('demo')).exit, 0);
  const foreign = openTerminal({ 'a.xml': sound }, { exists: () => true });
  await foreign.run('import', 'a.xml', '--conference', 'test', '--publish');
  const refused = await foreign.run('demo');
  t.equal(refused.exit, 78);
  t.match(refused.told, 'was not made by the demo');
});
