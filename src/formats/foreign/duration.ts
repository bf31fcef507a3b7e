import { quoted } from './doubts.ts';
import { MAX_DAYS } from './limits.ts';

/** How long a session lasts, and a sentence where that was guessed. */
export interface Duration {
  minutes: number;
  doubt?: string;
}

export const GUESS_MINUTES = 30;
const ISO = /^P(?:(\d{1,2})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,7})(?:[.,]\d+)?S)?)?$/i;

/**
 * Reads `H:MM`, `HH:MM:SS`, `D:HH:MM`, plain minutes and ISO 8601 (`PT1H30M`). Three parts that begin with one digit are days, hours and minutes,
 * as pretalx writes them, where that is possible. What is missing, zero or over 31 days is taken for 30 minutes.
 */
export function durationOf(text: string): Duration {
  if (text === '') return { minutes: GUESS_MINUTES, doubt: `has no duration; ${GUESS_MINUTES} minutes are assumed` };
  const minutes = minutesOf(text);
  if (minutes === undefined || minutes <= 0 || minutes > MAX_DAYS * 1440) {
    return { minutes: GUESS_MINUTES, doubt: `has the duration ${quoted(text, 40)}; ${GUESS_MINUTES} minutes are assumed` };
  }
  if (minutes >= 1440 && /:.*:/.test(text)) return { minutes, doubt: `has the duration ${text}, read as days, hours and minutes` };
  return { minutes };
}

function minutesOf(text: string): number | undefined {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  const two = /^(\d{1,3}):(\d{1,2})$/.exec(text);
  if (two) return Number(two[1]) * 60 + Number(two[2]);
  const three = /^(\d{1,2}):(\d{1,2}):([0-5]?\d)$/.exec(text);
  if (!three) return isoMinutes(text);
  const [first, second, third] = [Number(three[1]), Number(three[2]), Number(three[3])];
  const inDays = three[1]?.length === 1 && second < 24;
  return inDays && first > 0 ? first * 1440 + second * 60 + third : inDays ? second * 60 + third : first * 60 + second + third / 60;
}

function isoMinutes(text: string): number | undefined {
  const match = ISO.exec(text);
  if (!match) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return ((weeks * 7 + days) * 24 + hours) * 60 + minutes + seconds / 60;
}
