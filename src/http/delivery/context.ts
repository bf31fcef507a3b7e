import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Cursor, readCursor } from '../../agenda/cursor.ts';
import { AgendaError, invalid } from '../../agenda/errors.ts';
import { lookupLanguage } from '../../agenda/language.ts';
import { type Reading, type ReadingParameter, readReading } from '../../agenda/reading.ts';
import type { Agenda } from '../../agenda/release.ts';
import { readSelection, type Selection, selectionParameters } from '../../agenda/selection.ts';
import { type Answer, answerOf, type Rendering } from '../answer.ts';
import type { AnswerCache } from '../answer-cache.ts';
import { sendAnswer } from '../conditional.ts';
import { isOurs } from '../problems.ts';
import { canonicalQuery, type Query, readQuery, refuseUnknown } from '../query.ts';
import type { Service } from '../service.ts';
import type { Shelf } from '../shelf.ts';

/** An id in a route's path. What has a dot in it is another representation, not an id. */
export const ID = ':id(^[a-z0-9-]{1,80}$)';

/** What the delivery routes share. */
export interface Delivery {
  service: Service;
  shelf: Shelf;
  answers: AnswerCache;
}

/** What a representation of one conference is made from. */
export interface Request {
  agenda: Agenda;
  reading: Reading;
  selection: Selection;
  /** The declared language to write in. */
  language: string;
  /** Path parameters, for example `id`. */
  params: Readonly<Record<string, string>>;
  /** The path, and the parameters that count, in order. */
  path: string;
  query: Query;
  cursor: Cursor | null;
  publicUrl: string;
  /** Is told of each session that a representation had to leave out. */
  onTrouble: (error: unknown) => void;
}

/** How a route reads its parameters. */
export interface Parameters {
  reading: readonly ReadingParameter[];
  selection: boolean;
  /** Feeds and pages ignore unknown names; JSON refuses them. */
  lenient: boolean;
  /** Further parameters that the route reads itself. */
  choices?: readonly string[];
}

export type Render = (request: Request) => Rendering | Promise<Rendering>;

const PAGING_ONLY = new Set(['cursor', 'limit', 'lang', 'text', 'fields', 'include']);

/** A handler that answers a conference's representation: from the cache where it holds, else rendered and kept. */
export function representation({ service, shelf, answers }: Delivery, parameters: Parameters, render: Render) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const params = request.params as Record<string, string>;
    const conference = params['c'] ?? '';
    const [path = '', search = ''] = splitUrl(request.url);
    const stamp = shelf.stamp(conference);
    const query = readParameters(search, parameters);
    const key = `${stamp} ${path}?${canonicalQuery(query)}`;
    const known = answers.byKey(key);
    if (known) answers.alias(request.originalUrl, key);
    return sendAnswer(request, reply, known ?? (await freshAnswer().catch(lastGood)));

    async function freshAnswer(): Promise<Answer> {
      const answer = await renderAnswer(path, query, params);
      answers.keep(key, answer);
      answers.alias(request.originalUrl, key);
      return answer;
    }

    // Thunderbird switches a calendar off at the first 5xx: a feed that was once given out is given out again.
    function lastGood(error: unknown): Answer {
      const answer = parameters.lenient && isOurs(error) ? answers.lastGood(request.originalUrl) : undefined;
      if (!answer) throw error;
      request.log.error({ err: error, url: request.url }, 'the last good answer was sent');
      return answer;
    }

    async function renderAnswer(path: string, query: Query, params: Record<string, string>): Promise<Answer> {
      const { effective, cursor } = withCursor(query, path);
      const reading = readReading(query, parameters.reading);
      const selection = parameters.selection ? readSelection(effective) : {};
      const agenda = await shelf.agenda(conference, cursor?.release ?? reading.release);
      if (!agenda) throw new AgendaError('not-found', 'There is no such conference, or no such release of it.');
      const language = lookupLanguage(reading.lang === '*' ? undefined : reading.lang, agenda.conference.languages);
      const sorted = cursor?.sort ? { ...reading, sort: cursor.sort } : reading;
      const { publicUrl } = service;
      const onTrouble = (error: unknown) => request.log.error({ err: error, url: request.url }, 'a session was left out');
      const made = await render({
        agenda,
        reading: sorted,
        selection,
        language,
        params,
        path,
        query: effective,
        cursor,
        publicUrl,
        onTrouble,
      });
      const spoken = reading.lang === '*' ? agenda.conference.languages.join(', ') : language;
      return answerOf({ ...made, headers: { 'content-language': spoken, ...made.headers } }, conference, stamp);
    }
  };
}

/** Path and query string of a request's URL. */
export function splitUrl(url: string): [string, string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
}

function readParameters(search: string, { reading, selection, lenient, choices = [] }: Parameters): Query {
  const allowed: string[] = [...reading, ...(selection ? selectionParameters : []), ...choices];
  const query = readQuery(search);
  if (!lenient) refuseUnknown(query, allowed);
  return new Map([...query].filter(([name]) => allowed.includes(name)));
}

/** A cursor brings its own filters, sort and release; what the request repeats of them must agree. */
function withCursor(query: Query, list: string): { effective: Query; cursor: Cursor | null } {
  const text = query.get('cursor')?.[0];
  if (text === undefined) return { effective: query, cursor: null };
  const cursor = readCursor(text, list);
  const own = new Map(Object.entries(cursor.filters));
  if (cursor.sort) own.set('sort', [cursor.sort]);
  for (const [name, values] of query) {
    const same = name === 'release' ? values[0] === String(cursor.release) : own.get(name)?.join() === values.join();
    if (!PAGING_ONLY.has(name) && !same) throw invalid([{ path: name, message: 'is not what the cursor was made with' }]);
  }
  return { effective: new Map([...query, ...Object.entries(cursor.filters)]), cursor };
}
