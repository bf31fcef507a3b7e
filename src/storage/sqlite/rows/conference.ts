import type { Conference } from '../../../agenda/conference.ts';
import type { conferences, organisers, series } from '../tables.ts';
import { geoOf, imageColumns, imageOf } from './parts.ts';

type ConferenceRow = typeof conferences.$inferSelect;
type SeriesRow = typeof series.$inferSelect;
type OrganiserRow = typeof organisers.$inferSelect;

export function conferenceRow(conference: Conference, revision: number): ConferenceRow {
  const { venue, organisers: _, series: __, image, contact, links, ...plain } = conference;
  return {
    ...plain,
    revision,
    venueName: venue?.name ?? null,
    venueAddress: venue?.address ?? null,
    venueCity: venue?.city ?? null,
    venueCountry: venue?.country ?? null,
    venueLat: venue?.geo?.lat ?? null,
    venueLon: venue?.geo?.lon ?? null,
    ...imageColumns(image),
    contactName: contact?.name ?? null,
    contactEmail: contact?.email ?? null,
    contactUrl: contact?.url ?? null,
    pageUrl: links.page,
    registrationUrl: links.registration,
  };
}

export function seriesRow(conference: Conference): SeriesRow[] {
  return conference.series ? [{ conference: conference.id, ...conference.series }] : [];
}

export function organiserRows(conference: Conference): OrganiserRow[] {
  return conference.organisers.map((organiser, position) => ({ conference: conference.id, position, ...organiser }));
}

export function conferenceOf(row: ConferenceRow, ofSeries: SeriesRow | undefined, ofOrganisers: OrganiserRow[]): Conference {
  return {
    id: row.id,
    title: row.title,
    subtitle: row.subtitle,
    startDate: row.startDate,
    endDate: row.endDate,
    timeZone: row.timeZone,
    dayStartsAt: row.dayStartsAt,
    languages: row.languages,
    venue: venueOf(row),
    organisers: ofOrganisers.map(({ name, url }) => ({ name, url })),
    series: ofSeries ? { id: ofSeries.id, title: ofSeries.title } : null,
    follows: row.follows,
    admission: row.admission,
    attendance: row.attendance,
    status: row.status,
    description: row.description,
    image: imageOf(row),
    contact: row.contactName === null ? null : { name: row.contactName, email: row.contactEmail, url: row.contactUrl },
    note: row.note,
    links: { page: row.pageUrl, registration: row.registrationUrl },
    placeholderTitle: row.placeholderTitle,
    color: row.color,
    refreshMinutes: row.refreshMinutes,
  };
}

function venueOf(row: ConferenceRow): Conference['venue'] {
  if (row.venueName === null) return null;
  const geo = geoOf(row.venueLat, row.venueLon);
  return { name: row.venueName, address: row.venueAddress, city: row.venueCity, country: row.venueCountry, geo };
}
