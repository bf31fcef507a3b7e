import type { FeedCheck, FeedSummary, Finding, Place, Severity } from '../../formats/icalendar/check/index.ts';
import { counted } from '../report.ts';
import { changeLines } from './changes-text.ts';
import { allFindings, countsOf, severities, verdictLine } from './verdict.ts';
import { printable, wrapped } from './wording.ts';

const MOST_PLACES = 3;
const HEADINGS: Record<Severity, string> = { error: 'ERRORS', warning: 'WARNINGS', note: 'NOTES' };

/** The whole report for people. */
export function checkText(check: FeedCheck, { source, previous }: { source: string; previous: string | undefined }): string {
  const findings = allFindings(check);
  const entries = check.summary?.entries ?? 0;
  const groups = severities.flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    return own.length > 0 ? ['', HEADINGS[severity], ...own.flatMap((finding) => findingLines(finding, entries))] : [];
  });
  const changes = check.comparison && previous !== undefined ? ['', ...changeLines(check.comparison, previous)] : [];
  return `${[source, ...summaryLines(check), ...groups, ...changes, '', verdictLine(countsOf(findings), check.summary !== null)].join('\n')}\n`;
}

type Row = [label: string, value: string | null];

function summaryLines({ summary, served }: FeedCheck): string[] {
  const rows = summary ? summaryRows(summary) : [];
  if (served) rows.push(['served as', `${served.contentType ?? 'no type'}, status ${served.status}`]);
  return rows.flatMap(([label, value]) => (value ? [printable(`  ${label.padEnd(12)}${value}`)] : []));
}

function summaryRows(summary: FeedSummary): Row[] {
  const { isSingle, name, entries, cancelled, repeating, wholeDays, first, last, timeZones, octets, refreshSeconds } = summary;
  const among = [
    cancelled > 0 ? `${cancelled} cancelled` : '',
    wholeDays > 0 ? `${wholeDays} of whole days` : '',
    repeating > 0 ? `${repeating} repeating` : '',
    isSingle ? 'to be kept, not to be subscribed to' : '',
  ].filter((part) => part !== '');
  return [
    ['name', isSingle ? null : (name ?? 'none')],
    ['entries', `${entries}${among.length > 0 ? ` (${among.join(', ')})` : ''}`],
    ['from', first],
    ['to', last],
    ['time zones', timeZones.join(', ')],
    ['size', `${octets.toLocaleString('en')} octets`],
    [
      'refresh',
      isSingle ? null : refreshSeconds === null ? 'as each app likes' : `every ${spokenSeconds(refreshSeconds).replace(/^1 /, '')}`,
    ],
  ];
}

function spokenSeconds(seconds: number): string {
  if (seconds >= 86_400 && seconds % 86_400 === 0) return counted(seconds / 86_400, 'day');
  if (seconds >= 3600 && seconds % 3600 === 0) return counted(seconds / 3600, 'hour');
  return seconds >= 60 && seconds % 60 === 0 ? counted(seconds / 60, 'minute') : counted(seconds, 'second');
}

function findingLines(finding: Finding, entries: number): string[] {
  const { rule, says, effect } = finding;
  return ['', ...wrapped(`${rule}: ${says}`, '  '), ...wrapped(effect, '    '), ...placeLines(finding, entries)];
}

function placeLines({ count, entries, places }: Finding, allEntries: number): string[] {
  const [first, ...others] = places.slice(0, MOST_PLACES);
  if (!first) return [];
  if (count === allEntries && entries === allEntries && count > MOST_PLACES) {
    return [`    - all ${count} entries, as in ${placeText(first)}`];
  }
  const shown = [first, ...others];
  const rest = count - shown.length;
  if (others.length > 0 && shown.every(isBareLine)) {
    return [`    - lines ${shown.map(({ line }) => line).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`];
  }
  return [...shown.map((place) => `    - ${placeText(place)}`), ...(rest > 0 ? [`    - and ${rest} more`] : [])];
}

function isBareLine({ line, title, detail }: Place): boolean {
  return line !== null && title === null && detail === null;
}

function placeText({ line, title, detail }: Place): string {
  const entry = title === null ? '' : title === '' ? 'without a title' : `"${shortened(title, 50)}"`;
  const where = [line === null ? '' : `line ${line}`, entry].filter((part) => part !== '').join(', ');
  return printable([where, shortened(detail ?? '', 80)].filter((part) => part !== '').join(': '));
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).toWellFormed()}…` : text;
}
