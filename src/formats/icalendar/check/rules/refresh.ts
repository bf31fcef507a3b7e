import { type Component, rawValueOf } from '../../content-lines/index.ts';
import { durationOf } from '../../content-lines/values.ts';
import type { Feed } from '../feed.ts';
import type { Rule } from '../finding.ts';
import { inSubscribed } from './header.ts';

const [LEAST_SECONDS, MOST_SECONDS] = [300, 86_400];

const hintsOf = (calendar: Component) =>
  ['REFRESH-INTERVAL', 'X-PUBLISHED-TTL'].flatMap((name) => rawValueOf(calendar, name)?.trim() ?? []);

/** How often the feed asks to be read again (RFC 7986 §5.7, and X-PUBLISHED-TTL, which Outlook reads). */
export const refreshRules: readonly Rule<Feed>[] = [
  {
    name: 'refresh-missing',
    severity: 'note',
    says: 'The feed does not say how often to look for changes (REFRESH-INTERVAL and X-PUBLISHED-TTL).',
    effect: 'Each app uses its own interval, from an hour to a week. Google Calendar does so anyway: 4 to 24 hours.',
    find: inSubscribed((calendar) => (hintsOf(calendar).length === 0 ? '' : null)),
  },
  {
    name: 'refresh-half',
    severity: 'note',
    says: 'Only one of the two refresh hints is there.',
    effect: 'Outlook reads X-PUBLISHED-TTL, GNOME and Nextcloud read REFRESH-INTERVAL; the others use their own interval.',
    find: inSubscribed((calendar) =>
      hintsOf(calendar).length === 1
        ? rawValueOf(calendar, 'X-PUBLISHED-TTL') === null
          ? 'no X-PUBLISHED-TTL'
          : 'no REFRESH-INTERVAL'
        : null,
    ),
  },
  {
    name: 'refresh-unequal',
    severity: 'warning',
    says: 'The two refresh hints differ.',
    effect: 'Subscribers see changes at different times, depending on their app.',
    find: inSubscribed((calendar) => (new Set(hintsOf(calendar).map(durationOf)).size > 1 ? hintsOf(calendar).join(' / ') : null)),
  },
  {
    name: 'refresh-range',
    severity: 'warning',
    says: 'The refresh interval is no duration between five minutes and a day.',
    effect: 'Apps ignore it, or see changes too late.',
    find: inSubscribed((calendar) => {
      const isFit = (seconds: number | null) => seconds !== null && seconds >= LEAST_SECONDS && seconds <= MOST_SECONDS;
      return hintsOf(calendar).find((hint) => !isFit(durationOf(hint))) ?? null;
    }),
  },
];
