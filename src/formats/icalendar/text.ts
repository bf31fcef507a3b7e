import { mendLine, mendText } from '../../agenda/text.ts';

const FOLD_OCTETS = 75;

/** A text as a TEXT value (RFC 5545 §3.3.11): what no calendar may hold removed, the four escapes made. */
export function textValue(text: string): string {
  return mendText(text.normalize('NFC'))
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A text on one line, of at most `max` characters, for names and summaries; not yet escaped. */
export function oneLine(text: string, max = 240): string {
  const line = mendLine(text.normalize('NFC'));
  return line.length <= max
    ? line
    : `${line
        .slice(0, max - 2)
        .toWellFormed()
        .replace(/\ufffd/g, '')
        .replace(/\s+\S*$/, '')} …`;
}

/** A parameter value, always quoted (RFC 5545 §3.2). Quotes become typographic ones, since clients show the carets of RFC 6868 as they stand. */
export function parameterValue(text: string): string {
  return `"${oneLine(text).replaceAll('"', '”')}"`;
}

/** A link as a URI value: percent-encoded and in ASCII, as the WHATWG parser writes it. */
export function uriValue(link: string): string {
  return new URL(link).href;
}

/** An instant (RFC 3339) as a UTC DATE-TIME. */
export function utcValue(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** Content lines joined and folded: no line over 75 octets, the blank of a fold counted, never within a code point (RFC 5545 §3.1). */
export function foldLines(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function fold(line: string): string {
  if (line.length * 3 <= FOLD_OCTETS) return line;
  let folded = '';
  let octets = 0;
  let from = 0;
  let at = 0;
  for (const char of line) {
    const size = octetsOf(char.codePointAt(0) ?? 0);
    if (octets + size > FOLD_OCTETS) {
      folded += `${line.slice(from, at)}\r\n `;
      from = at;
      octets = 1;
    }
    octets += size;
    at += char.length;
  }
  return folded + line.slice(from);
}

function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** The content lines of a calendar text, without its folds. */
export function unfoldLines(text: string): string[] {
  return text
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
}
