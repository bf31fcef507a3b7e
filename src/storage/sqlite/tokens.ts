import { and, eq, isNull } from 'drizzle-orm';
import type { Store } from '../../agenda/store.ts';
import { type Connection, read, write } from './connection.ts';
import { onlyOnce } from './feeds.ts';
import { tokens } from './tables.ts';

/** Keeps tokens; listed in the order in which they were made. */
export function tokenShelf(connection: Connection): Pick<Store, 'createToken' | 'findToken' | 'listTokens' | 'revokeToken'> {
  const { db } = connection;
  return {
    createToken: (token) => onlyOnce('token', () => write(connection, () => void db.insert(tokens).values(token).run())),
    findToken: async (hash) => (await read(connection, () => db.select().from(tokens).where(eq(tokens.hash, hash)).get())) ?? null,
    listTokens: () => read(connection, () => db.select().from(tokens).orderBy(tokens.createdAt, tokens.id).all()),
    revokeToken: async (id, revokedAt) => {
      const live = and(eq(tokens.id, id), isNull(tokens.revokedAt));
      const { changes } = await write(connection, () => db.update(tokens).set({ revokedAt }).where(live).run());
      return changes === 1;
    },
  };
}
