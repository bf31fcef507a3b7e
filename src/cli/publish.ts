import { publishDraft } from '../agenda/publish-draft.ts';
import { readArguments } from './arguments.ts';
import { type CliContext, type Command, EXIT } from './context.ts';
import { publishedText } from './import.ts';

const help = `lectern publish --conference ID [options]

Releases the draft of a conference. Nothing happens where nothing shown has changed.

  --conference ID   the conference
  --note TEXT       a public note on the release
  --allow-clashes   release in spite of clashes of severity error
  --only ID         release this session's draft state alone; repeatable
  --json            the release as JSON on standard output

Example: lectern publish --conference my-event --only opening --note "The opening is cancelled"`;

/** `lectern publish` */
export const publishCommand: Command = { help, run };

async function run(args: string[], context: CliContext): Promise<number> {
  const options = {
    conference: { type: 'string' },
    note: { type: 'string' },
    'allow-clashes': { type: 'boolean' },
    only: { type: 'string', multiple: true },
    json: { type: 'boolean' },
  } as const;
  const given = readArguments('publish', args, options, { positionals: true });
  const conference = given.id('conference');
  // `--only A B C` is written as readily as `--only A --only B`.
  const only = [...given.list('only'), ...given.positionals].flatMap((text) => text.split(','));
  const store = await context.openStore();
  try {
    const choice = {
      note: given.text('note') ?? null,
      allowClashes: given.flag('allow-clashes'),
      only: only.length > 0 ? only : undefined,
    };
    const published = await publishDraft(store, conference, choice, context.ambient);
    context.out(`${given.flag('json') ? JSON.stringify(published.release, null, 2) : publishedText(conference, published, context)}\n`);
    return EXIT.ok;
  } finally {
    await store.close();
  }
}
