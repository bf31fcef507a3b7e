import type { Reading } from '../../../src/agenda/import.ts';
import type { ReadOptions } from '../../../src/formats/format.ts';
import { csvReader } from '../../../src/formats/table/index.ts';

/** What is read of a table in Paris. */
export function readTable(text: string | Uint8Array, options: ReadOptions = {}): Reading {
  return csvReader.read(typeof text === 'string' ? Buffer.from(text) : text, { timeZone: 'Europe/Paris', ...options });
}

/** The starts and ends that are read of a table. */
export function timesIn(text: string, options: ReadOptions = {}): (string | null | undefined)[][] {
  return readTable(text, options).document.sessions.map(({ start, end, date, endDate }) => [start ?? date, end ?? endDate ?? null]);
}
