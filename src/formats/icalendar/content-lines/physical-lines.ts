import type { FaultLog } from './faults.ts';

const [LF, CR] = [0x0a, 0x0d];
const MOST_OCTETS_IN_LINE = 75;

/** A line as it stands between two line ends, as offsets into the bytes. */
export interface PhysicalLine {
  /** Counted from 1. */
  number: number;
  from: number;
  to: number;
}

/**
 * The lines of a file. CRLF ends a line (RFC 5545 §3.1); LF alone does too, and CR alone where the file has no LF at all. What is not CRLF,
 * and what is over 75 octets, goes into the log.
 */
export function* physicalLines(bytes: Uint8Array, log: FaultLog): Generator<PhysicalLine> {
  const ending = bytes.includes(LF) ? LF : CR;
  let from = 0;
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    log.add('byte-order-mark', 1);
    from = 3;
  }
  for (let number = 1; from < bytes.length; number += 1) {
    const found = bytes.indexOf(ending, from);
    const next = found < 0 ? bytes.length : found;
    let to = next;
    while (to > from && bytes[to - 1] === CR) to -= 1;
    noteEnding(log, number, { isLast: found < 0, returns: next - to, ending });
    if (to - from > MOST_OCTETS_IN_LINE) log.add('long-line', number, `${to - from} octets`);
    yield { number, from, to };
    from = next + 1;
  }
}

function noteEnding(
  log: FaultLog,
  number: number,
  { isLast, returns, ending }: { isLast: boolean; returns: number; ending: number },
): void {
  if (isLast) log.add('no-last-break', number);
  else if (ending === CR || returns > 1) log.add('bare-cr', number);
  else if (returns === 0) log.add('bare-lf', number);
}
