import { AgendaError } from '../../agenda/errors.ts';
import { MAX_OCTETS } from './limits.ts';

const CHUNK = 65_536;
const LABELS: Record<string, string> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
  'windows-1252': 'windows-1252',
};

/** The error for bytes that can't be read, with the place as `line:column`, both counted from 1. */
export function unreadable(line: number, column: number, message: string): AgendaError {
  return new AgendaError('unreadable', `${line}:${column}: ${message}`);
}

/**
 * The text of a file in UTF-8, in UTF-16 where it begins with a BOM of that, or in what it declares where that is ASCII or Latin 1. A BOM goes.
 * @throws AgendaError `unreadable` for other encodings, octets that are none of the encoding, and files over `MAX_OCTETS`.
 */
export function decodeText(bytes: Uint8Array, declared = 'utf-8'): string {
  refuseTooLarge(bytes);
  const encoding = utf16Of(bytes) ?? LABELS[declared.toLowerCase()];
  if (!encoding) throw unreadable(1, 1, `the encoding ${declared} is not read; save the file as UTF-8`);
  return decoded(bytes, encoding);
}

/**
 * The text of a file that can't declare its encoding: UTF-16 where it begins with a BOM of that, UTF-8 where all octets
 * are, else Latin 1 (as windows-1252); `encoding` says which.
 * @throws AgendaError `unreadable` for files over `MAX_OCTETS`, and UTF-16 that is none.
 */
export function decodeGuessed(bytes: Uint8Array): { text: string; encoding: string } {
  refuseTooLarge(bytes);
  const encoding = utf16Of(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  return { text: decoded(bytes, encoding), encoding };
}

/** The first characters of a file, whatever its encoding: enough to recognise what it is. @param most how many, where they are ASCII. */
export function headOf(bytes: Uint8Array, most = 8192): string {
  const utf16 = utf16Of(bytes);
  return new TextDecoder(utf16 ?? 'utf-8').decode(bytes.subarray(0, utf16 ? most * 2 : most));
}

function refuseTooLarge(bytes: Uint8Array): void {
  if (bytes.length > MAX_OCTETS) throw unreadable(1, 1, `the file has ${bytes.length} octets; at most ${MAX_OCTETS} are read`);
}

function utf16Of(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decoded(bytes: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const parts: string[] = [];
  for (let at = 0; at < bytes.length || at === 0; at += CHUNK) {
    try {
      // Without `stream`, Node 20 takes windows-1252 for ISO 8859-1 and loses its quotation marks.
      parts.push(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
      if (at + CHUNK >= bytes.length) parts.push(decoder.decode());
    } catch {
      throw notInEncoding(bytes.subarray(0, at + CHUNK), encoding, at);
    }
  }
  return parts.join('');
}

/** Finds the first replacement character of a forgiving decoder after the octets that were sound. */
function notInEncoding(bytes: Uint8Array, encoding: string, from: number): AgendaError {
  const text = new TextDecoder(encoding).decode(bytes);
  const sound = new TextDecoder(encoding).decode(bytes.subarray(0, Math.max(0, from - 4))).length;
  const before = text.slice(0, Math.max(0, text.indexOf('\ufffd', Math.max(0, sound - 1))));
  const lineStart = before.lastIndexOf('\n') + 1;
  const line = before.split('\n').length;
  return unreadable(
    line,
    before.length - lineStart + 1,
    `here are octets that are not ${encoding.replace(/^utf.*/, (name) => name.toUpperCase())}`,
  );
}
