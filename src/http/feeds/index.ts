import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Answer } from '../answer.ts';
import type { Service } from '../service.ts';
import type { Shelf } from '../shelf.ts';
import { closeDoor } from './access.ts';
import { createRoute } from './create.ts';
import { editRoutes } from './edit.ts';
import { readRoute } from './read.ts';

const SIXTY_FOUR_KIBIBYTES = 64 * 1024;
const LAST_GOOD_OCTETS = 16 * 1024 * 1024;

/** What the routes of the third door share. */
export interface PersonalFeeds {
  service: Service;
  shelf: Shelf;
  /** What each feed was last answered with, by the hash of its secret, for when the storage fails. */
  lastGood: LRUCache<string, Answer>;
}

/** The third door, /feeds/v1: feeds of one's own, for whoever knows their address; changed with their edit key. Never cached. */
export async function personalFeedRoutes(
  app: FastifyInstance,
  { service, shelf }: Pick<PersonalFeeds, 'service' | 'shelf'>,
): Promise<void> {
  const lastGood = new LRUCache<string, Answer>({ maxSize: LAST_GOOD_OCTETS, sizeCalculation: ({ body }) => body.length + 1000 });
  const feeds = { service, shelf, lastGood };
  app.addHook('onRequest', async (_request, reply) => closeDoor(reply));
  await app.register(rateLimit, { global: false, cache: 10_000 });
  const options = { bodyLimit: SIXTY_FOUR_KIBIBYTES };
  createRoute(app, feeds, options);
  editRoutes(app, feeds, options);
  readRoute(app, feeds);
}
