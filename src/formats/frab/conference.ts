import type { Conference } from '../../agenda/conference.ts';
import { AgendaError } from '../../agenda/errors.ts';
import { slugify } from '../../agenda/identifiers.ts';
import { CalendarDate, instantIn, isTimeZone } from '../../agenda/time.ts';
import { linkTarget } from '../html-to-markdown.ts';
import type { Doubts } from './doubts.ts';
import { child, children, value } from './element.ts';
import { dateOfDay } from './rows.ts';
import { shortened, titleOf } from './titles.ts';
import { fixStamp, stampOf } from './wall-clock.ts';
import type { Element } from './xml.ts';

/**
 * The zone that all wall times are in: what the file says counts, since its times were written in it; the option is for files that say nothing.
 * @throws AgendaError `invalid` where neither names a zone.
 */
export function zoneOf(conference: Element | undefined, wanted: string | undefined, doubts: Doubts): string {
  const own = value(conference, 'time_zone_name');
  if (isTimeZone(own)) {
    if (wanted !== undefined && wanted !== own) doubts.addFor('timeZone', `the file says ${own}, which is used instead of ${wanted}`);
    return own;
  }
  const unknown = own === '' ? 'the file has no time zone' : `the file has the unknown time zone ${JSON.stringify(own.slice(0, 60))}`;
  if (wanted === undefined) throw noZone(`${unknown}; give it with --time-zone, for example --time-zone Europe/Paris`);
  if (!isTimeZone(wanted)) throw noZone(`${JSON.stringify(wanted)} is no IANA time zone; give one such as Europe/Paris`);
  if (own !== '') doubts.addFor('timeZone', `${unknown}; ${wanted} is used`);
  return wanted;
}

function noZone(message: string): AgendaError {
  return new AgendaError('invalid', 'The times of the file need a time zone.', [{ path: 'timeZone', message }]);
}

/** What the file says of the conference, without its languages and the start of its days. */
export function conferenceOf(schedule: Element, zone: string, doubts: Doubts): Partial<Conference> & { id: string } {
  const element = child(schedule, 'conference');
  const acronym = titleOf(value(element, 'acronym'));
  const title = titleOf(value(element, 'title')) || acronym;
  if (!title) doubts.addFor('conference.title', 'is missing; the conference is called "Untitled conference"');
  const page = linkTarget(value(element, 'url') || value(element, 'base_url'), null);
  return {
    id: slugify(acronym || title, 'conference'),
    title: shortened(title || 'Untitled conference'),
    subtitle: shortened(titleOf(value(element, 'subtitle'))) || null,
    ...datesOf(schedule, element, zone, doubts),
    timeZone: zone,
    ...venueOf(element),
    ...(page && { links: { page, registration: null } }),
  };
}

function venueOf(conference: Element | undefined): Pick<Partial<Conference>, 'venue'> {
  const venue = shortened(titleOf(value(conference, 'venue')));
  const city = shortened(titleOf(value(conference, 'city')));
  if (!venue && !city) return {};
  return { venue: { name: venue || city, city: city || null, address: null, country: null, geo: null } };
}

/** The dates that the file gives, else those of its first and last day. */
function datesOf(
  schedule: Element,
  conference: Element | undefined,
  zone: string,
  doubts: Doubts,
): Pick<Partial<Conference>, 'startDate' | 'endDate'> {
  const days = children(schedule, 'day').map(dateOfDay).filter(isDate).sort();
  const startDate = dateIn(conference, 'start', zone, doubts) ?? days[0];
  const endDate = dateIn(conference, 'end', zone, doubts) ?? days.at(-1) ?? startDate;
  if (!startDate || !endDate) return {};
  if (endDate >= startDate) return { startDate, endDate };
  doubts.addFor('conference.endDate', `${endDate} is before the start ${startDate}; the days of the file count`);
  return days[0] ? { startDate: days[0], endDate: days.at(-1) ?? days[0] } : { startDate, endDate: startDate };
}

function dateIn(conference: Element | undefined, name: string, zone: string, doubts: Doubts): string | undefined {
  const element = child(conference, name);
  const text = value(conference, name);
  if (!element || !text) return undefined;
  const stamp = stampOf(text);
  const fixed = stamp?.time && stamp.offset ? fixStamp(stamp.date, stamp.time, stamp.offset, zone) : stamp?.date;
  const date = typeof fixed === 'object' ? instantIn(fixed.epochMs, zone).slice(0, 10) : fixed;
  if (date && isDate(date)) return date;
  doubts.add(element, `${JSON.stringify(text.slice(0, 40))} is no date between 1900 and 2199; it is left out`);
  return undefined;
}

function isDate(text: string): boolean {
  return CalendarDate.safeParse(text).success;
}
