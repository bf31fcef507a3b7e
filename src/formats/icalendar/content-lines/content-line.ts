/** A property: a content line, read (RFC 5545 §3.1). */
export interface Property {
  /** In upper case. */
  name: string;
  /** By name in upper case; without their quotes, not decoded further. */
  parameters: ReadonlyMap<string, readonly string[]>;
  /** As it stands in the file, with its escapes. */
  value: string;
  /** Its first physical line, counted from 1. */
  line: number;
}

const NONE: ReadonlyMap<string, readonly string[]> = new Map();
const MOST_PARAMETERS = 100;

/**
 * Reads a content line: the property, or null where it is none. Where only its parameters cannot be read, the property comes without them and
 * `isWhole` is false. Linear in the length of the line.
 */
export function readContentLine(text: string, line: number): { property: Property; isWhole: boolean } | null {
  const nameEnd = tokenEnd(text, 0);
  const name = text.slice(0, nameEnd).toUpperCase();
  if (nameEnd === 0) return null;
  if (text[nameEnd] === ':') return { property: { name, parameters: NONE, value: text.slice(nameEnd + 1), line }, isWhole: true };
  if (text[nameEnd] !== ';') return null;
  const read = readParameters(text, nameEnd);
  if (read) return { property: { name, parameters: read.parameters, value: text.slice(read.end + 1), line }, isWhole: true };
  const colon = text.indexOf(':', nameEnd);
  return colon < 0 ? null : { property: { name, parameters: NONE, value: text.slice(colon + 1), line }, isWhole: false };
}

/** Where a name that begins at `from` ends: letters, digits and "-". */
function tokenEnd(text: string, from: number): number {
  const token = /[A-Za-z0-9-]*/y;
  token.lastIndex = from;
  token.exec(text);
  return token.lastIndex;
}

/** The parameters from the ";" at `from` to the ":" at `end`, or null where they break the grammar. */
function readParameters(text: string, from: number): { parameters: Map<string, string[]>; end: number } | null {
  const parameters = new Map<string, string[]>();
  let at = from;
  while (text[at] === ';') {
    const nameEnd = tokenEnd(text, at + 1);
    if (nameEnd === at + 1 || text[nameEnd] !== '=' || parameters.size >= MOST_PARAMETERS) return null;
    const read = readParameterValues(text, nameEnd + 1);
    if (!read) return null;
    parameters.set(text.slice(at + 1, nameEnd).toUpperCase(), read.values);
    at = read.end;
  }
  return text[at] === ':' ? { parameters, end: at } : null;
}

function readParameterValues(text: string, from: number): { values: string[]; end: number } | null {
  const values: string[] = [];
  let at = from;
  while (true) {
    const quoted = text[at] === '"';
    const end = quoted ? text.indexOf('"', at + 1) : plainEnd(text, at);
    if (end < 0) return null;
    values.push(text.slice(quoted ? at + 1 : at, end));
    at = quoted ? end + 1 : end;
    if (text[at] !== ',') return { values, end: at };
    at += 1;
  }
}

function plainEnd(text: string, from: number): number {
  const plain = /[^";:,]*/y;
  plain.lastIndex = from;
  plain.exec(text);
  return plain.lastIndex;
}
