import { z } from 'zod';
import { Id } from './identifiers.ts';
import { LanguageTag } from './language.ts';
import { imageOf, Link } from './links.ts';
import { line, Prose, Title } from './text.ts';
import { CalendarDate, TimeOfDay, TimeZone } from './time.ts';
import { Color } from './track.ts';

/** Who may take part. */
export const Admission = z.enum(['open', 'registration', 'invitation']);

export const Geo = z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) });

const Venue = z.strictObject({
  name: Title(),
  address: Title(500).nullable().default(null),
  city: Title().nullable().default(null),
  country: line(100).nullable().default(null).describe('A country code (ISO 3166-1) or name.'),
  geo: Geo.nullable().default(null),
});

const Organiser = z.strictObject({ name: Title(), url: Link.nullable().default(null) });

const Contact = z.strictObject({
  name: line(240),
  email: z.email().max(254).nullable().default(null),
  url: Link.nullable().default(null),
});

const Links = z.strictObject({ page: Link.nullable().default(null), registration: Link.nullable().default(null) });

const Series = z.strictObject({ id: Id, title: Title() });

/** A conference as organisers keep it in the draft. Its audiences are a collection of their own. */
export const Conference = z
  .strictObject({
    id: Id,
    title: Title(),
    subtitle: Title().nullable().default(null),
    startDate: CalendarDate,
    endDate: CalendarDate,
    timeZone: TimeZone,
    dayStartsAt: TimeOfDay.default('00:00'),
    languages: z.array(LanguageTag).min(1).max(40).default(['en']).describe('The first is the default.'),
    venue: Venue.nullable().default(null),
    organisers: z.array(Organiser).max(100).default([]),
    series: Series.nullable().default(null),
    follows: Id.nullable().default(null).describe('The conference that this one follows.'),
    admission: Admission.default('open'),
    attendance: z.enum(['in-person', 'hybrid', 'online']).default('in-person'),
    status: z.enum(['scheduled', 'postponed', 'cancelled']).default('scheduled'),
    description: Prose().nullable().default(null),
    image: imageOf(Title()).nullable().default(null),
    contact: Contact.nullable().default(null),
    note: Prose().nullable().default(null),
    links: Links.prefault({}),
    placeholderTitle: Title().nullable().default(null).describe('What a placeholder is called; "Reserved" where null.'),
    color: Color.nullable().default(null).describe('Of its calendar in calendar apps.'),
    refreshMinutes: z.int().min(5).max(1440).default(60).describe('How often calendar apps are asked to look again, in minutes.'),
  })
  .meta({ id: 'ConferenceDraft' });
export type Conference = z.infer<typeof Conference>;

const { admission, attendance, status, description, image, contact, note, links, ...heading } = Conference.shape;
const { placeholderTitle: _own, color, refreshMinutes, ...facts } = heading;

/** A conference as the public sees it in a release. */
export const PublicConference = z
  .strictObject({
    ...facts,
    audiences: z.array(z.strictObject({ id: Id, title: Title() })),
    ...{ admission, attendance, status, description, image, contact, note, links },
    placeholderTitle: Title(),
    ...{ color, refreshMinutes },
  })
  .meta({ id: 'Conference' });
export type PublicConference = z.infer<typeof PublicConference>;
