import { AgendaError } from '../../../agenda/errors.ts';
import type { Doubts } from '../../foreign/doubts.ts';
import { MAX_SESSIONS } from '../../foreign/limits.ts';
import { type Component, type Property, propertiesOf, propertyOf, rawValueOf } from '../content-lines/index.ts';
import type { CalendarMoment } from '../content-lines/moment.ts';
import { looseMoment } from './moments.ts';
import { shiftsOf } from './recurrence.ts';
import { momentIn, shifted } from './times.ts';
import type { Zones } from './zones.ts';

/** One time at which an event is: most have one. */
export interface Occurrence {
  event: Component;
  /** The event's, counted from 1. */
  number: number;
  /** Days after its DTSTART. */
  shift: number;
  key: string;
  /** What the occurrences of one event share; '' where there is one. */
  sharedId: string;
}

/** What recurring events know of each other, as names of single times: their UID and when. */
interface Series {
  zones: Zones;
  /** The first times of events with a rule: these keep the UID as their key. */
  firsts: ReadonlySet<string>;
  /** Those in whose place another event stands. */
  replaced: ReadonlySet<string>;
}

/**
 * The occurrences of all events (RFC 5545 §3.8.5): without those that EXDATE names, and with an event that has a RECURRENCE-ID in the place of what it
 * replaces.
 * @throws AgendaError `unreadable` beyond `MAX_SESSIONS`.
 */
export function occurrencesOf(events: readonly Component[], zones: Zones, doubts: Doubts): Occurrence[] {
  const recurring = events.filter((event) => propertyOf(event, 'RRULE') !== null);
  const names = (of: readonly Component[], property: string) => new Set(of.flatMap((event) => nameBy(event, property, zones)));
  const series = { zones, firsts: names(recurring, 'DTSTART'), replaced: names(events, 'RECURRENCE-ID') };
  const found: Occurrence[] = [];
  for (const [index, event] of events.entries()) {
    found.push(...occurrencesIn(event, index + 1, series, doubts));
    if (found.length > MAX_SESSIONS)
      throw new AgendaError('unreadable', `the file has more than ${MAX_SESSIONS} sessions, which are not read`);
  }
  return found;
}

function occurrencesIn(event: Component, number: number, series: Series, doubts: Doubts): Occurrence[] {
  const uid = uidOf(event);
  const single = { event, number, shift: 0, key: uid, sharedId: '' };
  const [start, rule, replacing] = [momentIn(event, 'DTSTART'), propertyOf(event, 'RRULE'), momentIn(event, 'RECURRENCE-ID')];
  if (replacing) return [{ ...single, key: keyOf(uid, replacing, series), sharedId: uid }];
  if (propertyOf(event, 'RDATE')) doubts.add(`line ${event.line}: event ${number}`, 'repeats on dates of their own; they are left out');
  if (!start || !rule) return [single];
  const shifts = shiftsOf(rule, start, series.zones);
  if (typeof shifts === 'string') {
    doubts.add(`line ${rule.line}: event ${number}`, `${shifts}; only the first time is read`);
    return [single];
  }
  const left = new Set(
    propertiesOf(event, 'EXDATE')
      .flatMap(momentsIn)
      .map((moment) => series.zones.identityOf(moment)),
  );
  return shifts.flatMap((shift) => {
    const moment = shifted(start, shift);
    // A whole day may name what is on it.
    const names = [series.zones.identityOf(moment), moment.local.slice(0, 10)];
    if (names.some((name) => left.has(name) || series.replaced.has(`${uid} ${name}`))) return [];
    return [{ ...single, shift, key: keyOf(uid, moment, series), sharedId: uid }];
  });
}

function nameBy(event: Component, property: string, zones: Zones): string[] {
  const moment = momentIn(event, property);
  return moment ? [`${uidOf(event)} ${zones.identityOf(moment)}`] : [];
}

/** The same however the moment is written, in the event or in what replaces it. */
function keyOf(uid: string, moment: CalendarMoment, { firsts, zones }: Series): string {
  const identity = zones.identityOf(moment);
  return firsts.has(`${uid} ${identity}`) ? uid : `${uid} ${identity}`;
}

function momentsIn(property: Property): CalendarMoment[] {
  return property.value.split(',').flatMap((value) => looseMoment({ ...property, value }) ?? []);
}

function uidOf(event: Component): string {
  return rawValueOf(event, 'UID')?.trim() ?? '';
}
