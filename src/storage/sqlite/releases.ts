import { createHash } from 'node:crypto';
import { and, desc, eq, getTableColumns, max } from 'drizzle-orm';
import { canonicalJson } from '../../agenda/canonical.ts';
import type { Confidential } from '../../agenda/confidential.ts';
import type { Mask, Release, ReleaseContent, ReleaseInfo } from '../../agenda/release.ts';
import type { NewestRelease } from '../../agenda/store.ts';
import { revisionOf, stale } from './changes.ts';
import { type Connection, read, write } from './connection.ts';
import { confidentials, releases } from './tables.ts';

type Row = typeof releases.$inferSelect;

/** Keeps and hands out releases. */
export function releaseShelf(connection: Connection) {
  const { db } = connection;
  const numberOfNewest = (conference: string) =>
    db
      .select({ number: max(releases.number) })
      .from(releases)
      .where(eq(releases.conference, conference))
      .get()?.number ?? 0;
  const keep = (conference: string, confidential: Confidential) => {
    const content = canonicalJson(confidential);
    const row = { content, sha256: digestOf(content) };
    db.insert(confidentials)
      .values({ conference, ...row })
      .onConflictDoUpdate({ target: confidentials.conference, set: row })
      .run();
  };
  return {
    publish: (conference: string, baseRevision: number, release: Release, confidential?: Confidential): Promise<void> => {
      const row = rowOf(conference, release);
      return write(connection, () => {
        if (revisionOf(db, conference) !== baseRevision || release.number !== numberOfNewest(conference) + 1) throw stale(conference);
        db.insert(releases).values(row).run();
        if (confidential) keep(conference, confidential);
      });
    },
    keepConfidential: (conference: string, baseRevision: number, confidential: Confidential): Promise<void> =>
      write(connection, () => {
        if (revisionOf(db, conference) !== baseRevision) throw stale(conference);
        keep(conference, confidential);
      }),
    loadConfidential: async (conference: string): Promise<Confidential | null> => {
      const row = await read(connection, () => db.select().from(confidentials).where(eq(confidentials.conference, conference)).get());
      if (!row) return null;
      if (digestOf(row.content) !== row.sha256)
        throw new Error(`What ${conference} holds back is damaged in the storage: its digest does not fit.`);
      return JSON.parse(row.content) as Confidential; // its digest says that it is what was kept
    },
    load: async (conference: string, number?: number): Promise<Release | null> => {
      const row = await read(connection, () => {
        const wanted = eq(releases.number, number ?? numberOfNewest(conference));
        return db
          .select()
          .from(releases)
          .where(and(eq(releases.conference, conference), wanted))
          .get();
      });
      return row ? releaseOf(row) : null;
    },
    list: async (conference: string): Promise<ReleaseInfo[]> => {
      const { content: _, mask: __, maskSha256: ___, ...columns } = getTableColumns(releases);
      const query = db.select(columns).from(releases).where(eq(releases.conference, conference)).orderBy(desc(releases.number));
      return (await read(connection, () => query.all())).map(infoOf);
    },
    /** Within a transaction or outside: one statement. */
    newest: (): NewestRelease[] => {
      // SQLite takes the bare column from the row that has the maximum: https://sqlite.org/lang_select.html#bareagg
      const columns = { conference: releases.conference, number: max(releases.number), sha256: releases.sha256 };
      const rows = db.select(columns).from(releases).groupBy(releases.conference).orderBy(releases.conference).all();
      return rows.map((row) => ({ ...row, number: row.number ?? 0 }));
    },
  };
}

function rowOf(conference: string, release: Release): Row {
  const { sha256, mask, ...content } = release;
  const text = canonicalJson(content);
  if (digestOf(text) !== sha256) throw new Error(`The digest of release ${release.number} of ${conference} is not that of its content.`);
  const maskText = canonicalJson(mask);
  return {
    conference,
    number: release.number,
    publishedAt: release.publishedAt,
    note: release.note,
    sha256,
    content: text,
    mask: maskText,
    maskSha256: digestOf(maskText),
    sessions: release.sessions.length,
    tracks: release.tracks.length,
    rooms: release.rooms.length,
    speakers: release.speakers.length,
    documents: release.documents.length,
    audiences: release.audiences.length,
  };
}

function releaseOf(row: Row): Release {
  if (digestOf(row.content) !== row.sha256 || digestOf(row.mask) !== row.maskSha256) {
    throw new Error(`Release ${row.number} of ${row.conference} is damaged in the storage: its digest does not fit.`);
  }
  const content = JSON.parse(row.content) as ReleaseContent; // its digest says that it is what was kept
  return { ...content, sha256: row.sha256, mask: JSON.parse(row.mask) as Mask };
}

function infoOf({ number, publishedAt, note, sha256, ...row }: Omit<Row, 'content' | 'mask' | 'maskSha256'>): ReleaseInfo {
  const { sessions, tracks, rooms, speakers, documents, audiences } = row;
  return { number, publishedAt, note, sha256, counts: { sessions, tracks, rooms, speakers, documents, audiences } };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
