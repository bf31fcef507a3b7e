import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import t from 'tap';
import { ID } from '../../src/http/delivery/context.ts';
import { SECRET } from '../../src/http/feeds/read.ts';
import { openBench, sampleDocument } from './service.ts';

const root = resolve(import.meta.dirname, '..', '..');
const file = join(root, 'openapi', 'openapi.json');

interface Operation {
  operationId?: string;
  summary?: string;
  parameters?: { name: string; example?: unknown }[];
  requestBody?: { content: Record<string, { example?: unknown; examples?: unknown }> };
  responses: Record<string, { content?: Record<string, { schema: object; example?: unknown; examples?: unknown }> }>;
}

// The test runner hands its loaders on to every Node process by this variable; tools are to run as they are.
const plainEnv = { ...process.env, NODE_OPTIONS: '' };

const bench = await openBench({ publicUrl: 'http://localhost:3000' });
const text = `${JSON.stringify(bench.app.swagger(), null, 1)}\n`;
if (process.env['UPDATE_OPENAPI'] === '1') {
  mkdirSync(join(root, 'openapi'), { recursive: true });
  writeFileSync(file, text);
}
const document = JSON.parse(text) as { openapi: string; paths: Record<string, Record<string, Operation>>; components: object };
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, ...operation })),
);

t.test('openapi/openapi.json is what the running service says (npm run openapi writes it anew)', async (t) => {
  t.equal(readFileSync(file, 'utf8'), text);
});

t.test('every operation has an id of its own, a summary, and examples of all it takes and gives', async (t) => {
  const ids = operations.map(({ operationId }) => operationId);
  t.same(ids.length, new Set(ids).size);
  const lacking = operations.flatMap(({ operationId = '?', summary, parameters = [], requestBody, responses }) => [
    ...(summary ? [] : [`${operationId}: summary`]),
    ...parameters.filter(({ example }) => example === undefined).map(({ name }) => `${operationId}: parameter ${name}`),
    ...Object.entries(requestBody?.content ?? {}).flatMap(([type, { example, examples }]) =>
      example === undefined && examples === undefined ? [`${operationId}: body ${type}`] : [],
    ),
    ...Object.entries(responses).flatMap(([status, { content = {} }]) =>
      Object.entries(content).flatMap(([type, { example, examples }]) =>
        example === undefined && examples === undefined ? [`${operationId}: ${status} ${type}`] : [],
      ),
    ),
  ]);
  t.same(lacking, []);
});

t.test('every operation under a token names what can be wrong with it', async (t) => {
  const managed = operations.filter(({ path }) => path.startsWith('/manage/'));
  t.ok(managed.length > 30);
  t.same(
    managed.filter(({ responses }) => !['401', '403', '503'].every((status) => status in responses)).map(({ operationId }) => operationId),
    [],
  );
});

t.test('the live routes are those of the document', async (t) => {
  const live = new Set<string>();
  const routes = bench.app.printRoutes({ commonPrefix: false, method: 'GET' });
  t.ok(routes.length > 0);
  for (const { path, method } of operations) {
    const url = path.replace(/\{(\w+)\}/g, ':$1');
    const urls = [url, url.replace(/:id(?=\.|$)/, ID).replace(/:secret(?=\.|$)/, SECRET)];
    if (urls.some((one) => bench.app.hasRoute({ method: method.toUpperCase() as 'GET', url: one }))) live.add(`${method} ${path}`);
  }
  t.same(
    operations.map(({ path, method }) => `${method} ${path}`).filter((name) => !live.has(name)),
    [],
  );
});

t.test('a linter finds no error in it', async (t) => {
  const env = { ...plainEnv, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' };
  const output = execFileSync(
    process.execPath,
    [join(root, 'node_modules/@redocly/cli/bin/cli.js'), 'lint', '--extends', 'recommended', '--format', 'json', file],
    { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const report = JSON.parse(output.slice(output.indexOf('{'))) as { totals: { errors: number }; problems: { ruleId: string }[] };
  t.equal(report.totals.errors, 0);
  t.same([...new Set(report.problems.map(({ ruleId }) => ruleId))].sort(), [
    'no-server-example.com',
    'operation-2xx-response',
    'operation-4xx-response',
  ]);
});

t.test('a client generated from it type-checks', async (t) => {
  const folder = t.testdir({ 'package.json': '{"type":"module"}' });
  const generator = join(root, 'test/client/node_modules/openapi-typescript/bin/cli.js');
  execFileSync(process.execPath, [generator, file, '--output', join(folder, 'lectern.ts')], { env: plainEnv, stdio: 'ignore' });
  writeFileSync(join(folder, 'usage.ts'), readFileSync(join(root, 'test/client/usage.ts'), 'utf8'));
  const options = [
    '--strict',
    '--noEmit',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--lib',
    'es2023,dom',
    '--allowImportingTsExtensions',
  ];
  t.doesNotThrow(() =>
    execFileSync(process.execPath, [join(root, 'test/client/node_modules/typescript/bin/tsc'), ...options, join(folder, 'usage.ts')], {
      env: plainEnv,
      encoding: 'utf8',
    }),
  );
});

t.test('answers have the keys that the document gives them', async (t) => {
  await bench.release(sampleDocument());
  const schemas = (document.components as { schemas: Record<string, { properties: object }> }).schemas;
  const base = '/v1/conferences/exchange';
  const shown: [string, string][] = [
    [base, 'Conference'],
    [`${base}/agenda`, 'Agenda'],
    [`${base}/sessions/opening`, 'Session'],
    [`${base}/tracks/digital`, 'Track'],
    [`${base}/rooms/aula`, 'Room'],
    [`${base}/speakers/ada`, 'Speaker'],
    [`${base}/documents/paper`, 'Document'],
    [`${base}/audiences/oversight`, 'Audience'],
    [`${base}/releases/1`, 'Release'],
    ['/v1/series/exchanges', 'Series'],
  ];
  for (const [url, name] of shown) t.same(Object.keys((await bench.get(url)).json()), Object.keys(schemas[name]?.properties ?? {}), url);
});

t.test('/docs shows it, and the service serves it', async (t) => {
  const page = await bench.get('/docs/');
  t.equal(page.statusCode, 200);
  t.match(page.headers['content-type'], 'text/html');
  t.notMatch(page.body, /(?:src|href)="https?:/);
  t.same((await bench.get('/openapi.json')).json(), document);
});

t.teardown(() => bench.app.close());
