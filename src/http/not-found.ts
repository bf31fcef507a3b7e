import type { FastifyInstance, FastifyRequest } from 'fastify';
import { fileName, type Scope } from '../formats/format.ts';
import { releasesWriters, writers } from '../formats/writers.ts';
import { HttpProblem, sendProblem } from './problems.ts';

interface KnownPath {
  pattern: RegExp;
  methods: Set<string>;
}

/** Collects the routes that follow, so that a known path with another method answers 405 and names what it allows. */
export function registerNotFound(app: FastifyInstance, publicUrl: string): void {
  const known = new Map<string, KnownPath>();
  app.addHook('onRoute', ({ url, method }) => {
    const path = known.get(url) ?? { pattern: patternOf(url), methods: new Set(['OPTIONS']) };
    for (const name of [method].flat()) path.methods.add(name);
    if (!url.includes('*')) known.set(url, path);
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const methods = new Set([...known.values()].flatMap(({ pattern, methods }) => (pattern.test(path) ? [...methods] : [])));
    const problem = methods.size > 0 ? notAllowed(request, methods) : nothingHere(path);
    return sendProblem(reply, publicUrl, problem);
  });
}

/** A route's URL as a pattern: parameters become one segment, or what their own expression says. */
function patternOf(url: string): RegExp {
  const source = url.replace(/:\w+(?:\(\^?(.*?)\$?\))?|[.*+?^${}()|[\]\\]/g, (part, own: string | undefined) => {
    if (part.startsWith(':')) return own ?? '[^/]+';
    return `\\${part}`;
  });
  return new RegExp(`^${source}$`);
}

function notAllowed(request: FastifyRequest, methods: Set<string>): HttpProblem {
  const allow = [...methods].sort().join(', ');
  return new HttpProblem('method-not-allowed', `${request.method} is not allowed here; there are ${allow}.`, { allow });
}

const FILE = /^\/v1\/conferences\/[^/]+\/([a-z]+\d?)(\/[^/]+)?\.[a-z0-9]+$/;
const SCOPES: Record<string, Scope> = {
  agenda: 'agenda',
  sessions: 'selection',
  plenaries: 'selection',
  breakouts: 'selection',
  'sessions/': 'session',
  'tracks/': 'resource',
  'rooms/': 'resource',
  'speakers/': 'resource',
};

/** The problem of an address that leads nowhere; one below the third door reads as that of a feed that never was. */
export function nothingHere(path: string): HttpProblem {
  if (path.startsWith('/feeds/v1/')) return new HttpProblem('not-found', 'There is no such feed.');
  const [, collection, id] = FILE.exec(path) ?? [];
  if (!id && releasesWriters.some(({ stem }) => stem === collection))
    return noSuchFile(releasesWriters.map(({ extension }) => `.${extension}`));
  const scope = id ? SCOPES[`${collection}/`] : scopeOf(collection ?? '');
  if (!scope) return new HttpProblem('not-found', 'There is nothing at this address; the addresses are listed at / and at /docs.');
  const fitting = writers.filter(({ scopes }) => scopes.includes(scope));
  return noSuchFile(fitting.map((writer) => (scope === 'agenda' && writer.stem ? fileName(writer) : `.${writer.extension}`)));
}

function noSuchFile(files: readonly string[]): HttpProblem {
  const names = [...new Set(['.json', ...files])].join(', ');
  return new HttpProblem('not-found', `There is no such representation; there are ${names}.`);
}

function scopeOf(name: string): Scope | undefined {
  return writers.some(({ stem }) => stem === name) ? 'agenda' : SCOPES[name];
}
