import { existsSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AgendaError } from '../../agenda/errors.ts';
import type { Client } from './connection.ts';
import { nameFile, replaceFile, unfinished } from './files.ts';

const PAGES_AT_ONCE = 1000;

/** Writes a consistent copy while others read and write. @throws AgendaError `exists` where there is such a file. */
export async function backup(client: Client, target: string): Promise<void> {
  if (existsSync(target)) throw taken(target);
  const temporary = unfinished(target);
  try {
    await copyTo(client, temporary);
    if (!nameFile(temporary, target)) throw taken(target);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function taken(target: string): AgendaError {
  return new AgendaError('exists', `There is a file ${target} already; a backup never replaces one.`);
}

/** Copies a database before migration `tag`, to beside it. Until it is kept, the copy has no lasting name. */
export async function copyAside(file: string, tag: string): Promise<{ keep: () => void; discard: () => void }> {
  const name = `${file}.before-${tag}`;
  const temporary = unfinished(name);
  const client = new Database(file, { readonly: true, fileMustExist: true });
  try {
    await copyTo(client, temporary);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    client.close();
  }
  return { keep: () => replaceFile(temporary, name), discard: () => rmSync(temporary, { force: true }) };
}

async function copyTo(client: Client, file: string): Promise<void> {
  await client.backup(file, { progress: () => PAGES_AT_ONCE });
}
