import type { Component } from './component.ts';
import { FaultLog, type LineFault } from './faults.ts';
import { TreeBuilder } from './tree.ts';
import { unfoldedLines } from './unfold.ts';

export { type Component, componentsOf, parameterOf, propertiesOf, propertyOf, rawValueOf, withInner } from './component.ts';
export type { Property } from './content-line.ts';
export { type FaultKind, type LineFault, MOST_PLACES } from './faults.ts';

/** As large as a file may be, in octets. */
export const MOST_OCTETS = 32 * 1024 * 1024;
const MOST_LINES = 500_000;

/** A calendar file as it was found: all that could be read, and all that was wrong with its bytes and lines. */
export interface CalendarFile {
  octets: number;
  /** One as a rule; a file may hold several, or none. */
  calendars: Component[];
  /** Entries and other components that stand outside of any calendar. */
  strays: Component[];
  faults: LineFault[];
}

/**
 * Reads an iCalendar file (RFC 5545 §3.1, §3.4, §3.6). Never throws and takes time linear in its length: what is wrong is skipped or mended
 * and noted in `faults`. It looks at structure only; values stay as they are, for `values.ts` and `moment.ts` to read.
 */
export function readCalendar(bytes: Uint8Array): CalendarFile {
  const log = new FaultLog();
  const tree = new TreeBuilder(log);
  if (bytes.length > MOST_OCTETS) {
    log.add('too-large', 1, `${bytes.length} octets`);
    return { octets: bytes.length, calendars: [], strays: [], faults: log.list() };
  }
  let count = 0;
  for (const line of unfoldedLines(bytes, log)) {
    count += 1;
    if (count > MOST_LINES) {
      log.add('too-many-lines', line.number, `over ${MOST_LINES}`);
      break;
    }
    tree.add(line);
  }
  tree.finish();
  return { octets: bytes.length, calendars: tree.calendars, strays: tree.strays, faults: log.list() };
}
