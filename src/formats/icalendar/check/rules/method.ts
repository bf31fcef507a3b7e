import { rawValueOf } from '../../content-lines/index.ts';
import { entriesWhere, type Feed } from '../feed.ts';
import type { Rule } from '../finding.ts';
import { inCalendar } from './header.ts';

const methodOf = ({ calendar }: Feed) => (calendar && rawValueOf(calendar, 'METHOD')?.trim().toUpperCase()) ?? null;

/** METHOD makes a message of a calendar (RFC 5546 §3.2); a feed may publish and nothing else. */
export const methodRules: readonly Rule<Feed>[] = [
  {
    name: 'method',
    severity: 'error',
    says: 'The feed is marked as a message (METHOD) other than a publication.',
    effect: 'Outlook and Apple take it for an invitation, an answer or a cancellation to act on.',
    find: inCalendar((calendar) => {
      const method = rawValueOf(calendar, 'METHOD')?.trim().toUpperCase();
      return method === undefined || method === 'PUBLISH' ? null : method;
    }),
  },
  {
    name: 'method-organizer',
    severity: 'note',
    says: 'The feed has METHOD:PUBLISH, and entries lack the ORGANIZER that goes with it.',
    effect: 'The GNOME library reports it; no app is known to mind. Leave METHOD out, or name an organiser.',
    find: (feed) => (methodOf(feed) === 'PUBLISH' ? entriesWhere(feed, ({ first }) => !first.has('ORGANIZER')) : []),
  },
  {
    name: 'method-in-entry',
    severity: 'note',
    says: 'Entries have a METHOD, which belongs to the calendar.',
    effect: 'Apps ignore it.',
    find: (feed) => entriesWhere(feed, ({ first }) => first.has('METHOD')),
  },
];
