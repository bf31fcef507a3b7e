import { AgendaError } from '../agenda/errors.ts';
import { publicAgenda } from '../agenda/mask.ts';
import { addressOf, fileName, type Writer, wholeAgenda } from '../formats/format.ts';
import { writers } from '../formats/index.ts';
import { readArguments, usage } from './arguments.ts';
import { type CliContext, type Command, EXIT } from './context.ts';

const help = `lectern export --conference ID --format NAME [options]

Writes what the public sees of a conference.

  --conference ID   the conference
  --format NAME     ${names().join(', ')}
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
  const writer = writerFor(given.required('format'));
  const number = numberOf(given.text('release'));
  const store = await context.openStore();
  try {
    const newest = await store.loadRelease(conference);
    const release = number === undefined ? newest : await store.loadRelease(conference, number);
    if (!newest || !release) throw new AgendaError('not-found', `There is no release ${number ?? ''} of ${conference}.`.replace('  ', ' '));
    const agenda = publicAgenda(release, newest);
    const { publicUrl } = context;
    const language = given.text('lang') ?? agenda.conference.languages[0] ?? 'en';
    const selfUrl = `${publicUrl}/v1/conferences/${conference}/${addressOf(fileName(writer))}`;
    const text = writer.write(wholeAgenda(agenda, { language, publicUrl, selfUrl }));
    const output = given.text('output');
    if (output === undefined) context.out(text);
    else await context.writeFile(output, text);
    return EXIT.ok;
  } finally {
    await store.close();
  }
}

/** What each format is called here: its extension, or its name where another format has that extension first. */
function names(): string[] {
  return writers.map((writer) => (writerOf(writer.extension) === writer && !writer.stem ? writer.extension : writer.name));
}

function writerOf(format: string): Writer | undefined {
  return writers.find(({ name, extension }) => name === format || extension === format);
}

function writerFor(format: string): Writer {
  const writer = writerOf(format);
  if (!writer) throw usage('export', `There is no format ${format}; there are ${names().join(', ')}.`);
  return writer;
}

function numberOf(text: string | undefined): number | undefined {
  if (text !== undefined && !/^[1-9]\d{0,8}$/.test(text)) throw usage('export', '--release must be a number from 1.');
  return text === undefined ? undefined : Number(text);
}
