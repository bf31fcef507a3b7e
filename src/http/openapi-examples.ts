import type { Agenda } from '../agenda/release.ts';
import { compatibleExamples } from './openapi-compatible-examples.ts';
import { feedExamples } from './openapi-feed-examples.ts';

const links = { page: null, stream: 'https://example.org/live', recording: null, registration: null };
const stamps = { sequence: 1, createdAt: '2023-09-12T10:00:00+02:00', modifiedAt: '2023-10-02T09:30:00+02:00' };
const managed = { listed: false, source: null };

const conference = {
  id: 'open-exchange-2023',
  title: 'Leveraging Strategic Public Procurement to Deliver Public Service Transformation',
  subtitle: null,
  startDate: '2023-10-24',
  endDate: '2023-10-24',
  timeZone: 'Europe/Paris',
  dayStartsAt: '00:00',
  languages: ['en', 'fr'],
  venue: {
    name: 'OECD Conference Centre',
    address: '2 rue André-Pascal',
    city: 'Paris',
    country: 'FR',
    geo: { lat: 48.8614, lon: 2.2696 },
  },
  organisers: [{ name: 'Directorate for Public Governance', url: null }],
  series: { id: 'open-exchange-series', title: 'Open Exchange Series' },
  follows: null,
  admission: 'open',
  attendance: 'hybrid',
  status: 'scheduled',
  description: 'How can governments use **strategic public procurement** to transform public services?',
  image: null,
  contact: null,
  note: null,
  links: { page: null, registration: 'https://example.org/register' },
};

const calendar = { color: '#0b57a4', refreshMinutes: 60 };

const session = {
  id: 'breakout-cloud',
  uid: '5d0c8a52-6a1e-4c59-9a3b-000000000011',
  kind: 'breakout',
  title: 'Framework agreements for cloud services',
  subtitle: null,
  abstract: 'How to buy what changes every week.',
  start: '2023-10-24T14:00:00+02:00',
  end: '2023-10-24T15:30:00+02:00',
  date: null,
  endDate: null,
  timeZone: 'Europe/Paris',
  status: 'confirmed',
  admission: 'open',
  visibility: 'public',
  track: 'digital',
  room: 'room-d',
  overflowRooms: [],
  parent: 'breakouts',
  repeatOf: null,
  speakers: [{ speaker: 'claire-brannigan', role: 'presenter', label: null }],
  documents: ['cloud-slides'],
  audiences: ['e-leaders'],
  languages: ['en'],
  interpretation: ['fr'],
  accessibility: ['live captions'],
  tags: ['cloud'],
  links,
  note: null,
};

const audience = { id: 'e-leaders', title: 'Digital government policy makers (E-leaders)', description: null };
const track = { id: 'digital', title: 'Digital innovation', description: null, color: '#6d3a9c', order: 2 };
const room = {
  id: 'room-d',
  title: 'Room D',
  description: null,
  floor: 'First floor',
  building: null,
  capacity: 60,
  accessible: true,
  geo: null,
  order: 2,
};

const speaker = {
  id: 'claire-brannigan',
  name: 'Claire Brannigan',
  type: 'person',
  organisation: 'Office of Government Procurement',
  position: 'Category manager, cloud services',
  country: 'IE',
  biography: null,
  image: null,
  links: [],
};

const document = {
  id: 'cloud-slides',
  title: 'Slides: framework agreements for cloud services',
  url: 'https://example.org/documents/cloud-slides.pdf',
  symbol: null,
  kind: 'presentation',
  mediaType: 'application/pdf',
  languages: ['en'],
  access: 'public',
  publishedOn: null,
  sizeBytes: null,
  order: 7,
  translationOf: null,
};

const release = {
  number: 3,
  publishedAt: '2023-10-02T09:30:00+02:00',
  note: 'Rooms swapped',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  counts: { sessions: 1, tracks: 1, rooms: 1, speakers: 1, documents: 1, audiences: 1 },
};

const shownConference = {
  ...conference,
  audiences: [{ id: audience.id, title: audience.title }],
  placeholderTitle: 'Reserved',
  ...calendar,
};
const shownSession = { ...session, ...stamps, parent: null };
const named = { sessions: [session.id] };
const draftSession = {
  ...session,
  start: '2023-10-24T14:00',
  end: '2023-10-24T15:30',
  timeZone: null,
  admission: null,
  parent: null,
  links: { ...links, join: null },
  source: null,
};
const draftConference = { ...conference, placeholderTitle: null, ...calendar };

const agenda = {
  conference: shownConference,
  release,
  days: [{ date: '2023-10-24', sessions: [session.id] }],
  sessions: [shownSession],
  tracks: [track],
  rooms: [room],
  speakers: [{ ...speaker, ...named }],
  documents: [{ ...document, ...named }],
};

/** An example of each named shape, of the event that the example conference shows. */
export const shapeExamples: Readonly<Record<string, unknown>> = {
  Conference: shownConference,
  Session: shownSession,
  Audience: audience,
  Track: track,
  Room: room,
  Speaker: { ...speaker, ...named },
  Document: { ...document, ...named },
  Release: release,
  ...feedExamples,
  Series: { ...conference.series, conferences: [shownConference] },
  Agenda: agenda,
  ConferenceDraft: draftConference,
  SessionDraft: draftSession,
  AudienceDraft: { ...audience, ...managed },
  TrackDraft: { ...track, ...managed },
  RoomDraft: { ...room, ...managed },
  SpeakerDraft: { ...speaker, ...managed },
  DocumentDraft: { ...document, ...managed },
  AgendaDraft: {
    conference: draftConference,
    audiences: [{ ...audience, ...managed }],
    tracks: [{ ...track, ...managed }],
    rooms: [{ ...room, ...managed }],
    speakers: [{ ...speaker, ...managed }],
    documents: [{ ...document, ...managed }],
    sessions: [draftSession],
  },
};

/** Examples of bodies and answers that have no named shape, by operation. */
export const operationExamples: Readonly<Record<string, { request?: unknown; answer?: unknown }>> = {
  ...compatibleExamples({ ...agenda, audiences: [audience] } as unknown as Agenda),
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
