import type { Fault } from '../agenda/errors.ts';
import type { AnyReading } from '../agenda/import.ts';
import type { Reader, ReadOptions } from './format.ts';
import { readers } from './readers.ts';

/** The reader that takes a file for its own, given what the person who imports says of it, or why each does not, by its name. */
export function recognise(bytes: Uint8Array, options: Pick<ReadOptions, 'map'> = {}): Reader<AnyReading> | Fault[] {
  const faults: Fault[] = [];
  for (const reader of readers) {
    const verdict = reader.recognise(bytes, options);
    if (verdict === true) return reader;
    faults.push({ path: reader.name, message: verdict });
  }
  return faults;
}
