import { mendText } from '../../agenda/text.ts';
import { type Conversion, escapeMarkdown, htmlToMarkdown } from '../html-to-markdown.ts';
import type { Doubts } from './doubts.ts';
import { namesPassword, withoutInvitations } from './invitations.ts';
import { mendMarkdown } from './markdown-source.ts';

/** A text of several lines as the file has it. */
export interface ForeignText {
  text: string;
  /** `either` is HTML where it has tags that make blocks, else Markdown. */
  syntax: 'html' | 'markdown' | 'plain' | 'either';
  /** Where it stands, if not where what it belongs to does. */
  place?: string | undefined;
}

const MAX_PROSE = 100_000;
const BLOCKS = 'p|div|ul|ol|li|h[1-6]|table|blockquote|pre|dl|section|article';
const HTML = new RegExp(`^\\s*<(?:${BLOCKS}|br|hr)\\b[^<>]*>|</(?:${BLOCKS})\\s*>`, 'i');

/**
 * Several texts as one Markdown text without raw HTML, a blank line between them; one that repeats or begins another is left out.
 * Null where all are empty.
 * @param base what relative links refer to.
 */
export function proseOf(texts: readonly ForeignText[], base: string | null, place: string, doubts: Doubts): string | null {
  const parts: string[] = [];
  for (const text of texts) {
    const part = markdownOf(text, base, place, doubts);
    if (part === '' || parts.some((other) => other.startsWith(part))) continue;
    const shorter = parts.findIndex((other) => part.startsWith(other));
    if (shorter >= 0) parts[shorter] = part;
    else parts.push(part);
  }
  if (parts.length === 0) return null;
  const whole = parts.join('\n\n');
  const cut = texts.find(({ text }) => text.length > MAX_PROSE) ?? (whole.length > MAX_PROSE ? texts[0] : undefined);
  if (cut) doubts.add(cut.place ?? place, `is longer than ${MAX_PROSE} characters; the rest is cut off`);
  return mendText(whole.slice(0, MAX_PROSE)) || null;
}

/** Whether a text is HTML: it has tags that make blocks, outside what Markdown writes as code. */
export function isHtml(text: string): boolean {
  return HTML.test(text.replace(/`[^`]*`/g, ''));
}

function markdownOf({ text: written, syntax, place: own }: ForeignText, base: string | null, place: string, doubts: Doubts): string {
  const text = mendText(written.slice(0, MAX_PROSE));
  if (text === '') return '';
  const { markdown, doubts: found } = converted(text, syntax, base);
  for (const message of new Set(found)) doubts.add(own ?? place, message);
  return mendText(publicPart(markdown, own ?? place, doubts));
}

/** Texts are for everyone, whoever they were written for. */
function publicPart(markdown: string, place: string, doubts: Doubts): string {
  const { text, lines, links } = withoutInvitations(markdown);
  const parts = [lines > 0 ? counted(lines, 'line') : '', links > 0 ? counted(links, 'link') : ''].filter((part) => part !== '');
  if (parts.length > 0) doubts.add(place, `its text tells how to join a call, which is not for everyone; left out: ${parts.join(' and ')}`);
  if (namesPassword(text)) doubts.add(place, 'seems to name a password in its text; look at it before you publish it');
  return text;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function converted(text: string, syntax: ForeignText['syntax'], base: string | null): Conversion {
  if (syntax === 'plain') return { markdown: plainMarkdown(text), doubts: [] };
  return syntax === 'html' || (syntax === 'either' && isHtml(text)) ? htmlToMarkdown(text, base) : mendMarkdown(text, base);
}

/** Plain text as Markdown: blank lines part paragraphs, other line ends stay line ends. */
function plainMarkdown(text: string): string {
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => paragraph.split('\n').map((line) => escapeMarkdown(line.trim())));
  return paragraphs.map((lines) => lines.join('  \n')).join('\n\n');
}
