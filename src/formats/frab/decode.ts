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
 * The text of an XML file: UTF-8 (a BOM is allowed), or what its declaration says where that is ASCII or Latin 1 (XML 1.0 §4.3.3).
 * @throws AgendaError `unreadable` for other encodings, octets that are none of the encoding, and files over `MAX_OCTETS`.
 */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes.length > MAX_OCTETS) throw unreadable(1, 1, `the file has ${bytes.length} octets; at most ${MAX_OCTETS} are read`);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw unreadable(1, 1, 'the file is in UTF-16; save it as UTF-8');
  }
  const label = declaredEncoding(bytes);
  const encoding = LABELS[label.toLowerCase()];
  if (!encoding) throw unreadable(1, 1, `the encoding ${label} is not read; save the file as UTF-8`);
  return decoded(bytes, encoding);
}

/** The first characters of a file, whatever its encoding: enough for its XML declaration and root element. */
export function headOf(bytes: Uint8Array, octets = 8192): string {
  return new TextDecoder('utf-8').decode(bytes.subarray(0, octets));
}

function declaredEncoding(bytes: Uint8Array): string {
  const found = /^<\?xml\s[^<>]*?encoding\s*=\s*["']([A-Za-z][\w.-]{0,39})["']/.exec(headOf(bytes, 200));
  return found?.[1] ?? 'utf-8';
}

function decoded(bytes: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const parts: string[] = [];
  for (let at = 0; at < bytes.length || at === 0; at += CHUNK) {
    try {
      parts.push(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: at + CHUNK < bytes.length }));
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
  return unreadable(line, before.length - lineStart + 1, `here are octets that are not ${encoding === 'utf-8' ? 'UTF-8' : encoding}`);
}
