/** A TEXT value without its escapes (RFC 5545 §3.3.11). An unknown escape stands for its character. */
export function textOf(value: string): string {
  return value.replace(/\\([\s\S])/g, (_, escaped: string) => (escaped === 'n' || escaped === 'N' ? '\n' : escaped));
}

/** The values of a list such as CATEGORIES, parted at its commas that are not escaped, without their escapes. */
export function listOf(value: string): string[] {
  const values: string[] = [];
  let from = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === '\\') at += 1;
    else if (value[at] === ',') {
      values.push(textOf(value.slice(from, at)));
      from = at + 1;
    }
  }
  return [...values, textOf(value.slice(from))];
}

const DURATION = /^([+-]?)P(?:(\d{1,6})W|(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?)$/;

/** A DURATION in seconds (RFC 5545 §3.3.6), or null where it is none. */
export function durationOf(value: string): number | null {
  const match = DURATION.exec(value);
  if (!match || !/\d/.test(value)) return null;
  const [weeks, days, hours, minutes, seconds] = match.slice(2).map((part) => Number(part ?? 0));
  const total = (weeks ?? 0) * 604_800 + (days ?? 0) * 86_400 + (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
  return match[1] === '-' ? -total : total;
}
