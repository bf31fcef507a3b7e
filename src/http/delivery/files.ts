import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AgendaError } from '../../agenda/errors.ts';
import { Id } from '../../agenda/identifiers.ts';
import type { ReadingParameter } from '../../agenda/reading.ts';
import type { Selection } from '../../agenda/selection.ts';
import { hasTime } from '../../agenda/session.ts';
import { addressOf, fileName, type Scope, type View, type Writer } from '../../formats/format.ts';
import { json } from '../../formats/json/index.ts';
import { writers } from '../../formats/writers.ts';
import type { Rendering } from '../answer.ts';
import { documented, FileBody } from '../openapi.ts';
import { choices } from './choices.ts';
import { type Delivery, ID, type Request, representation } from './context.ts';
import { sessionOf } from './sessions.ts';
import { selectionView, sessionView } from './view.ts';

/** Where selections stand as files, with the part of the selection that their address fixes. */
export const selectionFiles = [
  { path: 'agenda', scope: 'agenda', also: {} },
  { path: 'sessions', scope: 'selection', also: {} },
  { path: 'plenaries', scope: 'selection', also: { kind: ['plenary'] } },
  { path: 'breakouts', scope: 'selection', also: { kind: ['breakout'] } },
] as const satisfies { path: string; scope: Scope; also: Selection }[];

/** Where the sessions of one resource stand as files, with the selection parameter that names it. */
export const resourceFiles = [
  { path: 'tracks', one: 'track' },
  { path: 'rooms', one: 'room' },
  { path: 'speakers', one: 'speaker' },
] as const satisfies { path: string; one: keyof Selection }[];

/** Everything that the table of formats can write, at addresses that end in its extension. */
export function fileRoutes(app: FastifyInstance, delivery: Delivery): void {
  for (const writer of writers.filter((one) => one !== json)) {
    for (const file of selectionFiles) if (writer.scopes.includes(file.scope)) selectionFile(app, delivery, writer, file);
    if (writer.scopes.includes('resource')) for (const file of resourceFiles) resourceFile(app, delivery, writer, file);
    if (writer.scopes.includes('session')) sessionFile(app, delivery, writer);
  }
}

function selectionFile(
  app: FastifyInstance,
  delivery: Delivery,
  writer: Writer,
  { path, scope, also }: (typeof selectionFiles)[number],
): void {
  const file = path === 'agenda' ? fileName(writer) : `${path}.${writer.extension}`;
  app.get(
    `/conferences/:c/${addressOf(file)}`,
    documented({
      operationId: `get${capital(path)}As${capital(writer.name)}`,
      summary: `The ${path}, or a selection of it, as ${writer.name}`,
      tag: 'delivery',
      params: ['c'],
      ...parametersOf(writer),
      selection: true,
      answers: { 200: FileBody(writer.mediaType) },
      errors: [400, 404],
    }),
    feed(delivery, writer, (request) => {
      const { id } = request.agenda.conference;
      const name = file.startsWith('agenda.') ? `${id}.${writer.extension}` : `${id}-${file}`;
      return rendered(writer, selectionView(request, also), disposition(writer, scope, name));
    }),
  );
}

function resourceFile(app: FastifyInstance, delivery: Delivery, writer: Writer, { path, one }: (typeof resourceFiles)[number]): void {
  app.get(
    `/conferences/:c/${path}/${ID}.${writer.extension}`,
    documented({
      operationId: `get${capital(one)}SessionsAs${capital(writer.name)}`,
      summary: `The sessions of one ${one} as ${writer.name}`,
      description: `An id that is not shown selects nothing: a feed that someone subscribes to never turns into an error.`,
      tag: 'delivery',
      params: ['c', 'id'],
      ...parametersOf(writer),
      selection: true,
      answers: { 200: FileBody(writer.mediaType) },
      errors: [400, 404],
    }),
    feed(delivery, writer, (request) => {
      const id = Id.parse(request.params['id']);
      const view: View = { ...selectionView(request, { [one]: [id] }), scope: 'resource' };
      return rendered(writer, view, disposition(writer, 'resource', `${request.agenda.conference.id}-${id}.${writer.extension}`));
    }),
  );
}

function sessionFile(app: FastifyInstance, delivery: Delivery, writer: Writer): void {
  app.get(
    `/conferences/:c/sessions/${ID}.${writer.extension}`,
    documented({
      operationId: `getSessionAs${capital(writer.name)}`,
      summary: `One session as ${writer.name}`,
      tag: 'delivery',
      params: ['c', 'id'],
      reading: readingOf(writer),
      answers: { 200: FileBody(writer.mediaType) },
      errors: [400, 404, 410],
    }),
    representation(delivery, { reading: readingOf(writer), selection: false, lenient: true }, (request) => {
      const session = sessionOf(request);
      if (!hasTime(session)) throw new AgendaError('not-found', 'This session has no time yet, so there is no such file of it.');
      const name = `${request.agenda.conference.id}-${session.id}.${writer.extension}`;
      return rendered(writer, sessionView(request, session), disposition(writer, 'session', name));
    }),
  );
}

/** A writer that writes all languages takes none. */
function readingOf({ allLanguages }: Writer): readonly ReadingParameter[] {
  return allLanguages ? ['release'] : ['lang', 'release'];
}

function parametersOf(writer: Writer) {
  return {
    reading: readingOf(writer),
    query: z.object(Object.fromEntries(writer.choices.map((name) => [name, choices[name].optional()]))),
  };
}

function feed(delivery: Delivery, writer: Writer, render: (request: Request) => Rendering) {
  return representation(delivery, { reading: readingOf(writer), selection: true, lenient: true, choices: writer.choices }, render);
}

function disposition({ kept }: Writer, scope: Scope, name: string): string {
  return `${kept?.includes(scope) ? 'attachment' : 'inline'}; filename="${name}"`;
}

function rendered(writer: Writer, view: View, placement: string): Rendering {
  return {
    body: writer.write(view),
    mediaType: writer.mediaTypeOf?.(view) ?? writer.mediaType,
    modifiedAt: view.modifiedAt,
    headers: {
      'content-disposition': placement,
      ...(writer.allLanguages ? { 'content-language': view.agenda.conference.languages.join(', ') } : {}),
    },
  };
}

/** A name as a part of an identifier: `frab-xml` as `FrabXml`. */
function capital(name: string): string {
  return name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
