import type { View } from '../format.ts';
import { isoDuration } from './durations.ts';
import type { Entry } from './entry.ts';
import { GENERATOR } from './generator.ts';
import { roomIn, trackIn } from './json.ts';
import type { Person } from './persons.ts';
import type { Reference } from './references.ts';
import { type Schedule, scheduleOf } from './schedule.ts';
import { NO_TRACK } from './tracks.ts';
import { uriOf } from './uri.ts';
import { zoneName } from './zone-name.ts';

/** What the c3voc plans to put in place of schedule.json (alpha-3), valid by its JSON schema (https://c3voc.de/schema/schedule2). */
export function schedule2(view: View): string {
  const schedule = scheduleOf(view);
  const { version, url, baseUrl, entries } = schedule;
  return JSON.stringify({
    $schema: 'https://c3voc.de/schema/schedule2',
    generator: { name: GENERATOR, url: baseUrl },
    schedule: {
      ...{ version, ...(url !== null && { url }), base_url: baseUrl, conference: conferenceIn(schedule, view.language) },
      events: entries.map((entry) => eventIn(entry, schedule)),
    },
  });
}

function conferenceIn(schedule: Schedule, language: string): object {
  const { acronym, title, description, days, timeslotSeconds, color, page, languages, tracks, rooms } = schedule;
  return {
    ...{ acronym, title, description, start: days[0]?.start, end: days.at(-1)?.end, timeslot_duration: isoDuration(timeslotSeconds) },
    ...zoneName(schedule),
    ...(color !== null && { colors: { primary: color } }),
    url: page,
    languages: [...new Set(languages.flatMap(twoLetters))],
    defaults: { language: twoLetters(language)[0] },
    tracks: tracks.map(trackIn),
    rooms: rooms.map(roomIn),
    days: days.map(({ index, date, start, end }) => ({ index, date, start, end })),
  };
}

/** The language of a tag by ISO 639-1, which knows no others; nothing for `gsw`. */
function twoLetters(tag: string): string[] {
  const [primary = ''] = tag.toLowerCase().split('-');
  return primary.length === 2 ? [primary] : [];
}

const TYPES: Record<Entry['kind'], string> = {
  plenary: 'TALK',
  breakout: 'TALK',
  workshop: 'WORKSHOP',
  meeting: 'MEETING',
  break: 'OTHER',
  social: 'OTHER',
  other: 'OTHER',
};
const STATES: Record<Entry['status'], string> = { confirmed: 'CONFIRMED', tentative: 'ACCEPTED', cancelled: 'CANCELED' };

/** Every session but breaks and placeholders, of which this format has an entry of their own kind. */
function eventIn(entry: Entry, { languages }: Schedule): object {
  if (entry.isPlaceholder || entry.kind === 'break') return metaEventIn(entry);
  const { guid, start, end, seconds, room, slug, url, title, subtitle, track, kind, status, abstract, description } = entry;
  return {
    ...{ guid, start, end, duration: isoDuration(seconds), room: { guid: room.guid, name: room.name, slug: room.slug } },
    ...{ slug, url, title, subtitle, track: { slug: track?.slug ?? NO_TRACK }, type: TYPES[kind], state: STATES[status] },
    language: [...entry.languages, ...languages].flatMap(twoLetters)[0] ?? 'en',
    ...{ abstract, description },
    participants: entry.persons.map(participantIn),
    ...{ links: entry.links.map(referenceIn), attachments: entry.attachments.map(referenceIn) },
  };
}

/** It has no state, so that the title has to say what is cancelled. */
function metaEventIn({ guid, start, end, room, markedTitle, subtitle, isPlaceholder }: Entry): object {
  return {
    ...{ type: isPlaceholder ? 'META' : 'BREAK', guid, start, end, room: { guid: room.guid, name: room.name, slug: room.slug } },
    ...{ title: markedTitle, ...(subtitle !== null && { subtitle }) },
  };
}

const ROLES: Record<Person['role'], string> = {
  speaker: 'SPEAKER',
  presenter: 'SPEAKER',
  chair: 'MODERATOR',
  moderator: 'MODERATOR',
  keynote: 'SPEAKER',
  panellist: 'SPEAKER',
  discussant: 'SPEAKER',
  rapporteur: 'CONTRIBUTOR',
  host: 'HOST',
  author: 'CONTRIBUTOR',
  convener: 'HOST',
  interpreter: 'CONTRIBUTOR',
};

function participantIn({ name, guid, role }: Person): object {
  return { name, guid, role: ROLES[role] };
}

function referenceIn({ type, url, title }: Reference): object {
  return { type: type.toUpperCase(), url: uriOf(url), title };
}
