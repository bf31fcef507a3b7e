import type { Element } from './parse.ts';

/** The child elements of that name, or all. */
export function children(element: Element | undefined, name?: string): Element[] {
  const found = element?.content.filter((part): part is Element => typeof part !== 'string') ?? [];
  return name === undefined ? found : found.filter((part) => part.name === name);
}

/** The first child element of that name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.content.find((part): part is Element => typeof part !== 'string' && part.name === name);
}

/** The text directly within an element, without what its child elements hold; nothing is trimmed. */
export function textOf(element: Element | undefined): string {
  return element?.content.filter((part) => typeof part === 'string').join('') ?? '';
}

/** The trimmed text of the first child of that name, '' where there is none. */
export function value(element: Element | undefined, name: string): string {
  return textOf(child(element, name)).trim();
}

/** The trimmed attribute, '' where there is none. */
export function attribute(element: Element | undefined, name: string): string {
  return element?.attributes.get(name)?.trim() ?? '';
}

/** What an element holds as markup: for texts whose XHTML was not escaped. */
export function markupOf(element: Element): string {
  return element.content.map((part) => (typeof part === 'string' ? escapeText(part) : markupOfTag(part))).join('');
}

function markupOfTag(element: Element): string {
  const attributes = [...element.attributes].map(([key, text]) => ` ${key}="${escapeText(text).replaceAll('"', '&quot;')}"`);
  const open = `<${element.name}${attributes.join('')}>`;
  return /^(?:br|hr|img|wbr)$/i.test(element.name) ? open : `${open}${markupOf(element)}</${element.name}>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Whether an element is an event; EuroPython called it an entry. */
export function isEvent({ name }: Element): boolean {
  return name === 'event' || name === 'entry';
}

/** Where an element stands, and what it belongs to: `line 123: event 1254`. */
export function placeOf(element: Element): string {
  return `line ${element.line}: ${nameOf(element)}`;
}

function nameOf(element: Element): string {
  for (let above: Element | null = element; above; above = above.parent) {
    if (isEvent(above)) return `event ${attribute(above, 'id') || attribute(above, 'guid')}`.trim();
  }
  return element.name;
}
