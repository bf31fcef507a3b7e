import { AgendaError } from '../../agenda/errors.ts';
import type { Reading } from '../../agenda/import.ts';
import { readingOf } from '../foreign/build.ts';
import { unreadable } from '../foreign/decode.ts';
import { Doubts } from '../foreign/doubts.ts';
import { decodeJson, type JsonObject, type JsonValue } from '../foreign/json.ts';
import { recordOf } from '../foreign/json-value.ts';
import type { NamedFiles, ReadOptions } from '../format.ts';
import { agendaOf } from './agenda.ts';
import { unwrapped } from './parts.ts';
import { FILES } from './recognise.ts';

/**
 * Reads one JSON object with the four parts by their names, as Hoverboard 3 keeps its default data.
 * @throws AgendaError `unreadable`; `invalid` where no time zone is given.
 */
export function readWhole(bytes: Uint8Array, options: ReadOptions): Reading {
  const parts = recordOf(decodeJson(bytes));
  if (!parts) throw unreadable(1, 1, 'the file is no JSON object');
  return reading(parts, options);
}

/**
 * Reads the files of the four parts; speakers and rooms may be absent.
 * @throws AgendaError `unreadable`, with the file's name; `invalid` where no time zone is given.
 */
export function readParts(files: NamedFiles, options: ReadOptions): Reading {
  const parts: JsonObject = Object.create(null);
  for (const name of FILES) {
    const bytes = files.get(name);
    const part = name.replace('.json', '');
    if (bytes) parts[part] = unwrapped(partIn(name, bytes), part);
  }
  return reading(parts, options);
}

function partIn(name: string, bytes: Uint8Array): JsonValue {
  try {
    return decodeJson(bytes);
  } catch (error) {
    if (error instanceof AgendaError) throw new AgendaError(error.code, `${name}:${error.message}`);
    throw error;
  }
}

function reading(parts: JsonObject, options: ReadOptions): Reading {
  if (typeof parts['sessions'] !== 'object' || parts['sessions'] === null)
    throw unreadable(1, 1, 'the sessions are no list or object of them');
  const doubts = new Doubts();
  return readingOf(agendaOf(parts, doubts), options, doubts);
}
