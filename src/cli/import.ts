import { isEmptyDiff } from '../agenda/diff.ts';
import { type ImportReport, importAgenda } from '../agenda/import-agenda.ts';
import { type Published, publishDraft } from '../agenda/publish-draft.ts';
import type { Store } from '../agenda/store.ts';
import { isTimeZone } from '../agenda/time.ts';
import type { ReadOptions } from '../formats/format.ts';
import { readers } from '../formats/readers.ts';
import { FIELDS } from '../formats/table/fields.ts';
import { type Arguments, readArguments, usage } from './arguments.ts';
import { type CliContext, CliError, type Command, EXIT } from './context.ts';
import { diffLines } from './diff-lines.ts';
import { type FileReading, readFiles } from './import-files.ts';
import { clashLines, counted, countsLine, faultLines, someLines } from './report.ts';

const sets = readers.flatMap(({ name, set }) => (set ? `${set.names.join(', ')} (${name})` : [])).join('; ');

const help = `lectern import FILE… --conference ID [options]
lectern import FOLDER --conference ID [options]

Brings an agenda of another system into a conference's draft, whole or not at all. The conference is made where it does not exist.
Importing a newer file again updates, adds and withdraws; what was set by hand stays. A draft that "lectern export --draft" wrote
replaces the conference's draft instead, under the id of --conference, whichever the file names.
Files that belong together are read as one, given one by one or as their folder: ${sets}.

  --conference ID     the conference
  --format NAME       ${readers.map(({ name, label }) => `${name} (${label})`).join(', ')}; found out from the content where absent
  --time-zone ZONE    IANA zone, for files that carry none
  --start-date DATE   first day, for files without dates
  --map FIELD=HEADER  for tables with headers of their own, repeatable; a FIELD is one of
                      ${FIELDS.join(' ')}
  --dry-run           show what would change, change nothing
  --publish           release afterwards, even with clashes
  --strict            with --publish: refuse clashes, and then import nothing
  --json              the report as JSON on standard output

Example: lectern import schedule.xml --conference fosdem-2024 --time-zone Europe/Brussels --publish`;

/** `lectern import` */
export const importCommand: Command = { help, run };

async function run(args: string[], context: CliContext): Promise<number> {
  const given = readArguments('import', args, OPTIONS, { positionals: true });
  if (given.positionals.length === 0) throw usage('import', 'Name a file to import.');
  if (given.flag('strict') && !given.flag('publish')) throw usage('import', '--strict says how to --publish; alone it would do nothing.');
  const conference = given.id('conference');
  const readings = await readFiles(given.positionals, given.text('format'), optionsOf(given), context);
  const store = await context.openStore();
  try {
    return await bringIn(store, conference, readings, given, context);
  } finally {
    await store.close();
  }
}

const MOST_CHANGES = 100;

const OPTIONS = {
  conference: { type: 'string' },
  format: { type: 'string' },
  'time-zone': { type: 'string' },
  'start-date': { type: 'string' },
  map: { type: 'string', multiple: true },
  'dry-run': { type: 'boolean' },
  publish: { type: 'boolean' },
  strict: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

async function bringIn(
  store: Store,
  conference: string,
  readings: readonly FileReading[],
  given: Arguments,
  context: CliContext,
): Promise<number> {
  const { ambient } = context;
  const alongside = readings.map(({ reading }) => reading);
  const dryRun = given.flag('dry-run');
  if (given.flag('publish') && given.flag('strict')) await refuseClashes(store, conference, readings, context);
  const reports: (ImportReport & { file: string; format: string })[] = [];
  for (const { file, format, reading } of readings) {
    const options = { dryRun, create: true, startDate: given.text('start-date'), alongside };
    const report = await importAgenda(store, conference, reading, options, ambient);
    reports.push({ file, format, ...report });
    if (!given.flag('json')) context.out(`${reportText(file, format, report)}\n`);
  }
  const published = given.flag('publish') && !dryRun ? await publishDraft(store, conference, { allowClashes: true }, ambient) : null;
  if (given.flag('json')) context.out(`${JSON.stringify({ imports: reports, release: published?.release ?? null }, null, 2)}\n`);
  else if (published) context.out(`${publishedText(conference, published, context)}\n`);
  return EXIT.ok;
}

/** @throws CliError data, where what would be released has clashes of severity `error`. */
async function refuseClashes(store: Store, conference: string, readings: readonly FileReading[], { ambient }: CliContext): Promise<void> {
  for (const { reading } of readings) {
    const { clashes } = await importAgenda(store, conference, reading, { dryRun: true, create: true }, ambient);
    const errors = clashes.filter(({ severity }) => severity === 'error');
    if (errors.length > 0)
      throw new CliError(EXIT.data, `Nothing was imported: it would clash ${errors.length} times.\n${someLines(clashLines(errors))}`);
  }
}

function optionsOf(given: Arguments): ReadOptions {
  const pairs = given.list('map').map((text) => {
    const [field, header] = text.split(/=(.*)/s);
    if (!field || !header) throw usage('import', `--map ${text} must be FIELD=HEADER.`);
    return [field, header];
  });
  const timeZone = given.text('time-zone');
  // A file that brings its own zone does not need it, but who gives it relies on it.
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw usage('import', `--time-zone ${timeZone} is no IANA time zone, such as Europe/Paris.`);
  return {
    timeZone,
    startDate: given.text('start-date'),
    map: pairs.length > 0 ? Object.fromEntries(pairs) : undefined,
  };
}

function reportText(file: string, format: string, report: ImportReport): string {
  const { conference, created, dryRun, counts, changes, doubts, clashes } = report;
  const verb = dryRun ? 'Would import' : 'Imported';
  const lines = [`${verb} ${file} (${format}) into ${conference}${created ? ', a new conference' : ''}: ${countsLine(counts)}.`];
  if (dryRun && !created && !isEmptyDiff(changes)) lines.push('Changes:', someLines(diffLines(changes), MOST_CHANGES));
  if (doubts.length > 0) lines.push(`${counted(doubts.length, 'doubt')}:`, someLines(faultLines(doubts)));
  if (clashes.length > 0) lines.push(`${counted(clashes.length, 'clash')}:`, someLines(clashLines(clashes), 10));
  return lines.join('\n');
}

/** What a release that was made, or not, comes to. */
export function publishedText(
  conference: string,
  { release, isNew, clashes }: Published,
  { publicUrl }: Pick<CliContext, 'publicUrl'>,
): string {
  const errors = clashes.filter(({ severity }) => severity === 'error').length;
  if (!isNew) return `Nothing shown has changed: release ${release.number} of ${conference} stands.`;
  const shown = (['sessions', 'speakers', 'rooms', 'tracks', 'documents'] as const)
    .map((name) => counted(release.counts[name], name.slice(0, -1)))
    .join(', ');
  const clashing = errors > 0 ? ` It has ${counted(errors, 'clash')}.` : '';
  return `Released ${conference} as number ${release.number}: ${shown}.${clashing}\n${publicUrl}/v1/conferences/${conference}/agenda`;
}
