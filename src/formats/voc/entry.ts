import type { PublicSession } from '../../agenda/session.ts';
import { mendLine, mendText } from '../../agenda/text.ts';
import { instantIn } from '../../agenda/time.ts';
import { unmarked } from '../cancelled-mark.ts';
import { type Lookup, pageOf } from '../lookup.ts';
import { numbersFor } from '../numbers.ts';
import { type Person, personsFor } from './persons.ts';
import type { Place, Places } from './places.ts';
import { type Reference, referencesOf } from './references.ts';
import { sessionSlug } from './slugs.ts';
import type { ScheduleTrack } from './tracks.ts';
import { uriOf } from './uri.ts';

/** A session with a time as these formats have it: in one language, its texts such that XML can hold them. */
export interface Entry {
  id: string;
  guid: string;
  number: number;
  slug: string;
  url: string;
  title: string;
  /** The title with what formats without a state need to know before it. */
  markedTitle: string;
  subtitle: string | null;
  /** As the Markdown that it is: apps of these formats show Markdown or leave it readable, and plain text would lose its links. */
  abstract: string | null;
  /** The session's note. */
  description: string | null;
  kind: PublicSession['kind'];
  status: PublicSession['status'];
  isPlaceholder: boolean;
  languages: readonly string[];
  /** RFC 3339 with the offset of the conference's zone. */
  start: string;
  end: string;
  seconds: number;
  room: Place;
  track: ScheduleTrack | null;
  persons: Person[];
  links: Reference[];
  attachments: Reference[];
}

/** What entries refer to. */
export interface Around {
  acronym: string;
  places: Places;
  tracks: ReadonlyMap<string, ScheduleTrack>;
}

/** Makes the entry of a session; nothing of one without a time, which these formats cannot hold. */
export function entriesFor(lookup: Lookup, around: Around): (session: PublicSession) => Entry[] {
  const { agenda } = lookup;
  const oldest = [...agenda.sessions].sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt) || (a.uid < b.uid ? -1 : 1));
  const numbers = numbersFor(oldest.map(({ uid }) => uid));
  const persons = personsFor(agenda, lookup);
  return (session) => {
    const times = timesOf(session, agenda.conference.timeZone);
    if (!times) return [];
    const identity = { id: session.id, guid: session.uid, number: numbers.get(session.uid) ?? 0 };
    return [
      {
        ...identity,
        ...{ slug: sessionSlug(around.acronym, session.id), url: uriOf(pageOf(session, lookup)) },
        ...textsOf(session, lookup),
        ...{ kind: session.kind, isPlaceholder: session.visibility === 'placeholder' },
        languages: session.languages.length > 0 ? session.languages : agenda.conference.languages.slice(0, 1),
        ...times,
        ...{ room: around.places.of(session.room), track: around.tracks.get(session.track ?? '') ?? null, persons: persons(session) },
        ...referencesOf(session, lookup),
      },
    ];
  };
}

type Texts = Pick<Entry, 'title' | 'markedTitle' | 'subtitle' | 'abstract' | 'description' | 'status'>;

/** A cancelled conference cancels its sessions. A title that has such a mark in this language already gets no other. */
function textsOf(session: PublicSession, { agenda, say, words }: Lookup): Texts {
  const title = mendLine(say(session.title));
  const status = agenda.conference.status === 'cancelled' ? 'cancelled' : session.status;
  const saysSo = title.toLowerCase().startsWith(words.cancelled.toLowerCase()) && unmarked(title).isCancelled;
  const isMarked = status !== 'cancelled' || saysSo;
  return {
    ...{ title, markedTitle: isMarked ? title : `${words.cancelled}${words.colon}${title}`, status },
    subtitle: mendLine(say(session.subtitle)) || null,
    abstract: mendText(say(session.abstract)) || null,
    description: mendText(say(session.note)) || null,
  };
}

function timesOf({ start, end, timeZone }: PublicSession, zone: string): Pick<Entry, 'start' | 'end' | 'seconds'> | null {
  if (!start || !end) return null;
  const [from, to] = [Date.parse(start), Date.parse(end)];
  // What is frozen stays as it is, whatever this Node knows of the zone.
  const here = (text: string, epochMs: number) => (timeZone === zone ? text : instantIn(epochMs, zone));
  return { start: here(start, from), end: here(end, to), seconds: (to - from) / 1000 };
}
