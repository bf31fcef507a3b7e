import { headOf } from '../../foreign/decode.ts';

/** Looks at the first octets for the root element; a DOCTYPE is left for `read` to refuse. */
export function recogniseXml(bytes: Uint8Array): true | string {
  if (bytes.length === 0) return 'it is empty';
  const head = withoutProlog(headOf(bytes).trimStart());
  if (/^<schedule(?:[\s/>]|$)/.test(head)) return true;
  const root = /^<([^\s<>/!?]{1,60})/.exec(head)?.[1];
  return root ? `its root element is <${root}>, not <schedule>` : 'it is not XML';
}

/** The text behind XML declaration, comments, processing instructions and DOCTYPE. */
function withoutProlog(text: string): string {
  let rest = text;
  for (;;) {
    const end = rest.startsWith('<!--')
      ? '-->'
      : rest.startsWith('<?')
        ? '?>'
        : /^<!DOCTYPE/i.test(rest)
          ? /^[^>]*\[/.test(rest)
            ? ']>'
            : '>'
          : null;
    if (end === null) return rest;
    const at = rest.indexOf(end);
    if (at < 0) return '';
    rest = rest.slice(at + end.length).trimStart();
  }
}
