import { withoutCancelled } from '../../agenda/selection.ts';
import type { PublicSession } from '../../agenda/session.ts';
import type { Text } from '../../agenda/text.ts';
import type { View } from '../format.ts';
import { type Lookup, lookupFor } from '../lookup.ts';
import { type NumberedRooms, numberedRooms } from '../numbered-rooms.ts';
import { numbersFor } from '../numbers.ts';

/** An agenda as pretalx knows it: made once for a file. Codes are our ids; what pretalx numbers is numbered, in the whole agenda alike. */
export interface Event {
  lookup: Lookup;
  language: string;
  /** Those that pretalx shows: with a time, and not cancelled. Whole days are none of its sorts and stay out. */
  sessions: readonly PublicSession[];
  rooms: NumberedRooms;
  talkNumber(session: PublicSession): number;
  trackNumber(id: string | null): number | null;
  tags: readonly { number: number; tag: string }[];
  /** A text in all its languages, as pretalx has the names of rooms and tracks. */
  inAll(text: Text | null): Record<string, string>;
}

export function eventOf(view: View): Event {
  const { agenda, language } = view;
  const { conference, sessions, tracks } = agenda;
  const talks = numbersFor(sessions.map(({ uid }) => uid));
  const trackNumbers = numbersFor(tracks.map(({ id }) => id));
  const tagNumbers = numbersFor([...new Set(sessions.flatMap(({ tags }) => tags))].sort());
  const main = conference.languages[0] ?? 'en';
  return {
    lookup: lookupFor(view),
    language,
    sessions: withoutCancelled(agenda, view.sessions).filter(({ start, end }) => start !== null && end !== null),
    rooms: numberedRooms(agenda),
    talkNumber: ({ uid }) => talks.get(uid) ?? 0,
    trackNumber: (id) => trackNumbers.get(id ?? '') ?? null,
    tags: [...tagNumbers].map(([tag, number]) => ({ number, tag })),
    inAll: (text) => (text === null ? {} : typeof text === 'string' ? { [main]: text } : text),
  };
}

/** Whole minutes that a session lasts. */
export function minutesOf({ start, end }: PublicSession): number {
  return start && end ? Math.round((Date.parse(end) - Date.parse(start)) / 60_000) : 0;
}

export function tagNumbersOf({ tags }: PublicSession, event: Event): number[] {
  return event.tags.filter(({ tag }) => tags.includes(tag)).map(({ number }) => number);
}
