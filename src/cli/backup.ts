import { readArguments } from './arguments.ts';
import { type CliContext, type Command, EXIT } from './context.ts';

const help = `lectern backup --output FILE

Writes a consistent copy of the database, also while a server runs on it. The copy is a database like any other: to restore it, stop the server,
and put it in the place of the file that DATABASE_URL names.

  --output FILE   where to; it must not exist yet

Example: lectern backup --output lectern-$(date +%F).db`;

/** `lectern backup` */
export const backupCommand: Command = { help, run };

async function run(args: string[], context: CliContext): Promise<number> {
  const output = readArguments('backup', args, { output: { type: 'string' } }).required('output');
  const store = await context.openStore();
  try {
    await store.backup(output);
    context.tell(`Copied ${context.storageFile} to ${output}.`);
    return EXIT.ok;
  } finally {
    await store.close();
  }
}
