import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StorageRefused } from '../refused.ts';

/** Marks a database as ours in its header: "LCTN". */
export const APPLICATION_ID = 0x4c43544e;

const HEADER_BYTES = 100;

/** A name beside a file for what is not finished yet. */
export function unfinished(file: string): string {
  return `${file}.${randomUUID()}.tmp`;
}

/** Gives a finished file its name, on disk. Answers whether it got it: never over another file. */
export function nameFile(from: string, to: string): boolean {
  syncPath(from);
  try {
    linkSync(from, to);
    rmSync(from);
  } catch (error) {
    if (existsSync(to)) {
      rmSync(from, { force: true });
      return false;
    }
    if (!isCode(error, ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])) throw error;
    renameSync(from, to); // a file system without hard links
  }
  syncPath(dirname(to));
  return true;
}

function isCode(error: unknown, codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** Puts a finished file in the place of another, on disk. */
export function replaceFile(from: string, to: string): void {
  syncPath(from);
  renameSync(from, to);
  syncPath(dirname(to));
}

function syncPath(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } catch (error) {
    // Some systems cannot sync a folder.
    if (!isCode(error, ['EINVAL', 'EPERM', 'EISDIR', 'EBADF'])) throw error;
  } finally {
    closeSync(handle);
  }
}

/** Refuses a file that is no whole SQLite database of ours, before SQLite touches it. */
export function refuseForeignFile(file: string): void {
  const stat = statSync(file);
  if (!stat.isFile()) throw new StorageRefused('it is not a file');
  if (stat.size === 0) throw new StorageRefused('it is empty; put it back from a backup');
  const header = readHeader(file);
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    throw new StorageRefused('it is not an SQLite database');
  }
  if (header.readUInt32BE(68) !== APPLICATION_ID) throw new StorageRefused('it is a database of another program');
  if (stat.size < wholeSize(header) && !existsSync(`${file}-wal`)) throw new StorageRefused('it is cut short; put it back from a backup');
}

function readHeader(file: string): Buffer {
  const handle = openSync(file, 'r');
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    return header.subarray(0, readSync(handle, header));
  } finally {
    closeSync(handle);
  }
}

// The header's page count holds only if it was written with the last change: https://sqlite.org/fileformat2.html §1.3.
function wholeSize(header: Buffer): number {
  if (header.readUInt32BE(24) !== header.readUInt32BE(92)) return 0;
  const page = header.readUInt16BE(16);
  return (page === 1 ? 65_536 : page) * header.readUInt32BE(28);
}
