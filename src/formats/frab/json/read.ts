import type { Reading } from '../../../agenda/import.ts';
import { inAllLanguages } from '../../foreign/all-languages.ts';
import { readingOf } from '../../foreign/build.ts';
import { unreadable } from '../../foreign/decode.ts';
import { Doubts } from '../../foreign/doubts.ts';
import { decodeJson } from '../../foreign/json.ts';
import { recordOf, textIn } from '../../foreign/json-value.ts';
import type { ReadOptions } from '../../format.ts';
import { GENERATOR } from '../../voc/generator.ts';
import { mended } from '../mended.ts';
import { asMeant } from '../own.ts';
import { languageOf, scheduleOf } from './schedule.ts';

/**
 * Reads a schedule.json as c3voc, frab, pretalx and wafer write it (version 1), and the c3voc's schedule2, tolerantly: what can't be read is left
 * out and reported.
 * @throws AgendaError `unreadable` for what is no such JSON or over a limit, `invalid` where the file has no time zone and none is given.
 */
export function readScheduleJson(bytes: Uint8Array, options: ReadOptions): Reading {
  const file = recordOf(decodeJson(bytes));
  const schedule = recordOf(file?.['schedule']);
  if (!schedule) throw unreadable(1, 1, 'the file has no object "schedule"');
  const isOwn = textIn(recordOf(file?.['generator']), 'name') === GENERATOR;
  return inAllLanguages(languageOf(schedule), (texts) => {
    const doubts = new Doubts();
    const agenda = scheduleOf(schedule, texts, doubts);
    return readingOf(isOwn ? asMeant(agenda) : mended(agenda, doubts), options, doubts);
  });
}
