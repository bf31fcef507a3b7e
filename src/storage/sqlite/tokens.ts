import { and, eq, isNull } from 'drizzle-orm';
import { AgendaError } from '../../agenda/errors.ts';
import type { Store } from '../../agenda/store.ts';
import { type Connection, read, write } from './connection.ts';
import { sqliteCode } from './patience.ts';
import { tokens } from './tables.ts';

/** Keeps tokens; listed in the order in which they were made. */
export function tokenShelf(connection: Connection): Pick<Store, 'createToken' | 'findToken' | 'listTokens' | 'revokeToken'> {
  const { db } = connection;
  return {
    createToken: async (token) => {
      try {
        await write(connection, () => db.insert(tokens).values(token).run());
      } catch (error) {
        if (/^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/.test(sqliteCode(error)))
          throw new AgendaError('exists', 'There is such a token already.');
        throw error;
      }
    },
    findToken: async (hash) => (await read(connection, () => db.select().from(tokens).where(eq(tokens.hash, hash)).get())) ?? null,
    listTokens: () => read(connection, () => db.select().from(tokens).orderBy(tokens.createdAt, tokens.id).all()),
    revokeToken: async (id, revokedAt) => {
      const live = and(eq(tokens.id, id), isNull(tokens.revokedAt));
      const { changes } = await write(connection, () => db.update(tokens).set({ revokedAt }).where(live).run());
      return changes === 1;
    },
  };
}
