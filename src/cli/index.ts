import { type CliContext, type Command, EXIT } from './context.ts';
import { endOf } from './report.ts';

/** A command in the list of all: it is loaded when it is run or explained, with what it alone needs. */
interface Listed {
  name: string;
  /** One line for the list. */
  summary: string;
  load(): Promise<Command>;
}

/** Every command, in the order of the help text. */
export const commands: readonly Listed[] = [
  { name: 'serve', summary: 'Serve the agenda', load: async () => (await import('./serve.ts')).serveCommand },
  { name: 'demo', summary: 'Show an example conference', load: async () => (await import('./demo.ts')).demoCommand },
  { name: 'import', summary: "Bring another system's agenda into a draft", load: async () => (await import('./import.ts')).importCommand },
  { name: 'publish', summary: 'Release a draft', load: async () => (await import('./publish.ts')).publishCommand },
  {
    name: 'export',
    summary: 'Write a released agenda, or a draft, to a file',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  { name: 'diff', summary: 'Show what the next release would change', load: async () => (await import('./compare.ts')).diffCommand },
  {
    name: 'clashes',
    summary: 'Show broken rules between the sessions of a draft',
    load: async () => (await import('./compare.ts')).clashesCommand,
  },
  { name: 'token', summary: 'Make, list and revoke management tokens', load: async () => (await import('./token.ts')).tokenCommand },
  { name: 'backup', summary: 'Copy the database while it is in use', load: async () => (await import('./backup.ts')).backupCommand },
  {
    name: 'check-feed',
    summary: 'Say what calendar apps make of a feed',
    load: async () => (await import('./check-feed/index.ts')).checkFeedCommand,
  },
];

/** Runs a command line and answers its exit code. Errors that are no one's input are thrown on. */
export async function runCommand([name, ...args]: string[], context: CliContext): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return showHelp(args[0], name === undefined, context);
  if (name === 'version' || name === '--version') return showVersion(context);
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    context.tell(`There is no command ${name}.\n\n${overview()}`);
    return EXIT.usage;
  }
  if (args.includes('--help') || args.includes('-h')) return showHelp(name, false, context);
  try {
    return await (await command.load()).run(args, context);
  } catch (error) {
    const end = endOf(error);
    if (!end) throw error;
    context.tell(end.message);
    return end.exit;
  }
}

function showVersion({ out, version }: CliContext): number {
  out(`${version()}\n`);
  return EXIT.ok;
}

async function showHelp(name: string | undefined, isMistake: boolean, context: CliContext): Promise<number> {
  if (isMistake) {
    context.tell(overview());
    return EXIT.usage;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (name !== undefined && !command) {
    context.tell(`There is no command ${name}.\n\n${overview()}`);
    return EXIT.usage;
  }
  context.out(`${command ? (await command.load()).help : overview()}\n`);
  return EXIT.ok;
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const list = [...commands, { name: 'help', summary: 'Explain a command' }, { name: 'version', summary: 'Say which version this is' }].map(
    ({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`,
  );
  return `lectern COMMAND [options]\n\n${list.join('\n')}\n\nlectern help COMMAND explains one. Settings come from the environment: PORT, HOST, DATABASE_URL, PUBLIC_URL, LOG_LEVEL, TRUST_PROXY, CORS_ORIGINS.`;
}
