import { type Component, withInner } from '../../content-lines/index.ts';
import type { Feed } from '../feed.ts';
import type { Rule, Sighting } from '../finding.ts';
import { faultRule } from './bytes.ts';

const MOST_OCTETS_FOR_GOOGLE = 1_000_000;

/** How the file is built of components (RFC 5545 §3.4, §3.6). */
export const structureRules: readonly Rule<Feed>[] = [
  {
    name: 'too-large-for-google',
    severity: 'error',
    says: 'The feed is larger than 1,000,000 octets.',
    effect: 'Google Calendar takes nothing of it, without a word.',
    find: ({ file }) => (file.octets > MOST_OCTETS_FOR_GOOGLE ? [{ detail: `${file.octets} octets` }] : []),
  },
  faultRule('too-many-lines', {
    name: 'too-many-lines',
    severity: 'error',
    says: 'The file has more lines than any agenda needs; only the first were looked at.',
    effect: 'Apps that read it take very long or give up.',
  }),
  faultRule('too-deep', {
    name: 'too-deep',
    severity: 'error',
    says: 'Components lie too deep in each other; the inner ones were not looked at.',
    effect: 'Apps give up or lose them.',
  }),
  faultRule('outside', {
    name: 'text-outside',
    severity: 'error',
    says: 'There is text before or after the calendar, such as HTML around it.',
    effect: 'Thunderbird and others built on ical.js refuse the whole feed; some skip the text.',
  }),
  faultRule('unclosed', {
    name: 'unclosed',
    severity: 'error',
    says: 'A BEGIN has no END; the file may have been cut off.',
    effect: 'Most apps refuse the whole feed or lose all that follows.',
  }),
  faultRule('stray-end', {
    name: 'stray-end',
    severity: 'error',
    says: 'An END has no BEGIN.',
    effect: 'Most apps refuse the whole feed or lose all that follows.',
  }),
  {
    name: 'several-calendars',
    severity: 'warning',
    says: 'There are several calendars in one file.',
    effect: 'Many apps show the first one only.',
    find: ({ file: { calendars } }) => calendars.slice(1).map(({ line }) => ({ line })),
  },
  {
    name: 'entries-outside',
    severity: 'error',
    says: 'Entries stand outside of the calendar.',
    effect: 'No app shows them.',
    find: ({ file: { strays } }) => strays.map(({ line, name }) => ({ line, detail: name })),
  },
  {
    name: 'no-component',
    severity: 'warning',
    says: 'The calendar holds nothing at all, not even a time zone.',
    effect: 'Strict apps call it broken instead of empty; an empty feed can carry its time zone.',
    find: ({ calendar }) => (calendar && calendar.components.length === 0 ? [{ line: calendar.line }] : []),
  },
  {
    name: 'no-entries',
    severity: 'note',
    says: 'There are no entries.',
    effect: 'Apps show an empty calendar; vdirsyncer keeps the old entries, since it refuses to empty a calendar.',
    find: ({ calendar, entries }) => (calendar && entries.length === 0 ? [{}] : []),
  },
  {
    name: 'other-components',
    severity: 'note',
    says: 'There are tasks, journals or free/busy times beside the entries.',
    effect: 'Google Calendar and Outlook leave them out; Apple and Thunderbird show tasks elsewhere.',
    find: ({ file }) =>
      file.calendars.flatMap(({ components }) =>
        components.filter(({ name }) => /^V(?:TODO|JOURNAL|FREEBUSY)$/.test(name)).map(({ line, name }) => ({ line, detail: name })),
      ),
  },
  {
    name: 'property-twice',
    severity: 'warning',
    says: 'What may be there once is there several times.',
    effect: 'Some apps take the first, some the last, some refuse the entry.',
    find: repeats,
  },
];

const ONCE: Record<string, readonly string[]> = {
  VCALENDAR: ['VERSION', 'PRODID', 'CALSCALE', 'METHOD', 'LAST-MODIFIED', 'URL', 'REFRESH-INTERVAL', 'SOURCE', 'COLOR', 'X-WR-CALNAME'],
  VEVENT: [
    ...[
      'UID',
      'DTSTAMP',
      'DTSTART',
      'DTEND',
      'DURATION',
      'CLASS',
      'CREATED',
      'DESCRIPTION',
      'GEO',
      'LAST-MODIFIED',
      'LOCATION',
      'ORGANIZER',
    ],
    ...['PRIORITY', 'SEQUENCE', 'STATUS', 'SUMMARY', 'TRANSP', 'URL', 'RECURRENCE-ID', 'COLOR', 'X-MICROSOFT-CDO-BUSYSTATUS'],
  ],
  VTIMEZONE: ['TZID'],
  STANDARD: ['DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO'],
  DAYLIGHT: ['DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO'],
};

function* repeats({ file, entries }: Feed): Generator<Sighting> {
  const entryOf = new Map(entries.map((entry) => [entry.component, entry]));
  for (const component of file.calendars.flatMap((calendar) => [...withInner(calendar)])) {
    const entry = entryOf.get(component);
    for (const { name, line } of repeatedIn(component)) yield { line, detail: name, ...(entry ? { entry } : {}) };
  }
}

function repeatedIn({ name, properties }: Component) {
  const once = new Set(ONCE[name]);
  const met = new Set<string>();
  return properties.filter((property) => {
    const isRepeat = once.has(property.name) && met.has(property.name);
    met.add(property.name);
    return isRepeat;
  });
}
