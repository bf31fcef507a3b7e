import type { View } from '../format.ts';
import { xmlDuration } from './durations.ts';
import type { Entry } from './entry.ts';
import { GENERATOR } from './generator.ts';
import type { Reference } from './references.ts';
import { type Schedule, type ScheduleDay, scheduleOf } from './schedule.ts';
import { element, type XmlElement, xmlFile } from './xml-text.ts';

/** The schedule.xml of Pentabarf, frab, pretalx and the c3voc, valid by its XSD (https://c3voc.de/schedule/schema.xsd). */
export function scheduleXml(view: View): string {
  const schedule = scheduleOf(view);
  const { version, url, baseUrl, days } = schedule;
  return xmlFile(
    element('schedule', {}, [
      element('generator', { name: GENERATOR, system: new URL(baseUrl).host }, []),
      ...optional('url', url),
      element('version', {}, version),
      conferenceElement(schedule),
      ...days.map(dayElement),
    ]),
  );
}

function conferenceElement(schedule: Schedule): XmlElement {
  const { title, acronym, startDate, endDate, days, timeslotSeconds, baseUrl, page, timeZone, color, tracks } = schedule;
  return element('conference', {}, [
    element('title', {}, title),
    element('acronym', {}, acronym),
    element('start', {}, startDate),
    element('end', {}, endDate),
    element('days', {}, days.length),
    element('timeslot_duration', {}, xmlDuration(timeslotSeconds)),
    element('base_url', {}, baseUrl),
    element('url', {}, page),
    element('time_zone_name', {}, timeZone),
    ...(color === null ? [] : [element('color', { primary: color }, [])]),
    ...tracks.map(({ id, name, color: own }) => element('track', { name, color: own, slug: trackSlug(id) }, [])),
  ]);
}

/** The XSD wants a letter first and two characters; elsewhere the slug, which is optional, is left out. */
function trackSlug(id: string): string | null {
  return /^[a-z][a-z0-9-]+$/.test(id) ? id : null;
}

function dayElement({ index, date, start, end, rooms }: ScheduleDay): XmlElement {
  const columns = rooms.map(({ room: { name, guid }, entries }) => element('room', { name, guid }, entries.map(eventElement)));
  return element('day', { index, date, start, end }, columns);
}

function eventElement(entry: Entry): XmlElement {
  const { guid, number, start, seconds, room, slug, url, markedTitle, subtitle, track, kind, languages, abstract, description } = entry;
  return element('event', { guid, id: number }, [
    element('date', {}, start),
    element('start', {}, start.slice(11, 16)),
    element('duration', {}, xmlDuration(seconds)),
    element('room', {}, room.name),
    element('slug', {}, slug),
    element('url', {}, url),
    element('title', {}, markedTitle),
    element('subtitle', {}, subtitle ?? ''),
    element('track', {}, track?.name ?? ''),
    element('type', {}, kind),
    element('language', {}, languages[0] ?? ''),
    element('abstract', {}, abstract ?? ''),
    element('description', {}, description ?? ''),
    element(
      'persons',
      {},
      entry.persons.map(({ name, ...person }) => element('person', { id: person.number, guid: person.guid }, name)),
    ),
    element(
      'links',
      {},
      entry.links.map((link) => referenceElement('link', link)),
    ),
    element(
      'attachments',
      {},
      entry.attachments.map((attachment) => referenceElement('attachment', attachment)),
    ),
  ]);
}

function referenceElement(name: string, { url, type, title }: Reference): XmlElement {
  return element(name, { href: url, type }, title);
}

function optional(name: string, text: string | null): XmlElement[] {
  return text === null ? [] : [element(name, {}, text)];
}
