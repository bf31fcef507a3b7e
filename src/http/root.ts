import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AgendaError } from '../agenda/errors.ts';
import { sendAnswer } from './conditional.ts';
import type { FixedAnswers } from './fixed-answers.ts';
import { documented, FileBody } from './openapi.ts';
import { pageId } from './page-id.ts';
import { type ProblemKind, problemKinds } from './problems.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

const Links = z.object({ name: z.string(), description: z.string(), links: z.record(z.string(), z.string()) });
const ProblemPage = z.object({ kind: z.string(), title: z.string(), status: z.int() });

/** What stands at the service's door: what this is, and the addresses that calendars and problems carry. */
export function rootRoutes(app: FastifyInstance, publicUrl: string, fixed: FixedAnswers): void {
  app.get(
    '/',
    documented({
      operationId: 'getRoot',
      summary: 'What this is, with links; a page for browsers',
      tag: 'service',
      answers: { 200: Links },
      errors: [],
    }),
    async (request, reply) => {
      const wantsHtml = /\btext\/html\b/.test(request.headers.accept ?? '');
      const headers = { vary: 'Accept, Accept-Encoding' };
      const answer = wantsHtml
        ? fixed.get('/ for people', () => ({ body: page(publicUrl), mediaType: 'text/html; charset=utf-8', headers }))
        : fixed.get('/', () => ({ body: JSON.stringify(description(publicUrl)), mediaType: JSON_TYPE, headers }));
      return sendAnswer(request, reply, answer);
    },
  );
  app.get(
    '/problems/:kind',
    documented({
      operationId: 'getProblemKind',
      summary: 'What a kind of problem means',
      tag: 'service',
      params: ['kind'],
      answers: { 200: ProblemPage },
      errors: [404],
    }),
    async (request, reply) => {
      const { kind } = request.params as { kind: string };
      if (!Object.hasOwn(problemKinds, kind)) throw new AgendaError('not-found', 'There is no such kind of problem.');
      const [title, status] = problemKinds[kind as ProblemKind];
      const render = () => ({ body: JSON.stringify({ kind, title, status }), mediaType: JSON_TYPE });
      return sendAnswer(request, reply, fixed.get(`/problems/${kind}`, render));
    },
  );
  app.get(
    '/robots.txt',
    documented({
      operationId: 'getRobots',
      summary: 'What crawlers may read',
      tag: 'service',
      answers: { 200: FileBody('text/plain') },
      errors: [],
    }),
    async (request, reply) => {
      const headers = { 'cache-control': 'public, max-age=3600' };
      return sendAnswer(
        request,
        reply,
        fixed.get('/robots.txt', () => ({ body: ROBOTS, mediaType: 'text/plain; charset=utf-8', headers })),
      );
    },
  );
  redirects(app, publicUrl);
}

// Google's calendar asks first whether it may: what it reads must be allowed, personal feeds too (which say noindex themselves).
const ROBOTS = 'User-agent: *\nAllow: /\nDisallow: /manage/\n';

/** Session and conference pages, which calendars carry, lead to the JSON until there are pages. */
function redirects(app: FastifyInstance, publicUrl: string): void {
  app.get(
    '/c/:c',
    documented({
      operationId: 'getConferencePage',
      summary: 'A conference’s page',
      tag: 'service',
      params: ['c'],
      answers: { 302: z.null() },
      errors: [404],
    }),
    async (request, reply) => {
      const { c } = request.params as { c: string };
      return reply.redirect(`${publicUrl}/v1/conferences/${pageId(c)}/agenda`, 302);
    },
  );
  app.get(
    '/c/:c/s/:id',
    documented({
      operationId: 'getSessionPage',
      summary: 'A session’s page',
      tag: 'service',
      params: ['c', 'id'],
      answers: { 302: z.null() },
      errors: [404],
    }),
    async (request, reply) => {
      const { c, id: session } = request.params as { c: string; id: string };
      return reply.redirect(`${publicUrl}/v1/conferences/${pageId(c)}/sessions/${pageId(session)}`, 302);
    },
  );
}

function description(publicUrl: string): z.infer<typeof Links> {
  return {
    name: 'Lectern',
    description: 'Publishes conference agendas as JSON and as calendar feeds that stay in step.',
    links: {
      conferences: `${publicUrl}/v1/conferences`,
      series: `${publicUrl}/v1/series`,
      documentation: `${publicUrl}/docs`,
      openapi: `${publicUrl}/openapi.json`,
      health: `${publicUrl}/health/ready`,
    },
  };
}

function page(publicUrl: string): string {
  const { name, description: about, links } = description(publicUrl);
  const items = Object.entries(links).map(([title, url]) => `<li><a href="${escaped(url)}">${title}</a> <code>${escaped(url)}</code></li>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<style>body{font:1rem/1.6 system-ui,sans-serif;max-width:42rem;margin:3rem auto;padding:0 1rem;color:#1b1b1f;background:#fff}a{color:#0b57a4}code{color:#555;overflow-wrap:anywhere}li{margin:.4rem 0}</style>
<main>
<h1>${name}</h1>
<p>${about}</p>
<ul>
${items.join('\n')}
</ul>
</main>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
