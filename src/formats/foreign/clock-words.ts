import { HOUR_WORDS, hourOf, plainWord } from './calendar-words.ts';

const CLOCK = /^(\d{1,2})(?:[:.h] ?([0-5]\d)(?:[:.]([0-5]\d))?)? ?(?:(am|pm|h|hs|hrs|horas|heures|uhr)\.?)?$/;
const TIME = `(?:[\\d:.h]{1,8} ?(?:[ap]\\.? ?m\\.?|h|hs|hrs\\.?|horas|heures|uhr)?|${HOUR_WORDS})`;
const RANGE = new RegExp(`^(${TIME}) ?(?:–|—|-+|‐|‑|−|->|→|>|~|to|till|until|bis|à|au|a|/) ?(${TIME})$`, 'i');
const BEFORE_TIME = /^(?:from|at|de|von|um|ab|dès|desde|a las|à partir de|@) (?:las )?(?=\d)/i;
// French puts blanks around the sign of hours.
const SPACED_HOURS = /(\d) h ?(?=[0-5]\d)/gi;

/** A time of day as people write it ("9:30 AM", "9h30", "9.30 Uhr", "0930", "noon") or spreadsheets count it ("0.375"), as `HH:MM`, 24:00 too; undefined for what is none. */
export function clockOf(text: string): string | undefined {
  const written = text
    .trim()
    .toLowerCase()
    .replace(BEFORE_TIME, '')
    .replace(SPACED_HOURS, '$1h')
    .replace(/\b([ap])\.? ?m\.?$/, '$1m')
    .replace(/(\d)([ap]m)$/, '$1 $2');
  const military = /^([01]\d|2[0-3])([0-5]\d)$/.exec(written);
  if (military) return `${military[1]}:${military[2]}`;
  const part = partOfDay(written);
  if (part !== undefined) return part;
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

/**
 * A time of day as the part of a day that spreadsheets keep it as. Two digits behind the point may be minutes too, and are where they would make no
 * time that people set.
 */
export function partOfDay(text: string): string | undefined {
  const digits = /^0?[.,](\d{1,17})$/.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const minutes = Number(`0.${digits}`) * 1440;
  const whole = Math.round(minutes);
  if (digits.length <= 2 && (digits.endsWith('0') || whole % 5 !== 0 || Math.abs(minutes - whole) > 0.01)) return undefined;
  return whole >= 1440 ? '24:00' : [Math.floor(whole / 60), whole % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Two hours without minutes in one cell that holds times ("9-10", "14 – 16"). */
export function hoursOf(text: string): { start: string; end: string } | undefined {
  const match = /^(\d{1,2}) ?[–—−-] ?(\d{1,2})$/.exec(text.trim());
  const [start, end] = [clockOf(match?.[1] ?? ''), clockOf(match?.[2] ?? '')];
  return start !== undefined && end !== undefined ? { start, end } : undefined;
}

/** Two times of day in one cell ("9:00–10:30", "9 - 10:30 AM"). */
export function rangeOf(text: string): { start: string; end: string } | undefined {
  const match = RANGE.exec(text.trim().replace(BEFORE_TIME, '').replace(SPACED_HOURS, '$1h'));
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
  const part = /^0?\.\d{3,17}$/.test(written) ? Math.round(Number(written) * 1440) : 0;
  if (part > 0) return String(part);
  const three = /^(\d{1,3}):([0-5]?\d):([0-5]\d)$/.exec(written);
  if (three && /[1-9]/.test(written)) return `PT${Number(three[1])}H${Number(three[2])}M${Number(three[3])}S`;
  const minutes = /^(\d{1,4}) ?(?:m|min|mins|minutes?|minuten|')\.?$/.exec(written)?.[1];
  if (minutes !== undefined) return minutes;
  const hours = /^(\d{1,3}(?:\.\d{1,2})?) ?(?:h|hrs?|hours?|heures?|std|stunden?)\.? ?(?:(\d{1,2}) ?(?:m|min|minutes?|minuten)?\.?)?$/.exec(
    written,
  );
  return hours ? String(Math.round(Number(hours[1]) * 60 + Number(hours[2] ?? 0))) : text.trim();
}
