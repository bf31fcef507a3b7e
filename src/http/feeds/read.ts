import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AgendaError } from '../../agenda/errors.ts';
import { icalendar } from '../../formats/icalendar/index.ts';
import type { Answer } from '../answer.ts';
import { sendAnswer } from '../conditional.ts';
import { documented, FileBody } from '../openapi.ts';
import { HttpProblem, isOurs } from '../problems.ts';
import { feedOf, hashOf } from './access.ts';
import type { PersonalFeeds } from './index.ts';
import { renderFeed } from './render.ts';

/** A secret in a route's path. */
export const SECRET = ':secret(^[A-Za-z0-9_-]{1,100}$)';

/** The feed itself, for calendar apps. */
export function readRoute(app: FastifyInstance, feeds: PersonalFeeds): void {
  app.get(
    `/${SECRET}.ics`,
    documented({
      operationId: 'readFeed',
      summary: 'A personal feed as a calendar; 410 once it was revoked',
      tag: 'feeds',
      params: ['secret'],
      answers: { 200: FileBody(icalendar.mediaType) },
      errors: [404, 410, 503],
    }),
    async (request, reply) => sendAnswer(request, reply, await answerTo(request, feeds)),
  );
}

/** Whether a feed was revoked is asked each time; while the storage does not say, it is answered as it last was. */
async function answerTo(request: FastifyRequest, feeds: PersonalFeeds): Promise<Answer> {
  const { service, shelf, lastGood } = feeds;
  const hash = hashOf(request, service);
  try {
    const feed = await feedOf(request, service);
    const agenda = await shelf.agenda(feed.conference);
    if (!agenda) throw new AgendaError('not-found', 'There is no such feed.');
    const answer = await renderFeed(feed, agenda, feeds, (error) => request.log.error({ err: error }, 'a session was left out'));
    lastGood.set(hash, answer);
    return answer;
  } catch (error) {
    // Once it is gone it must not come back when the storage fails.
    if (!isOurs(error)) {
      lastGood.delete(hash);
      throw error;
    }
    request.log.error({ err: error }, 'a personal feed could not be made');
    const answer = lastGood.get(hash);
    if (answer) return answer;
    // Some calendar apps switch a feed off for a 500; with a 503 they come back.
    throw new HttpProblem('unavailable', 'The feed cannot be read at the moment.', { 'retry-after': '60' });
  }
}
