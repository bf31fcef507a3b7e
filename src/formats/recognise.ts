import type { Fault } from '../agenda/errors.ts';
import type { AnyReading } from '../agenda/import.ts';
import type { Reader } from './format.ts';
import { readers } from './readers.ts';

/** The reader that takes a file for its own, or why each does not, by its name. */
export function recognise(bytes: Uint8Array): Reader<AnyReading> | Fault[] {
  const faults: Fault[] = [];
  for (const reader of readers) {
    const verdict = reader.recognise(bytes);
    if (verdict === true) return reader;
    faults.push({ path: reader.name, message: verdict });
  }
  return faults;
}
