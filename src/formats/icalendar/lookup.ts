import type { PublicDocument } from '../../agenda/document.ts';
import type { PublicRoom } from '../../agenda/room.ts';
import type { PublicSession } from '../../agenda/session.ts';
import type { PublicSpeaker } from '../../agenda/speaker.ts';
import { inLanguage, type Text } from '../../agenda/text.ts';
import type { PublicTrack } from '../../agenda/track.ts';
import type { View } from '../format.ts';
import { type Words, wordsFor } from './words.ts';

/** A view with what its events look up: made once for a file. */
export interface Lookup {
  view: View;
  words: Words;
  /** A text in the view's language. */
  say(text: Text | null | undefined): string;
  session: ReadonlyMap<string, PublicSession>;
  track: ReadonlyMap<string, PublicTrack>;
  room: ReadonlyMap<string, PublicRoom>;
  speaker: ReadonlyMap<string, PublicSpeaker>;
  document: ReadonlyMap<string, PublicDocument>;
  audience: ReadonlyMap<string, { title: Text }>;
  /** Ids of the sessions in this file. */
  inFile: ReadonlySet<string>;
}

export function lookupFor(view: View): Lookup {
  const { agenda, language } = view;
  const fallback = agenda.conference.languages[0] ?? 'en';
  return {
    view,
    words: wordsFor(language),
    say: (text) => (text ? inLanguage(text, language, fallback) : ''),
    session: byId(agenda.sessions),
    track: byId(agenda.tracks),
    room: byId(agenda.rooms),
    speaker: byId(agenda.speakers),
    document: byId(agenda.documents),
    audience: byId(agenda.audiences),
    inFile: new Set(view.sessions.map(({ id }) => id)),
  };
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** A session's page: what it names, else the service's own. */
export function pageOf(session: PublicSession, { agenda, publicUrl }: View): string {
  return session.links.page ?? `${publicUrl}/c/${agenda.conference.id}/s/${session.id}`;
}
