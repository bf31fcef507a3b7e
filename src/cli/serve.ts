import { readArguments } from './arguments.ts';
import { type CliContext, type Command, EXIT } from './context.ts';

const help = `lectern serve

Serves the agenda until it is told to stop (SIGTERM, Ctrl-C). Settings come from the environment: PORT, HOST, DATABASE_URL, PUBLIC_URL, LOG_LEVEL,
TRUST_PROXY, CORS_ORIGINS.

Example: PUBLIC_URL=https://agenda.example.org HOST=0.0.0.0 lectern serve`;

/** `lectern serve` */
export const serveCommand: Command = { help, run };

async function run(args: string[], context: CliContext): Promise<number> {
  readArguments('serve', args, {});
  const store = await context.openStore();
  try {
    await context.serve(store, (url) => context.tell(`Lectern serves ${context.storageFile} at ${url}`));
    return EXIT.ok;
  } finally {
    await store.close();
  }
}
