import { valueIn } from '../entry.ts';
import { entriesWhere, type Feed } from '../feed.ts';
import type { Rule } from '../finding.ts';

/** Entries that repeat or belong together (RFC 5545 §3.8.5, §3.8.4.5). */
export const recurrenceRules: readonly Rule<Feed>[] = [
  {
    name: 'endless-rule',
    severity: 'note',
    says: 'Entries repeat without an end.',
    effect: 'Apps show them for years to come; a conference has a last day.',
    find: (feed) =>
      entriesWhere(feed, (entry) => {
        const rule = valueIn(entry, 'RRULE');
        return rule !== null && /FREQ=/i.test(rule) && !/(?:UNTIL|COUNT)=/i.test(rule) && rule;
      }),
  },
  {
    name: 'rule-form',
    severity: 'warning',
    says: 'Rules for repetitions do not say how often.',
    effect: 'Apps show the entry once, or refuse it.',
    find: (feed) =>
      entriesWhere(feed, (entry) => {
        const rule = valueIn(entry, 'RRULE');
        return rule !== null && !/(?:^|;)FREQ=(?:SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)(?:;|$)/i.test(rule) && rule;
      }),
  },
  {
    name: 'relation-to-nothing',
    severity: 'note',
    says: 'Entries refer to others that are not in the feed (RELATED-TO).',
    effect: 'Apps ignore it.',
    find: (feed) => {
      const uids = new Set(feed.entries.map(({ uid }) => uid));
      return entriesWhere(feed, (entry) => {
        const related = valueIn(entry, 'RELATED-TO');
        return related !== null && !uids.has(related) && related;
      });
    },
  },
];
