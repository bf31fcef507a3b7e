import type { Reading } from '../../../src/agenda/import.ts';
import type { JsonObject } from '../../../src/formats/foreign/json.ts';
import { frabJson, frabXml } from '../../../src/formats/frab/index.ts';

const ZONE = 'Europe/Paris';

/** What is read of a schedule.xml of one day in one room, Hall, with these events. */
export function readingOfEvents(events: string, conference = ''): Reading {
  const day = `<day index="1" date="2031-05-02"><room name="Hall">${events}</room></day>`;
  return readingOfXml(`<conference><title>Moss</title>${conference}</conference>${day}`);
}

/** What is read of a schedule.xml that holds this. */
export function readingOfXml(inner: string): Reading {
  return frabXml.read(Buffer.from(`<schedule>${inner}</schedule>`), { timeZone: ZONE });
}

/** What is read of a file whose object "schedule" is this. */
export function readingOfJson(schedule: JsonObject): Reading {
  return frabJson.read(Buffer.from(JSON.stringify({ schedule })), { timeZone: ZONE });
}

/** The start and end of each session, without its date. */
export function hoursOf({ document }: Reading): string[] {
  return document.sessions.map(({ start, end }) => (start && end ? `${start.slice(11)}-${end.slice(11)}` : 'unscheduled'));
}

/** The messages of a reading. */
export function saidOf({ doubts }: Reading): string[] {
  return doubts.map(({ message }) => message);
}
