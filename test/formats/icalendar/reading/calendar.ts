import type { Reading } from '../../../../src/agenda/import.ts';
import type { ReadOptions } from '../../../../src/formats/format.ts';
import { icalendarReader } from '../../../../src/formats/icalendar/reading/index.ts';

/** A calendar of the given lines, which need not be sound. */
export function calendar(...lines: string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

/** An event of the given lines, at ten in the morning of a day where they do not say otherwise. */
export function event(uid: string, ...lines: string[]): string[] {
  const own = (name: string) => lines.some((line) => line.startsWith(name));
  const start = own('DTSTART') ? [] : ['DTSTART:20250310T100000'];
  const summary = own('SUMMARY') ? [] : [`SUMMARY:Talk ${uid}`];
  return ['BEGIN:VEVENT', `UID:${uid}`, ...start, ...summary, ...lines, 'END:VEVENT'];
}

export function readText(text: string | Uint8Array, options: ReadOptions = { timeZone: 'Europe/Paris' }): Reading {
  return icalendarReader.read(typeof text === 'string' ? Buffer.from(text) : text, options);
}

/** What is read of a calendar with the given lines. */
export function readLines(...lines: string[]): Reading {
  return readText(calendar(...lines));
}
