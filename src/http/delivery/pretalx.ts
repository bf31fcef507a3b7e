import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AgendaError } from '../../agenda/errors.ts';
import { pretalx } from '../../formats/pretalx/index.ts';
import type { Rendering } from '../answer.ts';
import { nothingHere } from '../not-found.ts';
import { documented, FileBody } from '../openapi.ts';
import { pageId } from '../page-id.ts';
import { type Delivery, type Parameters, type Request, representation } from './context.ts';
import { JSON_TYPE } from './list.ts';
import { sessionOf } from './sessions.ts';
import { selectionView } from './view.ts';

const READING = ['lang', 'release'] as const;
const OPEN: Parameters = { reading: READING, selection: false, lenient: true };

/**
 * What pretalx's schedule widget fetches, at the paths where a server of pretalx has it: with `{publicUrl}/{conference}/` as its `event-url`. The widget
 * makes the `api` paths of the origin and that address's path without its slashes, so that both have to stand at the root. It asks for these with a slash
 * at their end (`withoutSlash`).
 */
export function pretalxRoutes(app: FastifyInstance, delivery: Delivery): void {
  const { publicUrl } = delivery.service;
  const shared = { tag: 'compatible', params: ['c'], reading: READING, errors: [400, 404] } as const;
  const file = (url: string, operationId: string, summary: string) =>
    app.get(
      url,
      documented({ ...shared, operationId, summary, answers: { 200: FileBody('application/json') } }),
      representation(delivery, OPEN, (request) => asJson(request, pretalx.schedule(selectionView(request)))),
    );
  file('/:c/schedule/widgets/schedule.json', 'getPretalxSchedule', 'The schedule for pretalx’s widget');
  file('/:c/schedule/widget/v2.json', 'getPretalxScheduleV2', 'The schedule for older releases of pretalx’s widget');
  app.get(
    '/:c/schedule/widget/messages.json',
    documented({
      ...shared,
      ...{ operationId: 'getPretalxMessages', summary: 'The words of pretalx’s widget', reading: ['lang'] },
      answers: { 200: FileBody('application/json') },
    }),
    representation(delivery, { ...OPEN, reading: ['lang'] }, (request) => asJson(request, pretalx.messages(request.language))),
  );
  app.get(
    '/api/events/:c/submissions/:id',
    documented({
      ...shared,
      ...{ operationId: 'getPretalxSubmission', summary: 'One session for pretalx’s widget', params: ['c', 'id'] },
      answers: { 200: FileBody('application/json') },
      errors: [400, 404, 410],
    }),
    representation(delivery, OPEN, (request) => asJson(request, pretalx.submission(selectionView(request), sessionOf(request)))),
  );
  app.get(
    '/api/events/:c/speakers/:id',
    documented({
      ...shared,
      ...{ operationId: 'getPretalxSpeaker', summary: 'One speaker for pretalx’s widget', params: ['c', 'id'] },
      answers: { 200: FileBody('application/json') },
    }),
    representation(delivery, OPEN, (request) => {
      const speaker = request.agenda.speakers.find(({ id }) => id === request.params['id']);
      if (!speaker) throw new AgendaError('not-found', 'There is no such speaker.');
      return asJson(request, pretalx.speaker(selectionView(request), speaker));
    }),
  );
  app.get(
    '/api/events/:c/schedules/by-version',
    documented({
      ...shared,
      operationId: 'getPretalxVersion',
      summary: 'The address of a release, by which pretalx’s widget notices a new one',
      description: 'As text; it ends in `/schedules/{number}/`.',
      reading: [],
      query: z.object({
        latest: z.string().optional().describe('Anything, for the newest release.'),
        version: z.string().optional().describe('The number of a release.'),
      }),
      answers: { 200: FileBody('text/plain') },
    }),
    representation(delivery, { reading: [], selection: false, lenient: true, choices: ['latest', 'version'] }, (request) => ({
      body: `${publicUrl}/api/events/${request.agenda.conference.id}/schedules/${versionOf(request)}/`,
      mediaType: 'text/plain; charset=utf-8',
      modifiedAt: request.agenda.modifiedAt,
    })),
  );
  redirects(app, delivery);
}

/** pretalx's addresses of pages and of its API end in a slash; the routes that stand for them do not. */
export function withoutSlash(url: string): string {
  return /^\/(?:api\/events\/|[a-z0-9-]+\/(?:talk\/|\?|$))/.test(url) ? url.replace(/\/(?=\?|$)/, '') : url;
}

function asJson({ agenda }: Request, body: string): Rendering {
  return { body, mediaType: JSON_TYPE, modifiedAt: agenda.modifiedAt };
}

/** The release that a query names. @throws AgendaError `not-found` where it names none or one that is not there. */
function versionOf({ agenda, query }: Request): number {
  const { number } = agenda.release;
  if (query.has('latest')) return number;
  const [version = ''] = query.get('version') ?? [];
  if (releaseNumber(version) <= number) return releaseNumber(version);
  throw noRelease();
}

/** @throws AgendaError `not-found` for what cannot be one. */
function releaseNumber(text = ''): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw noRelease();
  return Number(text);
}

function noRelease(): AgendaError {
  return new AgendaError('not-found', 'There is no such release; its number is asked for as version, the newest as latest=1.');
}

/** The address that the widget is given, what it links to, and older releases of a schedule. */
function redirects(app: FastifyInstance, { shelf, service: { publicUrl } }: Delivery): void {
  const moved = (url: string, operationId: string, summary: string, params: string[], target: (p: Record<string, string>) => string) =>
    app.get(
      url,
      documented({ operationId, summary, tag: 'compatible', params, answers: { 302: z.null() }, errors: [404] }),
      async (request, reply) => reply.redirect(`${publicUrl}${target(request.params as Record<string, string>)}`, 302),
    );
  moved('/:c', 'getPretalxEvent', 'A conference’s page, where pretalx has it', ['c'], ({ c = '' }) => {
    if (!shelf.has(c)) throw nothingHere('');
    return `/c/${c}`;
  });
  moved(
    '/:c/schedule/v/:n/widgets/schedule.json',
    'getPretalxScheduleOfRelease',
    'The schedule of one release for pretalx’s widget',
    ['c', 'n'],
    ({ c, n }) => `/${pageId(c)}/schedule/widgets/schedule.json?release=${releaseNumber(n)}`,
  );
  moved(
    '/api/events/:c/schedules/:n',
    'getPretalxRelease',
    'What the address of a release leads to',
    ['c', 'n'],
    ({ c, n }) => `/v1/conferences/${pageId(c)}/releases/${releaseNumber(n)}`,
  );
  moved(
    '/:c/talk/:id',
    'getPretalxTalk',
    'A session’s page, where pretalx has it',
    ['c', 'id'],
    ({ c, id: session }) => `/c/${pageId(c)}/s/${pageId(session)}`,
  );
}
