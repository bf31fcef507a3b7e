import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { carried } from '../../agenda/carried-invitations.ts';
import { AgendaError } from '../../agenda/errors.ts';
import { FeedChange } from '../../agenda/personal-feed.ts';
import { select } from '../../agenda/selection.ts';
import { readBody } from '../manage/body.ts';
import { documented } from '../openapi.ts';
import { hashOf, ownFeed } from './access.ts';
import { Definition, definitionOf } from './definition.ts';
import type { PersonalFeeds } from './index.ts';
import { invitationsOf } from './invitations.ts';
import { SECRET } from './read.ts';

const MOST_TRIES = 20;

const about = { tag: 'feeds', params: ['secret'], editKey: true } as const;

/** Reading, changing and revoking a personal feed with its edit key. */
export function editRoutes(app: FastifyInstance, { service, shelf, lastGood }: PersonalFeeds, options: { bodyLimit: number }): void {
  const { store, ambient } = service;
  app.get(
    `/${SECRET}`,
    documented({
      ...about,
      operationId: 'getFeed',
      summary: 'What a personal feed shows',
      answers: { 200: Definition },
      errors: [401, 403, 404, 410, 503],
    }),
    async (request) => definitionOf(await ownFeed(request, service)),
  );
  app.put(
    `/${SECRET}`,
    {
      ...documented({
        ...about,
        operationId: 'changeFeed',
        summary: 'Change what a personal feed shows; it keeps its address and its conference',
        body: FeedChange,
        answers: { 200: Definition },
        errors: [400, 401, 403, 404, 410, 413, 415, 503],
      }),
      ...options,
    },
    async (request) => {
      // Begins anew where another request changed the feed meanwhile: an invitation that it carried must stay known.
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const feed = await ownFeed(request, service);
        const { invitations: keys, ...picks } = readBody(FeedChange, request.body);
        const agenda = await shelf.agenda(feed.conference);
        if (agenda) select(agenda, picks.selection ?? {}); // refuses a time that the zone does not have
        const changedAt = new Date(ambient.now()).toISOString();
        const invitations = carried(feed.invitations, await invitationsOf(keys, feed.conference, service), changedAt);
        const change = { picks, invitations, changedAt };
        if (await store.changeFeed(feed.hash, feed, change)) return definitionOf({ ...feed, ...change });
      }
      throw new AgendaError('busy', 'The feed is being changed by others all the time; try again.');
    },
  );
  app.delete(
    `/${SECRET}`,
    documented({
      ...about,
      operationId: 'revokeFeed',
      summary: 'Revoke a personal feed for good',
      answers: { 204: z.null() },
      errors: [401, 403, 404, 410, 503],
    }),
    async (request, reply) => {
      const feed = await ownFeed(request, service);
      await store.revokeFeed(feed.hash, new Date(ambient.now()).toISOString());
      lastGood.delete(hashOf(request, service));
      return reply.code(204).send();
    },
  );
}
