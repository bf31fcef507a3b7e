import { MAX_DAYS } from './limits.ts';

/** How long a session lasts, and a sentence where that was guessed. */
export interface Duration {
  minutes: number;
  doubt?: string;
}

const GUESS_MINUTES = 30;

/**
 * Reads `H:MM`, `HH:MM:SS`, `D:HH:MM` and plain minutes. Three parts that begin with one digit are days, hours and minutes, as pretalx
 * writes them, where that is possible. What is missing, zero or over 31 days is taken for 30 minutes.
 */
export function durationOf(text: string): Duration {
  if (text === '') return { minutes: GUESS_MINUTES, doubt: `has no duration; ${GUESS_MINUTES} minutes are assumed` };
  const minutes = minutesOf(text);
  if (minutes === undefined || minutes <= 0 || minutes > MAX_DAYS * 1440) {
    return { minutes: GUESS_MINUTES, doubt: `has the duration ${JSON.stringify(text.slice(0, 40))}; ${GUESS_MINUTES} minutes are assumed` };
  }
  if (minutes >= 1440 && /:.*:/.test(text)) return { minutes, doubt: `has the duration ${text}, read as days, hours and minutes` };
  return { minutes };
}

function minutesOf(text: string): number | undefined {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  const two = /^(\d{1,3}):([0-5]?\d)$/.exec(text);
  if (two) return Number(two[1]) * 60 + Number(two[2]);
  const three = /^(\d{1,2}):(\d{1,2}):([0-5]?\d)$/.exec(text);
  if (!three) return undefined;
  const [first, second, third] = [Number(three[1]), Number(three[2]), Number(three[3])];
  const inDays = three[1]?.length === 1 && second < 24;
  return inDays && first > 0 ? first * 1440 + second * 60 + third : inDays ? second * 60 + third : first * 60 + second + third / 60;
}
