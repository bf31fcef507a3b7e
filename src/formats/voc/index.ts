import type { Writer } from '../format.ts';
import { scheduleJson } from './json.ts';
import { schedule2 as writeSchedule2 } from './schedule2.ts';
import { scheduleXml } from './xml.ts';

const whole = { scopes: ['agenda'], choices: [] } as const;

/** schedule.xml for the apps and tools of the c3voc, Fahrplan and Giggity among them; its media type is registered with the IANA. */
export const frabXml: Writer = {
  name: 'frab-xml',
  extension: 'xml',
  stem: 'schedule',
  mediaType: 'application/vnd.c3voc.schedule+xml; charset=utf-8',
  ...whole,
  write: scheduleXml,
};

/** The same as JSON, version 1. */
export const frabJson: Writer = {
  name: 'frab-json',
  extension: 'json',
  stem: 'schedule',
  mediaType: 'application/json; charset=utf-8',
  ...whole,
  write: scheduleJson,
};

/** What is to come after it. */
export const schedule2: Writer = {
  name: 'schedule2',
  extension: 'json',
  stem: 'schedule2',
  mediaType: 'application/json; charset=utf-8',
  ...whole,
  write: writeSchedule2,
};
