/** An element as the lines of a file; a text of several lines is one of them. */
export interface XmlElement {
  lines: readonly string[];
}

type Attributes = Readonly<Record<string, string | number | null>>;

/** An element with a text or with other elements; attributes that are null are left out. */
export function element(name: string, attributes: Attributes, content: string | number | readonly XmlElement[]): XmlElement {
  const given = Object.entries(attributes).filter(([, value]) => value !== null);
  const open = `<${name}${given.map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`).join('')}`;
  if (content === '' || (typeof content === 'object' && content.length === 0)) return { lines: [`${open}/>`] };
  if (typeof content !== 'object') return { lines: [`${open}>${escapeXml(String(content))}</${name}>`] };
  const inner = content.flatMap(({ lines }) => lines).map((line) => `  ${line}`);
  return { lines: [`${open}>`, ...inner, `</${name}>`] };
}

/** An XML file with a root element. */
export function xmlFile(root: XmlElement): string {
  return ['<?xml version="1.0" encoding="UTF-8"?>', ...root.lines, ''].join('\n');
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);
}
