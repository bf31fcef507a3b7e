import { withoutEntities } from '../../foreign/entities.ts';
import { isNobody } from '../../foreign/person-words.ts';
import { type Component, parameterOf, propertyOf } from '../content-lines/index.ts';
import { textOf } from '../content-lines/values.ts';

const IN_BRACKETS = / \(([^()]+)\)$/;

/** Where an event is, on one line; '' where it has no LOCATION, or one that is still to be found. */
export function locationOf(event: Component): string {
  const location = withoutEntities(textOf(propertyOf(event, 'LOCATION')?.value ?? ''))
    .trim()
    .replace(/,?[^\S\n]{0,9}\n\s{0,9}/g, ', ')
    .replace(/\s+/g, ' ');
  return isNobody(location) ? '' : location;
}

/** The rooms of a file's locations, and the venue that all of them end in. */
export interface Places {
  venue: string;
  roomOf(location: string): string;
}

/**
 * Parts the rooms from the venue: calendars write "Room, floor, venue, city". Only a tail that all of several locations have is cut, of whole parts, and never
 * all of a location.
 */
export function placesOf(locations: readonly string[], hasVenueInBrackets = false): Places {
  const bracketed = hasVenueInBrackets ? venueInBrackets(locations) : null;
  if (bracketed !== null) return { venue: bracketed, roomOf: (location) => location.replace(IN_BRACKETS, '') };
  const distinct = [...new Set(locations.filter((location) => location !== ''))].map((location) => location.split(', '));
  const [first = [], ...others] = distinct;
  let tail = 0;
  const isShared = (length: number) => distinct.every((parts) => parts.length > length && parts.at(-length) === first.at(-length));
  if (others.length > 0) while (isShared(tail + 1)) tail += 1;
  const venue = tail > 0 ? first.slice(-tail).join(', ') : '';
  return { venue, roomOf: (location) => (tail > 0 ? location.split(', ').slice(0, -tail).join(', ') : location) };
}

/** The venue that stands in brackets behind each room. */
function venueInBrackets(locations: readonly string[]): string | null {
  const [venue, ...others] = new Set(locations.flatMap((location) => (location === '' ? [] : (IN_BRACKETS.exec(location)?.[1] ?? ''))));
  return others.length === 0 && venue ? venue : null;
}

/** Whether what stands for a place is an address of the web, as of a video call. */
export function isAddress(location: string): boolean {
  return /^https?:\/\/\S+$/i.test(location);
}

/** The name that a person or room goes by in a property: its CN, unless that is an address. */
export function commonName(property: Parameters<typeof parameterOf>[0]): string {
  const name = (parameterOf(property, 'CN') ?? '').replaceAll('^n', ' ').replaceAll("^'", '"').replaceAll('^^', '^').trim();
  return /^(?:mailto:)?\S+@\S+$/i.test(name) ? '' : withoutEntities(name);
}
