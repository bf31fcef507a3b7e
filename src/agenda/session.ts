import { z } from 'zod';
import { Admission } from './conference.ts';
import { Id, Uid } from './identifiers.ts';
import { LanguageTag } from './language.ts';
import { Link } from './links.ts';
import { Source } from './source.ts';
import { line, Prose, Title } from './text.ts';
import { CalendarDate, Moment, TimeZone } from './time.ts';

export const Kind = z.enum(['plenary', 'breakout', 'workshop', 'meeting', 'break', 'social', 'other']);
export type Kind = z.infer<typeof Kind>;

export const Status = z.enum(['confirmed', 'tentative', 'cancelled']);

/** What the public sees of a session: all of it, a neutral time block, or nothing. */
export const Visibility = z.enum(['public', 'placeholder', 'private']);

export const Role = z.enum([
  'speaker',
  'presenter',
  'chair',
  'moderator',
  'keynote',
  'panellist',
  'discussant',
  'rapporteur',
  'host',
  'author',
  'convener',
  'interpreter',
]);

const Appearance = z.strictObject({
  speaker: Id,
  role: Role.default('speaker'),
  label: Title().nullable().default(null).describe('How the role is called on this programme.'),
});

const publicLinks = {
  page: Link.nullable().default(null),
  stream: Link.nullable().default(null),
  recording: Link.nullable().default(null),
  registration: Link.nullable().default(null),
};

const heading = {
  kind: Kind.default('other'),
  title: Title(),
  subtitle: Title().nullable().default(null),
  abstract: Prose().nullable().default(null),
};

const references = {
  track: Id.nullable().default(null),
  room: Id.nullable().default(null),
  overflowRooms: z.array(Id).max(50).default([]),
  parent: Id.nullable().default(null).describe('The block that this session belongs to.'),
  repeatOf: Id.nullable().default(null).describe('The session that this one repeats.'),
  speakers: z.array(Appearance).max(500).default([]),
  documents: z.array(Id).max(500).default([]),
  audiences: z.array(Id).max(200).default([]),
  languages: z.array(LanguageTag).max(40).default([]),
  interpretation: z.array(LanguageTag).max(40).default([]),
  accessibility: z.array(line(100)).max(40).default([]),
  tags: z.array(line(100)).max(100).default([]),
};

const note = Prose().nullable().default(null);

/**
 * A session in the draft. `start` and `end` are both given or both null; without them a `date` (to `endDate`, inclusive) makes it
 * an all-day entry; without that it is accepted but unscheduled. Times are wall clock in `timeZone`, or the conference's where that is null.
 */
export const Session = z
  .strictObject({
    id: Id,
    uid: Uid,
    ...heading,
    start: Moment.nullable().default(null),
    end: Moment.nullable().default(null),
    date: CalendarDate.nullable().default(null),
    endDate: CalendarDate.nullable().default(null).describe('The last day, inclusive.'),
    timeZone: TimeZone.nullable().default(null),
    status: Status.default('confirmed'),
    admission: Admission.nullable().default(null).describe("The conference's where null."),
    visibility: Visibility.default('public'),
    ...references,
    links: z.strictObject({ ...publicLinks, join: Link.nullable().default(null) }).prefault({}),
    note,
    source: Source.nullable().default(null),
  })
  .meta({ id: 'SessionDraft' });
export type Session = z.infer<typeof Session>;

const Instant = z.string().meta({ format: 'date-time', examples: ['2023-10-24T09:30:00+02:00'] });

/** A session as the public sees it in a release: times fixed, references resolved to what is shown. */
export const PublicSession = z
  .strictObject({
    id: Id,
    uid: Uid,
    ...heading,
    start: Instant.nullable(),
    end: Instant.nullable(),
    date: CalendarDate.nullable(),
    endDate: CalendarDate.nullable(),
    timeZone: TimeZone,
    status: Status.default('confirmed'),
    admission: Admission.nullable(),
    visibility: z.enum(['public', 'placeholder']),
    ...references,
    links: z.strictObject(publicLinks),
    note,
    sequence: z.int().min(0),
    createdAt: Instant,
    modifiedAt: Instant,
  })
  .meta({ id: 'Session' });
export type PublicSession = z.infer<typeof PublicSession>;

/** Whether a session has a time or a date. One that has neither is accepted but unscheduled. */
export function hasTime({ start, date }: Pick<PublicSession, 'start' | 'date'>): boolean {
  return start !== null || date !== null;
}
