import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AgendaError } from '../agenda/errors.ts';
import { type Scope, scopes, type Token } from '../agenda/store.ts';
import { HttpProblem } from './problems.ts';
import { readQuery, refuseUnknown } from './query.ts';
import type { Service } from './service.ts';

const CHALLENGE = { 'www-authenticate': 'Bearer realm="lectern"' };

/** Whether a scope includes another. */
export function includes(scope: Scope, wanted: Scope): boolean {
  return scopes.indexOf(scope) >= scopes.indexOf(wanted);
}

/**
 * Guards every route of a plugin: each must name its scope, and each request must bring a token that has it.
 * Outside the conference that a token is bound to, everything is as if it were not there. A query parameter that the route does not have is refused: a
 * misspelt `dryRun` must not write.
 */
export function requireTokens(app: FastifyInstance, service: Service): void {
  app.addHook('onRoute', (route) => {
    if (!route.config?.scope && route.method !== 'OPTIONS') throw new Error(`${String(route.method)} ${route.url} names no scope`);
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (request.is404) return;
    const token = await tokenOf(request, service);
    const conference = (request.params as Record<string, string>)['c'];
    const { scope: wanted = 'admin', parameters = [], narrows = false } = request.routeOptions.config;
    const isElsewhere = token.conference !== null && token.conference !== conference;
    if (isElsewhere && !(narrows && conference === undefined)) throw new AgendaError('not-found', 'There is no such conference.');
    if (!includes(token.scope, wanted)) {
      throw new HttpProblem('forbidden', `This needs a token of the scope ${wanted}; yours has ${token.scope}.`, {
        'www-authenticate': `${CHALLENGE['www-authenticate']}, error="insufficient_scope", scope="${wanted}"`,
      });
    }
    request.token = token;
    refuseUnknown(readQuery(request.url.split('?')[1] ?? ''), parameters);
  });
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The token of a management request, once it has passed. */
    token?: Token;
  }
}

/** @throws HttpProblem `unauthenticated` where there is no token, or it is unknown, expired or revoked: alike. */
async function tokenOf(request: FastifyRequest, { store, ambient }: Service): Promise<Token> {
  const match = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(request.headers.authorization ?? '');
  const token = match?.[1] ? await store.findToken(ambient.sha256(match[1])) : null;
  const expired = token?.expiresAt != null && Date.parse(token.expiresAt) <= ambient.now();
  if (!token || token.revokedAt !== null || expired) {
    throw new HttpProblem('unauthenticated', 'Send a valid token as "Authorization: Bearer …".', CHALLENGE);
  }
  return token;
}
