import { type Component, propertyOf, rawValueOf } from '../../content-lines/index.ts';
import { momentOf } from '../../content-lines/moment.ts';
import { textOf } from '../../content-lines/values.ts';
import { stampOf } from '../entry.ts';
import type { Feed } from '../feed.ts';
import type { Rule, Sighting } from '../finding.ts';
import { ianaZone } from '../instant.ts';

/** What the calendar says of itself, before its entries. */
export const headerRules: readonly Rule<Feed>[] = [
  {
    name: 'version',
    severity: 'error',
    says: 'The calendar does not say that it is of version 2.0.',
    effect: 'Outlook and strict apps refuse it, or read it as a format of the 1990s.',
    find: inCalendar((calendar) =>
      rawValueOf(calendar, 'VERSION')?.trim() === '2.0' ? null : (rawValueOf(calendar, 'VERSION') ?? 'none'),
    ),
  },
  {
    name: 'producer-missing',
    severity: 'warning',
    says: 'The calendar does not say which program made it (PRODID).',
    effect: 'Strict apps refuse it.',
    find: inCalendar((calendar) => (rawValueOf(calendar, 'PRODID')?.trim() ? null : '')),
  },
  {
    name: 'calendar-scale',
    severity: 'error',
    says: 'The calendar uses a scale other than the Gregorian one.',
    effect: 'Apps refuse it or show wrong dates.',
    find: inCalendar((calendar) => {
      const scale = rawValueOf(calendar, 'CALSCALE')?.trim().toUpperCase() ?? 'GREGORIAN';
      return scale === 'GREGORIAN' ? null : scale;
    }),
  },
  {
    name: 'calendar-uid',
    severity: 'error',
    says: 'The calendar itself has a UID.',
    effect: 'vdirsyncer takes the whole feed for one event.',
    find: inCalendar((calendar) => (propertyOf(calendar, 'UID') ? (rawValueOf(calendar, 'UID') ?? '') : null)),
  },
  {
    name: 'name-missing',
    severity: 'warning',
    says: 'The feed has no name that apps read (X-WR-CALNAME).',
    effect: 'Google Calendar, Apple Calendar and Outlook show the address instead.',
    find: inSubscribed((calendar) => (rawValueOf(calendar, 'X-WR-CALNAME')?.trim() ? null : '')),
  },
  {
    name: 'names-differ',
    severity: 'warning',
    says: 'The feed has two different names (NAME and X-WR-CALNAME).',
    effect: 'It is called differently in different apps.',
    find: inSubscribed((calendar) => {
      const [name, old] = [rawValueOf(calendar, 'NAME'), rawValueOf(calendar, 'X-WR-CALNAME')].map(
        (value) => value && textOf(value).trim(),
      );
      return name && old && name !== old ? `${name} / ${old}` : null;
    }),
  },
  {
    name: 'late-properties',
    severity: 'note',
    says: 'Properties of the calendar come after its entries.',
    effect: 'Apps that read only the beginning miss them, such as the name.',
    find: ({ calendar }) => {
      const first = calendar?.components[0]?.line ?? Number.POSITIVE_INFINITY;
      return (calendar?.properties ?? []).filter(({ line }) => line > first).map(({ line, name }) => ({ line, detail: name }));
    },
  },
  {
    name: 'default-zone',
    severity: 'note',
    says: 'The time zone of the calendar (X-WR-TIMEZONE) is no name of the tz database.',
    effect: 'Google Calendar ignores it.',
    find: inCalendar((calendar) => {
      const zone = rawValueOf(calendar, 'X-WR-TIMEZONE')?.trim();
      return zone === undefined || ianaZone(zone) === zone ? null : zone;
    }),
  },
  {
    name: 'calendar-older-than-entries',
    severity: 'note',
    says: 'The calendar says that it was changed last before some of its entries were.',
    effect: 'Apps that go by it can miss the newest changes.',
    find: olderThanEntries,
  },
];

/** A finding on the calendar where the function answers a detail (or an empty one), not null. */
export function inCalendar(look: (calendar: Component) => string | null): (feed: Feed) => Sighting[] {
  return ({ calendar }) => {
    const detail = calendar && look(calendar);
    return detail === null ? [] : [detail ? { detail } : {}];
  };
}

/** The same, not asked of a file with a single entry. */
export function inSubscribed(look: (calendar: Component) => string | null): (feed: Feed) => Sighting[] {
  return (feed) => (feed.isSingle ? [] : inCalendar(look)(feed));
}

function olderThanEntries({ calendar, entries }: Feed): Sighting[] {
  const property = calendar && propertyOf(calendar, 'LAST-MODIFIED');
  const moment = property && momentOf(property);
  if (!moment) return [];
  const at = Date.parse(`${moment.local}Z`);
  return entries.filter((entry) => (stampOf(entry, 'LAST-MODIFIED') ?? at) > at).map((entry) => ({ entry }));
}
