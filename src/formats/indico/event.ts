import type { ForeignConference } from '../foreign/agenda.ts';
import type { JsonObject } from '../foreign/json.ts';
import { recordOf, textIn } from '../foreign/json-value.ts';
import { stampIn } from './moments.ts';
import { isOfTimetable } from './timetable.ts';

const UTC = /^(?:UTC|GMT|Etc\/UTC)$/i;

/** The zone that an event is in, '' where it does not say. Its dates may be given in another. */
export function zoneIn(event: JsonObject): string {
  const ofDates = textIn(recordOf(event['startDate']), 'tz');
  return textIn(event, 'timezone') || (UTC.test(ofDates) ? '' : ofDates);
}

/** What an event says of the conference. It is known by its address and number, since titles change. */
export function conferenceIn(event: JsonObject): ForeignConference {
  const zone = zoneIn(event);
  const page = textIn(event, 'url');
  const isTimetable = isOfTimetable(event);
  return {
    acronym: `${hostOf(page)} ${textIn(event, 'id')}`.trim(),
    title: isTimetable ? undefined : textIn(event, 'title'),
    description: isTimetable ? undefined : [{ text: textIn(event, 'description'), syntax: 'either' }],
    start: stampIn(recordOf(event['startDate']), zone),
    end: stampIn(recordOf(event['endDate']), zone),
    timeZone: zone,
    venue: textIn(event, 'location') || textIn(event, 'roomFullname', 'room'),
    page: isTimetable ? undefined : page,
    places: { start: 'results[0].startDate', end: 'results[0].endDate' },
  };
}

function hostOf(page: string): string {
  return URL.canParse(page) ? new URL(page).hostname : '';
}
