#!/usr/bin/env node
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { type CliContext, CliError, EXIT } from './cli/context.ts';
import { type Config, ConfigError, configOf } from './config.ts';

/** The process: reads the settings, picks the command, and wires storage and HTTP to it. */

type Store = Parameters<CliContext['serve']>[0];

const DRAIN_MS = 5000;
// From 24.19 on, Node's garbage collector aborts a process that let go of a statement of better-sqlite3 12.
const FIRST_UNFIT_NODE = 24;
const ANSWER_MS = 10_000;
const MOST_OCTETS_OF_ANSWER = 32 * 1024 * 1024;

const ambient: CliContext['ambient'] = {
  now: () => Date.now(),
  uuid: () => randomUUID(),
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
};

async function openStore(file: string): Promise<Store> {
  const [{ openStore: open }, { StorageRefused }] = await Promise.all([import('./storage/open.ts'), import('./storage/refused.ts')]);
  try {
    return await open({ kind: 'sqlite', file });
  } catch (error) {
    if (error instanceof StorageRefused) throw new CliError(EXIT.config, error.message);
    throw error;
  }
}

async function serve(config: Config, store: Store, ready: (url: string) => void, quiet: boolean): Promise<void> {
  const { buildApp } = await import('./http/app.ts');
  const { publicUrl, corsOrigins, trustProxy } = config;
  const app = await buildApp({
    store,
    ambient,
    secret: (octets) => randomBytes(octets).toString('base64url'),
    publicUrl,
    corsOrigins,
    trustProxy,
    log: { level: quiet && config.logLevel === 'info' ? 'warn' : config.logLevel, stream: process.stderr },
  });
  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    throw new CliError(EXIT.unavailable, `Cannot listen on ${config.host} port ${config.port}: ${(error as Error).message}`);
  }
  const { address, family, port } = app.server.address() as AddressInfo;
  ready(`http://${family === 'IPv6' ? `[${address}]` : address}:${port}`);
  await stopSignal();
  await drain(app);
}

/** Waits for the first signal to stop; a second one ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = () => {
      if (asked) process.exit(EXIT.software);
      asked = true;
      resolve();
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
}

/**
 * Answers what has arrived, takes nothing new, and ends. Clients that keep their connections are told to close them, and idle ones are closed:
 * the server would wait for them otherwise.
 */
async function drain(app: FastifyInstance): Promise<void> {
  app.server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'));
  const idle = setInterval(() => app.server.closeIdleConnections(), 50);
  const deadline = setTimeout(() => app.server.closeAllConnections(), DRAIN_MS);
  await app.close();
  clearInterval(idle);
  clearTimeout(deadline);
}

/** Writes beside the target first, so that a full disk leaves no half file. */
async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new CliError(EXIT.unavailable, `Cannot write ${path}: ${(error as Error).message}`);
  }
}

async function readWhole(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new CliError(EXIT.data, `Cannot read ${path}: ${(error as Error).message}`);
  }
}

async function namesIn(path: string): Promise<string[] | null> {
  try {
    return await readdir(path);
  } catch {
    // Whoever reads the path as a file next is told what is wrong with it.
    return null;
  }
}

/** One request on a connection of its own. */
const ask: CliContext['request'] = (url, method, headers) =>
  new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      const reason =
        error.name === 'TimeoutError' || error.name === 'AbortError' ? `no answer within ${ANSWER_MS / 1000} s` : error.message;
      reject(new CliError(EXIT.unavailable, `Cannot read ${url}: ${reason || (error as NodeJS.ErrnoException).code}`));
    };
    const send = url.startsWith('https:') ? requestHttps : requestHttp;
    const options = {
      method,
      agent: false,
      headers: { 'user-agent': 'lectern check-feed', ...headers },
      signal: AbortSignal.timeout(ANSWER_MS),
    };
    const sent = send(url, options, (response) => {
      const pieces: Buffer[] = [];
      let octets = 0;
      response.on('data', (piece: Buffer) => {
        octets += piece.length;
        pieces.push(piece);
        if (octets > MOST_OCTETS_OF_ANSWER) response.destroy(new Error('the answer is larger than 32 MB'));
      });
      response.on('error', fail);
      response.on('end', () => {
        const named = Object.entries(response.headers).map(([name, value]) => [name, String(value)] as const);
        resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(named), body: Buffer.concat(pieces) });
      });
    });
    sent.on('error', fail);
    sent.end();
  });

function ownVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
  return version;
}

function contextOf(config: Config): CliContext {
  return {
    openStore: (file = config.storage.file) => openStore(file),
    storageFile: config.storage.file,
    storageGiven: config.storageGiven,
    publicUrl: config.publicUrl,
    version: ownVersion,
    ambient,
    secret: () => randomBytes(32).toString('base64url'),
    out: (text) => void process.stdout.write(text),
    tell: (text) => void process.stderr.write(`${text}\n`),
    isScreen: process.stderr.isTTY === true,
    readFile: readWhole,
    listFolder: namesIn,
    writeFile: writeWhole,
    exists: existsSync,
    request: ask,
    serve: (store, ready, options) => serve(config, store, ready, options?.quiet ?? false),
  };
}

// Who reads the output may stop (`| head`): the work goes on to its end all the same.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

if (Number.parseInt(process.versions.node, 10) >= FIRST_UNFIT_NODE)
  process.stderr.write(`Node ${process.versions.node} may end this process at any time; use Node 20.19 to 22. The README says why.\n`);

try {
  const context = contextOf(configOf(process.env));
  const { runCommand } = await import('./cli/index.ts');
  process.exitCode = await runCommand(process.argv.slice(2), context);
} catch (error) {
  const isConfig = error instanceof ConfigError || error instanceof CliError;
  process.stderr.write(isConfig ? `${error.message}\n` : `lectern: ${(error as Error).stack ?? String(error)}\n`);
  process.exitCode = error instanceof CliError ? error.exit : error instanceof ConfigError ? EXIT.config : EXIT.software;
}
