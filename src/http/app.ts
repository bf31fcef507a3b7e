import { readFileSync } from 'node:fs';
import cors from '@fastify/cors';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { AnswerCache } from './answer-cache.ts';
import { deliveryRoutes } from './delivery/index.ts';
import { pretalxRoutes, withoutSlash } from './delivery/pretalx.ts';
import { registerDocs } from './docs.ts';
import { personalFeedRoutes } from './feeds/index.ts';
import { FixedAnswers } from './fixed-answers.ts';
import { healthRoutes } from './health.ts';
import { answerHot } from './hot-path.ts';
import { managementRoutes } from './manage/index.ts';
import { answerUnrouted, collectPaths, nothingHere } from './not-found.ts';
import { answerUnreadable, refuseOddRequests } from './odd-requests.ts';
import { registerOpenApi } from './openapi.ts';
import { openApiRoute } from './openapi-route.ts';
import { HttpProblem, registerProblems, sendProblem } from './problems.ts';
import { rootRoutes } from './root.ts';
import { createHttpServer } from './server.ts';
import type { Service } from './service.ts';
import { Shelf } from './shelf.ts';

const ONE_MEBIBYTE = 1024 * 1024;
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

/** Puts the service together. It does not listen yet; closing it leaves the store open. */
export async function buildApp(service: Service): Promise<FastifyInstance> {
  const { publicUrl } = service;
  const shelf = new Shelf(service.store);
  await shelf.open();
  const answers = new AnswerCache(shelf);
  const app = Fastify({
    logger: { level: service.log.level, ...(service.log.stream ? { stream: service.log.stream } : {}) },
    // Management logs its own requests; a line for each public one would cost more than the answer.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: service.trustProxy.length > 0 ? [...service.trustProxy] : false,
    bodyLimit: ONE_MEBIBYTE,
    serverFactory: (handler) =>
      createHttpServer((request, response) => answerHot(answers, request, response) || handler(request, response)),
    clientErrorHandler: (error, socket) => answerUnreadable(publicUrl, error, socket),
    requestIdHeader: false,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    exposeHeadRoutes: true,
    rewriteUrl: (request) => withoutJsonExtension(withoutSlash(request.url ?? '/')),
    frameworkErrors: (error, request, reply) => {
      // What is longer than any id or secret names nothing.
      const isTooLong = error.code === 'FST_ERR_MAX_PARAM_LENGTH';
      const problem = isTooLong ? nothingHere(request.url) : new HttpProblem('invalid', 'The request is malformed.');
      void sendProblem(reply as FastifyReply, publicUrl, problem);
    },
  });
  // No DELETE here takes a body; with one, a client that always names a media type would be refused for a body that it did not send.
  app.addHttpMethod('DELETE', { overrideExisting: true });
  // A text is no JSON body, whatever is in it.
  app.removeContentTypeParser('text/plain');
  // Inputs are read by the domain, which names every fault; the schemas of routes describe them.
  app.setValidatorCompiler(() => (value) => ({ value }));
  app.setSerializerCompiler(() => (value) => JSON.stringify(value));
  registerProblems(app, publicUrl);
  const known = collectPaths(app);
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('x-content-type-options', 'nosniff');
    done();
  });
  refuseOddRequests(app);
  await registerCors(app, service);
  answerUnrouted(app, publicUrl, known);
  await registerOpenApi(app, publicUrl, version);
  app.addHook('onClose', async () => shelf.close());
  const fixed = new FixedAnswers(service.ambient.now());
  rootRoutes(app, publicUrl, fixed);
  healthRoutes(app, service);
  openApiRoute(app, fixed);
  pretalxRoutes(app, { service, shelf, answers });
  await app.register(async (v1) => deliveryRoutes(v1, { service, shelf, answers }), { prefix: '/v1' });
  await app.register(async (feeds) => personalFeedRoutes(feeds, { service, shelf }), { prefix: '/feeds/v1' });
  await app.register(async (manage) => managementRoutes(manage, service), { prefix: '/manage/v1' });
  await registerDocs(app, publicUrl);
  return app;
}

/** `/v1/….json` is the same as without it. */
function withoutJsonExtension(url: string): string {
  return url.startsWith('/v1/') ? url.replace(/^([^?]*)\.json(?=\?|$)/, '$1') : url;
}

/** Delivery and personal feeds are open to every origin; management to those that are listed by name. */
async function registerCors(app: FastifyInstance, { corsOrigins }: Service): Promise<void> {
  const exposedHeaders = ['ETag', 'Link', 'Last-Modified'];
  const open = { origin: '*', methods: ['GET', 'HEAD'], exposedHeaders, maxAge: 86_400 };
  const listed = corsOrigins.filter((origin) => origin !== '*');
  const guarded = {
    origin: listed.length > 0 ? [...listed] : false,
    methods: ['GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE'],
    allowedHeaders: ['Authorization', 'Content-Type', 'If-Match', 'If-None-Match'],
    exposedHeaders: [...exposedHeaders, 'Location'],
  };
  const personal = {
    ...open,
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
    allowedHeaders: ['Authorization', 'Content-Type', 'If-None-Match', 'If-Modified-Since'],
    exposedHeaders: [...exposedHeaders, 'Location', 'Retry-After'],
  };
  await app.register(cors, {
    delegator: (request, callback) => {
      const path = plainPath(request.url);
      const door = path.startsWith('/manage/') ? guarded : path.startsWith('/feeds/v1') ? personal : open;
      callback(null, { ...door, preflight: isPreflight(request) });
    },
  });
}

/** A URL's path as routes see it: one address has many spellings (`/m%61nage/…`, or the absolute form), and all of them lead through the same door. */
function plainPath(url: string): string {
  const path = url.replace(/^https?:\/\/[^/?]*/i, '').split('?')[0] ?? '';
  return path.replace(/%[0-7][0-9a-f]/gi, (octet) => String.fromCharCode(Number.parseInt(octet.slice(1), 16)));
}

/** Whether a browser asks for leave; any other OPTIONS is answered with what the address allows. */
function isPreflight({ headers }: FastifyRequest): boolean {
  return headers.origin !== undefined && headers['access-control-request-method'] !== undefined;
}
