import { isIPv6 } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { invalid } from '../../agenda/errors.ts';
import { lookupLanguage } from '../../agenda/language.ts';
import { NewFeed, type PersonalFeed } from '../../agenda/personal-feed.ts';
import { select } from '../../agenda/selection.ts';
import { inLanguage } from '../../agenda/text.ts';
import { readBody } from '../manage/body.ts';
import { documented } from '../openapi.ts';
import { HttpProblem } from '../problems.ts';
import { SubscribeLinks, subscribeLinks } from '../subscribe-links.ts';
import { KEY_OCTETS, SECRET_OCTETS } from './access.ts';
import { Definition, definitionOf } from './definition.ts';
import type { PersonalFeeds } from './index.ts';
import { invitationsOf } from './invitations.ts';

const CreatedFeed = z
  .strictObject({
    ...SubscribeLinks.shape,
    editUrl: z.string().describe('GET, PUT and DELETE it with the edit key.'),
    editKey: z.string().describe('Shown only now.'),
    feed: Definition,
  })
  .meta({ id: 'CreatedFeed' });

// A whole audience behind one address of a venue makes feeds in the same break; a script that fills the disk is stopped all the same.
const MOST = 120;
const WINDOW_MINUTES = 10;

/** Makes a personal feed. */
export function createRoute(app: FastifyInstance, feeds: PersonalFeeds, options: { bodyLimit: number }): void {
  const route = documented({
    operationId: 'createFeed',
    summary: 'Make a personal feed of picked sessions, or of a selection',
    description: 'The addresses are as good as a password: whoever knows them reads the feed. The edit key changes or revokes it.',
    tag: 'feeds',
    body: NewFeed,
    answers: { 201: CreatedFeed },
    errors: [400, 413, 415, 429, 503],
  });
  const limit = {
    max: MOST,
    timeWindow: WINDOW_MINUTES * 60_000,
    keyGenerator: addressOf,
    errorResponseBuilder: () =>
      new HttpProblem('too-many-requests', `From one address ${MOST} feeds are made in ${WINDOW_MINUTES} minutes.`),
  };
  app.post('', { ...route, ...options, config: { ...route.config, rateLimit: limit } }, async (request, reply) => {
    const created = await create(request.body, feeds);
    return reply.code(201).header('location', created.editUrl).send(created);
  });
}

async function create(body: unknown, { service, shelf }: PersonalFeeds): Promise<z.infer<typeof CreatedFeed>> {
  const { store, ambient, publicUrl } = service;
  const { conference, invitations: keys, ...picks } = readBody(NewFeed, body);
  const agenda = await shelf.agenda(conference);
  if (!agenda) throw invalid([{ path: 'conference', message: 'there is no such conference' }]);
  select(agenda, picks.selection ?? {}); // refuses a time that the zone does not have
  const invitations = (await invitationsOf(keys, conference, service)).map((id) => ({ id, removedAt: null }));
  const [secret, editKey] = [service.secret(SECRET_OCTETS), service.secret(KEY_OCTETS)];
  const createdAt = new Date(ambient.now()).toISOString();
  const feed: PersonalFeed = {
    hash: ambient.sha256(secret),
    editHash: ambient.sha256(editKey),
    conference,
    picks,
    invitations,
    createdAt,
    changedAt: createdAt,
    revokedAt: null,
  };
  await store.createFeed(feed);
  const language = lookupLanguage(picks.language, agenda.conference.languages);
  const title = [inLanguage(agenda.conference.title, language, language), picks.title].filter(Boolean).join(' – ');
  const editUrl = `${publicUrl}/feeds/v1/${secret}`;
  return { ...subscribeLinks(`${editUrl}.ics`, title), editUrl, editKey, feed: definitionOf({ ...feed, picks }) };
}

/** Who is counted: an address, of IPv6 the network of 64 bits that one household or venue has. */
function addressOf({ ip }: FastifyRequest): string {
  return isIPv6(ip) && !ip.startsWith('::ffff:') ? networkOf(ip) : ip;
}

/** The first four groups of an IPv6 address, those that "::" leaves out written as 0. */
export function networkOf(ip: string): string {
  const [head = '', tail] = ip.split('::');
  const groups = (text: string) => text.split(':').filter((group) => group !== '');
  const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  return [...groups(head), ...Array.from({ length: missing }, () => '0'), ...groups(tail ?? '')].slice(0, 4).join(':');
}
