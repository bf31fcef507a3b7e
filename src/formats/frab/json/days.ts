import type { ForeignDay } from '../../foreign/agenda.ts';
import type { Doubts } from '../../foreign/doubts.ts';
import type { JsonObject, JsonValue } from '../../foreign/json.ts';
import { recordOf, recordsOf, textIn } from '../../foreign/json-value.ts';
import { stampOf } from '../../foreign/wall-clock.ts';
import { dayOf } from '../days.ts';

const MOST_DAYS = 400;

/** The days of a file: a list, in some files a map from date or number to day. */
export function daysIn(value: JsonValue | undefined): JsonObject[] {
  const map = recordOf(value);
  if (!map || 'rooms' in map) return recordsOf(value);
  return Object.entries(map).flatMap(([name, entry]) => {
    const day = recordOf(entry);
    return day ? [{ [/^\d{4}-/.test(name) ? 'date' : 'index']: name, ...day }] : [];
  });
}

export function dayIn(day: JsonObject, firstDay: string, doubts: Doubts): ForeignDay {
  const [start, end] = [textIn(day, 'day_start', 'start'), textIn(day, 'day_end', 'end')];
  return dayOf({ date: textIn(day, 'date'), start, end, index: textIn(day, 'index') }, firstDay, doubts);
}

/** Finds the day between whose start and end a time lies, for events that stand in none. */
export function dayFinder(days: readonly ForeignDay[]): (time: string) => ForeignDay | undefined {
  const hours = days.slice(0, MOST_DAYS).map((day) => ({ day, from: millisecondsOf(day.start), to: millisecondsOf(day.end) }));
  return (time) => {
    const at = millisecondsOf(time);
    return hours.find(({ from, to }) => from <= at && at < to)?.day;
  };
}

/** Good for comparing times of one file, which have offsets or have none; NaN for what is no time. */
function millisecondsOf(text = ''): number {
  const stamp = stampOf(text);
  return stamp?.time ? Date.parse(`${stamp.date}T${stamp.time}${stamp.offset ?? 'Z'}`) : Number.NaN;
}
