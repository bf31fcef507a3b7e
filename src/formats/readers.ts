import type { AnyReading } from '../agenda/import.ts';
import type { Reader } from './format.ts';
import { frabJson, frabXml } from './frab/index.ts';
import { hoverboard } from './hoverboard/index.ts';
import { icalendarReader } from './icalendar/reading/index.ts';
import { indico } from './indico/index.ts';
import { native } from './native/index.ts';
import { sessionize } from './sessionize/reading/index.ts';
import { csvReader } from './table/index.ts';

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
