import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { sessionizeViews } from '../../formats/sessionize/index.ts';
import { documented, FileBody } from '../openapi.ts';
import { choices, readChoice } from './choices.ts';
import { type Delivery, representation } from './context.ts';
import { JSON_TYPE } from './list.ts';
import { selectionView } from './view.ts';

const READING = ['lang', 'release'] as const;

/** The views that sites made for Sessionize fetch, below an address that stands in the place of `sessionize.com/api/v2/{id}`. */
export function sessionizeRoutes(app: FastifyInstance, delivery: Delivery): void {
  for (const [name, write] of Object.entries(sessionizeViews)) {
    app.get(
      `/conferences/:c/sessionize/view/${name}`,
      documented({
        operationId: `getSessionize${name}`,
        summary: `The agenda, or a selection of it, as Sessionize’s view/${name}`,
        description:
          'For sites made for Sessionize: they need this address in place of their own, nothing else. Cancelled sessions are left out.',
        tag: 'compatible',
        params: ['c'],
        reading: READING,
        selection: true,
        query: z.object({ times: choices.times.optional() }),
        answers: { 200: name === 'All' ? FileBody('application/json') : z.array(z.record(z.string(), z.unknown())) },
        errors: [400, 404],
      }),
      representation(delivery, { reading: READING, selection: true, lenient: true, choices: ['times'] }, (request) => ({
        body: write(selectionView(request), readChoice(request.query, 'times') ?? 'local'),
        mediaType: JSON_TYPE,
        modifiedAt: request.agenda.modifiedAt,
      })),
    );
  }
}
