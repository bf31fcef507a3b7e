import type { FastifyInstance, FastifyRequest } from 'fastify';
import { fileName, type Scope } from '../formats/format.ts';
import { releasesWriters, writers } from '../formats/writers.ts';
import { HttpProblem, sendProblem } from './problems.ts';

/** The paths that lead somewhere, by their routes' URLs, with the methods that are there. */
type KnownPaths = ReadonlyMap<string, { pattern: RegExp; methods: Set<string> }>;

/** Collects the paths of the routes that follow. */
export function collectPaths(app: FastifyInstance): KnownPaths {
  const known = new Map<string, { pattern: RegExp; methods: Set<string> }>();
  app.addHook('onRoute', ({ url, method }) => {
    const path = known.get(url) ?? { pattern: patternOf(url), methods: new Set(['OPTIONS']) };
    for (const name of [method].flat()) path.methods.add(name);
    if (url !== '*') known.set(url, path);
  });
  return known;
}

/**
 * Answers whatever leads to no route: 405 with what is allowed on a known path, 404 on any other, and OPTIONS, which every known path has. It does so before
 * a body is read: that a body has faults tells nothing where nobody wants one. Preflights are answered before, with CORS.
 */
export function answerUnrouted(app: FastifyInstance, publicUrl: string, known: KnownPaths): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (!request.is404 && request.method !== 'OPTIONS') return done();
    const methods = methodsOf(request, known);
    if (request.method === 'OPTIONS' && methods.length > 0) return void reply.code(204).header('allow', methods.join(', ')).send();
    done(unrouted(request, methods));
  });
  app.setNotFoundHandler((request, reply) => sendProblem(reply, publicUrl, unrouted(request, methodsOf(request, known))));
}

function methodsOf({ url }: FastifyRequest, known: KnownPaths): string[] {
  const path = pathOf(url);
  const methods = [...known.values()].flatMap(({ pattern, methods }) => (pattern.test(path) ? [...methods] : []));
  return [...new Set(methods)].sort();
}

function unrouted({ method, url }: FastifyRequest, methods: readonly string[]): HttpProblem {
  if (methods.length === 0 || methods.includes(method)) return nothingHere(pathOf(url));
  const allow = methods.join(', ');
  return new HttpProblem('method-not-allowed', `${method} is not allowed here; there are ${allow}.`, { allow });
}

function pathOf(url: string): string {
  return url.split('?')[0] ?? '';
}

/** A route's URL as a pattern: parameters become one segment, or what their own expression says; "*" is any rest. */
function patternOf(url: string): RegExp {
  const source = url.replace(/:\w+(?:\(\^?(.*?)\$?\))?|[.*+?^${}()|[\]\\]/g, (part, own: string | undefined) => {
    if (part.startsWith(':')) return own ?? '[^/]+';
    return part === '*' ? '.*' : `\\${part}`;
  });
  return new RegExp(`^${source}$`);
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
