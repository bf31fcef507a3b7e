import { execFile, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import t from 'tap';
import { openBench } from '../http/service.ts';
import { firstProgramme, secondProgramme } from './programme.ts';

const run = promisify(execFile);

/** The programs of other people that subscribe here; Debian has both as packages. */
function whyNot(): string | false {
  const absent = ['vdirsyncer', 'khal'].filter((name) => spawnSync(name, ['--version']).status !== 0);
  return absent.length > 0 ? `${absent.join(' and ')} cannot run on this machine` : false;
}

/** A subscriber in New York: vdirsyncer keeps a folder in step with the feed, khal shows what is in it. */
function subscriber(folder: string) {
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, LC_ALL: 'C.UTF-8' };
  const vdirsyncer = async (command: string) => {
    const { stdout, stderr } = await run('vdirsyncer', ['-c', join(folder, 'vdirsyncer.conf'), command], { env });
    return stdout + stderr;
  };
  return {
    discover: () => vdirsyncer('discover'),
    /** How many items were copied and deleted. */
    async sync() {
      const told = await vdirsyncer('sync');
      return { copied: told.match(/^Copying/gm)?.length ?? 0, deleted: told.match(/^Deleting/gm)?.length ?? 0 };
    },
    async list() {
      const format = '{start} to {end} {status}{title} | {location} | {categories}';
      const args = ['-c', join(folder, 'khal.conf'), 'list', '2023-10-24', '3d', '--day-format', '', '--format', format];
      const { stdout } = await run('khal', args, { env });
      return stdout.split('\n').filter((line) => line !== '');
    },
    files: () => readdirSync(join(folder, 'calendar')).length,
  };
}

function settings(feed: string, folder: string) {
  return {
    'vdirsyncer.conf': `[general]
status_path = "${folder}/status/"

[pair agenda]
a = "feed"
b = "local"
collections = null
conflict_resolution = "a wins"
partial_sync = "revert"

[storage feed]
type = "http"
url = "${feed}"

[storage local]
type = "filesystem"
path = "${folder}/calendar/"
fileext = ".ics"
`,
    'khal.conf': `[calendars]
[[agenda]]
path = ${folder}/calendar/
type = calendar
readonly = True

[locale]
local_timezone = America/New_York
default_timezone = America/New_York
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M

[sqlite]
path = ${folder}/khal.db
`,
    calendar: {},
  };
}

t.test('a subscriber with vdirsyncer and khal follows the agenda through a second release', { skip: whyNot() }, async (t) => {
  const bench = await openBench();
  t.teardown(() => bench.app.close());
  await bench.release(firstProgramme);
  await bench.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = bench.app.server.address() as AddressInfo;
  const feed = `http://127.0.0.1:${port}/v1/conferences/${firstProgramme.conference.id}/agenda.ics`;
  const folder = t.testdirName;
  t.testdir(settings(feed, folder));
  const client = subscriber(folder);

  await client.discover();
  t.strictSame(await client.sync(), { copied: 7, deleted: 0 });
  t.equal(client.files(), 7);
  t.strictSame(await client.list(), [
    '2023-10-24 03:00 to 2023-10-24 04:00 CONFIRMED Session steady | Aula, Centre, Paris | Plenary,Digital / data',
    '2023-10-24 04:00 to 2023-10-24 05:00 CONFIRMED Session moved | Room 2; east, Centre, Paris | Workshop',
    '2023-10-24 05:00 to 2023-10-24 06:00 CONFIRMED Session renamed | Room 2; east, Centre, Paris | Breakout',
    '2023-10-24 08:00 to 2023-10-24 09:00 CONFIRMED Session called-off | Room 2; east, Centre, Paris | Breakout',
    '2023-10-24 09:00 to 2023-10-24 10:00 CONFIRMED Session withdrawn | Room 2; east, Centre, Paris | Workshop',
    '2023-10-24 10:00 to 2023-10-24 11:00 CONFIRMED Session hidden | Room 2; east, Centre, Paris | Meeting',
    '2023-10-25 to 2023-10-26 CONFIRMED Session fair | Centre, Paris | Social',
    '2023-10-25 to 2023-10-26 CONFIRMED Session fair | Centre, Paris | Social',
  ]);

  await bench.release(secondProgramme);
  t.strictSame(await client.sync(), { copied: 4, deleted: 5 });
  t.equal(client.files(), 6);
  t.strictSame(await client.list(), [
    '2023-10-24 03:00 to 2023-10-24 04:00 CONFIRMED Session steady | Aula, Centre, Paris | Plenary,Digital / data',
    '2023-10-24 05:00 to 2023-10-24 06:00 CONFIRMED A new name | Room 2; east, Centre, Paris | Breakout',
    '2023-10-24 08:00 to 2023-10-24 09:00 CANCELLED Cancelled: Session called-off | Room 2; east, Centre, Paris | Breakout',
    '2023-10-24 10:00 to 2023-10-24 11:00 CONFIRMED Reserved |  | Session',
    '2023-10-24 11:30 to 2023-10-24 12:30 CONFIRMED Session moved | Room 2; east, Centre, Paris | Workshop',
    '2023-10-25 to 2023-10-26 CONFIRMED Session fair | Centre, Paris | Social',
    '2023-10-25 to 2023-10-26 CONFIRMED Session fair | Centre, Paris | Social',
  ]);

  t.strictSame(await client.sync(), { copied: 0, deleted: 0 });
});
