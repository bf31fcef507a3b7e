import { createServer, type RequestListener, type Server } from 'node:http';

/**
 * The HTTP server with its limits. A request that drips in is cut off: the two timeouts only hold together and with a check
 * that runs often (Node's own runs every 30 s).
 */
export function createHttpServer(listener: RequestListener): Server {
  const server = createServer(
    {
      headersTimeout: 10_000,
      requestTimeout: 15_000,
      connectionsCheckingInterval: 1000,
      keepAliveTimeout: 72_000,
      maxHeaderSize: 16 * 1024,
      // Node's own refusal has no body.
      requireHostHeader: false,
    },
    listener,
  );
  server.maxRequestsPerSocket = 0;
  // So is that of an expectation that it does not know; the application refuses both.
  server.on('checkExpectation', listener);
  return server;
}
