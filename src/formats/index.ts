import type { AnyReading } from '../agenda/import.ts';
import { atom } from './atom/index.ts';
import { csv } from './csv/index.ts';
import type { Reader, ReleasesWriter, Writer } from './format.ts';
import { frabJson, frabXml } from './frab/index.ts';
import { hoverboard } from './hoverboard/index.ts';
import { icalendar } from './icalendar/index.ts';
import { icalendarReader } from './icalendar/reading/index.ts';
import { indico } from './indico/index.ts';
import { json } from './json/index.ts';
import { jsonld } from './jsonld/index.ts';
import { native } from './native/index.ts';
import { ndjson } from './ndjson/index.ts';
import { markdown, text } from './programme/index.ts';
import { sessionize } from './sessionize/reading/index.ts';
import { csvReader } from './table/index.ts';
import * as voc from './voc/index.ts';

/** Every format that can be written: routes, OpenAPI, CLI and tests iterate this table. */
export const writers: readonly Writer[] = [json, icalendar, csv, jsonld, markdown, text, ndjson, voc.frabXml, voc.frabJson, voc.schedule2];

/** Every format in which a conference's releases can be written. */
export const releasesWriters: readonly ReleasesWriter[] = [atom];

/** Every format that can be read, tables last: nearly every text could be one. */
export const readers: readonly Reader<AnyReading>[] = [
  native,
  frabXml,
  frabJson,
  sessionize,
  indico,
  hoverboard,
  icalendarReader,
  csvReader,
];
