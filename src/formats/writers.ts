import { atom } from './atom/index.ts';
import { csv } from './csv/index.ts';
import type { ReleasesWriter, Writer } from './format.ts';
import { icalendar } from './icalendar/index.ts';
import { json } from './json/index.ts';
import { jsonld } from './jsonld/index.ts';
import { ndjson } from './ndjson/index.ts';
import { markdown, text } from './programme/index.ts';
import * as voc from './voc/index.ts';

/** Every format that can be written: routes, OpenAPI, CLI and tests iterate this table. */
export const writers: readonly Writer[] = [json, icalendar, csv, jsonld, markdown, text, ndjson, voc.frabXml, voc.frabJson, voc.schedule2];

/** Every format in which a conference's releases can be written. */
export const releasesWriters: readonly ReleasesWriter[] = [atom];
