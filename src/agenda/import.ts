import type { Conference } from './conference.ts';
import type { Collection, Resource } from './draft.ts';
import type { Fault } from './errors.ts';

/**
 * A resource as a format carries it: only the fields that the format has. `id` is a suggestion, unique among its siblings in
 * the document, and what references within the document use; `key` is the most stable identity that the source has for it.
 */
export type Imported<C extends Collection> = Partial<Omit<Resource<C>, 'id' | 'source' | 'listed' | 'speakers'>> & {
  id: string;
  key: string;
  /** The key that several in the file have, where its own has more behind it. */
  sharedKey?: string;
  /** What else the source calls it, the surest first: an earlier file may have had no better. */
  otherKeys?: readonly string[];
};

/** Who appears in a session; without a role where the file says none, so that one that is known stays. */
export type ImportedAppearance = Pick<Appearance, 'speaker'> & Partial<Appearance>;
type Appearance = Resource<'sessions'>['speakers'][number];

/** What a format's reader makes of a foreign agenda, before it meets the draft. */
export interface ImportDocument {
  /** Names the source: importing again updates and withdraws only what came from the same system. */
  system: string;
  /** Whether this service wrote the file: it shows what the public sees, of a part of an agenda perhaps. */
  isOwn?: boolean | undefined;
  /** Whether its fields are those of this service as it wrote them, so that they can be taken over whole. */
  isExact?: boolean | undefined;
  /** Whether it is a grid or timetable, which shows sessions that have a time alone: those without one that came before are not withdrawn. */
  isTimed?: boolean | undefined;
  /** The collections that the file tells of, all where absent: what came before and is missing in the others is not withdrawn. */
  tellsOf?: readonly Collection[] | undefined;
  conference: Partial<Conference>;
  audiences: Imported<'audiences'>[];
  tracks: Imported<'tracks'>[];
  rooms: Imported<'rooms'>[];
  speakers: Imported<'speakers'>[];
  documents: Imported<'documents'>[];
  sessions: (Imported<'sessions'> & { title: Resource<'sessions'>['title']; speakers?: ImportedAppearance[] })[];
}

/** What a reader answers: the document, and each thing it mended, guessed or left out, with its place in the file. */
export interface Reading {
  document: ImportDocument;
  doubts: Fault[];
}

/**
 * What a reader of Lectern's own drafts answers: the document as the file has it, which replaces the conference's draft whole.
 * Its rules are judged where it meets the conference, since that lends uids to sessions that bring none.
 */
export interface WholeReading {
  draft: Record<string, unknown>;
  doubts: Fault[];
}

export type AnyReading = Reading | WholeReading;
