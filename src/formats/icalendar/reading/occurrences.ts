import { AgendaError } from '../../../agenda/errors.ts';
import type { Doubts } from '../../foreign/doubts.ts';
import { MAX_SESSIONS } from '../../foreign/limits.ts';
import { type Component, type Property, propertiesOf, propertyOf, rawValueOf } from '../content-lines/index.ts';
import { type CalendarMoment, momentOf } from '../content-lines/moment.ts';
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

/**
 * The occurrences of all events (RFC 5545 §3.8.5): without those that EXDATE names, and with an event that has a RECURRENCE-ID in the place of what it
 * replaces.
 * @throws AgendaError `unreadable` beyond `MAX_SESSIONS`.
 */
export function occurrencesOf(events: readonly Component[], zones: Zones, doubts: Doubts): Occurrence[] {
  const replaced = new Set(events.flatMap((event) => replacedBy(event, zones) ?? []));
  const found: Occurrence[] = [];
  for (const [index, event] of events.entries()) {
    found.push(...occurrencesIn(event, index + 1, replaced, zones, doubts));
    if (found.length > MAX_SESSIONS)
      throw new AgendaError('unreadable', `the file has more than ${MAX_SESSIONS} sessions, which are not read`);
  }
  return found;
}

function occurrencesIn(event: Component, number: number, replaced: ReadonlySet<string>, zones: Zones, doubts: Doubts): Occurrence[] {
  const uid = uidOf(event);
  const [start, rule] = [momentIn(event, 'DTSTART'), propertyOf(event, 'RRULE')];
  const replacing = momentIn(event, 'RECURRENCE-ID');
  if (replacing) return [{ event, number, shift: 0, key: `${uid} ${replacing.local}`, sharedId: uid }];
  if (propertyOf(event, 'RDATE')) doubts.add(`line ${event.line}: event ${number}`, 'repeats on dates of their own; they are left out');
  if (!start || !rule) return [{ event, number, shift: 0, key: uid, sharedId: '' }];
  const shifts = shiftsOf(rule, start, zones);
  if (typeof shifts === 'string') {
    doubts.add(`line ${rule.line}: event ${number}`, `${shifts}; only the first time is read`);
    return [{ event, number, shift: 0, key: uid, sharedId: '' }];
  }
  const left = new Set(
    propertiesOf(event, 'EXDATE')
      .flatMap(momentsIn)
      .map((moment) => zones.identityOf(moment)),
  );
  return shifts.flatMap((shift) => {
    const moment = shifted(start, shift);
    const names = left.size + replaced.size === 0 ? [] : [zones.identityOf(moment), moment.local.slice(0, 10)];
    if (names.some((name) => left.has(name) || replaced.has(`${uid} ${name}`))) return [];
    return [{ event, number, shift, key: shift === 0 ? uid : `${uid} ${moment.local}`, sharedId: uid }];
  });
}

function replacedBy(event: Component, zones: Zones): string | null {
  const moment = momentIn(event, 'RECURRENCE-ID');
  return moment && `${uidOf(event)} ${zones.identityOf(moment)}`;
}

function momentsIn(property: Property): CalendarMoment[] {
  return property.value.split(',').flatMap((value) => momentOf({ ...property, value }) ?? []);
}

function uidOf(event: Component): string {
  return rawValueOf(event, 'UID')?.trim() ?? '';
}
