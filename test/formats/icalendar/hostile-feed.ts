import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { icalendar } from '../../../src/formats/icalendar/index.ts';
import { viewOf } from '../agenda.ts';
import type { Check } from './checker.ts';
import { hostileAgenda } from './hostile-agenda.ts';
import { differences } from './read-back.ts';

/** How two independent readers see a feed of hostile texts, and the file for a third to check. */
export interface HostileFeed {
  sessions: number;
  octets: number;
  faults: string[];
  check: Check;
}

/** Writes a feed of so many sessions with hostile texts, made from a seed, into a folder: in English or in French by turns. */
export function hostileFeed(seed: number, sessions: number, folder: string): HostileFeed {
  const { hostile, harmless } = hostileAgenda(seed, sessions);
  const [view, twin] = [hostile, harmless].map((agenda) => viewOf(agenda, { language: seed % 2 ? 'fr' : 'en' }));
  if (!view || !twin) throw new Error('There are two agendas.');
  const text = icalendar.write(view);
  const file = join(folder, `hostile-${seed}.ics`);
  writeFileSync(file, text);
  const faults = differences(text, view);
  if (namesIn(text) !== namesIn(icalendar.write(twin))) faults.push('harmless texts have other components and properties');
  return { sessions: hostile.sessions.length, octets: Buffer.byteLength(text), faults, check: [file, '--self', view.selfUrl] };
}

/** The names of all content lines, with the component's where one begins or ends. */
function namesIn(file: string): string {
  const lines = file.replaceAll('\r\n ', '').split('\r\n');
  return lines.map((line) => /^(?:BEGIN|END):.*|^[A-Z-]*/.exec(line)?.[0] ?? '').join();
}
