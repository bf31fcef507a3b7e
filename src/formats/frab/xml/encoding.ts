import { decodeText, headOf } from '../../foreign/decode.ts';

/**
 * The text of an XML file, in the encoding of its declaration or its BOM (XML 1.0 §4.3.3).
 * @throws AgendaError `unreadable` as `decodeText`.
 */
export function decodeXml(bytes: Uint8Array): string {
  return decodeText(bytes, declaredEncoding(bytes));
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const found = /^<\?xml\s[^<>]*?encoding\s*=\s*["']([A-Za-z][\w.-]{0,39})["']/.exec(headOf(bytes, 200));
  return found?.[1];
}
