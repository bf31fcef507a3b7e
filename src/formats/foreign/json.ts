import type { AgendaError } from '../../agenda/errors.ts';
import { decodeText, unreadable } from './decode.ts';
import { MAX_DEPTH, MAX_TEXT } from './limits.ts';

export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
/** An object without a prototype: what it does not have is undefined, whatever the name. */
export interface JsonObject {
  [name: string]: JsonValue;
}

/** Values in one file, twenty times those of the largest real ones: more take longer to refuse than a server may stand still. */
const MAX_VALUES = 1_000_000;
const BLANKS = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERALS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;

/**
 * Reads a JSON file (RFC 8259, in UTF-8 or with a BOM). Of a name that an object has twice the last counts.
 * @throws AgendaError `unreadable` with `line:column` for what is not JSON, in another encoding, over a limit, or has the name `__proto__`.
 */
export function decodeJson(bytes: Uint8Array): JsonValue {
  return new JsonParser(decodeText(bytes)).whole();
}

/** A parser of its own, since JSON.parse tells places only at times, limits no depth and makes prototypes of names. */
class JsonParser {
  private at = 0;
  private values = 0;

  constructor(private readonly text: string) {}

  whole(): JsonValue {
    const value = this.value(0);
    if (this.next() !== '') throw this.unexpected('the end of the file');
    return value;
  }

  private value(depth: number): JsonValue {
    const first = this.next();
    this.values += 1;
    if (this.values > MAX_VALUES) throw this.fault(`there are more than ${MAX_VALUES} values`);
    if (depth >= MAX_DEPTH && (first === '{' || first === '[')) throw this.fault(`values are nested deeper than ${MAX_DEPTH}`);
    if (first === '{') return this.object(depth + 1);
    if (first === '[') return this.list(depth + 1);
    return first === '"' ? this.string() : this.scalar();
  }

  private object(depth: number): JsonObject {
    const object: JsonObject = Object.create(null);
    this.at += 1;
    if (this.took('}')) return object;
    do {
      if (this.next() !== '"') throw this.unexpected('a name in quotes');
      const start = this.at;
      const name = this.string();
      if (name === '__proto__') throw this.fault('the name __proto__ is not accepted', start);
      if (!this.took(':')) throw this.unexpected('":"');
      object[name] = this.value(depth);
    } while (this.took(','));
    if (!this.took('}')) throw this.unexpected('"," or "}"');
    return object;
  }

  private list(depth: number): JsonValue[] {
    const list: JsonValue[] = [];
    this.at += 1;
    if (this.took(']')) return list;
    do list.push(this.value(depth));
    while (this.took(','));
    if (!this.took(']')) throw this.unexpected('"," or "]"');
    return list;
  }

  private string(): string {
    const start = this.at;
    let escaped = false;
    for (this.at += 1; ; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (code === 0x22) break;
      if (!(code >= 0x20)) throw this.unexpected('the end of the text in quotes');
      if (code !== 0x5c) continue;
      escaped = true;
      this.at += 1;
    }
    this.at += 1;
    if (this.at - start > MAX_TEXT) throw this.fault(`a text has more than ${MAX_TEXT} characters`, start);
    return escaped ? this.unescaped(start) : this.text.slice(start + 1, this.at - 1);
  }

  private unescaped(start: number): string {
    try {
      return String(JSON.parse(this.text.slice(start, this.at)));
    } catch {
      throw this.fault('a text has an unknown escape', start);
    }
  }

  private scalar(): number | boolean | null {
    NUMBER.lastIndex = this.at;
    const number = NUMBER.exec(this.text)?.[0];
    const literal = LITERALS.find(([name]) => this.text.startsWith(name, this.at));
    if (number === undefined && !literal) throw this.unexpected('a value');
    this.at += (number ?? literal?.[0] ?? '').length;
    return number === undefined ? (literal?.[1] ?? null) : Number(number);
  }

  /** The next character that is no blank, '' at the end. */
  private next(): string {
    BLANKS.lastIndex = this.at;
    BLANKS.test(this.text);
    this.at = BLANKS.lastIndex;
    return this.text.charAt(this.at);
  }

  private took(mark: string): boolean {
    if (this.next() !== mark) return false;
    this.at += 1;
    return true;
  }

  private unexpected(wanted: string): AgendaError {
    const found = this.text.slice(this.at, this.at + 1);
    return this.fault(`this is not JSON: ${wanted} is expected, ${found ? `not ${JSON.stringify(found)}` : 'but the file ends'}`);
  }

  private fault(message: string, at = this.at): AgendaError {
    const before = this.text.slice(0, at);
    return unreadable(before.split('\n').length, at - before.lastIndexOf('\n'), message);
  }
}
