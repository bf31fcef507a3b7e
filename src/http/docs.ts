import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';

/**
 * What the page may load and ask: its own parts, and the service at the address that its document names. It does not upgrade insecure requests, as the policy
 * that the page comes with does: over plain HTTP it would then stay blank on every host but this machine.
 */
export function docsPolicy(publicUrl: string): string {
  return [
    "default-src 'self'",
    "base-uri 'self'",
    `connect-src 'self' ${new URL(publicUrl).origin}`,
    "font-src 'self' data:",
    "frame-ancestors 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "script-src 'self'",
    "script-src-attr 'none'",
    "style-src 'self' 'unsafe-inline'",
  ].join('; ');
}

/** The page that shows the OpenAPI document, at /docs. */
export async function registerDocs(app: FastifyInstance, publicUrl: string): Promise<void> {
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: docsPolicy(publicUrl), uiConfig: { deepLinking: true } });
}
