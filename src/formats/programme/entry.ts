import type { PublicSession } from '../../agenda/session.ts';
import type { Lookup } from '../lookup.ts';
import type { Nested } from '../nesting.ts';
import { timesOf } from './clock.ts';

/** Something to say of a session: words, an address, or both. */
export interface Fact {
  label: string;
  text: string;
  /** As the WHATWG parser writes it: in ASCII, and without what would end it in Markdown. */
  url: string | null;
}

/** A fact that is an address. */
export function linkFact(label: string, url: string | null, text = ''): Fact {
  return { label, text, url: url && new URL(url).href };
}

/** A session as people read it in a programme: plain texts in one language, but for abstract and note, which are Markdown. */
export interface Entry {
  times: string;
  /** "Cancelled" or "Tentative", or nothing. */
  mark: string;
  title: string;
  page: string | null;
  subtitle: string;
  facts: Fact[];
  documents: Fact[];
  prose: string[];
  children: Entry[];
}

/** @param block the id of the block that the entry stands in, or null. */
export function entryOf({ session, children }: Nested, lookup: Lookup, language: string, block: string | null = null): Entry {
  const { say } = lookup;
  return {
    times: timesOf(session, lookup, language),
    mark: markOf(session, lookup),
    title: say(session.title),
    page: session.links.page && new URL(session.links.page).href,
    subtitle: say(session.subtitle),
    facts: session.visibility === 'public' ? factsOf(session, lookup, block) : [],
    documents: session.documents.flatMap((id) => documentOf(id, lookup)),
    prose: [say(session.abstract), say(session.note)].filter((text) => text !== ''),
    children: children.map((child) => entryOf(child, lookup, language, session.id)),
  };
}

function markOf({ status }: PublicSession, { agenda, words }: Lookup): string {
  if (status === 'cancelled' || agenda.conference.status === 'cancelled') return words.cancelled;
  return status === 'tentative' ? words.statuses.tentative : '';
}

function factsOf(session: PublicSession, lookup: Lookup, block: string | null): Fact[] {
  const { words, say, tracks, sessions, audiences, rooms } = lookup;
  const { stream, recording, registration } = session.links;
  const headline = [
    session.kind === 'other' ? '' : words.kinds[session.kind],
    placeOf(session.room, lookup),
    say(tracks.get(session.track ?? '')?.title),
    admissionOf(session, lookup),
  ];
  const titleOf = (id: string | null) => say(sessions.get(id ?? '')?.title);
  const fact = (label: string, values: readonly string[]): Fact => ({ label, text: values.filter(Boolean).join(', '), url: null });
  const facts = [
    { label: '', text: headline.filter(Boolean).join(' · '), url: null },
    fact(
      words.alsoIn,
      session.overflowRooms.map((id) => say(rooms.get(id)?.title)),
    ),
    fact(words.partOf, session.parent === block ? [] : [titleOf(session.parent)]),
    fact(words.repeats, [titleOf(session.repeatOf)]),
    ...peopleOf(session, lookup),
    fact(
      words.audiences,
      session.audiences.map((id) => say(audiences.get(id)?.title)),
    ),
    fact(words.languages, session.languages),
    fact(words.interpretation, session.interpretation),
    fact(words.accessibility, session.accessibility),
    linkFact(words.stream, stream),
    linkFact(words.recording, recording),
    linkFact(words.registration, registration),
  ];
  return facts.filter(({ text, url }) => text !== '' || url !== null);
}

/** Who may take part, where that is not what holds for the whole conference. */
function admissionOf({ admission }: PublicSession, { agenda, words }: Lookup): string {
  if (admission === null || admission === agenda.conference.admission) return '';
  return { invitation: words.byInvitation, registration: words.byRegistration, open: words.openToAll }[admission];
}

function placeOf(id: string | null, { rooms, say }: Lookup): string {
  const room = rooms.get(id ?? '');
  return [say(room?.title), say(room?.floor), say(room?.building)].filter(Boolean).join(', ');
}

function peopleOf(session: PublicSession, { words, say, speakers }: Lookup): Fact[] {
  return session.speakers.flatMap(({ speaker, role, label }) => {
    const found = speakers.get(speaker);
    if (!found) return [];
    const of = [say(found.position), say(found.organisation), found.country ?? ''].filter(Boolean).join(', ');
    return [{ label: label ? say(label) : words.roles[role], text: `${found.name}${of ? ` (${of})` : ''}`, url: null }];
  });
}

function documentOf(id: string, { documents, say }: Lookup): Fact[] {
  const found = documents.get(id);
  return found ? [linkFact(say(found.title), found.url, found.symbol ?? '')] : [];
}
