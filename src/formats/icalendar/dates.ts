import { type DateEntry, dayHours } from '../../agenda/dates.ts';
import { conferencePage, type Lookup } from '../lookup.ts';
import { coreLines } from './core.ts';
import { proseOf } from './description.ts';
import { placeText, wholeDays } from './event.ts';
import { organizerLine } from './properties.ts';
import { oneLine, uriValue, utcValue } from './text.ts';

const LONGEST_DESCRIPTION = 2000;

/** A date of the conference as the content lines of an all-day VEVENT, not folded, without its END. It takes nobody's time: others plan around it. */
export function dateLines(entry: DateEntry, lookup: Lookup): string[] {
  const { conference } = lookup.agenda;
  const core = coreLines({
    uid: entry.uid,
    summary: oneLine(summaryOf(entry, lookup)),
    description: descriptionOf(entry, lookup),
    location: placeText([lookup.say(conference.venue?.name), lookup.say(conference.venue?.address), lookup.say(conference.venue?.city)]),
    ...wholeDays(entry.date, entry.endDate),
    geo: conference.venue?.geo ?? null,
    status: conference.status === 'cancelled' ? 'CANCELLED' : conference.status === 'postponed' ? 'TENTATIVE' : 'CONFIRMED',
    isFree: true,
    sequence: entry.sequence,
    created: utcValue(entry.createdAt),
    modified: utcValue(entry.modifiedAt),
  });
  return [...core, `URL:${uriValue(conferencePage(lookup))}`, 'CATEGORIES:Conference', ...organizerLine(lookup)];
}

function summaryOf({ id }: DateEntry, { agenda, words, say }: Lookup): string {
  const { status, title } = agenda.conference;
  const index = agenda.days.findIndex(({ date }) => date === id);
  const day = index >= 0 && agenda.days.length > 1 ? ` (${words.day(index + 1, agenda.days.length)})` : '';
  const prefix = status === 'scheduled' ? '' : `${status === 'cancelled' ? words.cancelled : words.postponed}${words.colon}`;
  return `${prefix}${say(title)}${day}`;
}

function descriptionOf({ id }: DateEntry, lookup: Lookup): string {
  const { agenda, words, say } = lookup;
  const { conference, days, sessions } = agenda;
  const day = days.find(({ date }) => date === id);
  const hours = day && dayHours(day, sessions, conference.timeZone);
  const organisers = conference.organisers.map(({ name }) => say(name)).join(', ');
  const admission = { invitation: words.byInvitation, registration: words.byRegistration, open: '' }[conference.admission];
  const blocks = [
    hours ? `${hours.from}–${hours.to} (${conference.timeZone})` : '',
    say(conference.subtitle),
    proseOf(say(conference.description), LONGEST_DESCRIPTION),
    organisers && `${words.organisers}${words.colon}${organisers}`,
    admission,
    conference.links.registration ? `${words.registration}${words.colon}${conference.links.registration}` : '',
    conferencePage(lookup),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}
