import { eq, sql } from 'drizzle-orm';
import { byId, type StoredDraft } from '../../agenda/draft.ts';
import type { Store } from '../../agenda/store.ts';
import { type Connection, read } from './connection.ts';
import { conferenceOf } from './rows/conference.ts';
import { audienceOf, documentOf, roomOf, speakerOf, trackOf } from './rows/resources.ts';
import { sessionOf } from './rows/session.ts';
import * as tables from './tables.ts';

/** Reads drafts: one query for each table, joined in memory. */
export function draftReader(connection: Connection): Pick<Store, 'listConferences' | 'loadDraft' | 'uidsElsewhere'> {
  const { db } = connection;
  const queries = draftQueries(connection);
  return {
    listConferences: () =>
      read(connection, () =>
        db
          .select({ id: tables.conferences.id })
          .from(tables.conferences)
          .all()
          .map(({ id }) => id)
          .sort(),
      ),
    loadDraft: (conference) => read(connection, () => loadDraft(queries, conference)),
    uidsElsewhere: (conference, uids) =>
      read(connection, () => {
        const found = uids.flatMap((uid) => queries.byUid.get({ uid }) ?? []);
        return new Map(found.filter((session) => session.conference !== conference).map((session) => [session.uid, session.conference]));
      }),
  };
}

type Queries = ReturnType<typeof draftQueries>;

function draftQueries({ db }: Connection) {
  const id = sql.placeholder('conference');
  const t = tables;
  const { sessionSpeakers, sessionDocuments, sessionAudiences, sessionRooms } = tables;
  const appearance = {
    owner: sessionSpeakers.owner,
    speaker: sessionSpeakers.speaker,
    role: sessionSpeakers.role,
    label: sessionSpeakers.label,
  };
  const document = { owner: sessionDocuments.owner, document: sessionDocuments.document };
  const audience = { owner: sessionAudiences.owner, audience: sessionAudiences.audience };
  const room = { owner: sessionRooms.owner, room: sessionRooms.room };
  return {
    conference: db.select().from(t.conferences).where(eq(t.conferences.id, id)).prepare(),
    series: db.select().from(t.series).where(eq(t.series.conference, id)).prepare(),
    organisers: db.select().from(t.organisers).where(eq(t.organisers.conference, id)).orderBy(t.organisers.position).prepare(),
    audiences: db.select().from(t.audiences).where(eq(t.audiences.conference, id)).prepare(),
    tracks: db.select().from(t.tracks).where(eq(t.tracks.conference, id)).prepare(),
    rooms: db.select().from(t.rooms).where(eq(t.rooms.conference, id)).prepare(),
    speakers: db.select().from(t.speakers).where(eq(t.speakers.conference, id)).prepare(),
    speakerLinks: db
      .select()
      .from(t.speakerLinks)
      .where(eq(t.speakerLinks.conference, id))
      .orderBy(t.speakerLinks.owner, t.speakerLinks.position)
      .prepare(),
    documents: db.select().from(t.documents).where(eq(t.documents.conference, id)).prepare(),
    byUid: db
      .select({ uid: t.sessions.uid, conference: t.sessions.conference })
      .from(t.sessions)
      .where(eq(t.sessions.uid, sql.placeholder('uid')))
      .prepare(),
    sessions: db.select().from(t.sessions).where(eq(t.sessions.conference, id)).prepare(),
    sessionSpeakers: db
      .select(appearance)
      .from(sessionSpeakers)
      .where(eq(sessionSpeakers.conference, id))
      .orderBy(sessionSpeakers.owner, sessionSpeakers.position)
      .prepare(),
    sessionDocuments: db
      .select(document)
      .from(sessionDocuments)
      .where(eq(sessionDocuments.conference, id))
      .orderBy(sessionDocuments.owner, sessionDocuments.position)
      .prepare(),
    sessionAudiences: db
      .select(audience)
      .from(sessionAudiences)
      .where(eq(sessionAudiences.conference, id))
      .orderBy(sessionAudiences.owner, sessionAudiences.position)
      .prepare(),
    sessionRooms: db
      .select(room)
      .from(sessionRooms)
      .where(eq(sessionRooms.conference, id))
      .orderBy(sessionRooms.owner, sessionRooms.position)
      .prepare(),
  };
}

function loadDraft(queries: Queries, id: string): StoredDraft | null {
  const key = { conference: id };
  const conference = queries.conference.get(key);
  if (!conference) return null;
  const audiences = queries.audiences.all(key);
  const tracks = queries.tracks.all(key);
  const rooms = queries.rooms.all(key);
  const speakers = queries.speakers.all(key);
  const documents = queries.documents.all(key);
  const sessions = queries.sessions.all(key);
  return {
    draft: {
      conference: conferenceOf(conference, queries.series.get(key), queries.organisers.all(key)),
      audiences: audiences.map(audienceOf).sort(byId),
      tracks: tracks.map(trackOf).sort(byId),
      rooms: rooms.map(roomOf).sort(byId),
      speakers: speakersOf(speakers, queries, key),
      documents: documents.map(documentOf).sort(byId),
      sessions: sessionsOf(sessions, queries, key),
    },
    revision: conference.revision,
    revisions: {
      audiences: revisionsOf(audiences),
      tracks: revisionsOf(tracks),
      rooms: revisionsOf(rooms),
      speakers: revisionsOf(speakers),
      documents: revisionsOf(documents),
      sessions: revisionsOf(sessions),
    },
  };
}

function speakersOf(rows: (typeof tables.speakers.$inferSelect)[], queries: Queries, key: { conference: string }) {
  const links = byOwner(queries.speakerLinks.all(key));
  return rows.map((row) => speakerOf(row, links.get(row.id) ?? [])).sort(byId);
}

function sessionsOf(rows: (typeof tables.sessions.$inferSelect)[], queries: Queries, key: { conference: string }) {
  const speakers = byOwner(queries.sessionSpeakers.all(key));
  const documents = byOwner(queries.sessionDocuments.all(key));
  const audiences = byOwner(queries.sessionAudiences.all(key));
  const rooms = byOwner(queries.sessionRooms.all(key));
  const listsOf = (id: string) => ({
    speakers: speakers.get(id) ?? [],
    documents: documents.get(id) ?? [],
    audiences: audiences.get(id) ?? [],
    rooms: rooms.get(id) ?? [],
  });
  return rows.map((row) => sessionOf(row, listsOf(row.id))).sort(byId);
}

function byOwner<Row extends { owner: string }>(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.owner);
    if (group) group.push(row);
    else groups.set(row.owner, [row]);
  }
  return groups;
}

function revisionsOf(rows: { id: string; revision: number }[]): ReadonlyMap<string, number> {
  return new Map(rows.map(({ id, revision }) => [id, revision]));
}
