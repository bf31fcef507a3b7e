import type { FeedComparison, FieldChange, ToldChange } from '../../formats/icalendar/check/index.ts';
import { printable } from './wording.ts';

const MOST_CHANGES = 30;
const WORDS: Partial<Record<ToldChange['kinds'][number], string>> = {
  replaced: 'under another identity',
  restored: 'no longer cancelled',
  restamped: 'with other stamps only',
};
const MARKS: Partial<Record<ToldChange['kinds'][number], string>> = { added: '+', removed: '-' };

/** What changed since the previous version, an entry each; those that differ in their stamps only are but counted. */
export function changeLines({ calendar, changes, unchanged, findings }: FeedComparison, previous: string): string[] {
  const shown = changes.filter(({ kinds }) => !kinds.includes('restamped'));
  const effects = new Map(findings.filter(({ severity }) => severity === 'error').map(({ rule, effect }) => [rule, effect]));
  const more = shown.length > MOST_CHANGES ? [`  … and ${shown.length - MOST_CHANGES} more (--json gives all)`] : [];
  return [
    `CHANGES since ${previous}: ${countLine(changes, unchanged)}`,
    '',
    ...(calendar.length > 0 ? ['  ~ the calendar itself', ...calendar.map(fieldLine)] : []),
    ...shown.slice(0, MOST_CHANGES).flatMap((change) => entryLines(change, effects)),
    ...more,
    ...(calendar.length + shown.length === 0 ? ['  Nothing that people see has changed.'] : []),
  ];
}

const wordOf = (kind: ToldChange['kinds'][number]) => WORDS[kind] ?? kind;

function countLine(changes: readonly ToldChange[], unchanged: number): string {
  const counts = new Map<string, number>();
  for (const { kinds } of changes) for (const kind of kinds) counts.set(wordOf(kind), (counts.get(wordOf(kind)) ?? 0) + 1);
  return [...[...counts].map(([kind, count]) => `${count} ${kind}`), `${unchanged} unchanged`].join(', ');
}

function entryLines({ kinds, title, start, fields, rules }: ToldChange, effects: ReadonlyMap<string, string>): string[] {
  const mark = MARKS[kinds[0] ?? 'changed'] ?? '~';
  const when = start === null ? '' : `, ${start}`;
  const unnoticed = rules.flatMap((rule) => effects.get(rule) ?? []);
  return [
    printable(`  ${mark} ${kinds.map(wordOf).join(' and ')}: "${title || 'without a title'}"${when}`),
    ...fields.map(fieldLine),
    ...unnoticed.map((effect) => `      ! ${effect}`),
  ];
}

function fieldLine({ field, before, after }: FieldChange): string {
  return printable(`      ${field}: ${before ?? 'nothing'} → ${after ?? 'nothing'}`);
}
