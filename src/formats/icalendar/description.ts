import { calendarOctets, plainOctets } from '../../agenda/description-limit.ts';
import type { PublicSession } from '../../agenda/session.ts';
import { mendText } from '../../agenda/text.ts';
import { type Lookup, pageOf } from '../lookup.ts';
import { toPlain } from '../markdown.ts';

/**
 * What a calendar shows below the title, as plain text: kind, track and block, subtitle, abstract, speakers, practical facts, documents,
 * links, note, and the page's address last. Abstract and note have at most `limit` octets each (null: whatever they have), cut at a word.
 */
export function descriptionOf(session: PublicSession, lookup: Lookup, limit: number | null): string {
  const { say } = lookup;
  if (session.visibility === 'placeholder') return pageOf(session, lookup);
  const abstract = proseOf(say(session.abstract), limit);
  const note = proseOf(say(session.note), limit);
  const blocks = [
    headline(session, lookup),
    say(session.subtitle),
    abstract,
    people(session, lookup),
    facts(session, lookup),
    documentList(session, lookup),
  ];
  return [...blocks, links(session, lookup), note, pageOf(session, lookup)].filter((block) => block !== '').join('\n\n');
}

/** Markdown as plain text of at most `limit` octets. */
export function proseOf(markdown: string, limit: number | null): string {
  const plain = markdown && mendText(toPlain(markdown));
  return limit === null ? plain : shortened(plain, Math.min(limit, plainOctets(markdown)));
}

/** A text of at most `limit` octets as calendars write them, cut at a blank. */
function shortened(text: string, limit: number): string {
  if (calendarOctets(text) <= limit) return text;
  if (limit === 0) return '';
  const cut = beginning(text, limit);
  const blank = cut.search(/\s\S*$/);
  return `${(blank > 0 ? cut.slice(0, blank) : cut).trimEnd()} …`;
}

function beginning(text: string, limit: number): string {
  let [octets, at] = [0, 0];
  for (const char of text) {
    octets += calendarOctets(char);
    if (octets > limit) break;
    at += char.length;
  }
  return text.slice(0, at);
}

function headline(session: PublicSession, { words, say, tracks, sessions }: Lookup): string {
  const block = sessions.get(session.parent ?? '');
  const repeated = sessions.get(session.repeatOf ?? '');
  const parts = [words.kinds[session.kind], say(tracks.get(session.track ?? '')?.title)];
  if (block) parts.push(`${words.partOf}${words.colon}${say(block.title)}`);
  if (repeated) parts.push(`${words.repeats}${words.colon}${say(repeated.title)}`);
  return parts.filter((part) => part !== '').join(' · ');
}

function people(session: PublicSession, { words, say, speakers }: Lookup): string {
  const lines = session.speakers.flatMap(({ speaker: id, role, label }) => {
    const speaker = speakers.get(id);
    if (!speaker) return [];
    const of = [say(speaker.position), say(speaker.organisation), speaker.country ?? ''].filter((part) => part !== '').join(', ');
    return [`${label ? say(label) : words.roles[role]}${words.colon}${speaker.name}${of ? ` (${of})` : ''}`];
  });
  return lines.join('\n');
}

function facts(session: PublicSession, { words, say, audiences, rooms }: Lookup): string {
  const line = (label: string, values: readonly string[]) => (values.length > 0 ? [`${label}${words.colon}${values.join(', ')}`] : []);
  const admission = { invitation: [words.byInvitation], registration: [words.byRegistration], open: [] }[session.admission ?? 'open'];
  const titles = (ids: readonly string[], of: { get(id: string): { title: Parameters<typeof say>[0] } | undefined }) =>
    ids.map((id) => say(of.get(id)?.title));
  return [
    ...admission,
    ...line(words.audiences, titles(session.audiences, audiences)),
    ...line(words.alsoIn, titles(session.overflowRooms, rooms)),
    ...line(words.languages, session.languages),
    ...line(words.interpretation, session.interpretation),
    ...line(words.accessibility, session.accessibility),
    ...line(words.tags, session.tags),
  ].join('\n');
}

function documentList(session: PublicSession, { words, say, documents }: Lookup): string {
  const found = session.documents.flatMap((id) => documents.get(id) ?? []);
  if (found.length === 0) return '';
  const lines = found.map(({ title, symbol, url }) => `- ${say(title)}${symbol ? ` [${symbol}]` : ''}${url ? ` ${url}` : ''}`);
  return [`${words.documents}${words.colon.trimEnd()}`, ...lines].join('\n');
}

function links({ links: { stream, recording, registration } }: PublicSession, { words }: Lookup): string {
  const named = [
    [words.stream, stream],
    [words.recording, recording],
    [words.registration, registration],
  ] as const;
  return named.flatMap(([label, url]) => (url ? [`${label}${words.colon}${url}`] : [])).join('\n');
}
