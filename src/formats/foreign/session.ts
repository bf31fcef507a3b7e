import type { Kind, Session } from '../../agenda/session.ts';
import type { ForeignDay } from './agenda.ts';
import type { ForeignAudience } from './audiences.ts';
import type { ForeignLink } from './documents.ts';
import type { ForeignText } from './prose.ts';
import type { ForeignRoom } from './rooms.ts';
import type { ForeignPerson } from './speakers.ts';
import type { ForeignTrack } from './tracks.ts';
import type { When } from './when.ts';

/** One session as a file of another system has it. What absent and empty fields mean is said at `ForeignAgenda`. */
export interface ForeignSession {
  /** Where it stands in the file, with what it is behind a colon: "line 12: event 4", "sessions[3]", "row 17: Lunch". */
  place: string;
  /** Where single fields stand, by their names here, where that is elsewhere. */
  places?: Readonly<Record<string, string>> | undefined;
  /** What the file knows it by, most stable first; empty ones do not count. */
  keys: readonly string[];
  /** Becomes its uid where it is a UUID. */
  uid?: string | undefined;
  /** What its repetitions have too, although their keys differ. */
  sharedId?: string | undefined;
  /** Its id, where this service wrote the file; '' where it says none. */
  id?: string | undefined;
  /** What addresses call it. */
  slug?: string | undefined;
  title: string;
  subtitle?: string | undefined;
  abstract?: readonly ForeignText[] | undefined;
  note?: readonly ForeignText[] | undefined;
  /** What sort of session the file says that it is; `kind` where that is one of ours. */
  type?: string | undefined;
  kind?: Kind | undefined;
  status?: string | undefined;
  /** Who may come, in our words; null for what the conference says. */
  admission?: Session['admission'] | undefined;
  /** What the public may see of it where it is new; importing again leaves that to the organisers. */
  visibility?: Session['visibility'] | undefined;
  /** Null for one that is deliberately unscheduled. */
  when?: When | null | undefined;
  /** The programme day that the file puts it on. */
  day?: ForeignDay | undefined;
  room?: ForeignRoom | null | undefined;
  otherRooms?: readonly ForeignRoom[] | undefined;
  track?: ForeignTrack | null | undefined;
  /** The block that it belongs to, another session of the agenda. */
  parent?: ForeignSession | null | undefined;
  /** The one that it repeats, likewise. */
  repeatOf?: ForeignSession | null | undefined;
  /** Those that it is for. */
  audiences?: readonly ForeignAudience[] | undefined;
  persons?: readonly ForeignPerson[] | undefined;
  /** What it links to and has attached. */
  links?: readonly ForeignLink[] | undefined;
  /** As in "de, en". */
  languages?: string | undefined;
  /** The languages that it is interpreted into, likewise. */
  interpretation?: string | undefined;
  /** What it has for those who need it, such as "captions". */
  accessibility?: readonly string[] | undefined;
  tags?: readonly string[] | undefined;
  page?: string | undefined;
  recording?: string | undefined;
  stream?: string | undefined;
  registration?: string | undefined;
  /** What its relative links refer to, where that is not the conference's base. */
  base?: string | undefined;
}
