import type { ForeignLink } from '../../foreign/documents.ts';
import type { Doubts } from '../../foreign/doubts.ts';
import { type ForeignText, isHtml } from '../../foreign/prose.ts';
import { isSecretLink } from '../../foreign/secret-links.ts';
import type { ForeignSession } from '../../foreign/session.ts';
import { type Component, type Property, parameterOf, propertiesOf, propertyOf, rawValueOf } from '../content-lines/index.ts';
import { textOf } from '../content-lines/values.ts';
import { isPrivate } from './access.ts';
import { speakersOf } from './attendees.ts';
import { categoriesOf, toldBy, toldByOwn } from './categories.ts';
import { withoutEntities } from './entities.ts';
import type { Feed } from './feed.ts';
import { isAddress, locationOf } from './locations.ts';
import type { Occurrence } from './occurrences.ts';
import { whenOf } from './times.ts';

const INLINE_TAG = /<(?:a|b|i|u|em|strong|code|span|sub|sup|font)\b[^<>]*>/i;

/** What a VEVENT says (RFC 5545 §3.6.1), for one of its occurrences. */
export function sessionIn({ event, number, shift, key, sharedId }: Occurrence, feed: Feed, doubts: Doubts): ForeignSession {
  const place = `line ${event.line}: event ${number}`;
  const location = locationOf(event);
  const isOnline = isAddress(location);
  const room = isOnline ? '' : feed.places.roomOf(location);
  return {
    place,
    keys: [key],
    uid: key,
    sharedId,
    // The id of a hidden session can be seen once it becomes a placeholder, and so must not tell its title.
    ...(isPrivate(event) && { visibility: 'private' as const, slug: `session-${number}` }),
    title: titleOf(event, feed),
    abstract: abstractOf(event, feed),
    ...(feed.isOwn ? toldByOwn(categoriesOf(event)) : toldBy(categoriesOf(event), feed.commonCategories)),
    status: feed.isCancelled ? 'CANCELLED' : (rawValueOf(event, 'STATUS') ?? ''),
    when: whenOf(event, shift, feed.zones, feed.timeZone),
    room: room === '' ? null : { name: room },
    ...(feed.hasAttendees && { persons: speakersOf(event) }),
    links: propertiesOf(event, 'ATTACH').flatMap((property) => attachmentOf(property, doubts)),
    page: addressOf(propertyOf(event, 'URL')),
    stream: streamOf(event) || (isOnline ? location : ''),
  };
}

/** This service writes "Cancelled: " before the titles of cancelled sessions, and so do others. */
function titleOf(event: Component, feed: Feed): string {
  const written = textOf(rawValueOf(event, 'SUMMARY') ?? '');
  const title = feed.isOwn ? written : withoutEntities(written);
  const isCancelled = feed.isCancelled || /^\s*cancelled\s*$/i.test(rawValueOf(event, 'STATUS') ?? '');
  return isCancelled ? title.replace(/^\s*(?:cancell?ed|annulé|abgesagt)\s*:\s*(?=\S)/i, '') : title;
}

/** Outlook writes the text as HTML beside the plain one. */
function abstractOf(event: Component, { isOwn }: Feed): ForeignText[] {
  const rich = propertyOf(event, 'X-ALT-DESC');
  const html = rich && /html/i.test(parameterOf(rich, 'FMTTYPE') ?? '') ? textOf(rich.value).trim() : '';
  if (html !== '') return [{ text: html, syntax: 'html', place: `line ${rich?.line}` }];
  const property = propertyOf(event, 'DESCRIPTION');
  const text = textOf(property?.value ?? '').trim();
  const place = `line ${property?.line}`;
  if (text === '') return [];
  if (isOwn) return [{ text, syntax: 'plain', place }];
  if (isHtml(text)) return [{ text, syntax: 'html', place }];
  if (INLINE_TAG.test(text)) return [{ text: paragraphs(text), syntax: 'html', place }];
  return [{ text: withoutEntities(text), syntax: 'plain', place }];
}

/** Text with tags inside its lines as HTML that keeps the lines. */
function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>\n')}</p>`)
    .join('\n');
}

function attachmentOf(property: Property, doubts: Doubts): ForeignLink[] {
  const place = `line ${property.line}`;
  if (/^binary$/i.test(parameterOf(property, 'VALUE') ?? '') || parameterOf(property, 'ENCODING') !== null) {
    doubts.add(place, 'attaches a file itself, not its address; it is left out');
    return [];
  }
  const title = parameterOf(property, 'FILENAME') ?? parameterOf(property, 'X-FILENAME') ?? parameterOf(property, 'LABEL') ?? '';
  return [{ url: addressOf(property), title, attached: !/^text\/html$/i.test(parameterOf(property, 'FMTTYPE') ?? ''), place }];
}

/** The first address of a conference over the web (RFC 7986 §5.11), not that of a telephone; one for everyone where there is one. */
function streamOf(event: Component): string {
  const addresses = propertiesOf(event, 'CONFERENCE').map(addressOf).filter(isAddress);
  return addresses.find((address) => !isSecretLink(address)) ?? addresses[0] ?? '';
}

function addressOf(property: Property | null): string {
  return withoutEntities(property?.value ?? '').trim();
}
