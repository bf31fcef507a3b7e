import { foreignKey, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { Admission } from '../../../agenda/conference.ts';
import { Kind, Role, type Session, Status, Visibility } from '../../../agenda/session.ts';
import { areBothOrNeither, human, isOneOf, isSlug, linkFrom, list, resource, source } from '../columns.ts';
import { conferences } from './conferences.ts';
import { audiences, documents, rooms, speakers, tracks } from './resources.ts';

/** A uid is taken once in the whole database: it is what calendars know a session by. */
export const sessions = sqliteTable(
  'sessions',
  {
    ...resource(),
    uid: text('uid').notNull().unique(),
    kind: text('kind').$type<Kind>().notNull(),
    title: human('title').notNull(),
    subtitle: human('subtitle'),
    abstract: human('abstract'),
    track: text('track'),
    room: text('room'),
    parent: text('parent'),
    repeatOf: text('repeat_of'),
    languages: list('languages'),
    interpretation: list('interpretation'),
    accessibility: list('accessibility'),
    tags: list('tags'),
    note: human('note'),
    status: text('status').$type<Session['status']>().notNull(),
    start: text('start'),
    end: text('end'),
    date: text('date'),
    endDate: text('end_date'),
    timeZone: text('time_zone'),
    admission: text('admission').$type<Session['admission']>(),
    visibility: text('visibility').$type<Session['visibility']>().notNull(),
    pageUrl: text('page_url'),
    streamUrl: text('stream_url'),
    recordingUrl: text('recording_url'),
    registrationUrl: text('registration_url'),
    joinUrl: text('join_url'),
    ...source(),
  },
  (self) => [
    primaryKey({ columns: [self.conference, self.id] }),
    foreignKey({ columns: [self.conference], foreignColumns: [conferences.id] }).onDelete('cascade'),
    foreignKey({ columns: [self.conference, self.track], foreignColumns: [tracks.conference, tracks.id] }),
    foreignKey({ columns: [self.conference, self.room], foreignColumns: [rooms.conference, rooms.id] }),
    foreignKey({ columns: [self.conference, self.parent], foreignColumns: [self.conference, self.id] }),
    foreignKey({ columns: [self.conference, self.repeatOf], foreignColumns: [self.conference, self.id] }),
    index('sessions_track').on(self.conference, self.track),
    index('sessions_room').on(self.conference, self.room),
    index('sessions_parent').on(self.conference, self.parent),
    index('sessions_repeat_of').on(self.conference, self.repeatOf),
    isSlug('sessions_id', 'id'),
    isOneOf('sessions_kind', 'kind', Kind.options),
    isOneOf('sessions_status', 'status', Status.options),
    isOneOf('sessions_visibility', 'visibility', Visibility.options),
    isOneOf('sessions_admission', 'admission', Admission.options),
    areBothOrNeither('sessions_times', 'start', 'end'),
    areBothOrNeither('sessions_source', 'source_system', 'source_key'),
  ],
);

export const sessionSpeakers = sqliteTable(
  'session_speakers',
  {
    ...linkFrom('session'),
    speaker: text('speaker').notNull(),
    role: text('role').$type<Session['speakers'][number]['role']>().notNull(),
    label: human('label'),
  },
  (self) => [
    primaryKey({ columns: [self.conference, self.owner, self.position] }),
    foreignKey({ columns: [self.conference, self.owner], foreignColumns: [sessions.conference, sessions.id] }).onDelete('cascade'),
    foreignKey({ columns: [self.conference, self.speaker], foreignColumns: [speakers.conference, speakers.id] }),
    index('session_speakers_speaker').on(self.conference, self.speaker),
    isOneOf('session_speakers_role', 'role', Role.options),
  ],
);

export const sessionDocuments = sqliteTable(
  'session_documents',
  { ...linkFrom('session'), document: text('document').notNull() },
  (self) => [
    primaryKey({ columns: [self.conference, self.owner, self.position] }),
    foreignKey({ columns: [self.conference, self.owner], foreignColumns: [sessions.conference, sessions.id] }).onDelete('cascade'),
    foreignKey({ columns: [self.conference, self.document], foreignColumns: [documents.conference, documents.id] }),
    index('session_documents_document').on(self.conference, self.document),
  ],
);

export const sessionAudiences = sqliteTable(
  'session_audiences',
  { ...linkFrom('session'), audience: text('audience').notNull() },
  (self) => [
    primaryKey({ columns: [self.conference, self.owner, self.position] }),
    foreignKey({ columns: [self.conference, self.owner], foreignColumns: [sessions.conference, sessions.id] }).onDelete('cascade'),
    foreignKey({ columns: [self.conference, self.audience], foreignColumns: [audiences.conference, audiences.id] }),
    index('session_audiences_audience').on(self.conference, self.audience),
  ],
);

/** Overflow rooms; a session's own room is a column of the session. */
export const sessionRooms = sqliteTable('session_rooms', { ...linkFrom('session'), room: text('room').notNull() }, (self) => [
  primaryKey({ columns: [self.conference, self.owner, self.position] }),
  foreignKey({ columns: [self.conference, self.owner], foreignColumns: [sessions.conference, sessions.id] }).onDelete('cascade'),
  foreignKey({ columns: [self.conference, self.room], foreignColumns: [rooms.conference, rooms.id] }),
  index('session_rooms_room').on(self.conference, self.room),
]);
