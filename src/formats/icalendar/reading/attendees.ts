import type { Doubts } from '../../foreign/doubts.ts';
import type { ForeignPerson } from '../../foreign/speakers.ts';
import { type Component, type Property, parameterOf, propertiesOf } from '../content-lines/index.ts';
import { commonName } from './locations.ts';

/** What programs only write of those whom they invite: their answer, and what was asked of them. */
const OF_INVITEES = ['PARTSTAT', 'SCHEDULE-AGENT', 'SCHEDULE-STATUS', 'DELEGATED-TO', 'DELEGATED-FROM', 'SENT-BY', 'X-NUM-GUESTS', 'EMAIL'];
/** The address of somebody: of mail, or of an entry in a directory. Conference programs that name speakers as attendees have none, but have to write something. */
const OF_SOMEONE = /^(?:urn:|\/)|^(?!https?:).*@/i;
const OF_NOBODY = /^(?:mailto:)?(?:no-?reply|no-?mail|no-?body|no-?one|none|invalid)?@|[@.]invalid$/i;

/**
 * The attendees who are named for the public. Calendars have one word for who speaks and who is invited (RFC 5545 §3.8.4.1). Who has an address to be invited
 * at, was asked or has answered is a guest whose name is nobody else's business; who leads (ROLE=CHAIR), or has no address, is on the programme.
 */
export function speakersOf(event: Component): ForeignPerson[] {
  return attendeesOf(event).flatMap((property) => {
    const name = commonName(property);
    return name === '' || isInvitee(property)
      ? []
      : [{ name, role: isChair(property) ? 'chair' : 'speaker', place: `line ${property.line}` }];
  });
}

/** Says how many attendees are left out, at the first of them. */
export function reportInvitees(events: readonly Component[], doubts: Doubts): void {
  const invitees = events.map((event) => attendeesOf(event).filter(isInvitee)).filter(({ length }) => length > 0);
  const [first, ...others] = invitees.flat();
  if (!first) return;
  const count = others.length === 0 ? '1 attendee is invited' : `${others.length + 1} attendees of ${invitees.length} events are invited`;
  doubts.add(`line ${first.line}`, `${count}, not named as speakers of a programme are; they are left out`);
}

/** Without rooms and things, which are invited too. */
function attendeesOf(event: Component): Property[] {
  return propertiesOf(event, 'ATTENDEE').filter((property) => !/^(?:room|resource)$/i.test(parameterOf(property, 'CUTYPE') ?? ''));
}

function isInvitee(property: Property): boolean {
  if (/^true$/i.test(parameterOf(property, 'RSVP') ?? '') || OF_INVITEES.some((name) => parameterOf(property, name) !== null)) return true;
  const address = property.value.trim();
  return !isChair(property) && OF_SOMEONE.test(address) && !OF_NOBODY.test(address);
}

function isChair(property: Property): boolean {
  return /^chair$/i.test(parameterOf(property, 'ROLE') ?? '');
}
