import { daysOf } from './compile.ts';
import { type Confidential, unionOf } from './confidential.ts';
import { inProgrammeOrder } from './projection.ts';
import type { Agenda, HistoryEntry } from './release.ts';
import type { PublicSession } from './session.ts';
import { instantIn } from './time.ts';

/** A session that an invitation names, for each time that the feed carried it, and when that ended (RFC 3339), or null while it holds. */
export interface Invited {
  session: string;
  endedAt: string | null;
}

/** What a personal feed with invitations is made from, and the ids of the sessions that it carries whatever it picks. */
export interface InvitedAgenda {
  agenda: Agenda;
  carried: ReadonlySet<string>;
  /** When what invitations add last changed (RFC 3339), or null. */
  modifiedAt: string | null;
}

/**
 * An agenda as someone invited sees it: hidden sessions that a live invitation names are there in full, in place of their blocks.
 * SEQUENCE has to grow for each such reader whatever happens: so of every session that an invitation names or named, and that was ever hidden, it counts the changes
 * of what the public sees, its first sight included, and of what the invited see, and one more for each time that an invitation came or ended. None of these ever falls.
 * LAST-MODIFIED is the latest of their times and a second for each of them, so that it grows too where several fall into one second.
 */
export function invitedAgenda(agenda: Agenda, confidential: Confidential, invited: readonly Invited[]): InvitedAgenda {
  const live = new Set(invited.filter(({ endedAt }) => endedAt === null).map(({ session }) => session));
  const times = (id: string) => invited.filter(({ session }) => session === id).map(({ endedAt }) => endedAt);
  const entries = new Map(confidential.history.map((entry) => [entry.uid, entry]));
  const shown = new Map(confidential.shown.map((entry) => [entry.uid, entry]));
  const named = new Set(invited.map(({ session }) => session));
  const zone = agenda.conference.timeZone;
  const stamped = <S extends Omit<PublicSession, 'sequence' | 'createdAt' | 'modifiedAt'>>(session: S) => ({
    ...session,
    ...stampsOf(shown.get(session.uid), entries.get(session.uid), times(session.id), zone),
  });
  const added = confidential.sessions.filter(({ id }) => live.has(id)).map(stamped);
  const replaced = new Set(added.map(({ uid }) => uid));
  const staying = agenda.sessions
    .filter(({ uid }) => !replaced.has(uid))
    .map((session) => (named.has(session.id) && entries.has(session.uid) ? stamped(session) : session));
  const tables = added.length > 0 ? unionOf(agenda, confidential) : agenda;
  const sessions = inProgrammeOrder([...staying, ...added], tables.rooms);
  const changes = [...invited.flatMap(({ endedAt }) => endedAt ?? []), ...(live.size > 0 ? [confidential.keptAt] : [])];
  return {
    agenda: { ...agenda, ...tables, sessions, days: daysOf({ conference: agenda.conference, sessions }) },
    carried: new Set(added.map(({ id }) => id)),
    modifiedAt: latest(changes),
  };
}

type Stamps = Pick<PublicSession, 'sequence' | 'createdAt' | 'modifiedAt'>;

/** @param carried for each time that an invitation to the session was carried: when that ended, or null. */
function stampsOf(
  shown: HistoryEntry | undefined,
  held: HistoryEntry | undefined,
  carried: readonly (string | null)[],
  zone: string,
): Stamps {
  const both = [shown, held].filter((entry) => entry !== undefined);
  const ends = carried.filter((end) => end !== null);
  // A block that appears later changes nothing but the times of an entry that was there before, and these may not change alone.
  const changes = (shown ? shown.sequence + 1 : 0) + (held?.sequence ?? 0);
  const sequence = changes + carried.length + ends.length;
  const modified = Math.max(...[...both.map(({ modifiedAt }) => modifiedAt), ...ends].map((time) => Date.parse(time)));
  return {
    sequence,
    createdAt: instantIn(Math.min(...both.map(({ createdAt }) => Date.parse(createdAt))), zone),
    modifiedAt: instantIn(wholeSecond(modified) + sequence * 1000, zone),
  };
}

function wholeSecond(epochMs: number): number {
  return Math.floor(epochMs / 1000) * 1000;
}

/** The latest of some times, or null. */
export function latest(times: readonly string[]): string | null {
  return times.reduce<string | null>((last, time) => (last === null || Date.parse(time) > Date.parse(last) ? time : last), null);
}
