import { addDays } from '../../../agenda/time.ts';
import type { When } from '../../foreign/when.ts';
import { type Component, propertyOf, rawValueOf } from '../content-lines/index.ts';
import type { CalendarMoment } from '../content-lines/moment.ts';
import { durationOf } from '../content-lines/values.ts';
import { looseMoment } from './moments.ts';
import { instantOf, type Placed, type Zones } from './zones.ts';

const DAY_SECONDS = 86_400;

/** The moment of a property, null where it is absent or none. */
export function momentIn(component: Component, name: string): CalendarMoment | null {
  const property = propertyOf(component, name);
  return property && looseMoment(property);
}

/** A moment some days later by the clocks of its zone. */
export function shifted(moment: CalendarMoment, days: number): CalendarMoment {
  if (days === 0) return moment;
  return { ...moment, local: addDays(moment.local.slice(0, 10), days) + moment.local.slice(10) };
}

/** When an event is (RFC 5545 §3.6.1): by DTSTART and DTEND or DURATION, `shift` days after them. */
export function whenOf(event: Component, shift: number, zones: Zones, conferenceZone: string): When {
  const [start, end] = [momentIn(event, 'DTSTART'), momentIn(event, 'DTEND')];
  // What is no moment of a calendar may still be one for the layer, which reports it where it is not.
  if (!start) return { date: rawValueOf(event, 'DTSTART')?.trim() ?? '', time: '' };
  if (start.form === 'date') return wholeDays(event, start, end, shift);
  const from = zones.place(shifted(start, shift));
  return {
    date: from.stamp,
    ...(end && end.form !== 'date' ? { end: endFor(from, zones.place(shifted(end, shift))) } : lengthOf(event)),
    timeZone: from.zone === conferenceZone ? '' : from.zone,
  };
}

/** The end of whole days is the day after the last; some write the last, or a time. */
function wholeDays(event: Component, start: CalendarMoment, end: CalendarMoment | null, shift: number): When {
  const firstDay = addDays(start.local, shift);
  const seconds = durationOf(rawValueOf(event, 'DURATION')?.trim() ?? '') ?? 0;
  const days = Math.min(Math.max(1, Math.ceil(seconds / DAY_SECONDS)), 10_000);
  if (!end) return { firstDay, lastDay: addDays(firstDay, days - 1) };
  const last = end.form === 'date' && end.local > start.local ? addDays(end.local, -1) : end.local.slice(0, 10);
  return { firstDay, lastDay: addDays(last, shift) };
}

function lengthOf(event: Component): { end: string } | { duration: string } {
  const duration = rawValueOf(event, 'DURATION')?.trim();
  return duration ? { duration } : { end: rawValueOf(event, 'DTEND')?.trim() ?? '' };
}

/** The end in the zone of the start, as an instant where it is written in another. */
function endFor(start: Placed, end: Placed): string {
  if (end.zone === '' || end.zone === start.zone) return end.stamp;
  const epochMs = instantOf(end.stamp, end.zone);
  return epochMs === undefined ? end.stamp : `${new Date(epochMs).toISOString().slice(0, 19)}Z`;
}
