import { changeBetween } from '../agenda/changes.ts';
import { publishDraft } from '../agenda/publish-draft.ts';
import { readDraft } from '../agenda/read-draft.ts';
import type { Store } from '../agenda/store.ts';
import { readArguments } from './arguments.ts';
import { type CliContext, CliError, type Command, EXIT } from './context.ts';
import { exampleDrafts, exampleNow, exampleReleaseNotes } from './example/index.ts';
import { makeToken } from './token.ts';

const DEMO_FILE = './data/demo.db';

const help = `lectern demo

Shows Lectern working: makes an example conference in a new database, prints the addresses to try and a token to edit with, and serves.
A database that an earlier demo made is used again; any other is refused.

The database is the one that DATABASE_URL names, else ${DEMO_FILE}.`;

/** `lectern demo` */
export const demoCommand: Command = { help, run };

async function run(args: string[], context: CliContext): Promise<number> {
  readArguments('demo', args, {});
  const file = context.storageGiven ? context.storageFile : DEMO_FILE;
  const isNew = !context.exists(file);
  const store = await context.openStore(file);
  try {
    if (isNew) await makeExample(store, context);
    else await requireExample(store, file);
    const token = await makeToken(store, { scope: 'admin', conference: null, expiresAt: null }, context);
    await context.serve(store, () => context.out(welcome(context.publicUrl, token)), { quiet: true });
    return EXIT.ok;
  } finally {
    await store.close();
  }
}

/** Stores and releases the example. Its clock stands, so that each demo has the same bytes. */
async function makeExample(store: Store, { ambient }: CliContext): Promise<void> {
  for (const document of exampleDrafts) {
    const draft = readDraft(document);
    const { id } = draft.conference;
    await store.applyChange(id, 0, changeBetween(null, draft));
    await publishDraft(store, id, { note: exampleReleaseNotes[id] ?? null }, { ...ambient, now: () => exampleNow });
  }
}

/** @throws CliError config, where the database holds something else than an example. */
async function requireExample(store: Store, file: string): Promise<void> {
  const own = exampleDrafts.map((document) => readDraft(document).conference.id).sort();
  const there = await store.listConferences();
  const released = (await store.newestReleases()).map(({ conference }) => conference);
  if (JSON.stringify(there) !== JSON.stringify(own) || !own.every((id) => released.includes(id))) {
    throw new CliError(EXIT.config, `${file} was not made by the demo; it is left as it is. Name another file with DATABASE_URL=file:….`);
  }
}

function welcome(publicUrl: string, token: string): string {
  const [id = '', followUp = ''] = exampleDrafts.map((document) => readDraft(document).conference.id);
  const conference = `${publicUrl}/v1/conferences/${id}`;
  return `
Lectern is running. Try:

  The whole agenda      ${conference}/agenda
  Plenaries             ${conference}/plenaries?include=room,speakers
  Breakouts             ${conference}/breakouts
  In French             ${conference}/sessions?lang=fr
  Related documents     ${conference}/documents
  The calendar          ${conference}/agenda.ics
  Every calendar feed   ${conference}/feeds
  The follow-up         ${publicUrl}/v1/conferences/${followUp}
  Every endpoint        ${publicUrl}/docs

Edit with this token (it is shown only now):

  ${token}

  curl -X PATCH -H 'Authorization: Bearer ${token}' -H 'Content-Type: application/json' \\
    -d '{"note":"Moved to the afternoon"}' ${publicUrl}/manage/v1/conferences/${id}

Press Ctrl-C to stop.
`;
}
