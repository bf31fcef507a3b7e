import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Id } from '../agenda/identifiers.ts';
import { CliError, EXIT } from './context.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

/** The arguments of a command, read. */
export class Arguments {
  constructor(
    readonly positionals: string[],
    private readonly values: Values,
    private readonly command: string,
  ) {}

  text(name: string): string | undefined {
    const value = this.values[name];
    return typeof value === 'string' ? value : undefined;
  }

  /** @throws CliError usage, where the option is missing. */
  required(name: string): string {
    const value = this.text(name);
    if (value === undefined) throw usage(this.command, `--${name} is missing.`);
    return value;
  }

  /** @throws CliError usage, where the option is missing or no id. */
  id(name: string): string {
    const read = Id.safeParse(this.required(name));
    if (!read.success) throw usage(this.command, `--${name} must be 1 to 80 of a-z, 0-9 and "-".`);
    return read.data;
  }

  flag(name: string): boolean {
    return this.values[name] === true;
  }

  list(name: string): string[] {
    const value = this.values[name];
    return Array.isArray(value) ? value.map(String) : [];
  }
}

/** Reads the arguments of a command. @throws CliError usage, for options that it does not have. */
export function readArguments(command: string, args: string[], options: Options, { positionals = false } = {}): Arguments {
  try {
    const parsed = parseArgs({ args, options, allowPositionals: positionals, strict: true });
    return new Arguments(parsed.positionals, parsed.values as Values, command);
  } catch (error) {
    throw usage(command, (error as Error).message.replace(/\. To specify.*$/s, '.'));
  }
}

/** The error for a command that was called wrongly. */
export function usage(command: string, message: string): CliError {
  return new CliError(EXIT.usage, `${message}\nSee: lectern help ${command}`);
}
