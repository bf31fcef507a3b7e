import type { Ambient } from '../agenda/ambient.ts';
import type { Store } from '../agenda/store.ts';
import type { Answer } from '../formats/icalendar/check/index.ts';

/** What a command gets from the process. */
export interface CliContext {
  /** Opens the storage of the settings, or another file. @throws CliError */
  openStore(file?: string): Promise<Store>;
  /** The file of the storage, for messages. */
  storageFile: string;
  /** Whether the settings name it, rather than the default. */
  storageGiven: boolean;
  publicUrl: string;
  /** The version of the package. */
  version(): string;
  ambient: Ambient;
  /** A secret of 256 random bits in base64url. */
  secret(): string;
  /** Results. */
  out(text: string): void;
  /** Messages for people. */
  tell(text: string): void;
  /** Whether messages go to a screen. */
  isScreen: boolean;
  /** @throws CliError where the file cannot be read. */
  readFile(path: string): Promise<Uint8Array>;
  /** The names of what is in a folder; null where there is none at the path. */
  listFolder(path: string): Promise<string[] | null>;
  /** Writes a file whole or not at all. @throws CliError */
  writeFile(path: string, text: string): Promise<void>;
  /** Whether a file is there. */
  exists(path: string): boolean;
  /** Asks a server once: no redirect is followed, and the body comes as it was sent. At most 10 s and 32 MB. @throws CliError unavailable */
  request(url: string, method: 'GET' | 'HEAD', headers: Readonly<Record<string, string>>): Promise<Answer>;
  /** Serves until the process is told to stop; `ready` is called with the address that is listened on. A quiet server logs only what went wrong. */
  serve(store: Store, ready: (url: string) => void, options?: { quiet: boolean }): Promise<void>;
}

/** Exit codes (sysexits). */
export const EXIT = { ok: 0, usage: 64, data: 65, unavailable: 69, software: 70, config: 78 } as const;

/** Ends a command with a message and an exit code. */
export class CliError extends Error {
  constructor(
    readonly exit: number,
    message: string,
  ) {
    super(message);
  }
}

/** A command: its arguments in, its exit code out. */
export interface Command {
  /** The whole help text. */
  help: string;
  run(args: string[], context: CliContext): Promise<number>;
}
