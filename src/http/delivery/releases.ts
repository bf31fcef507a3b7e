import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pageOf, readCursor, writeCursor } from '../../agenda/cursor.ts';
import { AgendaError } from '../../agenda/errors.ts';
import { readReading } from '../../agenda/reading.ts';
import { ReleaseInfo } from '../../agenda/release.ts';
import { instantIn } from '../../agenda/time.ts';
import { answerOf } from '../answer.ts';
import { sendAnswer } from '../conditional.ts';
import { documented, listOf } from '../openapi.ts';
import { canonicalQuery, readQuery, refuseUnknown } from '../query.ts';
import { type Delivery, splitUrl } from './context.ts';
import { JSON_TYPE, linkTo } from './list.ts';

const OF_LIST = ['limit', 'cursor'] as const;

/** The history of a conference's releases. */
export function releaseRoutes(app: FastifyInstance, delivery: Delivery): void {
  app.get(
    '/conferences/:c/releases',
    documented({
      operationId: 'listReleases',
      summary: 'The releases of a conference, newest first',
      tag: 'delivery',
      params: ['c'],
      reading: OF_LIST,
      answers: { 200: listOf(ReleaseInfo) },
      errors: [400, 404],
    }),
    aboutReleases(delivery, OF_LIST, async (releases, infoOf, search, path) => {
      const reading = readReading(readQuery(search), OF_LIST);
      const cursor = reading.cursor === undefined ? null : readCursor(reading.cursor, path);
      const items = releases.map((release) => ({ ...release, id: String(release.number) }));
      const { page: chosen, last } = pageOf(items, cursor?.after, reading.limit);
      const page = await Promise.all(chosen.map(({ id: _id, ...release }) => infoOf(release)));
      const newest = releases[0]?.number ?? 1;
      const after = last && writeCursor({ list: path, release: newest, filters: {}, sort: null, after: last });
      const next = after && `${delivery.service.publicUrl}${path}?limit=${reading.limit}&cursor=${after}`;
      return { body: { items: page, total: items.length, release: newest, next }, next };
    }),
  );
  app.get(
    '/conferences/:c/releases/:n',
    documented({
      operationId: 'getRelease',
      summary: 'One release',
      tag: 'delivery',
      params: ['c', 'n'],
      answers: { 200: ReleaseInfo },
      errors: [400, 404],
    }),
    aboutReleases(delivery, [], async (releases, infoOf, _search, path) => {
      const found = releases.find(({ number }) => String(number) === path.slice(path.lastIndexOf('/') + 1));
      if (!found) throw new AgendaError('not-found', 'There is no such release.');
      return { body: await infoOf(found), next: null };
    }),
  );
}

type InfoOf = (release: ReleaseInfo) => Promise<ReleaseInfo>;
type Render = (releases: ReleaseInfo[], infoOf: InfoOf, search: string, path: string) => Promise<{ body: object; next: string | null }>;

function aboutReleases({ service, shelf, answers }: Delivery, allowed: readonly string[], render: Render) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const conference = (request.params as Record<string, string>)['c'] ?? '';
    const [path, search] = splitUrl(request.url);
    refuseUnknown(readQuery(search), allowed);
    const stamp = shelf.stamp(conference);
    const key = `${stamp} ${path}?${canonicalQuery(readQuery(search))}`;
    const known = answers.byKey(key);
    if (known) return sendAnswer(request, reply, known);
    if (!shelf.has(conference)) throw new AgendaError('not-found', 'There is no such conference.');
    const newest = await shelf.agenda(conference);
    const releases = await service.store.listReleases(conference);
    const zone = newest?.conference.timeZone ?? 'UTC';
    const shown = releases
      .filter(({ number }) => number <= (newest?.release.number ?? 0))
      .map((release) => ({ ...release, publishedAt: instantIn(Date.parse(release.publishedAt), zone) }));
    // What the newest release hides does not count in the older ones either.
    const isMasked = await shelf.masks(conference);
    const infoOf: InfoOf = async (release) => (isMasked ? ((await shelf.agenda(conference, release.number))?.release ?? release) : release);
    const { body, next } = await render(shown, infoOf, search, path);
    const rendering = { body: JSON.stringify(body), mediaType: JSON_TYPE, modifiedAt: newest?.modifiedAt ?? '', headers: linkTo(next) };
    const answer = answerOf(rendering, conference, stamp);
    answers.keep(key, answer);
    answers.alias(request.originalUrl, key);
    return sendAnswer(request, reply, answer);
  };
}
