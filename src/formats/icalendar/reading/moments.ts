import { addDays } from '../../../agenda/time.ts';
import type { Property } from '../content-lines/index.ts';
import { type CalendarMoment, momentOf } from '../content-lines/moment.ts';

const LOOSE = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d{1,9})?(?:(Z)|([+-])(\d\d):?(\d\d))?)?$/i;

/** A moment also as careless programs write it: with signs between its parts, without seconds, with an offset, at 24:00. Null where it is none. */
export function looseMoment(property: Property): CalendarMoment | null {
  const exact = momentOf(property);
  if (exact) return exact;
  // The name of a zone with a colon that is not in quotes has lost its beginning to the parameters.
  const [, zone, rest] = /^\/\/microsoft\/(\w+):(.*)$/i.exec(property.value.trim()) ?? [];
  const written = rest === undefined ? property.value.trim() : rest + (/^utc$/i.test(zone ?? '') && !/z$/i.test(rest) ? 'Z' : '');
  const match = LOOSE.exec(written);
  if (!match) return null;
  const [, year, month, day, hour, minute, second = '00', utc, sign, hours, minutes] = match;
  const date = `${year}${month}${day}`;
  if (hour === undefined) return momentOf({ ...property, value: date });
  const moment = momentOf({ ...property, value: `${date}T${hour === '24' ? '00' : hour}${minute}${second}${utc || sign ? 'Z' : ''}` });
  if (!moment || (hour === '24' && `${minute}${second}` !== '0000')) return null;
  const later = hour === '24' ? { ...moment, local: addDays(moment.local.slice(0, 10), 1) + moment.local.slice(10) } : moment;
  return sign ? east(later, (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))) : later;
}

/** A wall time some minutes east of UTC, in UTC. */
function east(moment: CalendarMoment, minutes: number): CalendarMoment {
  return { ...moment, local: new Date(Date.parse(`${moment.local}Z`) - minutes * 60_000).toISOString().slice(0, 19) };
}
