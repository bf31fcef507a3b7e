import { columnsOf } from './width.ts';

// Scripts without blanks between words may break before any character but these.
const IDEOGRAPH = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
const CLOSING = '[、。，．！？）」』】〉》ー々]';
const PIECES = new RegExp(` +|${IDEOGRAPH}${CLOSING}*|(?:(?!${IDEOGRAPH})[^ ])+`, 'gu');

/**
 * A line as lines of at most `width` columns, broken at blanks and between ideographs; what has neither (an address) stays whole.
 * @param first what the first line begins with; the others begin with as many blanks as `hang`.
 */
export function wrapped(text: string, width: number, first = '', hang = columnsOf(first)): string[] {
  const lines: string[] = [];
  const indent = ' '.repeat(hang);
  let line = first;
  let columns = columnsOf(first);
  let isEmpty = true;
  for (const [piece] of text.matchAll(PIECES)) {
    const size = columnsOf(piece);
    if (!isEmpty && columns + columnsOf(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      [line, columns, isEmpty] = [indent, hang, true];
    }
    if (isEmpty && piece.trim() === '') continue;
    line += piece;
    columns += size;
    isEmpty = false;
  }
  return [...lines, line.trimEnd()];
}
