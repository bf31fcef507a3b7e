import type { JsonObject } from '../foreign/json.ts';
import { textIn } from '../foreign/json-value.ts';

const CLOCK = /^(\d{1,2})(?:[:.h]?([0-5]\d))? ?(?:([ap])\.?m\.?|h)?$/i;

/** A time of a slot as `H:MM`, which people also write "9:00 AM", "9h30", "9.30" or "0930"; what is none of these as it is. */
export function clockIn(slot: JsonObject | undefined, field: 'startTime' | 'endTime'): string {
  const written = textIn(slot, field);
  const [, digits = '', minutes = '00', half = ''] = CLOCK.exec(written) ?? [];
  const hours = Number(digits);
  if (digits === '' || (half !== '' && (hours < 1 || hours > 12))) return written;
  return `${half === '' ? hours : (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0)}:${minutes}`;
}
