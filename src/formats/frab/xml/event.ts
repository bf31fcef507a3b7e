import type { ForeignDay } from '../../foreign/agenda.ts';
import type { ForeignLink } from '../../foreign/documents.ts';
import { type ForeignText, isHtml } from '../../foreign/prose.ts';
import type { ForeignRoom } from '../../foreign/rooms.ts';
import type { ForeignSession } from '../../foreign/session.ts';
import type { ForeignPerson } from '../../foreign/speakers.ts';
import { titleOf } from '../../foreign/titles.ts';
import type { ForeignTrack } from '../../foreign/tracks.ts';
import type { Timed } from '../../foreign/when.ts';
import { attribute, child, children, markupOf, placeOf, textOf, value } from './element.ts';
import type { Element } from './parse.ts';

// Fields of a session whose elements may stand on other lines.
const FIELDS = [
  ['duration', 'duration'],
  ['languages', 'language'],
  ['page', 'url'],
  ['recording', 'video_download_url'],
] as const;

/** What an event element says. @param asWritten undoes what the file's layout did to its texts. */
export function sessionIn(
  event: Element,
  day: ForeignDay | undefined,
  room: ForeignRoom | null,
  asWritten: (text: string) => string,
): ForeignSession {
  const [guid, id, slug] = [attribute(event, 'guid'), attribute(event, 'id'), value(event, 'slug')];
  const track = child(event, 'track');
  const isAddress = /^https?:\/\//.test(slug);
  return {
    place: placeOf(event),
    places: placesIn(event),
    keys: [guid.toLowerCase(), id, attribute(event, 'code'), value(event, 'code'), slug],
    uid: guid,
    sharedId: id,
    slug: isAddress ? '' : slug,
    title: value(event, 'title'),
    subtitle: value(event, 'subtitle'),
    abstract: textsIn([child(event, 'abstract'), child(event, 'description')], asWritten),
    type: (value(event, 'type') || value(event, 'category')).replaceAll('_', ' '),
    status: value(event, 'status'),
    when: whenIn(event),
    day,
    room,
    track: track ? trackIn(track) : null,
    persons: personsIn(event, asWritten),
    links: linksIn(event),
    languages: value(event, 'language'),
    page: value(event, 'url') || (isAddress ? slug : ''),
    recording: value(event, 'video_download_url') || value(child(event, 'recording'), 'url'),
    base: value(event, 'origin_url'),
  };
}

/** Few files have ends; one that has nothing but ends is missing no durations. */
function whenIn(event: Element): Timed {
  const [end, duration] = [child(event, 'end'), child(event, 'duration')];
  return {
    date: value(event, 'date'),
    time: value(event, 'start'),
    end: end && value(event, 'end'),
    duration: end && !duration ? undefined : value(event, 'duration'),
  };
}

/** What a track element says, in an event or by itself. */
export function trackIn(track: Element): ForeignTrack {
  const name = titleOf(textOf(track)) || titleOf(attribute(track, 'name')) || titleOf(value(track, 'name'));
  return { key: attribute(track, 'slug'), name, color: attribute(track, 'color'), place: placeOf(track) };
}

function placesIn(event: Element): Record<string, string> {
  const places: Record<string, string> = {};
  for (const [field, name] of FIELDS) {
    const element = child(event, name);
    if (element && element.line !== event.line) places[field] = placeOf(element);
  }
  return places;
}

/** Texts whose XHTML was not escaped are HTML; others are what they look like, without the indentation of the file. */
function textsIn(elements: readonly (Element | undefined)[], asWritten: (text: string) => string): ForeignText[] {
  return elements.flatMap((element): ForeignText[] => {
    if (!element) return [];
    const place = placeOf(element);
    if (children(element).length > 0) return [{ text: markupOf(element), syntax: 'html', place }];
    const text = textOf(element).trim();
    return [isHtml(text) ? { text, syntax: 'html', place } : { text: asWritten(text), syntax: 'markdown', place }];
  });
}

function personsIn(event: Element, asWritten: (text: string) => string): ForeignPerson[] {
  const parents = [child(event, 'persons'), child(event, 'speakers'), event];
  const elements = parents.flatMap((parent) => [...children(parent, 'person'), ...children(parent, 'speaker')]);
  return elements.map((element) => {
    const name = titleOf(textOf(element)) || titleOf(value(element, 'name')) || titleOf(attribute(element, 'name'));
    return {
      key: name && (attribute(element, 'guid') || attribute(element, 'id') || attribute(element, 'code')),
      name,
      role: attribute(element, 'role'),
      biography: textsIn([child(element, 'biography') ?? child(element, 'description')], asWritten),
      ...detailsIn(element),
      place: placeOf(element),
    };
  });
}

/** What few files have for persons: a picture and a page. */
function detailsIn(person: Element): Pick<ForeignPerson, 'image' | 'links'> {
  const image = child(person, 'image') ?? child(person, 'avatar');
  const page = child(person, 'profile') ?? child(person, 'url');
  const url = textOf(page).trim();
  return { ...(image && { image: textOf(image) }), ...(page && { links: url ? [{ url }] : [] }) };
}

/** Links, attachments and slides, without empty elements. */
function linksIn(event: Element): ForeignLink[] {
  const links = [...children(child(event, 'links'), 'link'), ...children(event, 'link')];
  const attachments = children(child(event, 'attachments'), 'attachment');
  const slides = children(event, 'slides').filter((element) => hrefOf(element) !== '');
  return [...links, ...attachments, ...slides]
    .filter((element) => hrefOf(element) !== '' || titleOf(textOf(element)) !== '')
    .map((element) => ({
      url: hrefOf(element),
      title: titleOf(value(element, 'title')) || titleOf(attribute(element, 'title')) || titleOf(textOf(element)),
      type: `${attribute(element, 'type')} ${value(element, 'type')} ${element.name === 'slides' ? 'slides' : ''}`,
      attached: element.name === 'attachment',
      place: placeOf(element),
    }));
}

function hrefOf(element: Element): string {
  const text = textOf(element).trim();
  return attribute(element, 'href') || attribute(element, 'url') || value(element, 'url') || (/^https?:\/\//i.test(text) ? text : '');
}
