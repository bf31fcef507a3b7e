import { instantIn, isTimeZone, wallClock } from '../../agenda/time.ts';
import type { JsonValue } from '../foreign/json.ts';
import { recordOf, textIn } from '../foreign/json-value.ts';
import { fixStamp } from '../foreign/wall-clock.ts';

/**
 * A moment of Indico, `{date, time, tz}`, as an instant: the zone is the one that the export was asked for. As it stands, without its zone, where
 * there is no such time or zone, so that it is reported; '' where there is none at all.
 */
export function instantOf(value: JsonValue | undefined): string {
  const moment = recordOf(value);
  const [date, time, zone] = [textIn(moment, 'date'), textIn(moment, 'time').replace(/\.\d+$/, ''), textIn(moment, 'tz')];
  if (date === '') return '';
  const fixed = isTimeZone(zone) ? fixStamp(date, time, zone === 'UTC' ? 'Z' : null, zone) : zone;
  return typeof fixed === 'string' ? `${date}T${time}` : instantIn(fixed.epochMs, 'UTC').replace('+00:00', 'Z');
}

/** The day of a moment in the event's zone; '' where it has none. */
export function dateIn(value: JsonValue | undefined, zone: string): string {
  const instant = instantOf(value);
  return /Z$/.test(instant) && isTimeZone(zone) ? wallClock(instantIn(Date.parse(instant), zone)).slice(0, 10) : instant.slice(0, 10);
}
