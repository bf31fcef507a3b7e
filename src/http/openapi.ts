import swagger from '@fastify/swagger';
import type { FastifyContextConfig, FastifyInstance, FastifySchema, RouteShorthandOptions } from 'fastify';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { PublicConference } from '../agenda/conference.ts';
import { PublicDocument } from '../agenda/document.ts';
import { Id } from '../agenda/identifiers.ts';
import { type ReadingParameter, readingParameters } from '../agenda/reading.ts';
import { Day, ReleaseInfo } from '../agenda/release.ts';
import { PublicRoom } from '../agenda/room.ts';
import { Selection } from '../agenda/selection.ts';
import { PublicSession } from '../agenda/session.ts';
import { PublicSpeaker } from '../agenda/speaker.ts';
import type { Scope } from '../agenda/store.ts';
import { Title } from '../agenda/text.ts';
import { PublicTrack } from '../agenda/track.ts';
import { completeDocument } from './openapi-document.ts';
import { Problem, problemKinds } from './problems.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The scope that a management route asks for. */
    scope?: Scope;
    /** The names of the query parameters that a management route takes. */
    parameters?: readonly string[];
    /** Whether a management route that is about all conferences answers a token that is bound to one of that one. */
    narrows?: boolean;
  }
}

/** Everything of a conference at one release. */
export const AgendaDocument = z
  .object({
    conference: PublicConference,
    release: ReleaseInfo,
    days: z.array(Day),
    sessions: z.array(PublicSession),
    tracks: z.array(PublicTrack),
    rooms: z.array(PublicRoom),
    speakers: z.array(PublicSpeaker),
    documents: z.array(PublicDocument),
  })
  .meta({ id: 'Agenda', description: 'Everything of a conference at one release. With `fields`, only these keys.' });

/** A series with its conferences. */
export const SeriesDocument = z.object({ id: Id, title: Title(), conferences: z.array(PublicConference) }).meta({ id: 'Series' });

/** A page of a list. */
export function listOf<S extends z.ZodType>(item: S) {
  return z.object({
    items: z.array(item),
    total: z.int().describe('How many there are before paging.'),
    release: z.int().nullable(),
    next: z.string().nullable().describe('The URL of the next page.'),
  });
}

/** A file with its media type: a text, or an object whose shape its format's own schema gives. */
export function FileBody(mediaType: string) {
  const [type = mediaType] = mediaType.split(';');
  const schema: z.ZodType = /[/+]json$/.test(type) ? z.record(z.string(), z.unknown()) : z.string();
  return { content: { [type]: { schema } }, description: 'The file' };
}

const PARAMETERS: Record<string, z.ZodType> = {
  c: Id.describe('The conference.'),
  id: Id,
  s: Id.describe('The series.'),
  n: z
    .string()
    .describe('The number of the release.')
    .meta({ examples: ['1'] }),
  kind: z
    .string()
    .describe('The kind of problem.')
    .meta({ examples: ['invalid'] }),
  secret: z
    .string()
    .describe('The secret of a personal feed.')
    .meta({ examples: ['q4u8vWJ0mZk1x9Ha3TnPcQ'] }),
  invitation: z
    .string()
    .describe('The invitation’s id.')
    .meta({ examples: ['5a3cdfb7'] }),
  token: z
    .string()
    .describe("The token's id.")
    .meta({ examples: ['k3v9x2ab'] }),
};

/** What a route says of itself; the OpenAPI document is made of it. */
export interface Documented {
  operationId: string;
  summary: string;
  description?: string;
  tag: 'delivery' | 'compatible' | 'feeds' | 'management' | 'service';
  params?: readonly string[];
  reading?: readonly ReadingParameter[];
  /** Names that `include` takes here. */
  include?: readonly string[];
  selection?: boolean;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** Media types of the body where it is not JSON alone. */
  consumes?: readonly string[];
  answers: Record<number, z.ZodType | ReturnType<typeof FileBody>>;
  errors: readonly number[];
  scope?: Scope;
  narrows?: boolean;
  /** Whether it takes the edit key of a personal feed. */
  editKey?: boolean;
}

/** The route options for what a route says of itself. */
export function documented(route: Documented): RouteShorthandOptions & { schema: FastifySchema; config: FastifyContextConfig } {
  const responses: Record<string, unknown> = {};
  for (const [status, schema] of Object.entries(route.answers))
    responses[status] = schema instanceof z.ZodType ? jsonAnswer(route, schema) : schema;
  for (const status of route.errors) responses[status] = problemAnswer(status);
  const query = querystringOf(route);
  const schema = {
    operationId: route.operationId,
    summary: route.summary,
    ...(route.description ? { description: route.description } : {}),
    tags: [route.tag],
    ...(route.params ? { params: z.object(Object.fromEntries(route.params.map((name) => [name, PARAMETERS[name] ?? z.string()]))) } : {}),
    ...(query ? { querystring: query } : {}),
    ...(route.body ? { body: route.body } : {}),
    ...(route.consumes ? { consumes: [...route.consumes] } : {}),
    security: route.scope ? [{ token: [] }] : route.editKey ? [{ editKey: [] }] : [],
    response: responses,
  };
  const parameters = Object.keys(query?.shape ?? {});
  return {
    schema: schema as FastifySchema,
    config: route.scope ? { scope: route.scope, parameters, narrows: route.narrows ?? false } : {},
  };
}

function jsonAnswer({ summary }: Documented, schema: z.ZodType) {
  return { description: summary, content: { 'application/json': { schema } } };
}

function problemAnswer(status: number) {
  const titles = Object.values(problemKinds).flatMap(([title, of]) => (of === status ? [title] : []));
  return { description: titles.join('; or: ') || 'A problem', content: { 'application/problem+json': { schema: Problem } } };
}

function querystringOf({ reading = [], selection = false, include = [], query }: Documented): z.ZodObject | null {
  const shape: Record<string, z.ZodType> = { ...query?.shape };
  for (const name of reading) shape[name] = readingParameters[name].optional();
  if (include.length > 0)
    shape['include'] = readingParameters.include.optional().describe(`References to answer as objects, of ${include.join(', ')}.`);
  if (selection) for (const [name, schema] of Object.entries(Selection.shape)) shape[name] = selectionParameter(name, schema);
  return Object.keys(shape).length > 0 ? z.object(shape) : null;
}

function selectionParameter(name: string, schema: z.ZodType): z.ZodType {
  const described: Record<string, string> = {
    from: 'Sessions that end after this: a date, a wall clock time in the conference’s zone, or RFC 3339.',
    to: 'Sessions that start before this.',
    q: 'Words that all occur in the session.',
    day: 'Programme days.',
    ids: 'Session ids.',
  };
  return schema.describe(described[name] ?? `Sessions of this ${name}; repeatable or comma-separated.`);
}

const description = `Conference agendas: immutable releases as JSON and iCalendar.

Delivery (\`/v1\`) is public, cacheable and read-only. Management (\`/manage/v1\`) takes a bearer token. Errors are RFC 9457 problems.`;

/** Collects the routes that follow into an OpenAPI 3.1 document. */
export async function registerOpenApi(app: FastifyInstance, publicUrl: string, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Lectern', version, description, license: { name: 'MIT', identifier: 'MIT' } },
      servers: [{ url: publicUrl }],
      tags: [
        { name: 'delivery', description: 'What the public reads.' },
        { name: 'compatible', description: 'What sites made for Sessionize or pretalx read.' },
        { name: 'feeds', description: 'Personal feeds: what someone picked, at an address of their own.' },
        { name: 'management', description: 'What organisers edit and release, with a token.' },
        { name: 'service', description: 'About the service itself.' },
      ],
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer', description: 'A token made by `lectern token create`.' },
          editKey: { type: 'http', scheme: 'bearer', description: 'The edit key of a personal feed.' },
        },
      },
    },
    transform: createJsonSchemaTransform({ skipList: [] }),
    transformObject: (generated) => completeDocument(createJsonSchemaTransformObject({})(generated), publicUrl),
  });
}
