import { AgendaError } from '../agenda/errors.ts';
import { publicAgenda } from '../agenda/mask.ts';
import type { Release } from '../agenda/release.ts';
import { releaseSteps } from '../agenda/release-steps.ts';
import type { Store } from '../agenda/store.ts';
import { addressOf, fileName, type ReleasesWriter, type Writer, wholeAgenda } from '../formats/format.ts';
import { writeDraft } from '../formats/native/write.ts';
import { releasesWriters, writers } from '../formats/writers.ts';
import { type Arguments, readArguments, usage } from './arguments.ts';
import { type CliContext, type Command, EXIT } from './context.ts';

const help = `lectern export --conference ID --format NAME [options]
lectern export --conference ID --draft [--output FILE]

Writes what the public sees of a conference, or its whole draft, which "lectern import" takes back without loss.

  --conference ID   the conference
  --format NAME     ${names().join(', ')}
  --release N       a release; the newest where absent
  --lang TAG        a language of the conference; its default where absent
  --draft           the draft instead, with all that is hidden: as YAML where FILE ends in .yaml or .yml, else as JSON
  --output FILE     where to; standard output where absent

Example: lectern export --conference my-event --format ics --output my-event.ics`;

/** `lectern export` */
export const exportCommand: Command = { help, run };

const OPTIONS = {
  conference: { type: 'string' },
  format: { type: 'string' },
  release: { type: 'string' },
  lang: { type: 'string' },
  draft: { type: 'boolean' },
  output: { type: 'string' },
} as const;

async function run(args: string[], context: CliContext): Promise<number> {
  const given = readArguments('export', args, OPTIONS);
  const conference = given.id('conference');
  const textOf = given.flag('draft') ? draftText(given) : releaseText(given, context.publicUrl);
  const store = await context.openStore();
  try {
    const text = await textOf(store, conference);
    const output = given.text('output');
    if (output === undefined) context.out(text);
    else await context.writeFile(output, text);
    return EXIT.ok;
  } finally {
    await store.close();
  }
}

type TextOf = (store: Store, conference: string) => Promise<string>;

function draftText(given: Arguments): TextOf {
  const other = (['format', 'release', 'lang'] as const).find((name) => given.text(name) !== undefined);
  if (other) throw usage('export', `--${other} is for what the public sees; --draft takes none.`);
  const syntax = /\.ya?ml$/i.test(given.text('output') ?? '') ? 'yaml' : 'json';
  return async (store, conference) => {
    const stored = await store.loadDraft(conference);
    if (!stored) throw new AgendaError('not-found', `There is no conference ${conference}.`);
    return writeDraft(stored.draft, syntax);
  };
}

function releaseText(given: Arguments, publicUrl: string): TextOf {
  const render = rendererFor(given.required('format'));
  const number = numberOf(given.text('release'));
  return async (store, conference) => {
    const newest = await store.loadRelease(conference);
    const release = number === undefined ? newest : await store.loadRelease(conference, number);
    if (!newest || !release) throw new AgendaError('not-found', `There is no release ${number ?? ''} of ${conference}.`.replace('  ', ' '));
    const language = given.text('lang') ?? release.conference.languages[0] ?? 'en';
    return render({ store, newest, release, language, publicUrl });
  };
}

/** What to write, and how. */
interface Export {
  store: Store;
  newest: Release;
  release: Release;
  language: string;
  publicUrl: string;
}

/** How a format is written: of one release its agenda, or all releases up to it. */
function rendererFor(format: string): (wanted: Export) => string | Promise<string> {
  const writer = writerOf(format);
  if (writer) return (wanted) => agendaText(writer, wanted);
  const ofReleases = releasesWriters.find(({ name, extension }) => name === format || extension === format);
  if (ofReleases) return (wanted) => releasesText(ofReleases, wanted);
  throw usage('export', `There is no format ${format}; there are ${names().join(', ')}.`);
}

function agendaText(writer: Writer, { newest, release, language, publicUrl }: Export): string {
  const agenda = publicAgenda(release, newest);
  const selfUrl = `${publicUrl}/v1/conferences/${agenda.conference.id}/${addressOf(fileName(writer))}`;
  return writer.write(wholeAgenda(agenda, { language, publicUrl, selfUrl }));
}

async function releasesText(writer: ReleasesWriter, { store, newest, release, language, publicUrl }: Export): Promise<string> {
  const selfUrl = `${publicUrl}/v1/conferences/${newest.conference.id}/${fileName(writer)}`;
  return writer.write({ steps: await releaseSteps(store, newest, { from: release.number }), language, publicUrl, selfUrl });
}

/** What each format is called here: its extension, or its name where another format has that extension first. */
function names(): string[] {
  const agendas = writers.map((writer) => (writerOf(writer.extension) === writer && !writer.stem ? writer.extension : writer.name));
  return [...agendas, ...releasesWriters.map(({ extension }) => extension)];
}

function writerOf(format: string): Writer | undefined {
  return writers.find(({ name, extension }) => name === format || extension === format);
}

function numberOf(text: string | undefined): number | undefined {
  if (text !== undefined && !/^[1-9]\d{0,8}$/.test(text)) throw usage('export', '--release must be a number from 1.');
  return text === undefined ? undefined : Number(text);
}
