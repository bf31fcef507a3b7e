import { SaxesParser } from 'saxes';
import { unreadable } from '../../foreign/decode.ts';
import { MAX_DEPTH, MAX_TEXT } from '../../foreign/limits.ts';
import { MAX_ATTRIBUTES, MAX_ELEMENTS } from './limits.ts';

/** An element of an XML file, with the line where it starts (from 1). */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly content: (string | Element)[];
  readonly parent: Element | null;
  readonly line: number;
}

const CHUNK = 65_536;
// Most elements have none, and a map of their own would be most of what they weigh.
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/**
 * The root element of an XML text. No DOCTYPE is accepted, so no entity but the five of XML itself exists.
 * @throws AgendaError `unreadable` with `line:column` for what is not well-formed or over a limit.
 */
export function parseXml(text: string): Element {
  const tree = new TreeBuilder();
  for (let at = 0; at < text.length; at += CHUNK) tree.write(text.slice(at, at + CHUNK));
  return tree.root();
}

class TreeBuilder {
  private readonly parser = new SaxesParser({ xmlns: false, position: true });
  private top: Element | null = null;
  private current: Element | null = null;
  private line = 1;
  private depth = 0;
  private elements = 0;
  private characters = 0;

  constructor() {
    this.parser.on('error', (error) => this.fail(error.message.replace(/^\d+:\d+: /, '')));
    this.parser.on('doctype', () => this.fail('the file has a DOCTYPE, which is not accepted; remove it'));
    this.parser.on('opentagstart', () => {
      this.line = this.parser.line;
    });
    this.parser.on('opentag', (tag) => this.open(tag.name, Object.entries(tag.attributes)));
    this.parser.on('closetag', () => this.close());
    this.parser.on('text', (found) => this.addText(found));
    this.parser.on('cdata', (found) => this.addText(found));
  }

  write(chunk: string): void {
    this.parser.write(chunk);
  }

  root(): Element {
    this.parser.close();
    if (!this.top) this.fail('there is no element');
    return this.top as Element;
  }

  private open(name: string, attributes: [string, string][]): void {
    this.depth += 1;
    this.elements += 1;
    this.characters = 0;
    if (this.depth > MAX_DEPTH) this.fail(`elements are nested deeper than ${MAX_DEPTH}`);
    if (this.elements > MAX_ELEMENTS) this.fail(`there are more than ${MAX_ELEMENTS} elements`);
    if (attributes.length > MAX_ATTRIBUTES) this.fail(`an element has more than ${MAX_ATTRIBUTES} attributes`);
    if (name === '__proto__' || attributes.some(([key]) => key === '__proto__')) this.fail('the name __proto__ is not accepted');
    const own = attributes.length > 0 ? new Map(attributes) : NO_ATTRIBUTES;
    const element: Element = { name, attributes: own, content: [], parent: this.current, line: this.line };
    this.current?.content.push(element);
    this.top ??= element;
    this.current = element;
  }

  private close(): void {
    this.depth -= 1;
    this.characters = 0;
    this.current = this.current?.parent ?? null;
  }

  private addText(found: string): void {
    this.characters += found.length;
    if (this.characters > MAX_TEXT) this.fail(`a text has more than ${MAX_TEXT} characters`);
    this.current?.content.push(found);
  }

  private fail(message: string): never {
    throw unreadable(this.parser.line, this.parser.column, message);
  }
}
