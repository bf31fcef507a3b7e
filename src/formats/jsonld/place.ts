import type { PublicSession } from '../../agenda/session.ts';
import { conferencePage, type Lookup, pageOf } from '../lookup.ts';
import { type Node, node, oneOrMore } from './node.ts';

type Attendance = Lookup['agenda']['conference']['attendance'];

const MODES: Record<Attendance, string> = {
  'in-person': 'https://schema.org/OfflineEventAttendanceMode',
  hybrid: 'https://schema.org/MixedEventAttendanceMode',
  online: 'https://schema.org/OnlineEventAttendanceMode',
};

/** How one attends, and where: a place, an address on the web, or both. */
interface Where {
  eventAttendanceMode: string;
  location: unknown;
}

/** Where a conference takes place (schema.org `Place`, `VirtualLocation`). */
export function whereIsConference(lookup: Lookup): Where {
  const { attendance } = lookup.agenda.conference;
  const online = attendance === 'in-person' ? null : virtual(conferencePage(lookup));
  const place = attendance === 'online' ? null : venueOf(lookup);
  return { eventAttendanceMode: MODES[attendance], location: both(place, online) };
}

/** Where a session takes place: its room within the venue, and its stream. One with a stream can be followed from elsewhere, whatever the conference says. */
export function whereIsSession(session: PublicSession, lookup: Lookup): Where {
  const { attendance } = lookup.agenda.conference;
  const { stream } = session.links;
  const isOnline = attendance === 'online';
  const online = stream ? virtual(stream) : isOnline ? virtual(pageOf(session, lookup)) : null;
  const places = [session.room, ...session.overflowRooms].flatMap((id) => roomOf(id, lookup) ?? []);
  const inPlace = places.length > 0 ? places : [venueOf(lookup)].filter((place) => place !== null);
  const mode = attendance === 'in-person' && stream ? MODES.hybrid : MODES[attendance];
  return { eventAttendanceMode: mode, location: oneOrMore([...(isOnline ? [] : inPlace), ...(online ? [online] : [])]) };
}

function both(place: Node | null, online: Node | null) {
  return oneOrMore([place, online].filter((one) => one !== null));
}

function virtual(url: string): Node {
  return node('VirtualLocation', { url });
}

function venueOf({ agenda, say }: Lookup): Node | null {
  const { venue } = agenda.conference;
  if (!venue) return null;
  const [streetAddress, addressLocality, addressCountry] = [say(venue.address), say(venue.city), venue.country];
  const isKnown = streetAddress !== '' || addressLocality !== '' || addressCountry !== null;
  const address = isKnown ? node('PostalAddress', { streetAddress, addressLocality, addressCountry }) : null;
  return node('Place', { name: say(venue.name), address, geo: geoOf(venue.geo) });
}

function roomOf(id: string | null, lookup: Lookup): Node | null {
  const { rooms, say } = lookup;
  const room = rooms.get(id ?? '');
  if (!room) return null;
  const venue = venueOf(lookup);
  const description = [say(room.floor), say(room.building)].filter(Boolean).join(', ');
  const capacity = room.capacity === null ? null : { maximumAttendeeCapacity: room.capacity };
  return node('Place', {
    name: say(room.title),
    description,
    ...capacity,
    address: venue?.['address'],
    geo: geoOf(room.geo),
    containedInPlace: venue,
  });
}

function geoOf(geo: { lat: number; lon: number } | null): Node | null {
  return geo && node('GeoCoordinates', { latitude: geo.lat, longitude: geo.lon });
}
