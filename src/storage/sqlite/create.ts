import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { StorageRefused } from '../refused.ts';
import { type Client, connect } from './connection.ts';
import { APPLICATION_ID, nameFile, unfinished } from './files.ts';
import { markerOf } from './marker.ts';
import { migrate } from './migrate.ts';
import { migrationsFolder, readMigrations } from './migrations.ts';

/**
 * Makes a database where there never was one. It gets its name only when it is whole, so that no other process sees it half made;
 * where another process was faster, that one's stays.
 * @throws StorageRefused where something beside it says that there was a database.
 */
export async function createFile(file: string): Promise<void> {
  const trace = [markerOf(file), `${file}-wal`, `${file}-journal`].find((path) => existsSync(path));
  if (existsSync(file)) return;
  if (trace) {
    const advice = `put it back from a backup, or remove ${basename(trace)} to begin anew`;
    throw new StorageRefused(`it is missing, but ${basename(trace)} says that there was a database; ${advice}`);
  }
  mkdirSync(dirname(file), { recursive: true });
  const temporary = unfinished(file);
  try {
    closeSync(openSync(temporary, 'wx'));
    const client = await connect(temporary);
    try {
      await furnish(client);
    } finally {
      client.close();
    }
    nameFile(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Makes an empty database ours: its mark, its tables, its instance id. */
export async function furnish(client: Client): Promise<void> {
  client.pragma(`application_id = ${APPLICATION_ID}`);
  await migrate(client, { migrations: readMigrations(migrationsFolder()), fresh: true });
  client.prepare("INSERT INTO meta (key, value) VALUES ('instance', ?)").run(randomUUID());
}
