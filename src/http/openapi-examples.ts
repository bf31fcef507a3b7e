import { compatibleExamples } from './openapi-compatible-examples.ts';
import { conference, exampleAgenda, session } from './openapi-shape-examples.ts';

/** Examples of bodies and answers that have no named shape, by operation. */
export const operationExamples: Readonly<Record<string, { request?: unknown; answer?: unknown }>> = {
  ...compatibleExamples(exampleAgenda),
  getRoot: {
    answer: {
      name: 'Lectern',
      description: 'Publishes conference agendas.',
      links: { conferences: 'http://localhost:3000/v1/conferences' },
    },
  },
  getAgendaAsFrabJson: { answer: { $schema: 'https://c3voc.de/schedule/schema.json', schedule: { version: '3', conference: {} } } },
  getAgendaAsSchedule2: {
    answer: { $schema: 'https://c3voc.de/schema/schedule2', schedule: { version: '3', conference: {}, events: [] } },
  },
  getProblemKind: { answer: { kind: 'invalid', title: 'The request has faults', status: 400 } },
  getLiveness: { answer: { status: 'ok' } },
  getReadiness: { answer: { status: 'ok' } },
  getOpenApi: { answer: { openapi: '3.1.0' } },
  manageListConferences: { answer: { items: [conference.id], total: 1, release: null, next: null } },
  manageCreateRelease: { request: { note: 'The opening is cancelled', only: ['opening'] } },
  manageRedact: { request: { speakers: ['claire-brannigan'], documents: [] } },
  manageGetClashes: {
    answer: {
      items: [
        {
          severity: 'error',
          rule: 'room',
          message: 'Opening and Lunch are in Foyer at the same time.',
          sessions: ['opening', 'lunch'],
          resources: ['foyer'],
        },
      ],
      total: 1,
      errors: 1,
    },
  },
  manageGetDiff: {
    answer: {
      release: 3,
      conference: [],
      collections: {
        sessions: {
          added: [],
          removed: [],
          changed: [{ id: 'opening', title: 'Opening', fields: [{ field: 'status', before: 'confirmed', after: 'cancelled' }] }],
        },
        ...Object.fromEntries(
          ['tracks', 'rooms', 'speakers', 'documents', 'audiences'].map((name) => [name, { added: [], removed: [], changed: [] }]),
        ),
      },
    },
  },
  getAgendaAsText: { answer: 'Leveraging Strategic Public Procurement\n\n\nTUESDAY 24 OCTOBER 2023\n\n09:30–10:30  Opening\n…' },
  manageImport: {
    request: '<schedule>…</schedule>',
    answer: {
      format: 'frab-xml',
      conference: conference.id,
      created: false,
      dryRun: true,
      counts: Object.fromEntries(
        ['audiences', 'tracks', 'rooms', 'speakers', 'documents', 'sessions'].map((name) => [
          name,
          { added: 1, updated: 0, unchanged: 0, withdrawn: 0 },
        ]),
      ),
      changes: {
        conference: [],
        collections: Object.fromEntries(
          ['audiences', 'tracks', 'rooms', 'speakers', 'documents', 'sessions'].map((name) => [
            name,
            { added: [], removed: [], changed: [] },
          ]),
        ),
      },
      doubts: [{ path: 'line 12: event 7', message: 'has no duration: 30 minutes are assumed' }],
      clashes: [],
    },
  },
  manageListTokens: {
    answer: {
      items: [
        {
          id: '5a3cdfb7',
          scope: 'edit',
          conference: conference.id,
          createdAt: '2023-09-01T08:00:00.000Z',
          expiresAt: null,
          revokedAt: null,
        },
      ],
      total: 1,
      release: null,
      next: null,
    },
  },
};

/** What a file of a media type begins with. */
export const fileExamples: Readonly<Record<string, unknown>> = {
  'text/calendar': 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Lectern//Agenda//EN\r\n…',
  'text/csv':
    'id,uid,kind,title,…\r\nbreakout-cloud,5d0c8a52-6a1e-4c59-9a3b-000000000011,breakout,Framework agreements for cloud services,…\r\n',
  'application/ld+json': {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: session.title,
    startDate: session.start,
    endDate: session.end,
    eventStatus: 'https://schema.org/EventScheduled',
  },
  'text/markdown': '# Leveraging Strategic Public Procurement\n\n## Tuesday 24 October 2023\n\n### 09:30–10:30 · Opening\n…',
  'application/x-ndjson':
    '{"type":"conference","id":"open-exchange-2023",…}\n{"type":"session","id":"breakout-cloud",…}\n…\n{"type":"digest","sha256":"…"}\n',
  'application/atom+xml': '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">…</feed>\n',
  'application/vnd.c3voc.schedule+xml': '<?xml version="1.0" encoding="UTF-8"?>\n<schedule>…</schedule>\n',
  'image/svg+xml': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 45 45">…</svg>',
  'text/plain': 'User-agent: *\nAllow: /\n',
};

/** Examples of query and path parameters by name. */
export const parameterExamples: Readonly<Record<string, unknown>> = {
  c: conference.id,
  id: 'breakout-cloud',
  s: 'open-exchange-series',
  n: '3',
  token: '5a3cdfb7',
  invitation: '9c41f0ab',
  secret: 'q4u8vWJ0mZk1x9Ha3TnPcQ',
  lang: 'fr',
  text: 'html',
  release: '3',
  fields: 'id,title,start',
  include: 'room',
  limit: '20',
  cursor: 'eyJyZWxlYXNlIjozfQ',
  sort: '-modifiedAt',
  view: 'days',
  cancelled: 'drop',
  link: 'webcal',
  kind: ['plenary', 'breakout'],
  track: ['digital'],
  room: ['room-d'],
  speaker: ['claire-brannigan'],
  audience: ['e-leaders'],
  language: ['fr'],
  day: ['2023-10-24'],
  from: '2023-10-24T14:00',
  to: '2023-10-24T18:00',
  q: 'cloud',
  ids: ['opening', 'closing'],
  status: ['cancelled'],
  admission: ['open'],
  detach: 'true',
  format: 'frab-xml',
  dryRun: 'true',
  timeZone: 'Europe/Paris',
  startDate: '2023-10-24',
  times: 'utc',
  latest: '1',
  version: '3',
  map: 'start=Start Time',
};
