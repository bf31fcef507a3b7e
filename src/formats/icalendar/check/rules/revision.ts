import { propertyOf, rawValueOf } from '../../content-lines/index.ts';
import { momentOf } from '../../content-lines/moment.ts';
import { sequenceOf, stampOf, valueIn } from '../entry.ts';
import { entriesWhere, type Feed } from '../feed.ts';
import type { Rule, Sighting } from '../finding.ts';

/** By what apps notice a change (RFC 5545 §3.8.7). */
export const revisionRules: readonly Rule<Feed>[] = [
  {
    name: 'sequence-missing',
    severity: 'warning',
    says: 'Entries have no revision number (SEQUENCE).',
    effect: 'When they change, Google Calendar keeps the old version.',
    find: (feed) => entriesWhere(feed, ({ first }) => !first.has('SEQUENCE')),
  },
  {
    name: 'sequence-form',
    severity: 'warning',
    says: 'Revision numbers (SEQUENCE) are no whole numbers from 0 to 2,147,483,647.',
    effect: 'Apps ignore them, or refuse the entry.',
    find: (feed) =>
      entriesWhere(feed, (entry) => entry.first.has('SEQUENCE') && sequenceOf(entry) === null && (valueIn(entry, 'SEQUENCE') ?? '')),
  },
  {
    name: 'last-modified-missing',
    severity: 'warning',
    says: 'Entries do not say when they were changed last (LAST-MODIFIED).',
    effect: 'ICSx5 on Android never shows a change of them.',
    find: (feed) => entriesWhere(feed, ({ first }) => !first.has('LAST-MODIFIED')),
  },
  {
    name: 'created-missing',
    severity: 'note',
    says: 'Entries do not say when they were made (CREATED).',
    effect: 'No app is known to need it; what lists new entries cannot tell them from changed ones.',
    find: (feed) => entriesWhere(feed, ({ first }) => !first.has('CREATED')),
  },
  {
    name: 'dtstamp-missing',
    severity: 'warning',
    says: 'Entries have no time stamp (DTSTAMP), which every entry must have.',
    effect: 'Strict apps refuse them; Google Calendar has less to tell old from new by.',
    find: (feed) => entriesWhere(feed, ({ first }) => !first.has('DTSTAMP')),
  },
  {
    name: 'dtstamp-of-download',
    severity: 'warning',
    says: 'The time stamps (DTSTAMP) look like the moment of the download, not of the last change.',
    effect: 'Each refresh looks like a change of every entry: apps download and store all anew, and some announce it.',
    find: stampsOfDownload,
  },
  {
    name: 'stamp-form',
    severity: 'warning',
    says: 'Time stamps (DTSTAMP, CREATED, LAST-MODIFIED) are not times in UTC.',
    effect: 'Apps ignore them or misread them by hours, and so miss changes.',
    find: oddStamps,
  },
  {
    name: 'created-after-change',
    severity: 'note',
    says: 'Entries were changed before they were created, by their stamps.',
    effect: 'No app is known to mind; the stamps are not to be trusted.',
    find: (feed) =>
      entriesWhere(feed, (entry) => (stampOf(entry, 'CREATED') ?? 0) > (stampOf(entry, 'LAST-MODIFIED') ?? Number.POSITIVE_INFINITY)),
  },
];

function stampsOfDownload(feed: Feed): Iterable<Sighting> {
  const later = [
    ...entriesWhere(feed, (entry) => {
      const [stamp, changed] = [stampOf(entry, 'DTSTAMP'), stampOf(entry, 'LAST-MODIFIED')];
      return stamp !== null && changed !== null && stamp > changed;
    }),
  ];
  if (later.length > 0) return later;
  const stamps = feed.entries.map(({ component }) => rawValueOf(component, 'DTSTAMP'));
  const isSame = stamps.length > 1 && stamps[0] !== null && new Set(stamps).size === 1;
  const isChange = feed.entries.every(({ first }) => first.has('LAST-MODIFIED'));
  return isSame && !isChange ? [{ detail: `all ${stamps.length} have ${stamps[0]}` }] : [];
}

function* oddStamps({ entries }: Feed): Generator<Sighting> {
  for (const entry of entries) {
    for (const name of ['DTSTAMP', 'CREATED', 'LAST-MODIFIED']) {
      const property = propertyOf(entry.component, name);
      if (property && momentOf(property)?.form !== 'utc') yield { entry, line: property.line, detail: `${name} ${property.value}` };
    }
  }
}
