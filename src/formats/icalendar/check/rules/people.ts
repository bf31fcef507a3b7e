import { componentsOf, propertiesOf } from '../../content-lines/index.ts';
import { valueIn } from '../entry.ts';
import { entriesWhere, type Feed } from '../feed.ts';
import type { Rule } from '../finding.ts';

const ADDRESS = /^mailto:[^\s@<>",;:]+@[^\s@<>",;:]+$/i;

/** Persons, and what concerns each subscriber alone. */
export const peopleRules: readonly Rule<Feed>[] = [
  {
    name: 'attendees',
    severity: 'warning',
    says: 'Entries name attendees (ATTENDEE), in a feed that anyone can read.',
    effect: 'Names and addresses become public; Outlook and Apple take the entry for a meeting with invited people.',
    find: (feed) =>
      entriesWhere(feed, ({ component }) => {
        const attendees = propertiesOf(component, 'ATTENDEE');
        const addresses = attendees.filter(({ value }) => ADDRESS.test(value.trim())).length;
        return attendees.length > 0 && `${attendees.length} named, ${addresses} with an e-mail address`;
      }),
  },
  {
    name: 'organizer-form',
    severity: 'warning',
    says: 'Organisers have no address that can be read.',
    effect: 'Outlook and Apple refuse the entry or show an empty organiser.',
    find: (feed) =>
      entriesWhere(feed, (entry) => {
        const value = valueIn(entry, 'ORGANIZER');
        return value !== null && !ADDRESS.test(value) && !/^(?:https?|urn):\S+$/i.test(value) && (value || 'empty');
      }),
  },
  {
    name: 'private-entry',
    severity: 'warning',
    says: 'Entries are marked as private or confidential, in a feed that anyone can read.',
    effect: 'Some apps hide them or show "Busy"; the feed itself hides nothing.',
    find: (feed) =>
      entriesWhere(feed, (entry) => {
        const value = valueIn(entry, 'CLASS')?.toUpperCase() ?? 'PUBLIC';
        return value !== 'PUBLIC' && value;
      }),
  },
  {
    name: 'alarms',
    severity: 'warning',
    says: 'Entries bring alarms (VALARM).',
    effect: 'They ring for every subscriber of Apple Calendar and Thunderbird; Google Calendar and Nextcloud take them out.',
    find: (feed) => entriesWhere(feed, ({ component }) => componentsOf(component, 'VALARM').length > 0),
  },
];
