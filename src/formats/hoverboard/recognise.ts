import { headOf } from '../foreign/decode.ts';
import type { NamedFiles } from '../format.ts';

export const FILES = ['sessions.json', 'schedule.json', 'speakers.json', 'rooms.json'] as const;

const SLOTS = /"timeslots"\s*:/;

/** Looks for the four in one object, of which the schedule tells what it is. */
export function recogniseWhole(bytes: Uint8Array): true | string {
  if (!headOf(bytes).trimStart().startsWith('{')) return 'it is not a JSON object';
  const text = headOf(bytes, bytes.length);
  if (!SLOTS.test(text)) return 'its JSON has no "timeslots"';
  return /"schedule"\s*:/.test(text) || `it is one file of several; give ${FILES.join(', ')} together, or their folder`;
}

/** Looks for sessions, and a schedule with slots. */
export function recogniseParts(files: NamedFiles): true | string {
  const [sessions, schedule] = [files.get('sessions.json'), files.get('schedule.json')];
  if (!sessions || !schedule) return `there is no ${sessions ? 'schedule.json' : 'sessions.json'} among them`;
  return SLOTS.test(headOf(schedule, schedule.length)) || 'schedule.json has no "timeslots"';
}
