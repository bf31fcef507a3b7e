import { isTimeZone } from '../../../agenda/time.ts';
import { windowsZone } from './windows-zones.ts';

const UTC = /^(?:utc|gmt|etc\/utc|etc\/gmt|z|coordinated universal time|tzone:\/\/microsoft\/utc|\(utc\)[\p{L} ]{0,40})$/iu;
const AMERICAN = new Map([
  ['eastern', 'America/New_York'],
  ['central', 'America/Chicago'],
  ['mountain', 'America/Denver'],
  ['pacific', 'America/Los_Angeles'],
  ['est5edt', 'America/New_York'],
  ['cst6cdt', 'America/Chicago'],
  ['mst7mdt', 'America/Denver'],
  ['pst8pdt', 'America/Los_Angeles'],
]);
const FIXED = /^\(?(?:utc|gmt)? ?([+-])(\d{1,2})(?::?([0-5]\d))?\)?$/i;

const zones = Intl.supportedValuesOf('timeZone');
const bySpelling = new Map(zones.map((zone) => [zone.toLowerCase(), zone]));
const byCity = new Map(zones.map((zone) => [(zone.split('/').at(-1) ?? '').replaceAll('_', ' ').toLowerCase(), zone]));

/** The IANA zone that a name means, as programs write it; undefined where it names none. */
export function ianaName(written: string): string | undefined {
  const name = written.trim();
  if (isTimeZone(name)) return name;
  if (UTC.test(name)) return 'UTC';
  return windowsZone(name.replace(/ (?:Daylight|Summer) Time$/, ' Standard Time')) ?? spelled(name) ?? behindPath(name) ?? shown(name);
}

/** How many milliseconds east of UTC a name such as "GMT+0100" is, null where it says nothing of that. */
export function fixedOffset(name: string): number | null {
  const [, sign, hours, minutes = '00'] = FIXED.exec(name.trim()) ?? [];
  if (hours === undefined || Number(hours) > 14) return null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function spelled(name: string): string | undefined {
  const plain = name.toLowerCase();
  return bySpelling.get(plain) ?? bySpelling.get(plain.replace('-', '/')) ?? AMERICAN.get(plain);
}

/** Some write a path before the name (`/mozilla.org/20050126_1/Europe/Paris`, RFC 5545 §3.2.19). */
function behindPath(name: string): string | undefined {
  const tail = /([A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_+-]+){1,2})$/.exec(name.slice(-80))?.[1];
  return tail !== undefined && isTimeZone(tail) ? tail : undefined;
}

/** What Windows shows to people: "(UTC+01:00) Amsterdam, Berlin, Bern", "(GMT-05:00) Eastern Time (US & Canada)". */
function shown(name: string): string | undefined {
  const [, places] = /^\((?:UTC|GMT)[+-]?[\d:.]{0,5}\) ?(.{2,120})$/i.exec(name) ?? [];
  const american = /^(eastern|central|mountain|pacific) time\b/i.exec(places ?? name)?.[1]?.toLowerCase();
  if (american !== undefined) return AMERICAN.get(american);
  const cities = (places ?? '').split(/,\s*/).map((place) => byCity.get(place.toLowerCase()));
  return cities.find((zone) => zone !== undefined);
}
