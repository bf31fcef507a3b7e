import type { PublicSession } from '../../agenda/session.ts';
import { conferencePage, type Lookup, pageOf } from '../lookup.ts';
import { toPlain } from '../markdown.ts';
import type { Nested } from '../nesting.ts';
import { worksOf } from './documents.ts';
import { type Node, node, oneOrMore } from './node.ts';
import { organisersOf, performersOf } from './people.ts';
import { whereIsConference, whereIsSession } from './place.ts';

/** A conference as an `Event` of schema.org, without its sessions. */
export function conferenceEvent(lookup: Lookup): Node {
  const { agenda, say, publicUrl } = lookup;
  const { conference, dates, previousStarts } = agenda;
  const span = dates.find(({ id }) => id === 'span');
  return node('Event', {
    '@id': `${publicUrl}/v1/conferences/${conference.id}`,
    name: say(conference.title),
    disambiguatingDescription: say(conference.subtitle),
    description: toPlain(say(conference.description)),
    ...{ startDate: conference.startDate, endDate: conference.endDate },
    ...statusOf('confirmed', previousStarts[span?.uid ?? ''], lookup),
    ...whereIsConference(lookup),
    organizer: oneOrMore(organisersOf(lookup)),
    image: conference.image?.url,
    url: conferencePage(lookup),
    inLanguage: conference.languages,
    audience: audiencesOf(conference.audiences, lookup),
    superEvent: conference.series && node('EventSeries', { name: say(conference.series.title) }),
  });
}

/** A session as an `Event` of schema.org, with those whose block it is. Of a placeholder there is its name and time. */
export function sessionEvent({ session, children }: Nested, lookup: Lookup): Node {
  const { say, agenda } = lookup;
  const { uid, title, start, end, date, endDate, status } = session;
  return node('Event', {
    '@id': `urn:uuid:${uid}`,
    identifier: uid,
    name: say(title),
    ...{ startDate: start ?? date, endDate: end ?? endDate },
    ...statusOf(status, agenda.previousStarts[uid], lookup),
    ...(session.visibility === 'public' ? factsOf(session, lookup) : {}),
    subEvent: children.map((child) => sessionEvent(child, lookup)),
  });
}

function factsOf(session: PublicSession, lookup: Lookup): Record<string, unknown> {
  const { say, tracks, audiences } = lookup;
  const track = tracks.get(session.track ?? '');
  return {
    disambiguatingDescription: say(session.subtitle),
    description: toPlain(say(session.abstract)),
    ...whereIsSession(session, lookup),
    performer: oneOrMore(performersOf(session, lookup)),
    organizer: oneOrMore(organisersOf(lookup)),
    url: pageOf(session, lookup),
    inLanguage: session.languages,
    about: track && node('Thing', { name: say(track.title) }),
    keywords: session.tags,
    audience: audiencesOf(
      session.audiences.flatMap((id) => audiences.get(id) ?? []),
      lookup,
    ),
    ...worksOf(session, lookup),
  };
}

function audiencesOf(audiences: readonly { title: PublicSession['title'] }[], { say }: Lookup): Node[] {
  return audiences.map(({ title }) => node('Audience', { audienceType: say(title) }));
}

/** The status of an event (schema.org `EventStatusType`): what is called off or put off with the conference is so itself, and only what stands can have been moved. */
function statusOf(own: PublicSession['status'], previousStart: string | undefined, { agenda }: Lookup): Record<string, unknown> {
  const { status } = agenda.conference;
  if (own === 'cancelled' || status === 'cancelled') return { eventStatus: 'https://schema.org/EventCancelled' };
  if (status === 'postponed') return { eventStatus: 'https://schema.org/EventPostponed' };
  if (previousStart === undefined) return { eventStatus: 'https://schema.org/EventScheduled' };
  return { eventStatus: 'https://schema.org/EventRescheduled', previousStartDate: previousStart };
}
