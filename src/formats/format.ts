import type { AnyReading, Reading } from '../agenda/import.ts';
import type { Agenda } from '../agenda/release.ts';
import type { ReleaseStep } from '../agenda/release-steps.ts';
import type { PublicSession } from '../agenda/session.ts';

/**
 * What a representation shows: the whole agenda (`agenda.ics`), a selection of its sessions (`plenaries.ics`), the sessions of one track, room or speaker
 * (`tracks/{id}.ics`), or one session.
 */
export type Scope = 'agenda' | 'selection' | 'resource' | 'session';

/** What a writer gets: the agenda for everything that sessions refer to, and the sessions to show. */
export interface View {
  scope: Scope;
  agenda: Agenda;
  /** Sessions, or what some calendars show in their place: the conference's dates as one entry, or one a day. */
  entries: 'sessions' | 'span' | 'days';
  /** The chosen sessions in the agenda's order; all of them for the scope `agenda`, one for `session`. */
  sessions: PublicSession[];
  /** What the selection is called in `language` (a track's title, "Plenaries"), or null. */
  title: string | null;
  /** What the selection is coloured as (`#rrggbb`), or null for the conference's own. */
  color: string | null;
  /** The declared language to write in. */
  language: string;
  /** When what it shows last changed (RFC 3339). */
  modifiedAt: string;
  /** The service's public base URL without a slash at its end. */
  publicUrl: string;
  /** The public URL of this very representation; null where nobody else may know it. */
  selfUrl: string | null;
  /** Is told of each session that had to be left out. */
  onTrouble?: (error: unknown) => void;
}

/** The view of a whole agenda. */
export function wholeAgenda(agenda: Agenda, address: Pick<View, 'language' | 'publicUrl' | 'selfUrl'>): View {
  return {
    scope: 'agenda',
    entries: 'sessions',
    agenda,
    sessions: agenda.sessions,
    title: null,
    color: null,
    modifiedAt: agenda.modifiedAt,
    ...address,
  };
}

/** What a calendar may be asked for besides a selection. */
export type Choice = 'view' | 'cancelled';

/** A way to write an agenda or part of it as bytes. Pure: equal views give equal texts. */
export interface Writer {
  name: string;
  /** Without the dot, as in `agenda.ics`; at an address that ends in `.json` it may be left out. */
  extension: string;
  /** What the file of a whole agenda is called where the format has a name of its own (`schedule` for `schedule.xml`); `agenda` where absent. */
  stem?: string;
  /** The Content-Type, with its charset. */
  mediaType: string;
  scopes: readonly Scope[];
  /** The scopes whose files are there to be kept: browsers save these under a name and show the others. */
  kept?: readonly Scope[];
  /** The query parameters that it takes besides a selection and reading parameters. */
  choices: readonly Choice[];
  /** Whether it writes every text in all languages at once, whichever is wanted. */
  allLanguages?: boolean;
  /** The Content-Type of one view, where it depends on that. */
  mediaTypeOf?(view: View): string;
  write(view: View): string;
}

/** What a writer of a conference's history gets. */
export interface ReleasesView extends Pick<View, 'language' | 'publicUrl'> {
  /** The newest first; at least one. */
  steps: readonly ReleaseStep[];
  /** The public URL of this very representation. */
  selfUrl: string;
}

/** A way to write a conference's releases as bytes. Pure, as a `Writer` is. */
export interface ReleasesWriter extends Pick<Writer, 'name' | 'extension' | 'mediaType'> {
  /** What the file is called: `releases` for `releases.atom`. */
  stem: string;
  write(view: ReleasesView): string;
}

/** What the file of a whole agenda is called. */
export function fileName({ stem = 'agenda', extension }: Pick<Writer, 'stem' | 'extension'>): string {
  return `${stem}.${extension}`;
}

/** The last part of the address that a file is served at: `.json` is the same as nothing. */
export function addressOf(file: string): string {
  return file.replace(/\.json$/, '');
}

/** What the person who imports knows and the file may not. */
export interface ReadOptions {
  /** IANA zone for files that carry none. */
  timeZone?: string | undefined;
  /** `YYYY-MM-DD` of the first day, for files without dates. */
  startDate?: string | undefined;
  /** field → header, for tables with free headers. */
  map?: Record<string, string> | undefined;
}

/** Files by their names, without folders. */
export type NamedFiles = ReadonlyMap<string, Uint8Array>;

/** A way to read an agenda that comes as several files. */
export interface FileSet<R extends AnyReading = Reading> {
  /** The names of the files that it may have. */
  names: readonly string[];
  /** Whether files of such names look like this format; says why not, in a clause, where they don't. */
  recognise(files: NamedFiles): true | string;
  /** Reads all of the files or throws, as a reader of one does. */
  read(files: NamedFiles, options: ReadOptions): R;
}

/** A way to read a foreign agenda, or a draft of our own. */
export interface Reader<R extends AnyReading = Reading> {
  name: string;
  /** What people call it. */
  label: string;
  /** Whether the bytes look like this format, read with such options; says why not, in a clause, where they don't. */
  recognise(bytes: Uint8Array, options?: Pick<ReadOptions, 'map'>): true | string;
  /**
   * Reads the whole file or throws.
   * @throws AgendaError `unreadable` for bytes that are not this format or break its limits, `invalid` where an option is missing.
   */
  read(bytes: Uint8Array, options: ReadOptions): R;
  /** For a format that also comes as several files. */
  set?: FileSet<R>;
}
