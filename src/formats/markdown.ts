import MarkdownIt, { type Token } from 'markdown-it';

const parser = new MarkdownIt('commonmark', { html: false });
parser.validateLink = (url) => /^(?:https?:\/\/|mailto:)/i.test(url.trim());
// Pictures in texts would make each reader's browser fetch from elsewhere: their text stands for them.
parser.renderer.rules['image'] = (tokens, index, options, env, self) =>
  self.renderInlineAsText(tokens[index]?.children ?? [], options, env);
parser.renderer.rules['link_open'] = (tokens, index, options, _env, self) => {
  tokens[index]?.attrSet('rel', 'noopener noreferrer nofollow');
  return self.renderToken(tokens, index, options);
};

/** CommonMark without raw HTML as HTML: links lead to http, https and mailto only, pictures become their text. */
export function toHtml(markdown: string): string {
  return parser.render(markdown).trim();
}

/** A plain text of one line that stands for itself in CommonMark, also at the start of a block. */
export function inMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&#~|!]/g, '\\$&')
    .replace(/^[-+=:]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/**
 * CommonMark as plain text for calendars and screens: blocks with a blank line between them, list items with "- " or their number, links as
 * `text (address)` where the two differ, no other markup.
 */
export function toPlain(markdown: string): string {
  const lines: string[] = [];
  const lists: { next: number | null }[] = [];
  let prefix = '';
  for (const token of parser.parse(markdown, {})) {
    if (token.type === 'bullet_list_open') lists.push({ next: null });
    else if (token.type === 'ordered_list_open') lists.push({ next: Number(token.attrGet('start') ?? 1) });
    else if (token.type.endsWith('_list_close')) lists.pop();
    else if (token.type === 'list_item_open') prefix = itemPrefix(lists);
    const text = textOf(token);
    if (text === null) continue;
    const indent = '  '.repeat(Math.max(0, lists.length - 1));
    const tight = token.hidden || (lists.length > 0 && prefix !== '' && lines.length > 0 && /^\s*(?:-|\d+\.) /.test(lines.at(-1) ?? ''));
    if (lines.length > 0 && !tight) lines.push('');
    lines.push(...text.split('\n').map((line, index) => indent + (index === 0 ? prefix : ' '.repeat(prefix.length)) + line));
    prefix = '';
  }
  return lines.join('\n').trim();
}

function itemPrefix(lists: { next: number | null }[]): string {
  const list = lists.at(-1);
  if (!list || list.next === null) return '- ';
  return `${list.next++}. `;
}

function textOf(token: Token): string | null {
  if (token.type === 'inline') return inlineText(token.children ?? []);
  if (token.type === 'fence' || token.type === 'code_block') return token.content.replace(/\n$/, '');
  return token.type === 'hr' ? '—' : null;
}

function inlineText(tokens: readonly Token[]): string {
  const open: { from: number; address: string }[] = [];
  let text = '';
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'code_inline') text += token.content;
    else if (token.type === 'softbreak' || token.type === 'hardbreak') text += token.type === 'softbreak' ? ' ' : '\n';
    else if (token.type === 'image') text += inlineText(token.children ?? []);
    else if (token.type === 'link_open') open.push({ from: text.length, address: String(token.attrGet('href') ?? '') });
    else if (token.type === 'link_close') text += addressOf(open.pop(), text);
  }
  return text;
}

function addressOf(link: { from: number; address: string } | undefined, text: string): string {
  if (!link) return '';
  const shown = text.slice(link.from);
  const plain = link.address.replace(/^mailto:/, '');
  if (shown === plain || shown === link.address || encodeURI(shown) === link.address) return '';
  return shown === '' ? plain : ` (${plain})`;
}

const commonMark = new MarkdownIt('commonmark', { html: true });

/** Markdown in which no raw HTML is left by the rules of CommonMark: where there is some, every "<" is escaped. */
export function withoutRawHtml(markdown: string): string {
  if (!/<[a-zA-Z/!?]/.test(markdown)) return markdown;
  const found = commonMark.parse(markdown, {}).some(({ type, children }) => isRaw(type) || children?.some((part) => isRaw(part.type)));
  return found ? markdown.replace(/\\[\s\S]|</g, (part) => (part === '<' ? '\\<' : part)) : markdown;
}

function isRaw(type: string): boolean {
  return type === 'html_block' || type === 'html_inline';
}
