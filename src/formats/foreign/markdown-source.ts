import { type Conversion, destination, linkTarget } from '../html-to-markdown.ts';
import { withoutRawHtml } from '../markdown.ts';

const HIDDEN = /^(?:script|style|iframe|object|embed|noscript|template)$/;
const MARKS: Record<string, string> = { b: '**', strong: '**', i: '*', em: '*', code: '`' };
const KNOWN =
  /^(?:a|abbr|article|big|blockquote|center|cite|dd|del|div|dl|dt|font|footer|h[1-6]|header|hr|img|input|ins|kbd|label|li|mark|ol|p|pre|q|s|section|small|span|sub|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|video|wbr)$/;
// In turn: an escape, a fenced block, a code span, an autolink, a tag, the target of a link, a reference definition, any other "<".
const PARTS =
  /\\[\s\S]|^ {0,3}(?:```|~~~)[^`\n]*\n[\s\S]*?(?:^ {0,3}(?:```|~~~)[ \t]*$|$(?![\s\S]))|(?<!`)(`{1,3})(?!`)(?:[^`\n]|\n(?![ \t]*\n))+\1(?!`)|<(https?:\/\/[^\s<>]*|[\w.+-]{1,64}@[\w.-]{1,255})>|<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s[^<>]*)?)\/?>|\]\(\s*<?([^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*)>?|^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*(\S+)[^\n]*|</gm;

/**
 * Markdown as it stands, but without raw HTML: simple tags become Markdown, others go, scripts and frames with what they hold,
 * what only looks like a tag is escaped. Links are made absolute with `base`; those to no web or mail address leave their text.
 */
export function mendMarkdown(source: string, base: string | null): Conversion {
  const writer = new MarkdownWriter(base);
  let at = 0;
  for (const match of source.matchAll(PARTS)) {
    writer.text(source.slice(at, match.index));
    const used = writer.part(match, source);
    at = match.index + match[0].length + used;
  }
  writer.text(source.slice(at));
  return { markdown: withoutRawHtml(writer.markdown), doubts: writer.doubts };
}

class MarkdownWriter {
  markdown = '';
  readonly doubts: string[] = [];
  private hidden: string | null = null;
  private readonly anchors: (string | null)[] = [];

  constructor(private readonly base: string | null) {}

  text(part: string): void {
    if (this.hidden === null) this.markdown += part;
  }

  /** Writes a part and answers how many characters after it are used up too. */
  part(match: RegExpExecArray, source: string): number {
    const [all, , autolink, slash, tag, attributes = '', target, defined] = match;
    if (tag !== undefined) this.tag(tag.toLowerCase(), slash === '/', attributes, all);
    else if (target !== undefined) return this.target(all, target, source, match.index);
    else if (defined !== undefined) this.definition(all, defined);
    else if (all === '<' && autolink === undefined) this.text(/[a-zA-Z/!?]/.test(source[match.index + 1] ?? '') ? '\\<' : '<');
    else this.text(all);
    return 0;
  }

  private tag(name: string, closes: boolean, attributes: string, all: string): void {
    if (this.hidden !== null) {
      if (closes && name === this.hidden) this.hidden = null;
      return;
    }
    if (HIDDEN.test(name)) {
      this.doubts.push(`holds <${name}>, which is left out`);
      this.hidden = closes ? null : name;
    } else if (name === 'a') this.anchor(closes, attributes);
    else if (name === 'br') this.text('  \n');
    else if (name in MARKS) this.text(MARKS[name] ?? '');
    else if (!KNOWN.test(name)) this.text(`\\${all}`);
  }

  private anchor(closes: boolean, attributes: string): void {
    if (closes) {
      const url = this.anchors.pop();
      this.text(url ? `](${destination(url)})` : '');
      return;
    }
    const href = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))/i.exec(attributes);
    const url = this.resolved((href?.[1] ?? href?.[2] ?? href?.[3] ?? '').replaceAll('&amp;', '&'));
    this.anchors.push(url);
    this.text(url ? '[' : '');
  }

  private target(all: string, target: string, source: string, index: number): number {
    const url = this.resolved(target);
    if (url !== null) {
      this.text(url === target ? all : `](${destination(url)}`);
      return 0;
    }
    const end = source.indexOf(')', index + all.length);
    const start = this.markdown.lastIndexOf('[');
    if (start >= 0)
      this.markdown = this.markdown.slice(0, this.markdown[start - 1] === '!' ? start - 1 : start) + this.markdown.slice(start + 1);
    return end < 0 ? 0 : end + 1 - index - all.length;
  }

  private definition(all: string, target: string): void {
    if (this.resolved(target.replace(/^<|>$/g, '')) !== null) this.text(all);
  }

  private resolved(target: string): string | null {
    const url = linkTarget(target, this.base, true);
    if (url === null && target) {
      this.doubts.push(`links to ${JSON.stringify(target.slice(0, 100))}, which is no web address; only the link's text is kept`);
    }
    return url;
  }
}
