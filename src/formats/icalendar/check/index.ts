import { compareFeeds, type FeedComparison } from './changes/report.ts';
import { type Feed, feedOf } from './feed.ts';
import { type Finding, findingsOf } from './finding.ts';
import { type HttpFacts, httpRules } from './http/index.ts';
import { noCalendar } from './no-calendar.ts';
import { feedRules } from './rules/index.ts';
import { type FeedSummary, summaryOf } from './summary.ts';

export type { FieldChange } from './changes/field.ts';
export type { FeedComparison, ToldChange } from './changes/report.ts';
export type { Finding, Place, Severity } from './finding.ts';
export type { Answer, HttpFacts } from './http/index.ts';
export type { FeedSummary } from './summary.ts';

/** What calendar apps would do with a feed. */
export interface FeedCheck {
  /** How it was served; null for a file. */
  served: { status: number; contentType: string | null } | null;
  /** Null where the file is no calendar. */
  summary: FeedSummary | null;
  findings: Finding[];
  /** Null where there was nothing to compare with. */
  comparison: FeedComparison | null;
}

/**
 * Checks a feed: its bytes; how it is served, where that is known; and what changed since a previous version. Never throws. `previous` that is no
 * calendar is not compared with: ask `isCalendar` first.
 */
export function checkFeed(bytes: Uint8Array, { http, previous }: { http?: HttpFacts; previous?: Uint8Array } = {}): FeedCheck {
  const feed = feedOf(bytes);
  const served = http ? { status: http.first.status, contentType: http.first.headers['content-type'] ?? null } : null;
  const onServer = http ? findingsOf(httpRules, { feed, http }) : [];
  if (!feed.calendar) {
    // The body of an error is no calendar; that the server answers with one is all there is to say.
    const isError = http !== undefined && http.first.status !== 200;
    return {
      served,
      summary: null,
      findings: [...onServer, ...(isError ? [] : findingsOf([noCalendar], { feed, bytes }))],
      comparison: null,
    };
  }
  return {
    served,
    summary: summaryOf(feed),
    findings: [...onServer, ...findingsOf(feedRules, feed)],
    comparison: previous ? comparisonWith(feedOf(previous), feed) : null,
  };
}

function comparisonWith(before: Feed, after: Feed): FeedComparison | null {
  return before.calendar ? compareFeeds(before, after) : null;
}

/** Whether there is a calendar in the bytes. */
export function isCalendar(bytes: Uint8Array): boolean {
  return feedOf(bytes).calendar !== null;
}
