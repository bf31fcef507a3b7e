import type { Reading } from '../../../agenda/import.ts';
import { readingOf } from '../../foreign/build.ts';
import { headOf } from '../../foreign/decode.ts';
import { Doubts } from '../../foreign/doubts.ts';
import type { Reader, ReadOptions } from '../../format.ts';
import { componentsOf } from '../content-lines/index.ts';
import { reportPrivate } from './access.ts';
import { reportInvitees } from './attendees.ts';
import { sessionIn } from './event.ts';
import { conferenceIn, feedOf } from './feed.ts';
import { calendarFileOf } from './file.ts';
import { occurrencesOf } from './occurrences.ts';
import { ownSessionsOf } from './own/index.ts';
import { reportPeopleInLines } from './speaker-lines.ts';

const HEAD = 65_536;

/** Calendars of any origin (RFC 5545, RFC 7986), read tolerantly: also without VTIMEZONE, DTEND, DTSTAMP, and inside other text. */
export const icalendarReader: Reader = { name: 'icalendar', label: 'iCalendar (.ics)', recognise, read };

function recognise(bytes: Uint8Array): true | string {
  if (bytes.length === 0) return 'it is empty';
  // Without NULs, ASCII in UTF-16 is ASCII.
  const head = headOf(bytes, HEAD).replaceAll('\0', '');
  return /^(?:\ufffd{2})?[ \t]*BEGIN[ \t]*:[ \t]*VCALENDAR/im.test(head) || 'it has no BEGIN:VCALENDAR at its beginning';
}

function read(bytes: Uint8Array, options: ReadOptions): Reading {
  const doubts = new Doubts();
  const { calendars, strays } = calendarFileOf(bytes, doubts);
  const events = [...calendars.flatMap((calendar) => componentsOf(calendar, 'VEVENT')), ...strays.filter(({ name }) => name === 'VEVENT')];
  const feed = feedOf(calendars, events, options.timeZone);
  const occurrences = occurrencesOf(events, feed.zones, doubts);
  const { own } = feed;
  const sessions = own
    ? ownSessionsOf(occurrences, feed, own, doubts)
    : occurrences.map((occurrence) => sessionIn(occurrence, feed, doubts));
  reportPrivate(sessions, doubts);
  reportInvitees(events, doubts);
  if (!own && !feed.origin) reportPeopleInLines(events, doubts);
  const rooms = own ? { rooms: own.places.rooms } : {};
  return readingOf(
    { system: 'icalendar', isOwn: own !== null, conference: conferenceIn(calendars, feed), ...rooms, sessions },
    options,
    doubts,
  );
}
