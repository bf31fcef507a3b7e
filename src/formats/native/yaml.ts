import { Composer, type CST, Lexer, LineCounter, type ParsedNode, Parser } from 'yaml';
import type { AgendaError } from '../../agenda/errors.ts';
import { decodeText, unreadable } from '../foreign/decode.ts';
import type { JsonValue } from '../foreign/json.ts';
import { refuseDeep } from './depth.ts';
import { YamlValues } from './yaml-values.ts';

/** Words and marks in one file: the parser needs seconds for so many. The draft of a conference of 700 sessions has 350,000. */
const MAX_LEXEMES = 2_000_000;

/** `uniqueKeys` compares every key with every other, which large maps can't afford: the values are checked by name. */
const OPTIONS = { schema: 'core', merge: false, resolveKnownTags: false, uniqueKeys: false, keepSourceTokens: false } as const;

/**
 * Reads a YAML file (1.2, core schema: nothing but what JSON has too) of one document. Tags of its own, merge keys and names given twice are refused.
 * @throws AgendaError `unreadable` with `line:column` for what is not such YAML, in another encoding, over a limit, or has the name `__proto__`.
 */
export function decodeYaml(bytes: Uint8Array): JsonValue {
  const text = decodeText(bytes);
  const lines = new LineCounter();
  const faultAt = (offset: number, message: string): AgendaError => {
    const { line, col } = lines.linePos(offset);
    return unreadable(Math.max(line, 1), Math.max(col, 1), message);
  };
  const tokens = [...tokensOf(text, lines)];
  for (const token of tokens) if (token.type === 'document') refuseDeep(token.value, faultAt);
  const [document, other] = [...new Composer<ParsedNode>(OPTIONS).compose(tokens)];
  if (!document) throw unreadable(1, 1, 'the file is empty');
  if (other) throw faultAt(other.range[0], 'the file has a second document');
  const [fault] = [...document.errors, ...document.warnings];
  if (fault) throw faultAt(fault.pos[0], `this is not YAML that is read: ${fault.message}`);
  return new YamlValues(faultAt).of(document.contents);
}

function* tokensOf(text: string, lines: LineCounter): Generator<CST.Token> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    lexemes += 1;
    if (lexemes > MAX_LEXEMES) throw unreadable(1, 1, `the YAML has more than ${MAX_LEXEMES} words and marks; give the same as JSON`);
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}
