import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { PublicAudience } from '../../agenda/audience.ts';
import { PublicDocument } from '../../agenda/document.ts';
import { AgendaError } from '../../agenda/errors.ts';
import { includable } from '../../agenda/reading.ts';
import { PublicRoom } from '../../agenda/room.ts';
import { PublicSpeaker } from '../../agenda/speaker.ts';
import { PublicTrack } from '../../agenda/track.ts';
import { documented, listOf } from '../openapi.ts';
import { type Delivery, ID, representation } from './context.ts';
import { renderItem, renderList } from './list.ts';

const COLLECTIONS = [
  { name: 'tracks', one: 'track', schema: PublicTrack },
  { name: 'rooms', one: 'room', schema: PublicRoom },
  { name: 'speakers', one: 'speaker', schema: PublicSpeaker },
  { name: 'documents', one: 'document', schema: PublicDocument },
  { name: 'audiences', one: 'audience', schema: PublicAudience },
] as const satisfies { name: keyof typeof includable; one: string; schema: z.ZodType }[];

/** Lists and single members of everything that sessions refer to. */
export function resourceRoutes(app: FastifyInstance, delivery: Delivery): void {
  for (const { name, one, schema } of COLLECTIONS) {
    const include = includable[name].length > 0 ? (['include'] as const) : [];
    const ofItem = ['lang', 'text', 'release', 'fields', ...include] as const;
    const ofList = [...ofItem, 'limit', 'cursor', 'sort'] as const;
    app.get(
      `/conferences/:c/${name}`,
      documented({
        operationId: `list${capital(name)}`,
        summary: `The ${name} of a conference`,
        tag: 'delivery',
        params: ['c'],
        reading: ofList,
        include: includable[name],
        answers: { 200: listOf(schema) },
        errors: [400, 404],
      }),
      representation(delivery, { reading: ofList, selection: false, lenient: false }, (request) =>
        renderList(name, request.agenda[name], request),
      ),
    );
    app.get(
      `/conferences/:c/${name}/${ID}`,
      documented({
        operationId: `get${capital(one)}`,
        summary: `One ${one}`,
        tag: 'delivery',
        params: ['c', 'id'],
        reading: ofItem,
        include: includable[name],
        answers: { 200: schema },
        errors: [400, 404],
      }),
      representation(delivery, { reading: ofItem, selection: false, lenient: false }, (request) => {
        const members: readonly { id: string }[] = request.agenda[name];
        const item = members.find(({ id }) => id === request.params['id']);
        if (!item) throw new AgendaError('not-found', `There is no such ${one}.`);
        return renderItem(name, item, request);
      }),
    );
  }
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
