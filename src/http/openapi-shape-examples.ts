import type { PublicConference } from '../agenda/conference.ts';
import type { PublicDocument } from '../agenda/document.ts';
import type { Agenda } from '../agenda/release.ts';
import type { PublicSession } from '../agenda/session.ts';
import type { PublicSpeaker } from '../agenda/speaker.ts';
import { feedExamples } from './openapi-feed-examples.ts';

const links = { page: null, stream: 'https://example.org/live', recording: null, registration: null };
const stamps = { sequence: 1, createdAt: '2023-09-12T10:00:00+02:00', modifiedAt: '2023-10-02T09:30:00+02:00' };
const managed = { listed: false, source: null };

export const conference: Omit<PublicConference, 'audiences' | 'placeholderTitle' | 'color' | 'refreshMinutes'> = {
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

export const session: Omit<PublicSession, keyof typeof stamps> = {
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

const speaker: Omit<PublicSpeaker, 'sessions'> = {
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

const document: Omit<PublicDocument, 'sessions'> = {
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

const shownConference: PublicConference = {
  ...conference,
  audiences: [{ id: audience.id, title: audience.title }],
  placeholderTitle: 'Reserved',
  ...calendar,
};
const shownSession: PublicSession = { ...session, ...stamps, parent: null };
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

/** The agenda that all examples are of, with what no address shows. */
export const exampleAgenda: Agenda = {
  ...agenda,
  audiences: [audience],
  zones: {},
  dates: [],
  descriptionLimit: null,
  previousStarts: {},
  withdrawn: [],
  modifiedAt: release.publishedAt,
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
