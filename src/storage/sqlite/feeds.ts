import { and, eq, isNull } from 'drizzle-orm';
import { AgendaError } from '../../agenda/errors.ts';
import type { Store } from '../../agenda/store.ts';
import { type Connection, read, write } from './connection.ts';
import { sqliteCode } from './patience.ts';
import { invitations, personalFeeds } from './tables.ts';

type Kept = 'createFeed' | 'findFeed' | 'changeFeed' | 'revokeFeed' | 'createInvitation' | 'listInvitations' | 'revokeInvitation';

/** Keeps personal feeds and invitations. */
export function feedShelf(connection: Connection): Pick<Store, Kept> {
  const { db } = connection;
  const live = (hash: string) => and(eq(personalFeeds.hash, hash), isNull(personalFeeds.revokedAt));
  return {
    createFeed: (feed) => onlyOnce('personal feed', () => write(connection, () => void db.insert(personalFeeds).values(feed).run())),
    findFeed: async (hash) =>
      (await read(connection, () => db.select().from(personalFeeds).where(eq(personalFeeds.hash, hash)).get())) ?? null,
    changeFeed: async (hash, known, change) => {
      const same = and(live(hash), eq(personalFeeds.invitations, known.invitations));
      const { changes } = await write(connection, () => db.update(personalFeeds).set(change).where(same).run());
      return changes === 1;
    },
    revokeFeed: async (hash, revokedAt) => {
      const ended = { picks: null, invitations: [], changedAt: revokedAt, revokedAt };
      const { changes } = await write(connection, () => db.update(personalFeeds).set(ended).where(live(hash)).run());
      return changes === 1;
    },
    createInvitation: (invitation) =>
      onlyOnce('invitation', () => write(connection, () => void db.insert(invitations).values(invitation).run())),
    listInvitations: (conference) =>
      read(connection, () =>
        db.select().from(invitations).where(eq(invitations.conference, conference)).orderBy(invitations.createdAt, invitations.id).all(),
      ),
    revokeInvitation: async (conference, id, revokedAt) => {
      const one = and(eq(invitations.conference, conference), eq(invitations.id, id), isNull(invitations.revokedAt));
      const { changes } = await write(connection, () => db.update(invitations).set({ revokedAt }).where(one).run());
      return changes === 1;
    },
  };
}

/** @throws AgendaError `exists` where a key is taken. */
export async function onlyOnce<T>(noun: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (/^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/.test(sqliteCode(error)))
      throw new AgendaError('exists', `There is such a ${noun} already.`);
    throw error;
  }
}
