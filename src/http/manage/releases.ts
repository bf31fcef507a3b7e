import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { clashesOf } from '../../agenda/clashes.ts';
import { diffAgendas } from '../../agenda/diff.ts';
import { editDraft } from '../../agenda/edit-draft.ts';
import { withoutResource } from '../../agenda/edits.ts';
import { invalid } from '../../agenda/errors.ts';
import { Id } from '../../agenda/identifiers.ts';
import { project } from '../../agenda/projection.ts';
import { publishDraft } from '../../agenda/publish-draft.ts';
import { ReleaseInfo } from '../../agenda/release.ts';
import type { Store } from '../../agenda/store.ts';
import { line } from '../../agenda/text.ts';
import { checkPreconditions, meantRevision } from '../conditional.ts';
import { documented } from '../openapi.ts';
import type { Service } from '../service.ts';
import { readBody } from './body.ts';
import { idOf, load } from './conferences.ts';
import { ClashReport, DiffReport } from './reports.ts';

const tag = 'management';

const ReleaseRequest = z.strictObject({
  note: line(2000).nullable().optional().describe('Public.'),
  allowClashes: z.boolean().optional(),
  only: z.array(Id).max(20_000).optional().describe('Sessions whose draft state alone goes out.'),
  force: z.boolean().optional().describe('Make a release even where nothing shown has changed.'),
});

const Redaction = z.strictObject({ speakers: z.array(Id).max(1000).default([]), documents: z.array(Id).max(1000).default([]) });

/** What stands between a draft and its next release, and making it. */
export function releaseRoutes(app: FastifyInstance, service: Service): void {
  const { store } = service;
  app.get(
    '/conferences/:c/clashes',
    documented({
      operationId: 'manageGetClashes',
      summary: 'Broken rules between the sessions of a draft',
      tag,
      params: ['c'],
      answers: { 200: ClashReport },
      errors: [400, 401, 403, 404, 503],
      scope: 'read',
    }),
    async (request) => {
      const items = clashesOf((await load(service, request)).draft);
      return { items, total: items.length, errors: items.filter(({ severity }) => severity === 'error').length };
    },
  );
  app.get(
    '/conferences/:c/diff',
    documented({
      operationId: 'manageGetDiff',
      summary: 'What the next release would change',
      tag,
      params: ['c'],
      answers: { 200: DiffReport },
      errors: [400, 401, 403, 404, 503],
      scope: 'read',
    }),
    async (request) => {
      const { draft } = await load(service, request);
      const newest = await store.loadRelease(idOf(request));
      return { release: newest?.number ?? null, ...diffAgendas(newest, project(draft)) };
    },
  );
  app.post(
    '/conferences/:c/releases',
    documented({
      operationId: 'manageCreateRelease',
      summary: 'Release the draft; 200 with the newest release where nothing shown has changed',
      tag,
      params: ['c'],
      body: ReleaseRequest,
      answers: { 200: ReleaseInfo, 201: ReleaseInfo },
      errors: [400, 401, 403, 404, 409, 412, 413, 415, 503],
      scope: 'publish',
    }),
    async (request, reply) => {
      const { revision } = await load(service, request);
      const meant = meantRevision(request.headers, revision);
      const options = readBody(ReleaseRequest, request.body ?? {});
      const { release, isNew } = await publishDraft(store, idOf(request), { ...options, revision: meant }, service.ambient);
      if (isNew) reply.header('location', `/v1/conferences/${idOf(request)}/releases/${release.number}`);
      return reply.code(isNew ? 201 : 200).send(release);
    },
  );
  app.post(
    '/conferences/:c/redactions',
    documented({
      operationId: 'manageRedact',
      summary: 'Take speakers or documents back from the draft and from every release',
      tag,
      params: ['c'],
      body: Redaction,
      answers: { 200: ReleaseInfo, 204: z.null() },
      errors: [400, 401, 403, 404, 409, 412, 413, 415, 503],
      scope: 'admin',
    }),
    async (request, reply) => {
      const redact = readBody(Redaction, request.body);
      const conference = idOf(request);
      const newest = await store.loadRelease(conference);
      await refuseStrangers(store, conference, redact);
      await editDraft(store, conference, ({ draft, revision }) => {
        checkPreconditions(request.headers, revision);
        return withoutAll(draft, redact);
      });
      if (!newest) return reply.code(204).send();
      const { release } = await publishDraft(store, conference, { redact, only: [], force: true }, service.ambient);
      return release;
    },
  );
}

/** Takes back only what is or was there: a name with a typo must not look taken back. @throws AgendaError `invalid` naming each id. */
async function refuseStrangers(store: Store, conference: string, redact: RedactionRequest): Promise<void> {
  const wanted = (['speakers', 'documents'] as const).flatMap((name) =>
    redact[name].map((id, index) => ({ name, id, path: `${name}[${index}]` })),
  );
  if (wanted.length === 0) throw invalid([{ path: '', message: 'names no speaker and no document' }]);
  let missing = wanted;
  const lookIn = (state: Record<'speakers' | 'documents', readonly { id: string }[]> | null | undefined) => {
    missing = missing.filter(({ name, id }) => !state?.[name].some((member) => member.id === id));
  };
  lookIn((await store.loadDraft(conference))?.draft);
  for (const { number } of await store.listReleases(conference))
    if (missing.length > 0) lookIn(await store.loadRelease(conference, number));
  if (missing.length > 0)
    throw invalid(missing.map(({ path, name, id }) => ({ path, message: `there is no ${name.slice(0, -1)} ${id}, and never was` })));
}

type RedactionRequest = z.infer<typeof Redaction>;

function withoutAll(draft: Parameters<typeof withoutResource>[0], { speakers, documents }: RedactionRequest) {
  const pairs = [...speakers.map((id) => ['speakers', id] as const), ...documents.map((id) => ['documents', id] as const)];
  return pairs.reduce((current, [name, id]) => {
    const there = current[name].some((member: { id: string }) => member.id === id);
    return there ? withoutResource(current, name, id, true) : current;
  }, draft);
}
