import { AgendaError } from '../agenda/errors.ts';
import { publicAgenda } from '../agenda/mask.ts';
import type { Release } from '../agenda/release.ts';
import { releaseSteps } from '../agenda/release-steps.ts';
import type { Store } from '../agenda/store.ts';
import { type ReleasesWriter, type Writer, wholeAgenda } from '../formats/format.ts';
import { releasesWriters, writers } from '../formats/index.ts';
import { readArguments, usage } from './arguments.ts';
import { type CliContext, type Command, EXIT } from './context.ts';

/** The formats by what their files end in; any can be given by its name too. */
const formats = [...writers, ...releasesWriters].map(({ extension }) => extension);

const help = `lectern export --conference ID --format NAME [options]

Writes what the public sees of a conference.

  --conference ID   the conference
  --format NAME     ${formats.join(', ')}
  --release N       a release; the newest where absent
  --lang TAG        a language of the conference; its default where absent
  --output FILE     where to; standard output where absent

Example: lectern export --conference my-event --format ics --output my-event.ics`;

/** `lectern export` */
export const exportCommand: Command = { name: 'export', summary: 'Write a released agenda to a file', help, run };

async function run(args: string[], context: CliContext): Promise<number> {
  const options = {
    conference: { type: 'string' },
    format: { type: 'string' },
    release: { type: 'string' },
    lang: { type: 'string' },
    output: { type: 'string' },
  } as const;
  const given = readArguments('export', args, options);
  const conference = given.id('conference');
  const render = rendererFor(given.required('format'));
  const number = numberOf(given.text('release'));
  const store = await context.openStore();
  try {
    const newest = await store.loadRelease(conference);
    const release = number === undefined ? newest : await store.loadRelease(conference, number);
    if (!newest || !release) throw new AgendaError('not-found', `There is no release ${number ?? ''} of ${conference}.`.replace('  ', ' '));
    const language = given.text('lang') ?? release.conference.languages[0] ?? 'en';
    const text = await render({ store, newest, release, language, publicUrl: context.publicUrl });
    const output = given.text('output');
    if (output === undefined) context.out(text);
    else await context.writeFile(output, text);
    return EXIT.ok;
  } finally {
    await store.close();
  }
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
  const isWanted = ({ name, extension }: Pick<Writer, 'name' | 'extension'>) => name === format || extension === format;
  const writer = writers.find(isWanted);
  if (writer) return (wanted) => agendaText(writer, wanted);
  const ofReleases = releasesWriters.find(isWanted);
  if (ofReleases) return (wanted) => releasesText(ofReleases, wanted);
  throw usage('export', `There is no format ${format}; there are ${formats.join(', ')}.`);
}

function agendaText(writer: Writer, { newest, release, language, publicUrl }: Export): string {
  const agenda = publicAgenda(release, newest);
  const selfUrl = `${publicUrl}/v1/conferences/${agenda.conference.id}/agenda.${writer.extension}`;
  return writer.write(wholeAgenda(agenda, { language, publicUrl, selfUrl }));
}

async function releasesText(writer: ReleasesWriter, { store, newest, release, language, publicUrl }: Export): Promise<string> {
  const selfUrl = `${publicUrl}/v1/conferences/${newest.conference.id}/${writer.stem}.${writer.extension}`;
  return writer.write({ steps: await releaseSteps(store, newest, { from: release.number }), language, publicUrl, selfUrl });
}

function numberOf(text: string | undefined): number | undefined {
  if (text !== undefined && !/^[1-9]\d{0,8}$/.test(text)) throw usage('export', '--release must be a number from 1.');
  return text === undefined ? undefined : Number(text);
}
