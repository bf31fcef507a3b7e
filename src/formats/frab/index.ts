import type { Reader } from '../format.ts';
import { readScheduleJson } from './json/read.ts';
import { recogniseJson } from './json/recognise.ts';
import { readSchedule } from './xml/read.ts';
import { recogniseXml } from './xml/recognise.ts';

/** The XML that conference systems exchange, made by Pentabarf and kept alive by frab, pretalx, wafer and the c3voc. */
export const frabXml: Reader = {
  name: 'frab-xml',
  label: 'c3voc/frab schedule.xml',
  recognise: recogniseXml,
  read: readSchedule,
};

/** The same as JSON, which the c3voc specifies, and what it plans to put in its place. The sources of both are the same: one can follow the other. */
export const frabJson: Reader = {
  name: 'frab-json',
  label: 'c3voc/frab schedule.json and schedule2',
  recognise: recogniseJson,
  read: readScheduleJson,
};
