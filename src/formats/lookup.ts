import { lookupOf, type Lookup as Tables } from '../agenda/lookup.ts';
import type { Agenda } from '../agenda/release.ts';
import type { PublicSession } from '../agenda/session.ts';
import { inLanguage, type Text } from '../agenda/text.ts';
import type { View } from './format.ts';
import { type Words, wordsFor } from './words.ts';

/** An agenda in one language with what its entries look up: made once for a file. */
export interface Lookup extends Tables<PublicSession> {
  agenda: Agenda;
  publicUrl: string;
  words: Words;
  /** A text in the wanted language. */
  say(text: Text | null | undefined): string;
}

export function lookupFor({ agenda, language, publicUrl }: Pick<View, 'agenda' | 'language' | 'publicUrl'>): Lookup {
  const fallback = agenda.conference.languages[0] ?? 'en';
  const say = (text: Text | null | undefined) => (text ? inLanguage(text, language, fallback) : '');
  return { ...lookupOf(agenda), agenda, publicUrl, words: wordsFor(language), say };
}

/** The people of a session by their ids, each once, whatever roles they have. */
export function peopleIn({ speakers }: PublicSession, { speakers: known }: Pick<Lookup, 'speakers'>): string[] {
  return [...new Set(speakers.map(({ speaker }) => speaker))].filter((id) => known.has(id));
}

/** The conference's page: what it names, else the service's own. */
export function conferencePage({ agenda: { conference }, publicUrl }: Pick<Lookup, 'agenda' | 'publicUrl'>): string {
  return conference.links.page ?? `${publicUrl}/c/${conference.id}`;
}

/** A session's page: what it names, else the service's own. */
export function pageOf(session: PublicSession, { agenda, publicUrl }: Pick<Lookup, 'agenda' | 'publicUrl'>): string {
  return session.links.page ?? `${publicUrl}/c/${agenda.conference.id}/s/${session.id}`;
}
