import { HOUR_WORDS, hourOf, plainWord } from './calendar-words.ts';

const CLOCK = /^(\d{1,2})(?:[:.h] ?([0-5]\d)(?::([0-5]\d))?)? ?(am|pm|h|uhr)?$/;
const TIME = `(?:[\\d:.h]{1,8} ?(?:[ap]\\.? ?m\\.?|uhr)?|${HOUR_WORDS})`;
const RANGE = new RegExp(`^(${TIME}) ?(?:–|—|-|−|→|to|until|bis|à|a|/) ?(${TIME})$`, 'i');

/** A time of day as people write it ("9:30 AM", "9h30", "9.30 Uhr", "0930", "noon") as `HH:MM`, 24:00 too; undefined for what is none. */
export function clockOf(text: string): string | undefined {
  const written = text
    .trim()
    .toLowerCase()
    .replace(/\b([ap])\.? ?m\.?$/, '$1m')
    .replace(/(\d)([ap]m)$/, '$1 $2');
  const military = /^([01]\d|2[0-3])([0-5]\d)$/.exec(written);
  if (military) return `${military[1]}:${military[2]}`;
  const match = CLOCK.exec(written);
  if (!match?.[1]) return hourOf(plainWord(written));
  const [, digits, minutes = '00', seconds = '00', suffix] = match;
  const half = suffix === 'am' || suffix === 'pm';
  const read = Number(digits);
  if (half && (read < 1 || read > 12)) return undefined;
  const hours = half ? (read % 12) + (suffix === 'pm' ? 12 : 0) : read;
  if (hours > 24 || (hours === 24 && `${minutes}${seconds}` !== '0000')) return undefined;
  return `${String(hours).padStart(2, '0')}:${minutes}${seconds === '00' ? '' : `:${seconds}`}`;
}

/** Two times of day in one cell ("9:00–10:30", "9 - 10:30 AM"). */
export function rangeOf(text: string): { start: string; end: string } | undefined {
  const match = RANGE.exec(text.trim());
  const [first, second] = [match?.[1]?.trim() ?? '', match?.[2]?.trim() ?? ''];
  // Years and dates have lines too.
  if (!/[:.hmn]/i.test(first + second) && !/^\d{4}\d{4}$/.test(first + second)) return undefined;
  const end = clockOf(second);
  const half = /[ap]\.? ?m\.?$/i.exec(second)?.[0] ?? '';
  const inHalf = clockOf(`${first} ${half}`);
  const start = half !== '' && inHalf !== undefined && end !== undefined && inHalf < end ? inHalf : clockOf(first);
  return start !== undefined && end !== undefined ? { start, end } : undefined;
}

/**
 * How long something takes ("45 min", "1h30", "1.5 hours", "1:30") in minutes; other texts as they are, for the layer to read. Three parts are hours,
 * minutes and seconds, as spreadsheets write them, never the days, hours and minutes that the layer makes of some: they are given as ISO 8601.
 */
export function lengthOf(text: string): string {
  const written = text.trim().toLowerCase().replace(',', '.');
  const three = /^(\d{1,3}):([0-5]?\d):([0-5]\d)$/.exec(written);
  if (three && /[1-9]/.test(written)) return `PT${Number(three[1])}H${Number(three[2])}M${Number(three[3])}S`;
  const minutes = /^(\d{1,4}) ?(?:m|min|mins|minutes?|minuten|')\.?$/.exec(written)?.[1];
  if (minutes !== undefined) return minutes;
  const hours = /^(\d{1,3}(?:\.\d{1,2})?) ?(?:h|hrs?|hours?|heures?|std|stunden?)\.? ?(?:(\d{1,2}) ?(?:m|min|minutes?|minuten)?\.?)?$/.exec(
    written,
  );
  return hours ? String(Math.round(Number(hours[1]) * 60 + Number(hours[2] ?? 0))) : text.trim();
}
