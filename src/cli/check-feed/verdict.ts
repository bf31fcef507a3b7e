import type { FeedCheck, Finding, Severity } from '../../formats/icalendar/check/index.ts';
import { counted } from '../report.ts';

export type Verdict = 'good' | 'usable' | 'faulty';

export const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** All findings: on the feed, and on what changed in it. */
export function allFindings({ findings, comparison }: FeedCheck): Finding[] {
  return [...findings, ...(comparison?.findings ?? [])];
}

export function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), note: count('note') };
}

export function verdictOf({ error, warning }: Record<Severity, number>): Verdict {
  if (error > 0) return 'faulty';
  return warning > 0 ? 'usable' : 'good';
}

/** The last line for people. */
export function verdictLine(counts: Record<Severity, number>, isCalendar: boolean): string {
  if (!isCalendar) return 'Faulty: there is no calendar to show.';
  const found = severities.flatMap((severity) => (counts[severity] > 0 ? [counted(counts[severity], severity)] : []));
  const sentence = {
    good: 'Good: nothing here troubles a calendar app',
    usable: 'Usable: calendar apps show it, but not all of them all of it or at once',
    faulty: 'Faulty: at least one calendar app shows it wrong, in part or not at all',
  }[verdictOf(counts)];
  return `${sentence}${found.length > 0 ? ` (${found.join(', ')})` : ''}.`;
}
