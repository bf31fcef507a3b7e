import type { FastifyInstance } from 'fastify';
import { agendaRoutes } from './agenda.ts';
import { conferenceRoutes } from './conferences.ts';
import type { Delivery } from './context.ts';
import { feedRoutes } from './feeds.ts';
import { fileRoutes } from './files.ts';
import { releaseRoutes } from './releases.ts';
import { releasesFileRoutes } from './releases-files.ts';
import { resourceRoutes } from './resources.ts';
import { sessionizeRoutes } from './sessionize.ts';
import { sessionRoutes } from './sessions.ts';

/** The first door, /v1: reading only, without credentials, cacheable. */
export function deliveryRoutes(app: FastifyInstance, delivery: Delivery): void {
  conferenceRoutes(app, delivery);
  agendaRoutes(app, delivery);
  fileRoutes(app, delivery);
  feedRoutes(app, delivery);
  sessionRoutes(app, delivery);
  resourceRoutes(app, delivery);
  releaseRoutes(app, delivery);
  releasesFileRoutes(app, delivery);
  sessionizeRoutes(app, delivery);
}
