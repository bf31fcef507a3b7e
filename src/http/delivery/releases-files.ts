import { setImmediate } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { AgendaError } from '../../agenda/errors.ts';
import { releaseSteps } from '../../agenda/release-steps.ts';
import type { Store } from '../../agenda/store.ts';
import type { ReleasesWriter } from '../../formats/format.ts';
import { releasesWriters } from '../../formats/writers.ts';
import type { Rendering } from '../answer.ts';
import { documented, FileBody } from '../openapi.ts';
import { canonicalQuery } from '../query.ts';
import { type Delivery, type Request, representation } from './context.ts';

const READING = ['lang'] as const;

/** The history of a conference's releases in every format that the table has for it. */
export function releasesFileRoutes(app: FastifyInstance, delivery: Delivery): void {
  for (const writer of releasesWriters) {
    const { name, stem, extension, mediaType } = writer;
    app.get(
      `/conferences/:c/${stem}.${extension}`,
      documented({
        operationId: `getReleasesAs${name.charAt(0).toUpperCase()}${name.slice(1)}`,
        summary: `The newest releases and what each changed, as ${name}`,
        tag: 'delivery',
        params: ['c'],
        reading: READING,
        answers: { 200: FileBody(mediaType) },
        errors: [400, 404],
      }),
      representation(delivery, { reading: READING, selection: false, lenient: true }, (request) =>
        render(writer, request, delivery.service.store),
      ),
    );
  }
}

async function render(writer: ReleasesWriter, { agenda, language, path, query, publicUrl }: Request, store: Store): Promise<Rendering> {
  const { conference, release, modifiedAt } = agenda;
  const newest = await store.loadRelease(conference.id, release.number);
  if (!newest) throw new AgendaError('not-found', 'There is no such conference.');
  const search = canonicalQuery(query);
  const steps = await releaseSteps(unhurried(store), newest);
  return {
    body: writer.write({ steps, language, publicUrl, selfUrl: `${publicUrl}${path}${search ? `?${search}` : ''}` }),
    mediaType: writer.mediaType,
    modifiedAt,
    headers: { 'content-disposition': `inline; filename="${conference.id}-${writer.stem}.${writer.extension}"` },
  };
}

/** A store that lets other requests come in between before each release: to compare fifty large ones takes seconds. */
function unhurried(store: Store): Pick<Store, 'loadRelease'> {
  return {
    loadRelease: async (conference, number) => {
      await setImmediate();
      return store.loadRelease(conference, number);
    },
  };
}
