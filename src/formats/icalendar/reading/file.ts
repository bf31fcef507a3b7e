import { decodeGuessed, unreadable } from '../../foreign/decode.ts';
import type { Doubts } from '../../foreign/doubts.ts';
import { type CalendarFile, type FaultKind, type LineFault, MOST_OCTETS, readCalendar } from '../content-lines/index.ts';
import { withMendedFolds } from './folds.ts';
import { withoutIndents, withoutQuotedPrintable } from './old-lines.ts';

// Blank ones cost nothing but time, and so are not counted where lines are read.
const MOST_LINES = 1_000_000;
const LF = 0x0a;
const LOSSES: Partial<Record<FaultKind, string>> = {
  'too-many-lines': 'there are too many lines; the rest is not read',
  'too-deep': 'components are nested too deep; they are left out',
  'bad-parameters': "the parameters of a property can't be read; they are left out",
  'no-colon': 'here is a line that is no property; it is left out',
  unclosed: 'here begins a component that has no end; it ends where another begins',
};

/**
 * A calendar file with what can be mended in its bytes: UTF-16 and Latin 1 are decoded, lines that go on without a blank are joined.
 * What was lost is reported, each sort once.
 * @throws AgendaError `unreadable` where it is too large, or holds neither a calendar nor an event.
 */
export function calendarFileOf(bytes: Uint8Array, doubts: Doubts): CalendarFile {
  refuseTooManyLines(bytes);
  const file = mended(soundLines(bytes, doubts), doubts);
  if (faultOf(file, 'too-large')) throw unreadable(1, 1, `the file has ${bytes.length} octets, which is too large`);
  if (file.calendars.length === 0 && !file.strays.some(({ name }) => name === 'VEVENT'))
    throw unreadable(1, 1, 'the file has no BEGIN:VCALENDAR');
  for (const { kind, count, places } of file.faults) {
    const loss = LOSSES[kind];
    if (loss) doubts.add(`line ${places[0]?.line ?? 1}`, count > 1 ? `${loss}; so it is ${count} times` : loss);
  }
  return file;
}

/** Too large a file is none that is worth it. */
function soundLines(bytes: Uint8Array, doubts: Doubts): Uint8Array {
  if (bytes.length > MOST_OCTETS) return bytes;
  const left = withoutIndents(bytes);
  if (left !== bytes) doubts.add('line 1', 'lines are indented, which makes each go on with the one before it; they are read without');
  return withoutQuotedPrintable(left);
}

function refuseTooManyLines(bytes: Uint8Array): void {
  let count = 0;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    count += 1;
    if (count > MOST_LINES) throw unreadable(count, 1, `the file has more than ${MOST_LINES} lines, which are not read`);
  }
}

function mended(bytes: Uint8Array, doubts: Doubts): CalendarFile {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const first = isUtf16 ? null : readCalendar(bytes);
  // A fold may part a code point, so that only unfolded lines tell whether they are UTF-8.
  if (first && (!faultOf(first, 'not-utf-8') || faultOf(first, 'too-large'))) return withJoinedLines(first, bytes, doubts);
  const { text, encoding } = decodeGuessed(bytes);
  doubts.add('line 1', `the file is read as ${encoding}, since it is not UTF-8`);
  const decoded = new TextEncoder().encode(text);
  return withJoinedLines(readCalendar(decoded), decoded, doubts);
}

function withJoinedLines(file: CalendarFile, bytes: Uint8Array, doubts: Doubts): CalendarFile {
  const loose = faultOf(file, 'no-colon');
  if (!loose) return file;
  const joined = readCalendar(withMendedFolds(bytes));
  const left = faultOf(joined, 'no-colon')?.count ?? 0;
  if (left < loose.count)
    doubts.add(`line ${loose.places[0]?.line ?? 1}`, 'here is a line that is no property; such lines are joined to those before them');
  return joined;
}

function faultOf(file: CalendarFile, kind: FaultKind): LineFault | undefined {
  return file.faults.find((fault) => fault.kind === kind);
}
