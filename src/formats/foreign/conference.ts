import type { Conference } from '../../agenda/conference.ts';
import { slugify } from '../../agenda/identifiers.ts';
import { CalendarDate, instantIn } from '../../agenda/time.ts';
import { linkTarget } from '../html-to-markdown.ts';
import type { ForeignAgenda, ForeignConference } from './agenda.ts';
import { type Doubts, quoted } from './doubts.ts';
import { withoutCall } from './invitations.ts';
import { proseOf } from './prose.ts';
import { isSecretLink } from './secret-links.ts';
import { lineOf, shortened, titleOf } from './titles.ts';
import { fixStamp, stampOf } from './wall-clock.ts';

/** What the file says of the conference, without its languages and the start of its days. */
export function conferenceOf(agenda: ForeignAgenda, zone: string, doubts: Doubts): Partial<Conference> & { id: string } {
  const { conference } = agenda;
  const [acronym, title] = [titleOf(conference.acronym ?? ''), titleOf(conference.title ?? '')];
  const name = conference.title === undefined ? '' : title || acronym;
  if (conference.title !== undefined && !name) doubts.add('conference.title', 'is missing; the conference is called "Untitled conference"');
  const page = pageOf(conference, doubts);
  const { subtitle, description } = conference;
  return {
    id: slugify(acronym || title, 'conference'),
    ...((name || conference.title !== undefined) && { title: shortened(name || 'Untitled conference') }),
    ...(subtitle !== undefined && { subtitle: lineOf(subtitle) }),
    ...(description && { description: proseOf(description, baseOf(conference), 'conference.description', doubts) }),
    ...datesOf(agenda, zone, doubts),
    timeZone: zone,
    ...venueOf(conference, doubts),
    ...(page && { links: { page, registration: null } }),
  };
}

function pageOf({ page, places }: ForeignConference, doubts: Doubts): string | null {
  const url = linkTarget(page ?? '', null);
  if (url === null || !isSecretLink(url)) return url;
  doubts.add(places?.['page'] ?? 'conference.page', 'lets people join a call or carries a password; it is left out');
  return null;
}

/** What relative links of the file refer to, null where it does not say. */
export function baseOf({ base, page }: ForeignConference): string | null {
  return linkTarget(base ?? '', null) ?? linkTarget(page ?? '', null);
}

/** What the slugs of sessions may begin with. */
export function namesOf({ acronym, title }: ForeignConference): string[] {
  return [acronym, title].flatMap((name) => slugify(name ?? '', '') || []);
}

function venueOf({ venue, city }: ForeignConference, doubts: Doubts): Pick<Partial<Conference>, 'venue'> {
  const { text, count } = withoutCall(titleOf(venue ?? ''));
  if (count > 0) doubts.add('conference.venue', 'tells how to join a call; that is left out');
  const [name, town] = [lineOf(text), lineOf(city ?? '')];
  const called = name ?? town;
  return called === null ? {} : { venue: { name: called, city: town, address: null, country: null, geo: null } };
}

/** The dates that the file gives, else those of its first and last day. */
function datesOf({ conference, days: all = [] }: ForeignAgenda, zone: string, doubts: Doubts): Partial<Conference> {
  const days = all
    .map(({ date }) => date)
    .filter(isDate)
    .sort();
  const startDate = dateIn(conference, 'start', zone, doubts) ?? days[0];
  const endDate = dateIn(conference, 'end', zone, doubts) ?? days.at(-1) ?? startDate;
  if (!startDate || !endDate) return {};
  if (endDate >= startDate) return { startDate, endDate };
  doubts.add('conference.endDate', `${endDate} is before the start ${startDate}; the days of the file count`);
  return days[0] ? { startDate: days[0], endDate: days.at(-1) ?? days[0] } : { startDate, endDate: startDate };
}

function dateIn(conference: ForeignConference, name: 'start' | 'end', zone: string, doubts: Doubts): string | undefined {
  const text = conference[name];
  if (!text) return undefined;
  const stamp = stampOf(text);
  const fixed = stamp?.time && stamp.offset ? fixStamp(stamp.date, stamp.time, stamp.offset, zone) : stamp?.date;
  const date = typeof fixed === 'object' ? instantIn(fixed.epochMs, zone).slice(0, 10) : fixed;
  if (date && isDate(date)) return date;
  const place = conference.places?.[name] ?? `conference.${name}Date`;
  doubts.add(place, `${quoted(text, 40)} is no date between 1900 and 2199; it is left out`);
  return undefined;
}

function isDate(text: string): boolean {
  return CalendarDate.safeParse(text).success;
}
