import type { ImportDocument } from '../../agenda/import.ts';
import type { Session } from '../../agenda/session.ts';
import { linkTarget } from '../html-to-markdown.ts';
import type { Documents } from './documents.ts';
import type { Doubts } from './doubts.ts';
import { child, value } from './element.ts';
import { type Identity, identitiesOf } from './identity.ts';
import { kindByWords, kindsOf } from './kinds.ts';
import { languagesOf } from './languages.ts';
import type { Persons } from './persons.ts';
import { proseOf } from './prose.ts';
import type { Rooms } from './rooms.ts';
import type { Row } from './rows.ts';
import type { Span } from './times.ts';
import { shortened, titleOf } from './titles.ts';
import type { Tracks } from './tracks.ts';
import type { Element } from './xml.ts';

/** What sessions refer to, and where their relative links begin. */
export interface Surroundings {
  rooms: Rooms;
  tracks: Tracks;
  persons: Persons;
  documents: Documents;
  base: string | null;
  /** What slugs may begin with: the conference's acronym and title as slugs. */
  names: readonly string[];
}

type ImportedSession = ImportDocument['sessions'][number];

/** The sessions of a schedule in the order of the file. */
export function sessionsOf(rows: readonly Row[], spans: readonly (Span | null)[], around: Surroundings, doubts: Doubts): ImportedSession[] {
  const titles = rows.map(({ event }) => titleIn(event, doubts));
  const statuses = rows.map(({ event }, index) => statusOf(event, titles[index] ?? '', doubts));
  const kinds = kindsOf(
    rows.map(({ event }, index) => ({
      kind: kindByWords(titleOf(value(event, 'type')).slice(0, 240), titles[index] ?? ''),
      cancelled: statuses[index] === 'cancelled',
      span: spans[index] ?? null,
    })),
  );
  const identities = identitiesOf(rows, titles, spans, around.names, doubts);
  return rows.flatMap((row, index) => {
    const [identity, kind, status] = [identities[index], kinds[index], statuses[index]];
    return identity && kind && status
      ? [sessionOf(row, titles[index] ?? '', spans[index] ?? null, { kind, status }, identity, around, doubts)]
      : [];
  });
}

function sessionOf(
  row: Row,
  title: string,
  span: Span | null,
  judged: Pick<Session, 'kind' | 'status'>,
  identity: Identity,
  around: Surroundings,
  doubts: Doubts,
): ImportedSession {
  const { event } = row;
  const base = linkTarget(value(event, 'origin_url'), null) ?? around.base ?? linkTarget(value(event, 'url'), around.base);
  return {
    ...identity,
    ...judged,
    title,
    subtitle: subtitleOf(event),
    abstract: proseOf([child(event, 'abstract'), child(event, 'description')], base, doubts),
    start: span?.start ?? null,
    end: span?.end ?? null,
    track: around.tracks.of(event),
    room: around.rooms.of(row),
    speakers: around.persons.of(event, base),
    documents: around.documents.of(event, base),
    languages: languagesIn(event, doubts),
    links: {
      page: linkIn(event, 'url', base, doubts),
      recording: linkIn(event, 'video_download_url', base, doubts),
      stream: null,
      registration: null,
      join: null,
    },
  };
}

function titleIn(event: Element, doubts: Doubts): string {
  const title = titleOf(value(event, 'title'));
  if (!title) doubts.add(event, 'has no title; it is called "Untitled"');
  if (title.length > 240) doubts.add(event, 'has a title of more than 240 characters; it is cut');
  return shortened(title || 'Untitled');
}

function subtitleOf(event: Element): string | null {
  return shortened(titleOf(value(event, 'subtitle'))) || null;
}

/** By `status`, or a `type` that says so; FOSDEM writes it before the title, in capitals. */
function statusOf(event: Element, title: string, doubts: Doubts): Session['status'] {
  const words = [value(event, 'status'), value(event, 'type')];
  if (words.some((word) => /^cancell?ed$/i.test(word))) return 'cancelled';
  if (/^\W{0,3}CANCELL?ED\b/.test(title)) {
    doubts.add(event, 'is read as cancelled, since its title begins so');
    return 'cancelled';
  }
  return /^tentative$/i.test(words[0] ?? '') ? 'tentative' : 'confirmed';
}

function languagesIn(event: Element, doubts: Doubts): string[] {
  const { languages, unknown } = languagesOf(value(event, 'language'));
  if (unknown.length > 0)
    doubts.add(
      child(event, 'language') ?? event,
      `names the language ${JSON.stringify(unknown.join(', ').slice(0, 200))}, which is none; it is left out`,
    );
  return languages;
}

function linkIn(event: Element, name: string, base: string | null, doubts: Doubts): string | null {
  const text = value(event, name);
  const url = linkTarget(text, base);
  if (text && url === null)
    doubts.add(child(event, name) ?? event, `${JSON.stringify(text.slice(0, 100))} is no web address; it is left out`);
  return url;
}
