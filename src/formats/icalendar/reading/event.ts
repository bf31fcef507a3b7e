import type { ForeignLink } from '../../foreign/documents.ts';
import type { Doubts } from '../../foreign/doubts.ts';
import { withoutEntities } from '../../foreign/entities.ts';
import { type ForeignText, isHtml } from '../../foreign/prose.ts';
import { isSecretLink } from '../../foreign/secret-links.ts';
import type { ForeignSession } from '../../foreign/session.ts';
import { type Component, type Property, parameterOf, propertiesOf, propertyOf, rawValueOf } from '../content-lines/index.ts';
import { textOf } from '../content-lines/values.ts';
import { isPrivate } from './access.ts';
import { speakersOf } from './attendees.ts';
import { categoriesOf, toldBy } from './categories.ts';
import type { Feed } from './feed.ts';
import { isAddress, locationOf } from './locations.ts';
import type { Occurrence } from './occurrences.ts';
import type { Origin } from './origins.ts';
import { peopleInLines, plainOf } from './speaker-lines.ts';
import { whenOf } from './times.ts';

const INLINE_TAG = /<(?:a|b|i|u|em|strong|code|span|sub|sup|font)\b[^<>]*>/i;

/** What a VEVENT of any origin says (RFC 5545 §3.6.1), for one of its occurrences. */
export function sessionIn(occurrence: Occurrence, feed: Feed, doubts: Doubts): ForeignSession {
  const { event } = occurrence;
  const { origin } = feed;
  const location = locationOf(event);
  const [isOnline, page] = [isAddress(location), addressOf(propertyOf(event, 'URL'))];
  const room = isOnline ? '' : feed.places.roomOf(location);
  return {
    ...frameOf(occurrence, feed),
    title: origin ? origin.titleIn(titleOf(event)) : titleOf(event),
    abstract: abstractOf(event, origin),
    ...toldBy(categoriesOf(event), feed.commonCategories),
    room: room === '' ? null : { name: room },
    ...(feed.hasPeople && {
      persons: [...speakersOf(event), ...(origin?.personsIn(titleOf(event), plainOf(event)) ?? peopleInLines(plainOf(event)))],
    }),
    links: propertiesOf(event, 'ATTACH').flatMap((property) => attachmentOf(property, doubts)),
    page,
    stream: streamOf(event) || (isOnline && (location !== page || isSecretLink(location)) ? location : ''),
    ...accessOf(occurrence),
  };
}

/** Which session an occurrence is, and when. */
export function frameOf(
  { event, number, shift, key, sharedId }: Occurrence,
  { isCancelled, zones, timeZone }: Feed,
): Pick<ForeignSession, 'place' | 'keys' | 'uid' | 'sharedId' | 'status' | 'when'> {
  return {
    ...{ place: `line ${event.line}: event ${number}`, keys: [key], uid: key, sharedId },
    status: isCancelled ? 'CANCELLED' : (rawValueOf(event, 'STATUS') ?? ''),
    when: whenOf(event, shift, zones, timeZone),
  };
}

/** The id of a hidden session can be seen once it becomes a placeholder, and so must not tell its title. */
export function accessOf({ event, number }: Occurrence): Pick<ForeignSession, 'visibility' | 'slug'> {
  return isPrivate(event) ? { visibility: 'private', slug: `session-${number}` } : {};
}

function titleOf(event: Component): string {
  return withoutEntities(textOf(rawValueOf(event, 'SUMMARY') ?? '')).trim();
}

/** Outlook writes the text as HTML beside the plain one. */
function abstractOf(event: Component, origin: Origin | null): ForeignText[] {
  const rich = propertyOf(event, 'X-ALT-DESC');
  const html = rich && /html/i.test(parameterOf(rich, 'FMTTYPE') ?? '') ? textOf(rich.value).trim() : '';
  if (html !== '') return [{ text: html, syntax: 'html', place: `line ${rich?.line}` }];
  const property = propertyOf(event, 'DESCRIPTION');
  const text = origin ? origin.textIn(plainOf(event)) : plainOf(event);
  const place = `line ${property?.line}`;
  if (text === '') return [];
  if (isHtml(text)) return [{ text, syntax: 'html', place }];
  if (INLINE_TAG.test(text)) return [{ text: paragraphs(text), syntax: 'html', place }];
  const bare = withoutEntities(text);
  // Some systems escape their HTML as if it were text.
  return [{ text: bare, syntax: isHtml(bare) ? 'html' : 'plain', place }];
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
