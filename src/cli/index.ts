import { backupCommand } from './backup.ts';
import { checkFeedCommand } from './check-feed/index.ts';
import { clashesCommand, diffCommand } from './compare.ts';
import { type CliContext, type Command, EXIT } from './context.ts';
import { demoCommand } from './demo.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { publishCommand } from './publish.ts';
import { endOf } from './report.ts';
import { serveCommand } from './serve.ts';
import { tokenCommand } from './token.ts';

/** Every command, in the order of the help text. */
export const commands: readonly Command[] = [
  serveCommand,
  demoCommand,
  importCommand,
  publishCommand,
  exportCommand,
  diffCommand,
  clashesCommand,
  tokenCommand,
  backupCommand,
  checkFeedCommand,
];

/** Runs a command line and answers its exit code. Errors that are no one's input are thrown on. */
export async function runCommand([name, ...args]: string[], context: CliContext): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return showHelp(args[0], name === undefined, context);
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    context.tell(`There is no command ${name}.\n\n${overview()}`);
    return EXIT.usage;
  }
  if (args.includes('--help') || args.includes('-h')) return showHelp(name, false, context);
  try {
    return await command.run(args, context);
  } catch (error) {
    const end = endOf(error);
    if (!end) throw error;
    context.tell(end.message);
    return end.exit;
  }
}

function showHelp(name: string | undefined, isMistake: boolean, context: CliContext): number {
  if (isMistake) {
    context.tell(overview());
    return EXIT.usage;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (name !== undefined && !command) {
    context.tell(`There is no command ${name}.\n\n${overview()}`);
    return EXIT.usage;
  }
  context.out(`${command?.help ?? overview()}\n`);
  return EXIT.ok;
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const list = [...commands, { name: 'help', summary: 'Explain a command' }].map(
    ({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`,
  );
  return `lectern COMMAND [options]\n\n${list.join('\n')}\n\nlectern help COMMAND explains one. Settings come from the environment: PORT, HOST, DATABASE_URL, PUBLIC_URL, LOG_LEVEL, TRUST_PROXY, CORS_ORIGINS.`;
}
