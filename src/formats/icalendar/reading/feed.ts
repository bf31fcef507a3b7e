import type { ForeignConference } from '../../foreign/agenda.ts';
import { withoutEntities } from '../../foreign/entities.ts';
import type { Component } from '../content-lines/index.ts';
import { propertyOf, rawValueOf } from '../content-lines/index.ts';
import { textOf } from '../content-lines/values.ts';
import { PRODUCT } from '../product.ts';
import { categoriesOf, commonCategories } from './categories.ts';
import { isAddress, locationOf, type Places, placesOf } from './locations.ts';
import { type Origin, originOf } from './origins.ts';
import { type OwnFeed, ownFeedOf } from './own/feed.ts';
import { peopleInLines, plainOf } from './speaker-lines.ts';
import { momentIn } from './times.ts';
import { Zones } from './zones.ts';

/** What the events of a file can only tell together, and what the file says above them. */
export interface Feed {
  /** What more there is to know of one that this service wrote; null for any other. */
  own: OwnFeed | null;
  /** Whether it withdraws what it holds (RFC 5546 §3.2.5). */
  isCancelled: boolean;
  /** Whether any of its events says who is there. */
  hasPeople: boolean;
  origin: Origin | null;
  zones: Zones;
  /** The zone of the conference, '' where the file has none. */
  timeZone: string;
  places: Places;
  commonCategories: ReadonlySet<string>;
}

export function feedOf(calendars: readonly Component[], events: readonly Component[], wantedZone: string | undefined): Feed {
  const zones = new Zones(calendars);
  const said = (name: string) => calendars.flatMap((calendar) => rawValueOf(calendar, name)?.trim() || []);
  const origin = originOf(said('PRODID')[0] ?? '');
  return {
    own: said('PRODID')[0] === PRODUCT ? ownFeedOf(events) : null,
    isCancelled: said('METHOD')[0]?.toUpperCase() === 'CANCEL',
    hasPeople:
      origin !== null || events.some((event) => propertyOf(event, 'ATTENDEE') !== null || peopleInLines(plainOf(event)).length > 0),
    origin,
    zones,
    timeZone: zoneOf(said('X-WR-TIMEZONE')[0] ?? '', events, zones, wantedZone),
    places: placesOf(
      events.map(locationOf).filter((location) => !isAddress(location)),
      origin?.hasVenueInBrackets,
    ),
    commonCategories: commonCategories(events.map(categoriesOf)),
  };
}

/** What the calendar says, else the zone that most events start in. UTC is what programs write that know no better: it gives way to a wanted zone. */
function zoneOf(said: string, events: readonly Component[], zones: Zones, wanted: string | undefined): string {
  const own = zones.ianaOf(said) ?? said;
  if (own !== '' && own !== 'UTC') return own;
  const counts = new Map<string, number>();
  for (const event of events) {
    const name = zones.ianaOf(momentIn(event, 'DTSTART')?.timeZone ?? '');
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? (wanted === undefined ? own : '');
}

/** What a file says of the conference (RFC 7986 §5, and the X- properties before it); nothing of what it leaves out. */
export function conferenceIn(calendars: readonly Component[], { timeZone, places, own }: Feed): ForeignConference {
  const { venue } = own?.places ?? places;
  const text = (...names: string[]) => {
    const values = names.flatMap((name) => calendars.map((calendar) => textOf(rawValueOf(calendar, name) ?? '').trim()));
    return withoutEntities(values.find((value) => value !== '') ?? '');
  };
  const [title, description, page] = [text('NAME', 'X-WR-CALNAME'), text('DESCRIPTION', 'X-WR-CALDESC'), text('URL')];
  return {
    ...(title !== '' && { title }),
    ...(description !== '' && description !== title && { description: [{ text: description, syntax: 'either' }] }),
    // A conference without a page of its own is given this service's.
    ...(page !== '' && !(own && /\/c\/[a-z0-9-]{1,80}$/.test(page)) && { page }),
    ...(timeZone !== '' && { timeZone }),
    ...(venue !== '' && { venue }),
  };
}
