import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PublicConference } from '../../agenda/conference.ts';
import { pageOf, readCursor, writeCursor } from '../../agenda/cursor.ts';
import { AgendaError } from '../../agenda/errors.ts';
import { lookupLanguage } from '../../agenda/language.ts';
import { pickFields, type Reading, readReading, refuseFields, sortItems } from '../../agenda/reading.ts';
import type { Agenda } from '../../agenda/release.ts';
import { inLanguage } from '../../agenda/text.ts';
import { jsonText } from '../../formats/json/json.ts';
import { answerOf } from '../answer.ts';
import { sendAnswer } from '../conditional.ts';
import { documented, listOf, SeriesDocument } from '../openapi.ts';
import { canonicalQuery, readQuery, refuseUnknown } from '../query.ts';
import { type Delivery, representation, splitUrl } from './context.ts';
import { JSON_TYPE, linkTo } from './list.ts';

const LIST = '/v1/conferences';
const OF_LIST = ['lang', 'text', 'fields', 'limit', 'cursor', 'sort'] as const;
const OF_ITEM = ['lang', 'text', 'release', 'fields'] as const;
const OF_SERIES = ['lang', 'text'] as const;

/** The conferences that have a release, one of them, and series of them. */
export function conferenceRoutes(app: FastifyInstance, delivery: Delivery): void {
  app.get(
    '/conferences',
    documented({
      operationId: 'listConferences',
      summary: 'Conferences that have a release, by their first day',
      tag: 'delivery',
      reading: OF_LIST,
      answers: { 200: listOf(PublicConference) },
      errors: [400],
    }),
    acrossConferences(delivery, OF_LIST, conferenceList),
  );
  app.get(
    '/conferences/:c',
    documented({
      operationId: 'getConference',
      summary: 'One conference',
      tag: 'delivery',
      params: ['c'],
      reading: OF_ITEM,
      answers: { 200: PublicConference },
      errors: [400, 404],
    }),
    representation(delivery, { reading: OF_ITEM, selection: false, lenient: false }, ({ agenda, reading }) => {
      if (reading.fields) refuseFields(reading.fields, PublicConference);
      return { body: jsonText(narrowed(agenda, reading), agenda, reading), mediaType: JSON_TYPE, modifiedAt: agenda.modifiedAt };
    }),
  );
  app.get(
    '/series',
    documented({
      operationId: 'listSeries',
      summary: 'Series with their conferences',
      tag: 'delivery',
      reading: OF_SERIES,
      answers: { 200: listOf(SeriesDocument) },
      errors: [400],
    }),
    acrossConferences(delivery, OF_SERIES, (agendas, reading) => {
      const items = seriesOf(agendas, reading);
      return {
        body: JSON.stringify({ items, total: items.length, release: null, next: null }),
        shown: agendas.filter(({ conference }) => conference.series),
        next: null,
      };
    }),
  );
  app.get(
    '/series/:s',
    documented({
      operationId: 'getSeries',
      summary: 'A series with its conferences',
      tag: 'delivery',
      params: ['s'],
      reading: OF_SERIES,
      answers: { 200: SeriesDocument },
      errors: [400, 404],
    }),
    acrossConferences(delivery, OF_SERIES, (agendas, reading, request) => {
      const wanted = (request.params as Record<string, string>)['s'];
      const found = seriesOf(agendas, reading).find(({ id }) => id === wanted);
      if (!found) throw new AgendaError('not-found', 'There is no such series.');
      return { body: JSON.stringify(found), shown: agendas.filter(({ conference }) => conference.series?.id === wanted), next: null };
    }),
  );
}

interface Across {
  body: string;
  /** The conferences in it. */
  shown: readonly Agenda[];
  /** The URL of the next page. */
  next: string | null;
}

type RenderAcross = (agendas: Agenda[], reading: Reading, request: FastifyRequest, publicUrl: string) => Across;

/** A handler for what shows several conferences at their newest releases. */
function acrossConferences(delivery: Delivery, parameters: readonly (typeof OF_LIST)[number][], render: RenderAcross) {
  const { shelf, answers, service } = delivery;
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const [path, search] = splitUrl(request.url);
    const query = readQuery(search);
    refuseUnknown(query, parameters);
    const stamp = shelf.stamp(null);
    const key = `${stamp} ${path}?${canonicalQuery(query)}`;
    const known = answers.byKey(key);
    if (known) return sendAnswer(request, reply, known);
    const reading = readReading(query, parameters);
    const agendas = await agendasByDate(delivery);
    const { body, shown, next } = render(agendas, reading, request, service.publicUrl);
    const headers = { ...languagesOf(shown, reading), ...linkTo(next) };
    const newest = Math.max(0, ...agendas.map(({ modifiedAt }) => Date.parse(modifiedAt)));
    const answer = answerOf({ body, mediaType: JSON_TYPE, modifiedAt: new Date(newest).toISOString(), headers }, null, stamp);
    answers.keep(key, answer);
    answers.alias(request.originalUrl, key);
    return sendAnswer(request, reply, answer);
  };
}

/** Each conference speaks its own languages; all that occur are named, in the order in which they do. */
function languagesOf(shown: readonly Agenda[], { lang }: Reading): Record<string, string> {
  const spoken = shown.flatMap(({ conference: { languages } }) => (lang === '*' ? languages : lookupLanguage(lang, languages)));
  return spoken.length > 0 ? { 'content-language': [...new Set(spoken)].join(', ') } : {};
}

async function agendasByDate({ shelf }: Delivery): Promise<Agenda[]> {
  const agendas = await Promise.all(shelf.conferences().map((id) => shelf.agenda(id)));
  const key = ({ conference }: Agenda) => `${conference.startDate} ${conference.id}`;
  return agendas.filter((agenda) => agenda !== null).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function narrowed({ conference }: Agenda, { fields }: Reading): object {
  return fields ? pickFields(conference, fields) : conference;
}

function conferenceList(agendas: Agenda[], reading: Reading, _request: FastifyRequest, publicUrl: string): Across {
  const byId = new Map(agendas.map((agenda) => [agenda.conference.id, agenda]));
  if (reading.fields) refuseFields(reading.fields, PublicConference);
  const cursor = reading.cursor === undefined ? null : readCursor(reading.cursor, LIST);
  const sort = cursor?.sort ?? reading.sort;
  const titled = agendas.map(({ conference }) => ({
    id: conference.id,
    title: inLanguage(conference.title, reading.lang ?? '', conference.languages[0] ?? ''),
  }));
  const sorted = sortItems(titled, sort, '', ['start', 'title', 'id']);
  const { page, last } = pageOf(sorted, cursor?.after, reading.limit);
  const shown = page.flatMap(({ id }) => byId.get(id) ?? []);
  const items = shown.map((agenda) => jsonText(narrowed(agenda, reading), agenda, reading));
  const next = last && nextUrl(publicUrl, reading, { list: LIST, release: 1, filters: {}, sort: sort ?? null, after: last });
  const body = `{"items":[${items.join(',')}],"total":${sorted.length},"release":null,"next":${JSON.stringify(next)}}`;
  return { body, shown, next };
}

function nextUrl(publicUrl: string, { lang, text, fields, limit }: Reading, cursor: Parameters<typeof writeCursor>[0]): string {
  const query = canonicalQuery(
    new Map([
      ...(lang === undefined ? [] : [['lang', [lang]] as const]),
      ...(text === 'markdown' ? [] : [['text', [text]] as const]),
      ...(fields === undefined ? [] : [['fields', [fields.join(',')]] as const]),
      ['limit', [String(limit)]] as const,
    ]),
  );
  return `${publicUrl}${LIST}?${query}&cursor=${writeCursor(cursor)}`;
}

interface SeriesView {
  id: string;
  title: unknown;
  conferences: unknown[];
}

/** Series by id; each is called what the conference released last calls it. */
function seriesOf(agendas: Agenda[], reading: Reading): SeriesView[] {
  const found = new Map<string, Agenda[]>();
  for (const agenda of agendas) {
    const id = agenda.conference.series?.id;
    if (id) found.set(id, [...(found.get(id) ?? []), agenda]);
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, members]) => {
      const newest = members.reduce((a, b) => (Date.parse(a.modifiedAt) >= Date.parse(b.modifiedAt) ? a : b));
      const { title } = JSON.parse(jsonText({ title: newest.conference.series?.title }, newest, reading)) as { title: unknown };
      const conferences = members.map((agenda) => JSON.parse(jsonText(agenda.conference, agenda, reading)) as unknown);
      return { id, title, conferences };
    });
}
