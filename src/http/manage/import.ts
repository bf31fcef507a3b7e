import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AgendaError, type Fault, invalid } from '../../agenda/errors.ts';
import type { AnyReading } from '../../agenda/import.ts';
import { importAgenda } from '../../agenda/import-agenda.ts';
import type { Reader, ReadOptions } from '../../formats/format.ts';
import { readers } from '../../formats/readers.ts';
import { recognise } from '../../formats/recognise.ts';
import { FIELDS } from '../../formats/table/fields.ts';
import { meantRevision } from '../conditional.ts';
import { documented } from '../openapi.ts';
import { type Query, readQuery } from '../query.ts';
import type { Service } from '../service.ts';
import { idOf, load } from './conferences.ts';
import { ImportedReport } from './reports.ts';

const THIRTY_TWO_MEBIBYTES = 32 * 1024 * 1024;

const ImportQuery = z.object({
  format: z
    .enum(readers.map(({ name }) => name) as [string, ...string[]])
    .optional()
    .describe('Found out from the content where absent.'),
  dryRun: z.enum(['true', 'false']).optional().describe('Report what would happen and change nothing.'),
  timeZone: z.string().optional().describe('IANA zone for files that carry none.'),
  startDate: z.string().optional().describe('First day, for files without dates.'),
  map: z
    .string()
    .optional()
    .describe(`FIELD=HEADER, for tables with headers of their own; repeatable. A FIELD is one of ${FIELDS.join(', ')}.`),
});

/** Brings a foreign agenda into a draft, or puts a draft document in its place. The body is the file as it is, of whatever media type. */
export function importRoute(app: FastifyInstance, service: Service): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: THIRTY_TWO_MEBIBYTES }, (_request, body, done) => done(null, body));
  app.post(
    '/conferences/:c/import',
    {
      bodyLimit: THIRTY_TWO_MEBIBYTES,
      ...documented({
        operationId: 'manageImport',
        summary: 'Bring a foreign agenda into a draft, or replace it with a draft document, whole or not at all',
        tag: 'management',
        params: ['c'],
        query: ImportQuery,
        body: z
          .string()
          .describe('The file. Of formats that come as several files, one JSON object with their contents by their names without `.json`.'),
        consumes: ['application/octet-stream', 'application/xml', 'application/json', 'application/yaml', 'text/calendar', 'text/csv'],
        answers: { 200: ImportedReport },
        errors: [400, 401, 403, 404, 409, 412, 413, 415, 422, 503],
        scope: 'edit',
      }),
    },
    async (request) => {
      const conference = idOf(request);
      const query = readQuery(request.url.split('?')[1] ?? '');
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const { format, dryRun, timeZone, startDate } = readParameters(query);
      const { revision } = await load(service, request);
      const meant = meantRevision(request.headers, revision);
      const options = { timeZone, startDate, map: mapOf(query.get('map') ?? []) };
      const reader = chosenReader(body, format, options);
      const reading = reader.read(body, options);
      const choice = { dryRun: dryRun === 'true', create: false, startDate, revision: meant };
      const report = await importAgenda(service.store, conference, reading, choice, service.ambient);
      return { format: reader.name, ...report };
    },
  );
}

function readParameters(query: Query): z.infer<typeof ImportQuery> {
  const given = Object.fromEntries([...query].map(([name, values]) => [name, values.join()]));
  const read = ImportQuery.safeParse(given);
  if (read.success) return read.data;
  const faults = read.error.issues.map(
    (issue): Fault => ({
      path: String(issue.path[0]),
      message: `${String(given[String(issue.path[0])]).slice(0, 80)} is no value for it: ${issue.message}`,
    }),
  );
  throw new AgendaError('invalid', 'The parameters have faults.', faults);
}

/** @throws AgendaError `invalid` where one is not FIELD=HEADER. */
function mapOf(texts: readonly string[]): Record<string, string> | undefined {
  const pairs = texts.map((text) => {
    const [field, header] = text.split(/=(.*)/s);
    if (field && header) return [field, header];
    throw invalid([{ path: 'map', message: `${text.slice(0, 80)} must be FIELD=HEADER` }], 'The parameters have faults.');
  });
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
}

/** The named reader, or the one that recognises the file. @throws AgendaError `unreadable` with why each did not. */
function chosenReader(body: Uint8Array, format: string | undefined, options: ReadOptions): Reader<AnyReading> {
  const named = readers.find(({ name }) => name === format);
  if (named) return named;
  const found = recognise(body, options);
  if (!Array.isArray(found)) return found;
  throw new AgendaError('unreadable', 'The file is of no format that can be read here.', found);
}
