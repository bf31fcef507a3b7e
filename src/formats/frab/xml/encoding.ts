import { decodeText, headOf } from '../../foreign/decode.ts';
import type { Doubts } from '../../foreign/doubts.ts';

/**
 * The text of an XML file, in the encoding of its declaration or its BOM (XML 1.0 §4.3.3).
 * @throws AgendaError `unreadable` as `decodeText`.
 */
export function decodeXml(bytes: Uint8Array): string {
  return decodeText(bytes, declaredEncoding(bytes));
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const found = /^\s*<\?xml\s[^<>]*?encoding\s*=\s*["']([A-Za-z][\w.-]{0,39})["']/.exec(headOf(bytes, 200));
  return found?.[1];
}

const DECLARATION = /^\s+<\?xml\s[^<>]*\?>/;
// What XML 1.0 §2.2 allows nowhere, and references to it (XML 1.0 §4.1).
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\d|3[01]));/gi;

/**
 * A text without what parsers stumble over although nothing is lost with it: blank lines before the XML declaration, and control characters, which
 * people paste into abstracts and older exports do not take out. All else stays where it was.
 */
export function withoutStumblingBlocks(text: string, doubts: Doubts): string {
  let count = 0;
  const blank = (found: string) => {
    count += 1;
    return ' '.repeat(found.length);
  };
  const mended = text.replace(FORBIDDEN, blank).replace(DECLARATION, (found) => found.replace(/[^\n]/g, ' '));
  if (count > 0) doubts.add('line 1', `the file has ${count} characters that XML forbids; they are read as blanks`);
  return mended;
}
