/** A node of JSON-LD: a type of schema.org with its properties. */
export interface Node {
  '@type': string;
  [property: string]: unknown;
}

/** A node without the properties that are not known. */
export function node(type: string, properties: Readonly<Record<string, unknown>>): Node {
  const known = Object.entries(properties).filter(([, value]) => !isEmpty(value));
  return { '@type': type, ...Object.fromEntries(known) };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** The only one of several values by itself. */
export function oneOrMore<T>(values: readonly T[]): T | readonly T[] | null {
  return values.length > 1 ? values : (values[0] ?? null);
}

const UNSAFE = /[<>&\u2028\u2029]/g;

/** A document as JSON text that can be pasted into a `script` element: nothing in it ends that or begins a comment (HTML §4.12.1.3). */
export function jsonLdText(root: Node): string {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...root });
  return text.replace(UNSAFE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
