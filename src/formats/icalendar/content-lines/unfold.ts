import type { FaultLog } from './faults.ts';
import { Octets } from './octets.ts';
import { type PhysicalLine, physicalLines } from './physical-lines.ts';

/** A content line without its folds. */
export interface UnfoldedLine {
  /** The number of its first physical line. */
  number: number;
  text: string;
}

/**
 * Content lines, unfolded as bytes and then decoded, so that a fold inside a code point does no harm (RFC 5545 §3.1). Octets that are not UTF-8
 * become U+FFFD; blank lines are left out. Both go into the log.
 */
export function* unfoldedLines(bytes: Uint8Array, log: FaultLog): Generator<UnfoldedLine> {
  const octets = new Octets();
  let number = 0;
  for (const line of physicalLines(bytes, log)) {
    if (!isFold(bytes, line)) {
      if (line.from === line.to) {
        log.add('blank-line', line.number);
        continue;
      }
      if (number > 0) yield decoded(number, octets.all(), log);
      number = line.number;
      octets.clear();
      octets.add(bytes.subarray(line.from, line.to));
    } else if (number === 0) {
      log.add('stray-fold', line.number);
    } else {
      noteFold(bytes, line, log);
      octets.add(bytes.subarray(line.from + 1, line.to));
    }
  }
  if (number > 0) yield decoded(number, octets.all(), log);
}

function isFold(bytes: Uint8Array, { from, to }: PhysicalLine): boolean {
  return from < to && (bytes[from] === 0x20 || bytes[from] === 0x09);
}

function noteFold(bytes: Uint8Array, { number, from, to }: PhysicalLine, log: FaultLog): void {
  if (to - from === 1) log.add('blank-line', number);
  // 10xxxxxx goes on with a code point that began before the fold.
  else if (((bytes[from + 1] ?? 0) & 0xc0) === 0x80) log.add('split-character', number);
}

const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const strict = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

function decoded(number: number, octets: Uint8Array, log: FaultLog): UnfoldedLine {
  const text = lenient.decode(octets);
  const isDamaged = text.includes('\ufffd') && !isUtf8(octets);
  if (isDamaged) log.add('not-utf-8', number, text.slice(0, 40));
  noteCharacters(number, isDamaged ? text.replaceAll('\ufffd', '') : text, log);
  return { number, text };
}

function isUtf8(octets: Uint8Array): boolean {
  try {
    strict.decode(octets);
    return true;
  } catch {
    return false;
  }
}

function noteCharacters(number: number, text: string, log: FaultLog): void {
  const named = (pattern: RegExp) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? null : `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  };
  if (text.includes('\u0000')) log.add('nul', number, 'U+0000');
  if (text.includes('\r')) log.add('bare-cr', number, text.slice(0, 40));
  const control = named(/[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/);
  if (control) log.add('control', number, control);
  const odd = named(/[\u0085\u2028\u2029\ufeff\ufffd-\uffff\ufdd0-\ufdef]/);
  if (odd) log.add('odd-character', number, odd);
}
