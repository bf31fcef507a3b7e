import { type Property, propertiesOf } from '../../content-lines/index.ts';
import { listOf, textOf } from '../../content-lines/values.ts';
import { type Entry, valueIn } from '../entry.ts';
import { entriesWhere, type Feed } from '../feed.ts';
import type { Rule, Sighting } from '../finding.ts';

const ESCAPED = '\\;,nN';
/** As many characters of a text as are searched: nobody reads more. */
export const MOST_LOOKED_AT = 100_000;
const TEXTS = ['SUMMARY', 'DESCRIPTION', 'LOCATION', 'COMMENT', 'CONTACT', 'NAME', 'X-WR-CALNAME', 'X-WR-CALDESC'];

/** What people read (RFC 5545 §3.3.11, §3.8.1). */
export const textRules: readonly Rule<Feed>[] = [
  {
    name: 'title-missing',
    severity: 'warning',
    says: 'Entries have no title (SUMMARY).',
    effect: 'Apps show "No title", "New event" or an empty box.',
    find: (feed) => entriesWhere(feed, ({ title }) => title === ''),
  },
  {
    name: 'markup',
    severity: 'warning',
    says: 'Descriptions hold HTML tags.',
    effect: 'Apple Calendar, GNOME and Thunderbird show the tags as they stand; Google Calendar turns some into formatting.',
    find: (feed) =>
      entriesWhere(feed, (entry) =>
        found(entry, /<\/?(?:a|b|i|p|u|br|em|h[1-6]|hr|li|ol|ul|div|img|span|strong|table|script)\b[^<>]{0,300}>/i),
      ),
  },
  {
    name: 'html-entities',
    severity: 'warning',
    says: 'Texts hold HTML codes such as &amp;.',
    effect: 'Apps show the codes as they stand, and links with them do not work.',
    find: (feed) => entriesWhere(feed, (entry) => found(entry, /&(?:amp|lt|gt|quot|nbsp|apos|#\d{1,6}|#x[0-9a-f]{1,6});/i)),
  },
  {
    name: 'text-escapes',
    severity: 'warning',
    says: 'Commas, semicolons or backslashes in texts are not escaped.',
    effect: 'Some apps cut the text there.',
    find: (feed) => propertiesWhere(feed, ({ name, value }) => TEXTS.includes(name) && rawMark(value)),
  },
  {
    name: 'category-comma',
    severity: 'warning',
    says: 'There are commas within a category.',
    effect: 'GNOME Calendar and Evolution make two categories of it.',
    find: (feed) =>
      entriesWhere(
        feed,
        ({ component }) =>
          propertiesOf(component, 'CATEGORIES')
            .flatMap(({ value }) => listOf(value))
            .find((name) => name.includes(',')) ?? false,
      ),
  },
  {
    name: 'empty-property',
    severity: 'note',
    says: 'There are properties without a value.',
    effect: 'Apps leave them out; the GNOME library reports an error. Leave the line out.',
    find: (feed) => propertiesWhere(feed, ({ name, value }) => value.trim() === '' && name),
  },
  {
    name: 'title-parameters',
    severity: 'note',
    says: 'Titles carry parameters, such as their language.',
    effect: 'Web apps built on node-ical show "[object Object]" instead of the title.',
    find: (feed) => entriesWhere(feed, ({ first }) => (first.get('SUMMARY')?.parameters.size ?? 0) > 0),
  },
  {
    name: 'position',
    severity: 'warning',
    says: 'Positions (GEO) are no latitude and longitude in plain decimals.',
    effect: 'Apps leave out the map, or refuse the entry.',
    find: (feed) => entriesWhere(feed, (entry) => isBadPosition(entry) && (valueIn(entry, 'GEO') ?? '')),
  },
];

/** What a pattern finds in the texts of an entry, or false. */
function found({ first }: Entry, pattern: RegExp): string | false {
  for (const name of ['SUMMARY', 'LOCATION', 'DESCRIPTION']) {
    const match = pattern.exec(textOf((first.get(name)?.value ?? '').slice(0, MOST_LOOKED_AT)));
    if (match) return `${name}: ${match[0].slice(0, 60)}`;
  }
  return false;
}

/** Sightings for all properties of the calendar and its entries of which something holds. */
export function* propertiesWhere({ calendar, entries }: Feed, holds: (property: Property) => string | false): Generator<Sighting> {
  for (const property of calendar?.properties ?? []) {
    const detail = holds(property);
    if (detail !== false) yield { line: property.line, detail };
  }
  for (const entry of entries) {
    for (const property of entry.component.properties) {
      const detail = holds(property);
      if (detail !== false) yield { entry, line: property.line, detail };
    }
  }
}

/** The place of a mark that should be escaped, or of an escape that does not exist. */
function rawMark(value: string): string | false {
  for (let at = 0; at < value.length; at += 1) {
    const mark = value[at];
    if (mark === '\\' && ESCAPED.includes(value[at + 1] ?? '?')) at += 1;
    else if (mark === '\\' || mark === ',' || mark === ';') return `…${value.slice(Math.max(0, at - 20), at + 20)}…`;
  }
  return false;
}

function isBadPosition(entry: Entry): boolean {
  const value = valueIn(entry, 'GEO');
  if (value === null || value === '') return false;
  const match = /^([+-]?\d{1,3}(?:\.\d{1,20})?);([+-]?\d{1,3}(?:\.\d{1,20})?)$/.exec(value);
  return !match || Math.abs(Number(match[1])) > 90 || Math.abs(Number(match[2])) > 180;
}
