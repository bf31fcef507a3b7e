import type { Session } from '../../../agenda/session.ts';
import type { sessionAudiences, sessionDocuments, sessionRooms, sessionSpeakers, sessions } from '../tables.ts';
import { sourceColumns, sourceOf } from './parts.ts';
import type { Place } from './resources.ts';

type SessionRow = typeof sessions.$inferSelect;

type SpeakerRow = typeof sessionSpeakers.$inferSelect;
type DocumentRow = typeof sessionDocuments.$inferSelect;
type AudienceRow = typeof sessionAudiences.$inferSelect;
type RoomRow = typeof sessionRooms.$inferSelect;

/** The rows of a session's lists as they are read, each list in the session's order. */
interface SessionLists {
  speakers: Listed<SpeakerRow>[];
  documents: Listed<DocumentRow>[];
  audiences: Listed<AudienceRow>[];
  rooms: Listed<RoomRow>[];
}
type Listed<Row> = Omit<Row, 'conference' | 'position'>;

// Field by field: putting a row of this many fields together from spreads takes thirty times its memory.
export function sessionRow(place: Place, session: Session): SessionRow {
  const { links, source } = session;
  const { sourceSystem, sourceKey } = sourceColumns(source);
  return {
    conference: place.conference,
    revision: place.revision,
    id: session.id,
    uid: session.uid,
    kind: session.kind,
    title: session.title,
    subtitle: session.subtitle,
    abstract: session.abstract,
    track: session.track,
    room: session.room,
    parent: session.parent,
    repeatOf: session.repeatOf,
    languages: session.languages,
    interpretation: session.interpretation,
    accessibility: session.accessibility,
    tags: session.tags,
    note: session.note,
    status: session.status,
    start: session.start,
    end: session.end,
    date: session.date,
    endDate: session.endDate,
    timeZone: session.timeZone,
    admission: session.admission,
    visibility: session.visibility,
    pageUrl: links.page,
    streamUrl: links.stream,
    recordingUrl: links.recording,
    registrationUrl: links.registration,
    joinUrl: links.join,
    sourceSystem,
    sourceKey,
  };
}

export function sessionSpeakerRows({ conference }: Place, { id: owner, speakers }: Session): SpeakerRow[] {
  return speakers.map((appearance, position) => ({ conference, owner, position, ...appearance }));
}

export function sessionDocumentRows({ conference }: Place, { id: owner, documents }: Session): DocumentRow[] {
  return documents.map((document, position) => ({ conference, owner, position, document }));
}

export function sessionAudienceRows({ conference }: Place, { id: owner, audiences }: Session): AudienceRow[] {
  return audiences.map((audience, position) => ({ conference, owner, position, audience }));
}

export function sessionRoomRows({ conference }: Place, { id: owner, overflowRooms }: Session): RoomRow[] {
  return overflowRooms.map((room, position) => ({ conference, owner, position, room }));
}

export function sessionOf(row: SessionRow, lists: SessionLists): Session {
  return {
    id: row.id,
    uid: row.uid,
    kind: row.kind,
    title: row.title,
    subtitle: row.subtitle,
    abstract: row.abstract,
    track: row.track,
    room: row.room,
    overflowRooms: lists.rooms.map(({ room }) => room),
    parent: row.parent,
    repeatOf: row.repeatOf,
    speakers: lists.speakers.map(({ speaker, role, label }) => ({ speaker, role, label })),
    documents: lists.documents.map(({ document }) => document),
    audiences: lists.audiences.map(({ audience }) => audience),
    languages: row.languages,
    interpretation: row.interpretation,
    accessibility: row.accessibility,
    tags: row.tags,
    note: row.note,
    status: row.status,
    start: row.start,
    end: row.end,
    date: row.date,
    endDate: row.endDate,
    timeZone: row.timeZone,
    admission: row.admission,
    visibility: row.visibility,
    links: linksOf(row),
    source: sourceOf(row),
  };
}

function linksOf(row: SessionRow): Session['links'] {
  const { pageUrl: page, streamUrl: stream, recordingUrl: recording, registrationUrl: registration, joinUrl: join } = row;
  return { page, stream, recording, registration, join };
}
