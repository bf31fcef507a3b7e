import { timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AgendaError } from '../../agenda/errors.ts';
import type { PersonalFeed } from '../../agenda/personal-feed.ts';
import { HttpProblem } from '../problems.ts';
import type { Service } from '../service.ts';

/** A personal feed that has not been revoked. */
export interface LiveFeed extends PersonalFeed {
  picks: NonNullable<PersonalFeed['picks']>;
}

export const SECRET_OCTETS = 16;
export const KEY_OCTETS = 32;

/** The headers of everything behind the third door: nobody else keeps it, indexes it, or learns its address. */
export function closeDoor(reply: FastifyReply): void {
  reply.headers({ 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' });
}

/** The hash that the feed of a request is kept under. */
export function hashOf(request: FastifyRequest, { ambient }: Service): string {
  return ambient.sha256((request.params as Record<string, string>)['secret'] ?? '');
}

/**
 * The feed of an address.
 * @throws AgendaError `not-found` where there never was one, `withdrawn` where it was revoked.
 */
export async function feedOf(request: FastifyRequest, service: Service): Promise<LiveFeed> {
  return liveFeed(await service.store.findFeed(hashOf(request, service)));
}

function liveFeed(feed: PersonalFeed | null): LiveFeed {
  if (!feed) throw new AgendaError('not-found', 'There is no such feed.');
  const { picks } = feed;
  if (feed.revokedAt !== null || !picks) throw new AgendaError('withdrawn', 'This feed was revoked.');
  return { ...feed, picks };
}

/**
 * The feed of an address, for whoever brings its edit key.
 * @throws HttpProblem `unauthenticated` without a key, `wrong-edit-key` with another one; AgendaError as `feedOf`.
 */
export async function ownFeed(request: FastifyRequest, service: Service): Promise<LiveFeed> {
  const key = /^Bearer +([A-Za-z0-9_-]{1,100})$/i.exec(request.headers.authorization ?? '')?.[1];
  const challenge = { 'www-authenticate': 'Bearer realm="lectern feed"' };
  if (!key) throw new HttpProblem('unauthenticated', 'Send the feed’s edit key as "Authorization: Bearer …".', challenge);
  const hash = service.ambient.sha256(key);
  const feed = await service.store.findFeed(hashOf(request, service));
  const isOwner = timingSafeEqual(Buffer.from(hash, 'hex'), Buffer.from(feed?.editHash ?? '0'.repeat(64), 'hex'));
  if (feed && !isOwner) throw new HttpProblem('wrong-edit-key', 'Send the edit key that was given out when this feed was made.');
  return liveFeed(feed);
}
