import { skip, violations } from '../formats/icalendar/checker.ts';
import { hostileFeed } from '../formats/icalendar/hostile-feed.ts';
import { type Findings, inFolder } from './findings.ts';

const FEEDS = 25;
const SESSIONS = 400;

/** 10,000 sessions with hostile texts, as three independent readers see them. */
export function hostileTexts(seed: number): Promise<Findings> {
  return inFolder(async (folder) => {
    const feeds = Array.from({ length: FEEDS }, (_, n) => hostileFeed(seed + n, SESSIONS, folder));
    const faults = feeds.flatMap((feed) => feed.faults);
    if (!skip) faults.push(...(await violations(feeds.map(({ check }) => check))));
    const sum = (of: 'sessions' | 'octets') => feeds.reduce((total, feed) => total + feed[of], 0);
    return {
      done: `${sum('sessions')} hostile sessions, ${(sum('octets') / 1e6).toFixed(1)} MB${skip ? `, without the checker: ${skip}` : ''}`,
      faults,
    };
  });
}
