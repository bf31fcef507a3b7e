/** A SHA-256 in lower-case hex of a text's UTF-8 bytes; handed in, since the domain has no crypto of its own. */
export type Sha256 = (text: string) => string;

/**
 * A JSON text that is the same for equal values: keys in code unit order, no blanks, undefined left out
 * (RFC 8785 for the values that occur here).
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
