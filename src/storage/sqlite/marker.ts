import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { StorageRefused } from '../refused.ts';
import { replaceFile, unfinished } from './files.ts';

/** The file beside a database that says that there is one: without it a lost database would look like a new, empty one. */
export function markerOf(file: string): string {
  return `${file}.marker`;
}

/** Makes the marker say which database this is. @throws StorageRefused where it names another one. */
export function keepMarker(file: string, instance: string): void {
  const marker = markerOf(file);
  const named = existsSync(marker) ? readFileSync(marker, 'utf8').split('\n')[0]?.trim() : '';
  if (named === instance) return;
  if (named) throw new StorageRefused(`${basename(marker)} beside it names another database; remove that marker if this one is right`);
  const temporary = unfinished(marker);
  writeFileSync(temporary, `${instance}\nThere is a database beside this file. Remove this file only to begin anew without it.\n`);
  replaceFile(temporary, marker);
}
