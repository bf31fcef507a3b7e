import type { PublicDocument } from '../../agenda/document.ts';
import type { PublicSession } from '../../agenda/session.ts';
import { type Lookup, pageOf } from '../lookup.ts';
import { kindCategory } from '../words.ts';
import { colorName } from './color.ts';
import { oneLine, parameterValue, textValue, uriValue } from './text.ts';

/** The content lines of a session that the library for the core cannot write. */
export function sessionProperties(session: PublicSession, lookup: Lookup): string[] {
  const { tracks, words, documents } = lookup;
  const color = tracks.get(session.track ?? '')?.color;
  const { stream } = session.links;
  return [
    `URL:${uriValue(pageOf(session, lookup))}`,
    ...categories(session, lookup),
    ...(color ? [`COLOR:${colorName(color)}`] : []),
    ...organizerLine(lookup),
    ...(stream ? [`CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=${parameterValue(words.stream)}:${uriValue(stream)}`] : []),
    ...session.documents.flatMap((id) => documentLine(documents.get(id), lookup)),
  ];
}

/**
 * A document as an attachment (RFC 5545 §3.8.1.1) with its file name (RFC 8607 §4.1). Some apps refuse one without a type, and libical every LINK (RFC 9253),
 * which would say what is not known: so a link is taken for a page, and anything else for octets.
 */
function documentLine(document: PublicDocument | undefined, { say }: Lookup): string[] {
  if (!document?.url) return [];
  const type = document.mediaType ?? (document.kind === 'link' ? 'text/html' : 'application/octet-stream');
  return [`ATTACH;FMTTYPE=${type};FILENAME=${parameterValue(say(document.title))}:${uriValue(document.url)}`];
}

/** Kind first, then track, then "By invitation". Clients split a value at its comma even where it is escaped. */
function categories(session: PublicSession, { say, tracks }: Lookup): string[] {
  const names = [
    kindCategory(session),
    say(tracks.get(session.track ?? '')?.title),
    session.admission === 'invitation' ? 'By invitation' : '',
  ];
  const values = [...new Set(names.map((name) => oneLine(name).replace(/\s*,\s*/g, ' / ')))].filter((name) => name !== '');
  return [`CATEGORIES:${values.map(textValue).join(',')}`];
}

/** Who publishes the calendar, where there is an address that every client can take (with METHOD:PUBLISH, RFC 5546 §3.2.1). */
export function organizerLine({ agenda }: Pick<Lookup, 'agenda'>): string[] {
  const { contact } = agenda.conference;
  if (!contact?.email || !isPlainAddress(contact.email)) return [];
  return [`ORGANIZER;CN=${parameterValue(contact.name)}:mailto:${contact.email}`];
}

function isPlainAddress(email: string): boolean {
  return /^[^\s@<>",;:\\]+@[A-Za-z0-9.-]+$/.test(email);
}
