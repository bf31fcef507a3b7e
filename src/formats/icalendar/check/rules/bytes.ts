import type { FaultKind } from '../../content-lines/index.ts';
import type { Feed } from '../feed.ts';
import type { Rule, Sighting } from '../finding.ts';

/** A rule that passes on what the reader met. */
export function faultRule(kind: FaultKind, rule: Omit<Rule<Feed>, 'find'>): Rule<Feed> {
  return { ...rule, find: (feed) => sightingsOf(feed, kind) };
}

function* sightingsOf({ file, entries }: Feed, kind: FaultKind): Generator<Sighting> {
  const fault = file.faults.find((each) => each.kind === kind);
  if (!fault) return;
  for (const { line, detail } of fault.places) {
    const entry = entries.find(({ component }) => component.line <= line && line <= component.lastLine);
    yield { line, ...(entry ? { entry } : {}), ...(detail ? { detail } : {}) };
  }
  if (fault.count > fault.places.length) yield { times: fault.count - fault.places.length };
}

/** The characters of the file. */
export const byteRules: readonly Rule<Feed>[] = [
  faultRule('not-utf-8', {
    name: 'not-utf-8',
    severity: 'error',
    says: 'Some text is not in UTF-8, the only encoding for calendars.',
    effect: 'Accents and other letters come out wrong everywhere; strict apps (python and Linux ones) refuse the whole feed.',
  }),
  faultRule('byte-order-mark', {
    name: 'byte-order-mark',
    severity: 'warning',
    says: 'The file begins with an invisible byte order mark.',
    effect: 'Strict apps do not find the beginning of the calendar and refuse it.',
  }),
  faultRule('nul', {
    name: 'nul-character',
    severity: 'error',
    says: 'There is a NUL character in the text.',
    effect: 'GNOME Calendar and Evolution refuse the whole feed.',
  }),
  faultRule('bare-cr', {
    name: 'bare-carriage-return',
    severity: 'error',
    says: 'A carriage return stands where no line ends.',
    effect: 'Nextcloud takes what follows for a new line, so that text becomes a property of its own; others lose the title.',
  }),
  faultRule('control', {
    name: 'control-character',
    severity: 'warning',
    says: 'There are control characters in the text.',
    effect: 'Apps show boxes or cut the text there; strict ones refuse the entry.',
  }),
  faultRule('odd-character', {
    name: 'odd-character',
    severity: 'warning',
    says: 'There are line separators, replacement characters (�) or non-characters in the text.',
    effect: 'Web apps built on node-ical lose the title; a � is text that was damaged before it came here.',
  }),
];
