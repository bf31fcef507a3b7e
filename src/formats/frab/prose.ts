import { mendText } from '../../agenda/text.ts';
import { htmlToMarkdown } from '../html-to-markdown.ts';
import type { Doubts } from './doubts.ts';
import { children, markupOf, textOf } from './element.ts';
import { mendMarkdown } from './markdown-source.ts';
import type { Element } from './xml.ts';

const MAX_PROSE = 100_000;
const BLOCKS = 'p|div|ul|ol|li|h[1-6]|table|blockquote|pre|dl|section|article';
const HTML = new RegExp(`^\\s*<(?:${BLOCKS}|br|hr)\\b[^<>]*>|</(?:${BLOCKS})\\s*>`, 'i');

/**
 * Several elements' texts as one Markdown text, a blank line between them; one that repeats or begins another is left out.
 * Null where all are empty.
 * @param base what relative links refer to.
 */
export function proseOf(elements: readonly (Element | undefined)[], base: string | null, doubts: Doubts): string | null {
  const texts: string[] = [];
  for (const element of elements) {
    const text = element ? markdownOf(element, base, doubts) : '';
    if (text === '' || texts.some((other) => other.startsWith(text))) continue;
    const shorter = texts.findIndex((other) => text.startsWith(other));
    if (shorter >= 0) texts[shorter] = text;
    else texts.push(text);
  }
  const whole = texts.join('\n\n');
  if (whole.length > MAX_PROSE && elements[0]) doubts.add(elements[0], `is longer than ${MAX_PROSE} characters; the rest is cut off`);
  return mendText(whole.slice(0, MAX_PROSE)) || null;
}

function markdownOf(element: Element, base: string | null, doubts: Doubts): string {
  const hasMarkup = children(element).length > 0;
  const source = (hasMarkup ? markupOf(element) : textOf(element)).slice(0, MAX_PROSE);
  const text = mendText(source);
  if (text === '') return '';
  const { markdown, doubts: found } = hasMarkup || isHtml(text) ? htmlToMarkdown(text, base) : mendMarkdown(dedent(text), base);
  for (const message of new Set(found)) doubts.add(element, message);
  return mendText(markdown);
}

/** Whether a text is HTML: it has tags that make blocks, outside what Markdown writes as code. */
function isHtml(text: string): boolean {
  return HTML.test(text.replace(/`[^`]*`/g, ''));
}

/**
 * Takes away the indentation that an XML pretty-printer gave to all lines but the first. A few lines without it
 * (under a fifth) are no reason to keep it on the others, where it would turn them into code.
 */
function dedent(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const depths = rest.filter((line) => line.trim() !== '').map(indentation);
  const indented = depths.filter((depth) => depth > 0);
  if (indented.length < depths.length * 0.8 || indented.length === 0) return text;
  const common = indented.reduce((least, depth) => Math.min(least, depth));
  return [first, ...rest.map((line) => line.slice(Math.min(common, indentation(line))))].join('\n');
}

function indentation(line: string): number {
  return line.length - line.trimStart().length;
}
