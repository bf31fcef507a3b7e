import { foreignKey, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { Admission, type Conference } from '../../../agenda/conference.ts';
import { areBothOrNeither, human, image, isAtLeast, isOneOf, isSlug, list } from '../columns.ts';

/** One row per draft. `follows` may name a conference that is not here, so it is no foreign key. */
export const conferences = sqliteTable(
  'conferences',
  {
    id: text('id').primaryKey(),
    revision: integer('revision').notNull(),
    title: human('title').notNull(),
    subtitle: human('subtitle'),
    startDate: text('start_date').notNull(),
    endDate: text('end_date').notNull(),
    timeZone: text('time_zone').notNull(),
    dayStartsAt: text('day_starts_at').notNull(),
    languages: list('languages'),
    venueName: human('venue_name'),
    venueAddress: human('venue_address'),
    venueCity: human('venue_city'),
    venueCountry: text('venue_country'),
    venueLat: real('venue_lat'),
    venueLon: real('venue_lon'),
    follows: text('follows'),
    admission: text('admission').$type<Conference['admission']>().notNull(),
    attendance: text('attendance').$type<Conference['attendance']>().notNull(),
    status: text('status').$type<Conference['status']>().notNull(),
    description: human('description'),
    ...image(),
    contactName: text('contact_name'),
    contactEmail: text('contact_email'),
    contactUrl: text('contact_url'),
    note: human('note'),
    pageUrl: text('page_url'),
    registrationUrl: text('registration_url'),
    placeholderTitle: human('placeholder_title'),
    color: text('color'),
    refreshMinutes: integer('refresh_minutes').notNull().default(60),
  },
  () => [
    isSlug('conferences_id', 'id'),
    isAtLeast('conferences_revision', 'revision', 1),
    isOneOf('conferences_admission', 'admission', Admission.options),
    isOneOf('conferences_attendance', 'attendance', ['in-person', 'hybrid', 'online']),
    isOneOf('conferences_status', 'status', ['scheduled', 'postponed', 'cancelled']),
    areBothOrNeither('conferences_geo', 'venue_lat', 'venue_lon'),
  ],
);

/** What a conference itself says of the series that it belongs to. */
export const series = sqliteTable(
  'series',
  {
    conference: text('conference').primaryKey(),
    id: text('id').notNull(),
    title: human('title').notNull(),
  },
  (self) => [foreignKey({ columns: [self.conference], foreignColumns: [conferences.id] }).onDelete('cascade'), isSlug('series_id', 'id')],
);

export const organisers = sqliteTable(
  'organisers',
  {
    conference: text('conference').notNull(),
    position: integer('position').notNull(),
    name: human('name').notNull(),
    url: text('url'),
  },
  (self) => [
    primaryKey({ columns: [self.conference, self.position] }),
    foreignKey({ columns: [self.conference], foreignColumns: [conferences.id] }).onDelete('cascade'),
  ],
);
