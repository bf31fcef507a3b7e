import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { pageOf, writeCursor } from '../../agenda/cursor.ts';
import type { Agenda } from '../../agenda/release.ts';
import { inLanguage, type Text } from '../../agenda/text.ts';
import { qrCode } from '../../formats/qr-code.ts';
import { wordsFor } from '../../formats/words.ts';
import type { Rendering } from '../answer.ts';
import { documented, FileBody, listOf } from '../openapi.ts';
import { canonicalQuery } from '../query.ts';
import { SubscribeLinks, subscribeLinks } from '../subscribe-links.ts';
import { choices, readChoice } from './choices.ts';
import { type Delivery, ID, type Request, representation } from './context.ts';
import { resourceFiles, selectionFiles } from './files.ts';
import { JSON_TYPE, linkTo } from './list.ts';

/** A feed that one can subscribe to. */
export const Feed = z
  .strictObject({
    path: z.string().describe('Its address below the conference’s, without the extension.'),
    title: z.string(),
    ...SubscribeLinks.shape,
    qr: z.string().describe('A QR code of the webcal address, as SVG.'),
  })
  .meta({ id: 'Feed' });
type Feed = z.infer<typeof Feed>;

const OF_LIST = ['lang', 'limit', 'cursor'] as const;

/** The list of a conference's feeds with links to subscribe, and a QR code for every feed. */
export function feedRoutes(app: FastifyInstance, delivery: Delivery): void {
  app.get(
    '/conferences/:c/feeds',
    documented({
      operationId: 'listFeeds',
      summary: 'The calendar feeds of a conference, with links to subscribe to each',
      tag: 'delivery',
      params: ['c'],
      reading: OF_LIST,
      answers: { 200: listOf(Feed) },
      errors: [400, 404],
    }),
    representation(delivery, { reading: OF_LIST, selection: false, lenient: false }, renderFeeds),
  );
  const places = [...selectionFiles.map(({ path }) => path), ...resourceFiles.map(({ path }) => `${path}/${ID}`)];
  for (const place of places) {
    const hasId = place.endsWith(ID);
    app.get(
      `/conferences/:c/feeds/${place}.svg`,
      documented({
        operationId: `getQrCodeOf${place.charAt(0).toUpperCase()}${place.slice(1).split('/')[0]}${hasId ? 'Feed' : ''}`,
        summary: `A QR code that subscribes to the feed ${place.replace(ID, '{id}')}.ics`,
        tag: 'delivery',
        params: hasId ? ['c', 'id'] : ['c'],
        reading: ['lang'],
        selection: true,
        query: z.object({ view: choices.view.optional(), cancelled: choices.cancelled.optional(), link: choices.link.optional() }),
        answers: { 200: FileBody('image/svg+xml') },
        errors: [400, 404],
      }),
      representation(delivery, { reading: ['lang'], selection: true, lenient: true, choices: ['view', 'cancelled', 'link'] }, renderCode),
    );
  }
}

function renderFeeds(request: Request): Rendering {
  const { agenda, reading, cursor, publicUrl, path } = request;
  const feeds = feedsOf(request).map((feed) => ({ ...feed, id: feed.path }));
  const { page, last } = pageOf(feeds, cursor?.after, reading.limit);
  const search = new URLSearchParams({ ...(reading.lang ? { lang: reading.lang } : {}), limit: String(reading.limit) });
  const next =
    last &&
    `${publicUrl}${path}?${search}&cursor=${writeCursor({ list: path, release: agenda.release.number, filters: {}, sort: null, after: last })}`;
  const items = page.map(({ id: _id, ...feed }) => feed);
  return {
    body: JSON.stringify({ items, total: feeds.length, release: agenda.release.number, next }),
    mediaType: JSON_TYPE,
    modifiedAt: agenda.modifiedAt,
    headers: linkTo(next),
  };
}

/** Every feed that has a name: the agenda, its dates, plenaries and breakouts, then those of each track, audience, room and speaker. */
function feedsOf({ agenda, reading, language, publicUrl }: Request): Feed[] {
  const { conference } = agenda;
  const words = wordsFor(language);
  const say = (text: Text) => inLanguage(text, language, conference.languages[0] ?? language);
  const lang = reading.lang === undefined || reading.lang === '*' ? {} : { lang: language };
  const base = `${publicUrl}/v1/conferences/${conference.id}`;
  const feed = (path: string, title: string, query: Record<string, string> = {}): Feed => {
    const search = canonicalQuery(new Map(Object.entries({ ...lang, ...query }).map(([name, value]) => [name, [value]])));
    const suffix = search ? `?${search}` : '';
    const links = subscribeLinks(`${base}/${path}.ics${suffix}`, `${say(conference.title)} – ${title}`);
    return { path: `${path}${suffix}`, title, ...links, qr: `${base}/feeds/${path}.svg${suffix}` };
  };
  return [
    feed('agenda', words.wholeAgenda),
    feed('agenda', words.dates, { view: 'span' }),
    feed('agenda', words.everyDay, { view: 'days' }),
    feed('plenaries', words.manyOfKind.plenary),
    feed('breakouts', words.manyOfKind.breakout),
    ...agenda.tracks.map(({ id, title }) => feed(`tracks/${id}`, say(title))),
    ...agenda.audiences.map(({ id, title }) => feed('sessions', say(title), { audience: id })),
    ...agenda.rooms.map(({ id, title }) => feed(`rooms/${id}`, say(title))),
    ...speakersWithSessions(agenda).map(({ id, name }) => feed(`speakers/${id}`, name)),
  ];
}

function speakersWithSessions({ speakers }: Agenda): Agenda['speakers'] {
  return speakers.filter(({ sessions }) => sessions.length > 0);
}

/** A code for the feed at the same address outside `feeds/`, with the same parameters. */
function renderCode({ agenda, path, query, publicUrl }: Request): Rendering {
  const [link] = [readChoice(query, 'link') ?? 'webcal', readChoice(query, 'view'), readChoice(query, 'cancelled')];
  const search = canonicalQuery(new Map([...query].filter(([name]) => name !== 'link')));
  const feed = `${publicUrl}${path.replace('/feeds/', '/').replace(/\.svg$/, '.ics')}${search ? `?${search}` : ''}`;
  const title = inLanguage(agenda.conference.title, '', agenda.conference.languages[0] ?? '');
  const target = subscribeLinks(feed, title)[link];
  const name = path.slice(path.indexOf('/feeds/') + '/feeds/'.length).replaceAll('/', '-');
  return {
    body: qrCode(target, feed),
    mediaType: 'image/svg+xml; charset=utf-8',
    modifiedAt: agenda.modifiedAt,
    headers: { 'content-disposition': `inline; filename="${agenda.conference.id}-${name}"` },
  };
}
