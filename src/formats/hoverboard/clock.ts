import { clockOf } from '../foreign/clock-words.ts';
import type { JsonObject } from '../foreign/json.ts';
import { textIn } from '../foreign/json-value.ts';

/** A time of a slot as `HH:MM`, however people write it; what is no time of day as it is. */
export function clockIn(slot: JsonObject | undefined, field: 'startTime' | 'endTime'): string {
  const written = textIn(slot, field);
  return clockOf(written) ?? written;
}
