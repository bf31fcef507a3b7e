import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type ParsedNode } from 'yaml';
import type { AgendaError } from '../../agenda/errors.ts';
import type { JsonObject, JsonValue } from '../foreign/json.ts';
import { MAX_DEPTH, MAX_TEXT } from '../foreign/limits.ts';

/** Values in one file, those that aliases repeat included. */
const MAX_VALUES = 2_000_000;
const MAX_ALIASES = 100;

/** Makes JSON values of the nodes of a YAML document. Aliases are followed each time, so that what they multiply counts against the limits. */
export class YamlValues {
  private values = 0;
  private aliases = 0;
  private readonly anchors = new Map<string, Node>();

  constructor(private readonly faultAt: (offset: number, message: string) => AgendaError) {}

  of(node: Node | null, depth = 0): JsonValue {
    this.values += 1;
    if (this.values > MAX_VALUES) throw this.fault(node, `there are more than ${MAX_VALUES} values`);
    if (isAlias(node)) return this.followed(node.source, node, depth);
    if (node?.anchor) this.anchors.set(node.anchor, node);
    if (isScalar(node)) return this.scalar(node.value, node);
    if (node !== null && depth >= MAX_DEPTH) throw this.fault(node, `values are nested deeper than ${MAX_DEPTH}`);
    if (isSeq<Node>(node)) return node.items.map((item) => this.of(item, depth + 1));
    return isMap<Node, Node>(node) ? this.object(node.items, node, depth + 1) : null;
  }

  private followed(name: string, alias: Node, depth: number): JsonValue {
    this.aliases += 1;
    if (this.aliases > MAX_ALIASES) throw this.fault(alias, `there are more than ${MAX_ALIASES} aliases`);
    const node = this.anchors.get(name);
    if (!node) throw this.fault(alias, `there is no anchor ${name.slice(0, 40)} above`);
    return this.of(node, depth);
  }

  private object(pairs: readonly Pair<Node, Node | null>[], map: Node, depth: number): JsonObject {
    const object: JsonObject = Object.create(null);
    for (const { key, value } of pairs) {
      const name = this.nameOf(key, map);
      if (Object.hasOwn(object, name)) throw this.fault(key, `the name ${name.slice(0, 40)} is there twice`);
      object[name] = this.of(value, depth);
    }
    return object;
  }

  private nameOf(key: Node | null, map: Node): string {
    const name = isScalar(key) ? key.value : null;
    if (typeof name !== 'string' && typeof name !== 'number') throw this.fault(key ?? map, 'a name must be a text');
    if (name === '__proto__') throw this.fault(key, 'the name __proto__ is not accepted');
    if (name === '<<') throw this.fault(key, 'merge keys (<<) are not read');
    return String(name);
  }

  private scalar(value: unknown, node: Node): JsonValue {
    if (value === null || typeof value === 'boolean') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (typeof value !== 'string') throw this.fault(node, 'this is no value that JSON has too');
    if (value.length > MAX_TEXT) throw this.fault(node, `a text has more than ${MAX_TEXT} characters`);
    return value;
  }

  private fault(node: Node | ParsedNode | null, message: string): AgendaError {
    return this.faultAt(node?.range?.[0] ?? 0, message);
  }
}
