const FULL_LINE = 60;

/**
 * A file in which lines go on without the blank that RFC 5545 §3.1 wants, as if they had it: a line that begins neither with a name in capitals
 * nor with BEGIN or END belongs to the one before. After a full line it was a fold; after a short one it was the end of a line in a text.
 */
export function withMendedFolds(bytes: Uint8Array): Uint8Array {
  let previous = '';
  // One character for each octet: a fold may part a code point.
  const lines = Buffer.from(bytes)
    .toString('latin1')
    .split(/\r\n|\n|\r/)
    .map((line) => {
      const goesOn = previous !== '' && !/^(?:[ \t]|[A-Z][A-Z0-9-]*[;:]|begin:|end:|<|$)/.test(line) && !/^END:VCALENDAR/i.test(previous);
      const text = goesOn ? ` ${previous.length >= FULL_LINE ? '' : '\\n'}${line}` : line;
      if (line !== '') previous = line;
      return text;
    });
  return Buffer.from(lines.join('\r\n'), 'latin1');
}
