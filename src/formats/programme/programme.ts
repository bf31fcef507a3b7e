import { hasTime } from '../../agenda/session.ts';
import { dateInWords } from '../date-words.ts';
import type { View } from '../format.ts';
import { conferencePage, type Lookup, lookupFor } from '../lookup.ts';
import { nested } from '../nesting.ts';
import type { Words } from '../words.ts';
import { type Entry, entryOf, type Fact, linkFact } from './entry.ts';

/** A view as people read it, whatever it is then written in: plain texts in one language, but for the prose, which is Markdown. */
export interface Programme {
  title: string;
  subtitle: string;
  /** "Cancelled" or "Postponed", or nothing. */
  mark: string;
  facts: Fact[];
  prose: string[];
  /** Days with what is on them, those without anything left out; at the end what has no time yet. */
  days: { heading: string; entries: Entry[] }[];
  words: Words;
}

/** The programme of a view. */
export function programmeOf(view: View): Programme {
  const lookup = lookupFor(view);
  const { words, say } = lookup;
  const { conference } = view.agenda;
  return {
    title: [say(conference.title), view.title ?? ''].filter(Boolean).join(' – '),
    subtitle: say(conference.subtitle),
    mark: { scheduled: '', postponed: words.postponed, cancelled: words.cancelled }[conference.status],
    facts: factsOf(view, lookup),
    prose: [say(conference.description), say(conference.note)].filter((text) => text !== ''),
    days: daysOf(view, lookup),
    words,
  };
}

function factsOf({ agenda, language }: View, lookup: Lookup): Fact[] {
  const { words, say } = lookup;
  const { venue, startDate, endDate, timeZone, organisers, links, admission } = agenda.conference;
  const { number, publishedAt } = agenda.release;
  const dates = [...new Set([startDate, endDate])].map((date) => dateInWords(date, language));
  const released = `${dateInWords(publishedAt.slice(0, 10), language)} ${publishedAt.slice(11, 16)}`;
  const fact = (label: string, text: string): Fact => ({ label, text, url: null });
  const facts = [
    fact('', dates.join(' – ')),
    fact('', [say(venue?.name), say(venue?.address), say(venue?.city)].filter(Boolean).join(', ')),
    fact(words.organisers, organisers.map(({ name }) => say(name)).join(', ')),
    fact('', { invitation: words.byInvitation, registration: words.byRegistration, open: '' }[admission]),
    linkFact(words.registration, links.registration),
    linkFact('', conferencePage(lookup)),
    fact(words.times, timeZone),
    fact('', words.release(number, released)),
  ];
  return facts.filter(({ text, url }) => text !== '' || url !== null);
}

function daysOf({ agenda, sessions, language }: View, lookup: Lookup): Programme['days'] {
  const chosen = new Map(sessions.map((session) => [session.id, session]));
  const groups = [
    ...agenda.days.map(({ date, sessions: ids }) => ({
      heading: dateInWords(date, language),
      on: ids.flatMap((id) => chosen.get(id) ?? []),
    })),
    { heading: lookup.words.unscheduled, on: sessions.filter((session) => !hasTime(session)) },
  ];
  return groups
    .filter(({ on }) => on.length > 0)
    .map(({ heading, on }) => ({ heading, entries: nested(on).map((one) => entryOf(one, lookup, language)) }));
}
