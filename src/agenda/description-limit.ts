import { type Lookup, lookupOf } from './lookup.ts';
import type { Projection, ShownSession } from './projection.ts';
import { inLanguage, type Text } from './text.ts';

// Google takes no calendar over 1,000,000 octets; the rest is for the calendar's own lines and for a later growth of the fixed words.
const LARGEST_FEED = 950_000;
const LIMITS = [null, 4000, 2000, 1000, 500, 300, 200, 100, 0] as const;
// Names of properties, dates and fixed words: of every entry, of a speaker or a document in it, and where it has a block, a place or an organiser.
const FIXED_OCTETS = 460;
const FIXED_PERSON = '-'.repeat(24);
const FIXED_DOCUMENT = '-'.repeat(30);
const FIXED_BLOCK = '-'.repeat(90);
const FIXED_GEO = '-'.repeat(35);
const FIXED_ORGANISER = '-'.repeat(30);
const LONGEST_SERVICE_URL = 60;
// What stands for what was cut.
const ELLIPSIS = 4;
// What plain text may take more than its Markdown: letters that are composed anew, and for each line the line end that parts blocks.
const ANEW = 64;
const PARTED = 2;

/**
 * How many octets of a session's abstract, and of its note, calendars show in this release (as `calendarOctets` counts them): the most that keep
 * the feed of the whole agenda under a million octets in every language; null for all, though never more than `plainOctets`. It is chosen
 * here, when the release is made, so that every feed of a release cuts alike and a feed's bytes depend on nothing else.
 */
export function descriptionLimitFor(projection: Projection): number | null {
  const { languages } = projection.conference;
  const lookup = lookupOf(projection);
  const measures = languages.map((language) => measureOf(projection, lookup, language));
  const fitting = LIMITS.findIndex((limit) => measures.every((measure) => measure(limit) <= LARGEST_FEED));
  // Where none fits, the last: at(-1) is the shortest.
  return LIMITS.at(fitting) ?? null;
}

/** The limit, where it may cut something of this session; else null, so that a release that only cuts elsewhere leaves the session as it was. */
export function cutOf({ abstract, note }: Pick<ShownSession, 'abstract' | 'note'>, limit: number | null): number | null {
  if (limit === null) return null;
  const texts = [abstract, note].flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text ?? {})));
  return texts.some((text) => plainOctets(text) > limit) ? limit : null;
}

/** The octets that a text takes in a calendar: UTF-8 with the escapes of a TEXT value (RFC 5545 §3.3.11), without folds. */
export function calendarOctets(text: string): number {
  return new TextEncoder().encode(text).length + (text.match(/[\\;,\n]/g)?.length ?? 0);
}

/** The most octets that the plain text of a Markdown is given in a calendar, whatever the limit: nested lists could grow without bound. */
export function plainOctets(markdown: string): number {
  return calendarOctets(markdown) + ANEW + PARTED * (markdown.match(/\n/g)?.length ?? 0);
}

type Say = (text: Text | null | undefined) => string;

/** An upper bound of the octets of the whole agenda's feed in a language, by the limit. */
function measureOf({ conference, sessions }: Projection, lookup: Lookup, language: string): (limit: number | null) => number {
  const fallback = conference.languages[0] ?? language;
  const say: Say = (text) => (text ? inLanguage(text, language, fallback) : '');
  const fixed = sum(sessions.map((session) => fixedOctets(session, conference, lookup, say))) + 2 * octetsOf(say(conference.description));
  const long = sessions
    .flatMap(({ abstract, note }) => [say(abstract), say(note)])
    .filter((text) => text !== '')
    .map(plainOctets);
  return (limit) => fixed + folded(sum(long.map((octets) => Math.min(octets, (limit ?? octets) + ELLIPSIS))));
}

/** What a session brings besides its abstract and note. Titles and links of documents and streams stand in it twice. */
function fixedOctets(session: ShownSession, conference: Projection['conference'], lookup: Lookup, say: Say): number {
  const room = lookup.rooms.get(session.room ?? '');
  const { venue, contact } = conference;
  const once = [
    ...[session.title, session.subtitle, room?.title, room?.floor, room?.building, venue?.name, venue?.address, venue?.city].map(say),
    ...session.speakers.flatMap(({ speaker: id, label }) => {
      const speaker = lookup.speakers.get(id);
      return [say(label), speaker?.name, say(speaker?.position), say(speaker?.organisation), speaker?.country, FIXED_PERSON];
    }),
    ...session.audiences.map((id) => say(lookup.audiences.get(id)?.title)),
    ...session.overflowRooms.map((id) => say(lookup.rooms.get(id)?.title)),
    ...[session.parent, session.repeatOf].flatMap((id) => (id ? [say(lookup.sessions.get(id)?.title), FIXED_BLOCK] : [])),
    ...(room?.geo || venue?.geo ? [FIXED_GEO] : []),
    ...(contact?.email ? [contact.name, contact.email, FIXED_ORGANISER] : []),
    ...session.tags,
    ...session.accessibility,
    ...[...session.languages, ...session.interpretation, session.links.recording, session.links.registration],
  ];
  const twice = [
    say(lookup.tracks.get(session.track ?? '')?.title),
    session.links.stream,
    session.links.page ?? '-'.repeat(LONGEST_SERVICE_URL + conference.id.length + session.id.length),
    ...session.documents.flatMap((id) => {
      const document = lookup.documents.get(id);
      return [say(document?.title), document?.url, document?.symbol, document?.mediaType, FIXED_DOCUMENT];
    }),
  ];
  return FIXED_OCTETS + octetsOf(once.join('  ')) + 2 * octetsOf(twice.join('  '));
}

function octetsOf(text: string): number {
  return folded(calendarOctets(text));
}

/** With a fold (RFC 5545 §3.1) every 75 octets. */
function folded(octets: number): number {
  return Math.ceil(octets * (78 / 75));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
