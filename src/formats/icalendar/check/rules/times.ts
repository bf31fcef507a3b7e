import { momentOf } from '../../content-lines/moment.ts';
import { durationOf } from '../../content-lines/values.ts';
import { type Entry, valueIn } from '../entry.ts';
import { entriesWhere, type Feed } from '../feed.ts';
import type { Rule } from '../finding.ts';
import { spoken } from '../instant.ts';

const [FIRST_YEAR, LAST_YEAR] = ['1970', '2099'];

/** Start and end (RFC 5545 §3.8.2). */
export const timeRules: readonly Rule<Feed>[] = [
  {
    name: 'start-missing',
    severity: 'error',
    says: 'Entries have no start.',
    effect: 'No app shows them, and strict ones refuse the feed.',
    find: (feed) => entriesWhere(feed, ({ first }) => !first.has('DTSTART')),
  },
  {
    name: 'time-form',
    severity: 'error',
    says: 'Starts or ends are no dates or times that exist.',
    effect: 'Apps drop the entry or the whole feed.',
    find: (feed) => entriesWhere(feed, unreadableTime),
  },
  {
    name: 'duration-form',
    severity: 'error',
    says: 'Durations cannot be read.',
    effect: 'Strict apps drop the entry; others show it without length.',
    find: (feed) =>
      entriesWhere(feed, ({ first }) => durationOf(first.get('DURATION')?.value ?? 'P1D') === null && (first.get('DURATION')?.value ?? '')),
  },
  {
    name: 'end-missing',
    severity: 'warning',
    says: 'Entries have a start but no end.',
    effect: 'Google Calendar and Apple make up a length; Outlook and Thunderbird show a moment without length.',
    find: (feed) =>
      entriesWhere(feed, ({ first, start }) => !first.has('DTEND') && !first.has('DURATION') && start !== null && start.form !== 'date'),
  },
  {
    name: 'zero-length',
    severity: 'warning',
    says: 'Entries end when they start.',
    effect: 'Some apps hide them or show a thin line; a whole day that ends on its own date is dropped by some.',
    find: (feed) => entriesWhere(feed, (entry) => lengthOf(entry) === 0 && spokenStart(entry)),
  },
  {
    name: 'negative-length',
    severity: 'error',
    says: 'Entries end before they start.',
    effect: 'Apps drop them, or show them at a wrong time.',
    find: (feed) => entriesWhere(feed, (entry) => lengthOf(entry) < 0 && spokenStart(entry)),
  },
  {
    name: 'two-ends',
    severity: 'warning',
    says: 'Entries have both an end and a duration.',
    effect: 'Strict apps refuse them; the others take either.',
    find: (feed) => entriesWhere(feed, ({ first }) => first.has('DTEND') && first.has('DURATION')),
  },
  {
    name: 'mixed-forms',
    severity: 'error',
    says: 'Entries start with a date and end with a time, or the other way round.',
    effect: 'Apps drop them, or show them on wrong days.',
    find: (feed) =>
      entriesWhere(feed, ({ start, end }) => start !== null && end !== null && (start.form === 'date') !== (end.form === 'date')),
  },
  {
    name: 'far-date',
    severity: 'warning',
    says: `Entries lie before ${FIRST_YEAR} or after ${LAST_YEAR}.`,
    effect: 'It is a slip as a rule; many apps cannot show such dates.',
    find: (feed) => entriesWhere(feed, (entry) => isFar(entry) && spokenStart(entry)),
  },
];

function unreadableTime({ first }: Entry): string | false {
  const bad = ['DTSTART', 'DTEND'].flatMap((name) => first.get(name) ?? []).find((property) => momentOf(property) === null);
  return bad ? `${bad.name} ${bad.value}` : false;
}

/** In milliseconds; of entries whose length cannot be told, and of whole days that go without an end, a positive one. */
function lengthOf({ start, end }: Entry): number {
  const differ = (form: string) => (start?.form === form) !== (end?.form === form);
  if (!start || !end || differ('date') || differ('floating')) return 1;
  return end.epochMs - start.epochMs;
}

const spokenStart = (entry: Entry) => (entry.start ? spoken(entry.start) : (valueIn(entry, 'DTSTART') ?? ''));

function isFar({ start, end }: Entry): boolean {
  return [start, end].some((instant) => instant && (instant.local < FIRST_YEAR || instant.local.slice(0, 4) > LAST_YEAR));
}
