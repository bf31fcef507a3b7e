import { statSync } from 'node:fs';
import type { Store } from '../../agenda/store.ts';
import type { StorageHooks } from '../open.ts';
import { backup } from './backup.ts';
import { changeWriter } from './changes.ts';
import { type Connection, read } from './connection.ts';
import { draftReader } from './drafts.ts';
import { feedShelf } from './feeds.ts';
import { releaseShelf } from './releases.ts';
import { tokenShelf } from './tokens.ts';
import { releaseWatch } from './watch.ts';

/** The port over an open database. `file` is null for one in memory. */
export function sqliteStore(connection: Connection, file: string | null, hooks: StorageHooks): Store {
  const { client } = connection;
  const releases = releaseShelf(connection);
  const watch = releaseWatch(connection, releases.newest, hooks.onTrouble);
  const changes = changeWriter(connection);
  const opened = file === null ? null : identityOf(file);
  return {
    ...draftReader(connection),
    ...tokenShelf(connection),
    ...feedShelf(connection),
    applyChange: changes.applyChange,
    deleteConference: async (conference, baseRevision) => {
      await changes.deleteConference(conference, baseRevision);
      watch.look();
    },
    publish: async (conference, baseRevision, release, confidential) => {
      await releases.publish(conference, baseRevision, release, confidential);
      watch.look();
    },
    keepConfidential: releases.keepConfidential,
    loadConfidential: releases.loadConfidential,
    loadRelease: releases.load,
    listReleases: releases.list,
    newestReleases: () => read(connection, releases.newest),
    watchReleases: watch.add,
    check: async () => {
      try {
        await read(connection, () => client.prepare('SELECT count(*) FROM meta').get());
        if (file !== null && identityOf(file) !== opened)
          return { ok: false, reason: 'The database file was removed or replaced while it was open.' };
        return { ok: true };
      } catch (error) {
        return { ok: false, reason: error instanceof Error ? error.message : String(error) };
      }
    },
    backup: (target) => backup(client, target),
    close: async () => {
      watch.end();
      client.close();
    },
  };
}

function identityOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.dev}:${stat.ino}` : '';
}
