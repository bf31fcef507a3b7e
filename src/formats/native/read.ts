import type { WholeReading } from '../../agenda/import.ts';
import { headOf, unreadable } from '../foreign/decode.ts';
import { decodeJson } from '../foreign/json.ts';
import { recordOf } from '../foreign/json-value.ts';
import { decodeYaml } from './yaml.ts';

/**
 * Reads a draft document from JSON, or from YAML where it does not begin like JSON. Whether it is a sound draft is judged where it meets its conference.
 * @throws AgendaError `unreadable` for what is neither, over a limit, or no draft at all.
 */
export function readDraftFile(bytes: Uint8Array): WholeReading {
  const draft = recordOf(isJson(bytes) ? decodeJson(bytes) : decodeYaml(bytes));
  if (!draft || !recordOf(draft['conference'])) throw unreadable(1, 1, 'the file has no object "conference"');
  if (draft['release'] !== undefined) {
    const way = 'GET /manage/v1/conferences/{c}/agenda answers it, lectern export --draft writes it';
    throw unreadable(1, 1, `the file is a released agenda, which leaves out what the public does not see; take the draft: ${way}`);
  }
  return { draft, doubts: [] };
}

export function isJson(bytes: Uint8Array): boolean {
  return headOf(bytes).trimStart().startsWith('{');
}
