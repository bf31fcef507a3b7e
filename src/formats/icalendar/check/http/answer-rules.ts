import { rawValueOf } from '../../content-lines/index.ts';
import type { Feed } from '../feed.ts';
import type { Rule } from '../finding.ts';
import { type HttpFacts, headerOf } from './facts.ts';

/** A feed and how it was served. */
export interface Served {
  feed: Feed;
  http: HttpFacts;
}

/** What the plain answer is. */
export const answerRules: readonly Rule<Served>[] = [
  {
    name: 'http-status',
    severity: 'error',
    says: 'The address does not answer with a calendar but with an error.',
    effect:
      'Thunderbird switches the calendar off until it is restarted (after 410 for good, after 404 it keeps the old entries); others keep the old entries.',
    find: ({ http: { first } }) => (first.status === 200 ? [] : [{ detail: `status ${first.status}` }]),
  },
  {
    name: 'http-redirect',
    severity: 'note',
    says: 'The address leads to another one.',
    effect: 'Thunderbird downloads everything anew each time; give out the address it leads to.',
    find: ({ http: { redirects } }) => redirects.map(({ status, to }) => ({ detail: `${status} to ${to}` })),
  },
  {
    name: 'http-content-type',
    severity: 'warning',
    says: 'The answer is not marked as a calendar in UTF-8 (Content-Type: text/calendar; charset=utf-8).',
    effect: 'Browsers show text instead of offering it to the calendar, some apps refuse it, and others show accents wrong.',
    find: ({ http: { first } }) =>
      first.status === 200 && !isCalendarType(first.headers['content-type'] ?? '')
        ? [{ detail: headerOf(first, 'content-type') ?? 'none' }]
        : [],
  },
  {
    name: 'http-method',
    severity: 'note',
    says: 'The method in Content-Type is not the METHOD in the calendar.',
    effect: 'Outlook goes by either.',
    find: ({ feed: { calendar }, http: { first } }) => {
      if (first.status !== 200) return [];
      const said = /;\s*method="?([A-Za-z]+)/i.exec(first.headers['content-type'] ?? '')?.[1]?.toUpperCase() ?? 'none';
      const written = (calendar && rawValueOf(calendar, 'METHOD')?.trim().toUpperCase()) || 'none';
      return said === written ? [] : [{ detail: `${said} / ${written}` }];
    },
  },
  {
    name: 'http-cache-control',
    severity: 'note',
    says: 'The answer does not say how long it may be kept (Cache-Control).',
    effect: 'Proxies and browsers guess; changes can come late.',
    find: ({ http: { first } }) => (first.status === 200 && headerOf(first, 'cache-control') === null ? [{}] : []),
  },
  {
    name: 'http-no-store',
    severity: 'warning',
    says: 'The answer forbids to keep it (Cache-Control: no-store).',
    effect: 'Each refresh of each subscriber is a full download, and nothing is shown while the server is away.',
    find: ({ http: { first } }) =>
      first.status === 200 && /\bno-store\b/i.test(first.headers['cache-control'] ?? '')
        ? [{ detail: headerOf(first, 'cache-control') ?? '' }]
        : [],
  },
  {
    name: 'http-cookies',
    severity: 'warning',
    says: 'The answer sets a cookie.',
    effect: 'Calendar apps have no use for it; caches do not keep such answers, and subscribers can be told apart.',
    find: ({ http: { first } }) => (first.status !== 200 || headerOf(first, 'set-cookie') === null ? [] : [{}]),
  },
];

function isCalendarType(type: string): boolean {
  const [media, ...parameters] = type
    .toLowerCase()
    .split(';')
    .map((part) => part.trim().replaceAll('"', ''));
  return media === 'text/calendar' && parameters.includes('charset=utf-8');
}
