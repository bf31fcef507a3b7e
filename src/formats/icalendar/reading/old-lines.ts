const QUOTED = /^([A-Z][A-Z0-9.-]*)((?:;[^:"]{0,200})?;(?:ENCODING=)?QUOTED-PRINTABLE[^:"]{0,200}):/i;
const ENCODED = /;(?:ENCODING=)?QUOTED-PRINTABLE|;CHARSET=[^;:]*/gi;

/**
 * The lines of vCalendar 1.0 whose values are quoted-printable, as RFC 5545 has them; all other bytes as they are. The lines that such a value went on
 * in are left blank, so that places stay what they are.
 */
export function withoutQuotedPrintable(bytes: Uint8Array): Uint8Array {
  if (!/QUOTED-PRINTABLE/i.test(latin1(bytes))) return bytes;
  const lines = latin1(bytes).split(/\r\n|\n|\r/);
  for (let at = 0; at < lines.length; at += 1) {
    const [head, name = '', parameters = ''] = QUOTED.exec(lines[at] ?? '') ?? [];
    if (head === undefined) continue;
    const parts = [(lines[at] ?? '').slice(head.length)];
    for (let next = at + 1; /=[ \t]*$/.test(parts.at(-1) ?? '') && next < lines.length; next += 1) parts.push(lines[next] ?? '');
    lines.fill('', at + 1, at + parts.length);
    const charset = /;CHARSET=([^;:]*)/i.exec(parameters)?.[1] ?? 'utf-8';
    lines[at] = `${name}${parameters.replace(ENCODED, '')}:${decoded(parts.map((part) => part.replace(/=[ \t]*$/, '')).join(''), charset)}`;
  }
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

/** Lines without the blanks that templates indent them with, which are folds to everyone else; the same bytes where no event begins so. */
export function withoutIndents(bytes: Uint8Array): Uint8Array {
  const text = latin1(bytes);
  if (!/^[ \t]+BEGIN:VEVENT[ \t]*\r?$/m.test(text)) return bytes;
  return Buffer.from(text.replace(/^[ \t]+(?=(?:BEGIN|END):|[A-Z][A-Z0-9-]{1,40}[;:])/gm, ''), 'latin1');
}

/** One character for each octet. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** A value as one line of octets in UTF-8, its line ends as RFC 5545 escapes them. */
function decoded(value: string, charset: string): string {
  const octets = value.replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const isLatin1 = /^(?:iso-?8859-1|windows-1252|latin-?1)$/i.test(charset.trim());
  const text = isLatin1 ? octets : Buffer.from(octets, 'latin1').toString('utf8');
  return Buffer.from(text.replace(/\r\n|\r|\n/g, '\\n'), 'utf8').toString('latin1');
}
