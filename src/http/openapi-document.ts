import { fileExamples, operationExamples, parameterExamples } from './openapi-examples.ts';
import { shapeExamples } from './openapi-shape-examples.ts';
import { problemKinds } from './problems.ts';

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;
type Node = { [key: string]: Json };

/**
 * Completes a generated OpenAPI document: examples for bodies, answers and parameters, the headers and 304 of what can be cached,
 * lists as commas, and no component that nothing refers to.
 */
export function completeDocument(document: object, publicUrl: string): object {
  const complete = structuredClone(document) as Node;
  const shared = new SharedExamples(publicUrl);
  for (const [path, item] of entries(complete['paths'])) {
    for (const [method, operation] of entries(item)) completeOperation(node(operation), path, method, shared);
  }
  node(complete['components'])['examples'] = shared.kept;
  dropUnused(complete);
  sortSchemas(node(complete['components']));
  return complete;
}

function entries(value: Json | undefined): [string, Json][] {
  return typeof value === 'object' && value !== null ? (Object.entries(value) as [string, Json][]) : [];
}

function node(value: Json | undefined): Node {
  return (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}) as Node;
}

function completeOperation(operation: Node, path: string, method: string, shared: SharedExamples): void {
  const own = operationExamples[String(operation['operationId'])] ?? {};
  for (const [, parameter] of entries(operation['parameters'])) completeParameter(node(parameter), path);
  for (const [, media] of entries(node(operation['requestBody'])['content'])) addExample(node(media), own.request, shared);
  const responses = node(operation['responses']);
  for (const [status, response] of entries(responses)) completeResponse(Number(status), node(response), own.answer, shared);
  const tags = operation['tags'] as string[];
  const isCached = path.startsWith('/v1/') || tags.includes('compatible');
  if (method === 'get' && isCached && '200' in responses) addCaching(responses);
}

function completeResponse(status: number, response: Node, own: unknown, shared: SharedExamples): void {
  if (status === 204 || status === 302) delete response['content'];
  if (status === 201 || status === 302) response['headers'] = { Location: { schema: { type: 'string' } } };
  for (const [type, media] of entries(response['content'])) {
    if (type === 'application/problem+json')
      node(media)['examples'] = { problem: shared.reference(`Problem${status}`, problemExample(status, shared.publicUrl)) };
    else addExample(node(media), own ?? fileExamples[type], shared);
  }
}

/** Examples that several operations show: kept once, among the components. */
class SharedExamples {
  readonly kept: Node = {};
  constructor(readonly publicUrl: string) {}

  reference(name: string, value: unknown): Node {
    this.kept[name] ??= { value: value as Json };
    return { $ref: `#/components/examples/${name}` };
  }
}

/** Comma-separated lists are written as such, and ids in a path are those of what the path names. */
function completeParameter(parameter: Node, path: string): void {
  const name = String(parameter['name']);
  const example = name === 'id' ? idIn(path) : name === 'kind' && parameter['in'] === 'path' ? 'invalid' : parameterExamples[name];
  if (example !== undefined) parameter['example'] = example as Json;
  if (node(parameter['schema'])['type'] === 'array') Object.assign(parameter, { style: 'form', explode: false });
}

function idIn(path: string): string {
  const collection = /\/(\w+)\/\{id\}/.exec(path)?.[1] ?? '';
  const singular = collection === 's' ? 'Session' : collection.charAt(0).toUpperCase() + collection.slice(1, -1);
  return (shapeExamples[singular] as { id: string } | undefined)?.id ?? 'opening';
}

function addExample(media: Node, own: unknown, shared: SharedExamples): void {
  const found = own === undefined ? exampleOf(node(media['schema'])) : null;
  if (found) media['examples'] = { example: shared.reference(found.name, found.value) };
  else if (own !== undefined) media['example'] = own as Json;
}

/** The example of a schema: that of the named shape it is, or a list of one. */
function exampleOf(schema: Node): { name: string; value: unknown } | null {
  const name =
    String(schema['$ref'] ?? '')
      .split('/')
      .at(-1)
      ?.replace(/Input$/, '') ?? '';
  if (shapeExamples[name] !== undefined) return { name, value: shapeExamples[name] };
  const properties = node(schema['properties']);
  const member = node(properties['items'])['items'];
  const item = member === undefined ? null : exampleOf(node(member));
  if (item) return { name: `${item.name}List`, value: { items: [item.value], total: 1, release: 3, next: null } };
  const shape = Object.entries(shapeExamples).find(([, value]) => sameKeys(Object.keys(value as object), Object.keys(properties)));
  return shape ? { name: shape[0], value: shape[1] } : null;
}

/** Bodies for writing leave an id out; their shape is known by its other fields. */
function sameKeys(example: readonly string[], schema: readonly string[]): boolean {
  return schema.length > 0 && example.length === schema.length && example.every((key) => schema.includes(key));
}

function problemExample(status: number, publicUrl: string): Json {
  const [kind, [title]] = Object.entries(problemKinds).find(([, [, of]]) => of === status) ?? [
    'internal',
    ['Something failed on our side', 500],
  ];
  const errors = status === 400 ? { errors: [{ path: 'sessions[3].end', message: 'is not after start' }] } : {};
  return { type: `${publicUrl}/problems/${kind}`, title, status, detail: `${title}.`, ...errors };
}

const CACHE_HEADERS: Node = {
  ETag: {
    description: 'Strong; the same as long as the bytes are.',
    schema: { type: 'string' },
    example: '"OD3MkvJgaZiYa_DDncPC9VvEoh8t9aqc"',
  },
  'Last-Modified': {
    description: 'When what is shown was released.',
    schema: { type: 'string' },
    example: 'Mon, 02 Oct 2023 07:30:00 GMT',
  },
  'Cache-Control': { schema: { type: 'string' }, example: 'public, max-age=60, stale-while-revalidate=60, stale-if-error=3600' },
};

const LINK: Node = { Link: { description: 'The next page of a list, as rel="next".', schema: { type: 'string' } } };

function addCaching(responses: Node): void {
  const found = node(responses['200']);
  const isList = 'next' in node(node(node(node(found['content'])['application/json'])['schema'])['properties']);
  found['headers'] = { ...CACHE_HEADERS, ...(isList ? LINK : {}) };
  responses['304'] = {
    description: 'The client has these bytes already (If-None-Match, If-Modified-Since).',
    headers: { ...CACHE_HEADERS },
  };
}

function dropUnused(document: Node): void {
  const schemas = node(node(document['components'])['schemas']);
  for (let dropped = true; dropped; ) {
    const text = JSON.stringify(document);
    const unused = Object.keys(schemas).filter((name) => !text.includes(`"#/components/schemas/${name}"`));
    for (const name of unused) delete schemas[name];
    dropped = unused.length > 0;
  }
}

/** By name: else they stand in the order in which modules happen to be loaded. */
function sortSchemas(components: Node): void {
  components['schemas'] = Object.fromEntries(entries(components['schemas']).sort(([a], [b]) => (a < b ? -1 : 1)));
}
