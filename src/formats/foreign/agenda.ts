import type { Collection } from '../../agenda/draft.ts';
import type { ForeignText } from './prose.ts';
import type { ForeignRoom } from './rooms.ts';
import type { ForeignSession } from './session.ts';
import type { ForeignPerson } from './speakers.ts';
import type { ForeignTrack } from './tracks.ts';

/**
 * What a reader finds in a file of another system, in the file's own words and with the file's own keys; `readingOf` makes a `Reading` of it.
 * Throughout, a field that is absent is one that the format does not have: importing again leaves it as it is. One that is
 * empty (`''`, `[]`, `null`) is one that the format has and this file has nothing for.
 */
export interface ForeignAgenda {
  /** What wrote the file, for the name of the source: `frab` gives `frab:38c3`. */
  system: string;
  /** Whether this service wrote the file, so that its words mean what they mean here. */
  isOwn?: boolean | undefined;
  /** Whether it is an own file whose fields are ours one by one. */
  isExact?: boolean | undefined;
  /** Whether it is a grid or timetable, which has no sessions without a time though there may be some. */
  isTimed?: boolean | undefined;
  /** The collections that the file tells of; all where absent. */
  tellsOf?: readonly Collection[] | undefined;
  conference: ForeignConference;
  /** The days that the file names, also those without sessions. */
  days?: readonly ForeignDay[] | undefined;
  /** What the file lists apart from sessions, in its order; sessions may refer to it by key or name, or bring their own. */
  rooms?: readonly ForeignRoom[] | undefined;
  tracks?: readonly ForeignTrack[] | undefined;
  persons?: readonly ForeignPerson[] | undefined;
  sessions: readonly ForeignSession[];
}

/** What a file says of the conference as a whole. */
export interface ForeignConference {
  acronym?: string | undefined;
  title?: string | undefined;
  subtitle?: string | undefined;
  description?: readonly ForeignText[] | undefined;
  /** First and last day: a date, or a date and time. */
  start?: string | undefined;
  end?: string | undefined;
  /** The IANA zone of wall times in the file. */
  timeZone?: string | undefined;
  /** The time of day at which a programme day ends and the next begins. */
  dayChange?: string | undefined;
  venue?: string | undefined;
  city?: string | undefined;
  page?: string | undefined;
  /** What relative links refer to; the page where absent. */
  base?: string | undefined;
  /** As in "de, en"; those of the sessions where absent. */
  languages?: string | undefined;
  /** Where single fields stand in the file. */
  places?: Readonly<Record<string, string>> | undefined;
}

/** A programme day; the sessions of one day share the object. */
export interface ForeignDay {
  /** `YYYY-MM-DD`, or '' where the file gives none. */
  date: string;
  /** When it begins and ends: a date and time. */
  start?: string | undefined;
  end?: string | undefined;
}
