import type { PublicDocument } from '../../agenda/document.ts';
import type { PublicSession } from '../../agenda/session.ts';
import { mendLine } from '../../agenda/text.ts';
import type { Lookup } from '../lookup.ts';

/** A link or attachment, with the type that schedule.json names in small letters and schedule2 in capitals. */
export interface Reference {
  /** As the organisers gave it: schedule.xml takes any text. */
  url: string;
  title: string;
  type: 'slides' | 'paper' | 'web' | 'media' | 'related';
}

const TYPES: Record<PublicDocument['kind'], Reference['type']> = {
  agenda: 'related',
  background: 'related',
  presentation: 'slides',
  report: 'paper',
  minutes: 'related',
  recording: 'media',
  link: 'web',
  other: 'related',
};

/** What a session links to and has attached. A document is attached where it is known to be a file, since apps offer those to download. */
export function referencesOf(session: PublicSession, lookup: Lookup): { links: Reference[]; attachments: Reference[] } {
  const documents = session.documents.flatMap((id) => lookup.documents.get(id) ?? []);
  return {
    links: [...ownLinks(session, lookup), ...documents.filter((document) => !isFile(document)).flatMap((one) => reference(one, lookup))],
    attachments: documents.filter(isFile).flatMap((one) => reference(one, lookup)),
  };
}

function isFile({ mediaType }: PublicDocument): boolean {
  return mediaType !== null && mediaType !== 'text/html';
}

/** Nothing for a document that is announced or kept back. */
function reference({ url, title, kind }: PublicDocument, { say }: Lookup): Reference[] {
  return url === null ? [] : [{ url, title: mendLine(say(title)), type: TYPES[kind] }];
}

/** The session's own links but its page, which has a place of its own. */
function ownLinks({ links: { stream, recording, registration } }: PublicSession, { words }: Lookup): Reference[] {
  const link = (url: string | null, title: string, type: Reference['type']) => (url === null ? [] : [{ url, title, type }]);
  return [
    ...link(stream, words.stream, 'media'),
    ...link(recording, words.recording, 'media'),
    ...link(registration, words.registration, 'web'),
  ];
}
