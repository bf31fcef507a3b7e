import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AgendaError, type Fault, invalid } from '../../agenda/errors.ts';
import { Id } from '../../agenda/identifiers.ts';
import type { Invitation } from '../../agenda/personal-feed.ts';
import { line } from '../../agenda/text.ts';
import { documented, listOf } from '../openapi.ts';
import type { Service } from '../service.ts';
import { readBody } from './body.ts';
import { idOf, load } from './conferences.ts';

const KEY_OCTETS = 24;

const NewInvitation = z
  .strictObject({
    sessions: z.array(Id).min(1).max(500).describe('The sessions, also private ones and placeholders, that it opens.'),
    label: line(240).nullable().default(null).describe('For the organisers.'),
    expiresAt: z.iso.datetime({ offset: true }).nullable().default(null).describe('RFC 3339; never where absent.'),
  })
  .meta({ id: 'NewInvitation' });

const ShownInvitation = z
  .strictObject({
    id: z.string(),
    sessions: z.array(Id),
    label: z.string().nullable(),
    createdAt: z.string(),
    expiresAt: z.string().nullable(),
    revokedAt: z.string().nullable(),
  })
  .meta({ id: 'Invitation' });

const CreatedInvitation = z
  .strictObject({ ...ShownInvitation.shape, key: z.string().describe('Shown only now; for `invitations` of a personal feed.') })
  .meta({ id: 'CreatedInvitation' });

const about = { tag: 'management', scope: 'edit' } as const;

/** Keys with which personal feeds carry sessions that the public does not see. */
export function invitationRoutes(app: FastifyInstance, service: Service): void {
  const { store, ambient } = service;
  app.get(
    '/conferences/:c/invitations',
    documented({
      ...about,
      scope: 'read',
      operationId: 'manageListInvitations',
      summary: 'The invitations of a conference, without their keys',
      params: ['c'],
      answers: { 200: listOf(ShownInvitation) },
      errors: [400, 401, 403, 404, 503],
    }),
    async (request) => {
      await load(service, request);
      const items = (await store.listInvitations(idOf(request))).map(shown);
      return { items, total: items.length, release: null, next: null };
    },
  );
  app.post(
    '/conferences/:c/invitations',
    documented({
      ...about,
      operationId: 'manageCreateInvitation',
      summary: 'Make a key with which personal feeds carry some sessions in full',
      params: ['c'],
      body: NewInvitation,
      answers: { 201: CreatedInvitation },
      errors: [400, 401, 403, 404, 413, 415, 503],
    }),
    async (request, reply) => {
      const { draft } = await load(service, request);
      const wanted = readBody(NewInvitation, request.body);
      const faults = [
        ...unknownFaults(wanted.sessions, new Set(draft.sessions.map(({ id }) => id))),
        ...expiryFaults(wanted, ambient.now()),
      ];
      if (faults.length > 0) throw invalid(faults);
      const key = service.secret(KEY_OCTETS);
      const invitation: Invitation = {
        ...wanted,
        id: ambient.uuid().slice(0, 8),
        hash: ambient.sha256(key),
        conference: idOf(request),
        expiresAt: wanted.expiresAt && new Date(wanted.expiresAt).toISOString(),
        createdAt: new Date(ambient.now()).toISOString(),
        revokedAt: null,
      };
      await store.createInvitation(invitation);
      reply.header('location', `/manage/v1/conferences/${idOf(request)}/invitations/${invitation.id}`);
      return reply.code(201).send({ ...shown(invitation), key });
    },
  );
  app.delete(
    '/conferences/:c/invitations/:invitation',
    documented({
      ...about,
      operationId: 'manageRevokeInvitation',
      summary: 'Revoke an invitation: its sessions leave every personal feed',
      params: ['c', 'invitation'],
      answers: { 204: z.null() },
      errors: [400, 401, 403, 404, 503],
    }),
    async (request, reply) => {
      const { invitation } = request.params as { invitation: string };
      if (!(await store.revokeInvitation(idOf(request), invitation, new Date(ambient.now()).toISOString())))
        throw new AgendaError('not-found', 'There is no such invitation.');
      return reply.code(204).send();
    },
  );
}

function shown({ hash: _hash, conference: _conference, ...invitation }: Invitation): z.infer<typeof ShownInvitation> {
  return invitation;
}

function unknownFaults(sessions: readonly string[], known: ReadonlySet<string>): Fault[] {
  return sessions.flatMap((id, index) => (known.has(id) ? [] : [{ path: `sessions[${index}]`, message: `there is no session ${id}` }]));
}

function expiryFaults({ expiresAt }: Pick<Invitation, 'expiresAt'>, now: number): Fault[] {
  return expiresAt !== null && Date.parse(expiresAt) <= now ? [{ path: 'expiresAt', message: 'is in the past' }] : [];
}
