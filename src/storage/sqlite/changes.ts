import { and, eq, inArray, sql } from 'drizzle-orm';
import type { DraftChange } from '../../agenda/changes.ts';
import type { Conference } from '../../agenda/conference.ts';
import { collectionNames } from '../../agenda/draft.ts';
import { AgendaError } from '../../agenda/errors.ts';
import type { Session } from '../../agenda/session.ts';
import type { Store } from '../../agenda/store.ts';
import { type Client, type Connection, write } from './connection.ts';
import { insert } from './insert.ts';
import { conferenceRow, organiserRows, seriesRow } from './rows/conference.ts';
import { audienceRow, documentRow, type Place, roomRow, speakerLinkRows, speakerRow, trackRow } from './rows/resources.ts';
import { sessionAudienceRows, sessionDocumentRows, sessionRoomRows, sessionRow, sessionSpeakerRows } from './rows/session.ts';
import * as tables from './tables.ts';

type Db = Connection['db'];

const ROWS_AT_ONCE = 500;
const { conferences, sessions, tokens, audiences, tracks, rooms, speakers, documents } = tables;
const resources = { audiences, tracks, rooms, speakers, documents, sessions };

/** Writes drafts. */
export function changeWriter(connection: Connection): Pick<Store, 'applyChange' | 'deleteConference'> {
  const { db } = connection;
  return {
    applyChange: (conference, baseRevision, change) => write(connection, () => applyChange(connection, conference, baseRevision, change)),
    deleteConference: (conference, baseRevision) =>
      write(connection, () => {
        const revision = revisionOf(db, conference);
        if (revision === null) throw new AgendaError('not-found', `There is no conference ${conference}.`);
        if (revision !== baseRevision) throw stale(conference);
        db.delete(tokens).where(eq(tokens.conference, conference)).run();
        db.delete(conferences).where(eq(conferences.id, conference)).run();
      }),
  };
}

/** The revision of a draft, or null where there is none. */
export function revisionOf(db: Db, conference: string): number | null {
  return db.select({ revision: conferences.revision }).from(conferences).where(eq(conferences.id, conference)).get()?.revision ?? null;
}

/** The error for a draft that has changed since it was read. */
export function stale(conference: string): AgendaError {
  return new AgendaError('stale', `The draft of ${conference} has changed since it was read.`);
}

function applyChange(connection: Connection, conference: string, baseRevision: number, change: DraftChange): number {
  const { client, db } = connection;
  const found = revisionOf(db, conference);
  if (found !== null && baseRevision === 0) throw new AgendaError('exists', `There is a conference ${conference} already.`);
  if ((found ?? 0) !== baseRevision) throw stale(conference);
  const place = { conference, revision: baseRevision + 1 };
  removeResources(db, conference, change);
  putConference(connection, place, change.conference);
  refuseTakenUids(db, change.put.sessions);
  putResources(client, place, change.put);
  return place.revision;
}

// What changes is removed and put anew, with the rows of its lists; references to it are checked at the end.
function removeResources(db: Db, conference: string, { put, removed }: DraftChange): void {
  for (const name of collectionNames) {
    const table = resources[name];
    const ids = [...removed[name], ...put[name].map(({ id }) => id)];
    for (const some of chunks(ids)) {
      db.delete(table)
        .where(and(eq(table.conference, conference), inArray(table.id, some)))
        .run();
    }
  }
}

function putConference({ client, db }: Connection, { conference: id, revision }: Place, conference: Conference | null): void {
  if (conference === null) {
    const { changes } = db.update(conferences).set({ revision }).where(eq(conferences.id, id)).run();
    if (changes === 0) throw new Error(`The change that makes ${id} does not say what the conference is.`);
    return;
  }
  if (conference.id !== id) throw new Error(`The change of ${id} is about the conference ${conference.id}.`);
  const row = conferenceRow(conference, revision);
  db.insert(conferences).values(row).onConflictDoUpdate({ target: conferences.id, set: row }).run();
  db.delete(tables.series).where(eq(tables.series.conference, id)).run();
  db.delete(tables.organisers).where(eq(tables.organisers.conference, id)).run();
  insert(client, tables.series, [conference], seriesRow);
  insert(client, tables.organisers, [conference], organiserRows);
}

function refuseTakenUids(db: Db, put: Session[]): void {
  const byUid = db
    .select({ id: sessions.id })
    .from(sessions)
    .where(eq(sessions.uid, sql.placeholder('uid')))
    .prepare();
  const seen = new Set<string>();
  const taken = put.filter(({ uid }) => seen.has(uid) || !seen.add(uid) || byUid.get({ uid }) !== undefined);
  if (taken.length === 0) return;
  const faults = taken.map(({ id }) => ({ path: `sessions[${id}].uid`, message: 'is the uid of another session' }));
  throw new AgendaError('exists', 'A uid is taken.', faults);
}

function putResources(client: Client, place: Place, put: DraftChange['put']): void {
  insert(client, audiences, put.audiences, (audience) => [audienceRow(place, audience)]);
  insert(client, tracks, put.tracks, (track) => [trackRow(place, track)]);
  insert(client, rooms, put.rooms, (room) => [roomRow(place, room)]);
  insert(client, speakers, put.speakers, (speaker) => [speakerRow(place, speaker)]);
  insert(client, tables.speakerLinks, put.speakers, (speaker) => speakerLinkRows(place, speaker));
  insert(client, documents, put.documents, (document) => [documentRow(place, document)]);
  insert(client, sessions, put.sessions, (session) => [sessionRow(place, session)]);
  insert(client, tables.sessionSpeakers, put.sessions, (session) => sessionSpeakerRows(place, session));
  insert(client, tables.sessionDocuments, put.sessions, (session) => sessionDocumentRows(place, session));
  insert(client, tables.sessionAudiences, put.sessions, (session) => sessionAudienceRows(place, session));
  insert(client, tables.sessionRooms, put.sessions, (session) => sessionRoomRows(place, session));
}

function chunks<T>(all: T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / ROWS_AT_ONCE) }, (_, n) => all.slice(n * ROWS_AT_ONCE, (n + 1) * ROWS_AT_ONCE));
}
