import type { Session } from '../../../agenda/session.ts';
import type { sessionAudiences, sessionDocuments, sessionRooms, sessionSpeakers, sessions } from '../tables.ts';
import { sourceColumns, sourceOf } from './parts.ts';
import type { Place } from './resources.ts';

type SessionRow = typeof sessions.$inferSelect;

/** The rows of a session's lists, each list in the session's order. */
export interface SessionLists<Without extends string = never> {
  speakers: Omit<typeof sessionSpeakers.$inferSelect, Without>[];
  documents: Omit<typeof sessionDocuments.$inferSelect, Without>[];
  audiences: Omit<typeof sessionAudiences.$inferSelect, Without>[];
  rooms: Omit<typeof sessionRooms.$inferSelect, Without>[];
}

export function sessionRow(place: Place, session: Session): SessionRow {
  const { links, source } = session;
  return {
    ...place,
    ...session,
    pageUrl: links.page,
    streamUrl: links.stream,
    recordingUrl: links.recording,
    registrationUrl: links.registration,
    joinUrl: links.join,
    ...sourceColumns(source),
  };
}

export function sessionListRows({ conference }: Place, session: Session): SessionLists {
  const owner = session.id;
  return {
    speakers: session.speakers.map((appearance, position) => ({ conference, owner, position, ...appearance })),
    documents: session.documents.map((document, position) => ({ conference, owner, position, document })),
    audiences: session.audiences.map((audience, position) => ({ conference, owner, position, audience })),
    rooms: session.overflowRooms.map((room, position) => ({ conference, owner, position, room })),
  };
}

export function sessionOf(row: SessionRow, lists: SessionLists<'conference' | 'position'>): Session {
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
