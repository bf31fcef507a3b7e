import { isTimeZone } from '../../agenda/time.ts';
import type { JsonObject } from '../foreign/json.ts';
import { recordOf, recordsOf, textIn } from '../foreign/json-value.ts';
import { fixStamp, stampOf } from '../foreign/wall-clock.ts';
import type { Timed } from '../foreign/when.ts';

/** When a contribution or block is; null for one that is in no timetable. Where it has no end, that of what it holds or its duration counts. */
export function whenIn(record: JsonObject, zone: string): Timed | null {
  const start = recordOf(record['startDate']);
  if (!start) return null;
  const end = recordOf(record['endDate']) ?? lastEndIn(record, textIn(start, 'date'));
  const tz = textIn(start, 'tz');
  const when = {
    date: stampIn(start, zone),
    end: end ? stampIn(end, zone) : '',
    duration: record['duration'] === undefined ? undefined : textIn(record, 'duration'),
  };
  return tz === '' || isTimeZone(tz) ? when : { ...when, timeZone: tz };
}

/** When the last contribution of a day in a block ends: old exports tell of blocks only when they begin. */
function lastEndIn(block: JsonObject, day: string): JsonObject | undefined {
  const ends = recordsOf(recordsOf(block['contributions']).flatMap(({ endDate }) => endDate ?? []));
  const [last] = ends.filter((end) => textIn(end, 'date') === day).sort((a, b) => (textIn(a, 'time') < textIn(b, 'time') ? 1 : -1));
  return last;
}

/**
 * A date of the export, `{date, time, tz}`, as a stamp: wall clock where it is in the zone of the event, else the instant that it is, since the zone of
 * dates is that of who exports.
 */
export function stampIn(moment: JsonObject | undefined, zone: string): string {
  const [date, time, tz] = [textIn(moment, 'date'), textIn(moment, 'time'), textIn(moment, 'tz')];
  const local = time ? `${date}T${time}` : date;
  if (!time || !tz || tz === zone || !isTimeZone(tz)) return local;
  const stamp = stampOf(local);
  const fixed = stamp?.time ? fixStamp(stamp.date, stamp.time, null, tz) : undefined;
  return typeof fixed === 'object' ? new Date(fixed.epochMs).toISOString() : local;
}
