import type { Writer } from '../format.ts';
import { calendarOf, mediaTypeOf } from './feed.ts';

/** iCalendar (RFC 5545): the agenda or a selection as a feed to subscribe to, a session as a file to keep. */
export const icalendar: Writer = {
  name: 'icalendar',
  extension: 'ics',
  mediaType: 'text/calendar; charset=utf-8',
  scopes: ['agenda', 'selection', 'resource', 'session'],
  kept: ['session'],
  choices: ['view', 'cancelled'],
  mediaTypeOf,
  write: calendarOf,
};
