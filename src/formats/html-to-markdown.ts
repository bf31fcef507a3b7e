import TurndownService from 'turndown';
import { isLink } from '../agenda/links.ts';
import { withoutRawHtml } from './markdown.ts';

/** The part of the DOM that the rules need. */
interface MarkupNode {
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly parentNode: MarkupNode | null;
  readonly childNodes: Iterable<MarkupNode>;
  getAttribute?(name: string): string | null;
}

/** What became of a text, and a sentence for each thing that was left out. */
export interface Conversion {
  markdown: string;
  doubts: string[];
}

// The work of turndown and its DOM grows faster than the nesting and overflows the stack in the end; real texts nest less than 20.
const MAX_NESTING = 64;
const MAX_TAGS = 10_000;
const DROPPED = ['script', 'style', 'iframe', 'object', 'embed', 'noscript', 'template', 'title', 'textarea', 'select', 'button'] as const;
// Turndown takes quadratic time for long runs of blanks.
const BLANKS =
  /(?:\s|&(?:nbsp|ensp|emsp|thinsp|#0*(?:9|1[03]|32|160|819\d|820[0-2]|8239|8287|12288)|#x0*(?:9|a|d|20|a0|200[0-9a]|202f|205f|3000));?){100,}/gi;
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

/**
 * HTML as CommonMark without raw HTML. Scripts, styles and frames go with what they hold; other tags without a Markdown form leave their text.
 * Links and pictures are made absolute with `base`; those that lead to no http(s) or mailto address leave their text.
 */
export function htmlToMarkdown(html: string, base: string | null): Conversion {
  const doubts: string[] = [];
  if (isOverfull(html)) {
    const text = html.replace(/<[^<>]*>/g, ' ').replace(/[<>]/g, ' ');
    return { markdown: escapeMarkdown(text.replace(/\s+/g, ' ').trim()), doubts: ['has too many nested tags; only its text is kept'] };
  }
  const markdown = serviceFor(base, doubts).turndown(html.replace(BLANKS, ' '));
  return { markdown: withoutRawHtml(markdown.replace(/[ \t]+$/gm, trailing).trim()), doubts };
}

/** Two blanks at a line's end are a line break in Markdown, others are nothing. */
function trailing(blanks: string): string {
  return blanks === '  ' ? blanks : '';
}

/**
 * The address that a link leads to: http(s), where `mail` also mailto; relative ones are resolved against `base`.
 * Null for what may not be shown (other schemes, credentials) or can't be resolved.
 */
export function linkTarget(href: string, base: string | null, mail = false): string | null {
  const wanted = href.trim();
  if (mail && /^mailto:[^\s<>()"\\:/]+@[^\s<>()"\\:/]+$/i.test(wanted)) return wanted;
  if (isLink(wanted)) return wanted.length <= 2000 ? wanted : null;
  if (wanted === '' || wanted.startsWith('#')) return null;
  const address = /^www\.[^\s/]+\./i.test(wanted) ? `https://${wanted}` : wanted;
  const resolved = URL.canParse(address) ? new URL(address).href : resolve(address, base);
  return resolved !== null && resolved.length <= 2000 && isLink(resolved) ? resolved : null;
}

function resolve(address: string, base: string | null): string | null {
  if (address.startsWith('//') && URL.canParse(`https:${address}`)) return new URL(`https:${address}`).href;
  return base !== null && URL.canParse(address, base) ? new URL(address, base).href : null;
}

function isOverfull(html: string): boolean {
  let depth = 0;
  let tags = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)/g)) {
    tags += 1;
    if (slash) depth = Math.max(0, depth - 1);
    // Paragraphs and list entries may lack their end tag.
    else if (!VOID.has(name.toLowerCase()) && !/^(?:p|li|dt|dd|tr|td|th)$/i.test(name)) depth += 1;
    if (depth > MAX_NESTING || tags > MAX_TAGS) return true;
  }
  return false;
}

function serviceFor(base: string | null, doubts: string[]): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    codeBlockStyle: 'fenced',
    bulletListMarker: '-',
    emDelimiter: '*',
    hr: '---',
  });
  service.escape = escapeMarkdown;
  service.remove([...DROPPED]);
  service.addRule('link', { filter: (node) => node.nodeName === 'A', replacement: (text, node) => linked(text, node, base, doubts) });
  service.addRule('picture', { filter: 'img', replacement: (_, node) => pictured(node, base, doubts) });
  service.addRule('preformatted', { filter: 'pre', replacement: (_, node) => fenced(node.textContent ?? '') });
  service.addRule('entry', { filter: 'li', replacement: (text, node) => entry(text, node) });
  return service;
}

function attributeOf(node: MarkupNode, name: string): string {
  return node.getAttribute?.(name) ?? '';
}

function linked(text: string, node: MarkupNode, base: string | null, doubts: string[]): string {
  const href = attributeOf(node, 'href').trim();
  const target = linkTarget(href, base, true);
  if (href && target === null)
    doubts.push(`links to ${JSON.stringify(href.slice(0, 100))}, which is no web address; only the link's text is kept`);
  if (target === null || text.trim() === '') return text;
  const [, before = '', label = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return `${before && ' '}[${label.replace(/\s*\n\s*/g, ' ')}](${destination(target)})${after && ' '}`;
}

function pictured(node: MarkupNode, base: string | null, doubts: string[]): string {
  const alt = escapeMarkdown(attributeOf(node, 'alt').replace(/\s+/g, ' ').trim());
  const source = attributeOf(node, 'src').trim();
  const target = linkTarget(source, base);
  if (source && target === null)
    doubts.push(`shows a picture at ${JSON.stringify(source.slice(0, 100))}, which is no web address; it is left out`);
  return target === null ? alt : `![${alt}](${destination(target)})`;
}

/** A link's address as a Markdown destination. */
export function destination(url: string): string {
  return url.replaceAll('(', '%28').replaceAll(')', '%29');
}

function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `\n\n${fence}\n${text.replace(/^\n|\n$/g, '')}\n${fence}\n\n`;
}

function entry(text: string, node: MarkupNode): string {
  const list = node.parentNode;
  const siblings = list ? [...list.childNodes].filter((other) => other.nodeName === 'LI') : [];
  const first = list ? Number(attributeOf(list, 'start') || 1) || 1 : 1;
  const marker = list?.nodeName === 'OL' ? `${first + siblings.indexOf(node)}. ` : '- ';
  const body = text.trim().replace(/\n(?!\n|$)/g, `\n${' '.repeat(marker.length)}`);
  return `${marker}${body}${siblings.at(-1) === node ? '' : '\n'}`;
}

const plainEscape = TurndownService.prototype.escape;

/** Plain text as Markdown that renders as that text: no emphasis, link, list, entity or raw HTML comes of it. */
export function escapeMarkdown(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>*`[\]\\]+)/)
    .map((part, index) => (index % 2 === 1 ? part : plainEscape(part)).replace(/</g, '\\<').replace(/&(?=#?\w+;)/g, '\\&'))
    .join('');
}
