import { AgendaError } from '../../../agenda/errors.ts';
import type { Reading } from '../../../agenda/import.ts';
import { readingOf } from '../../foreign/build.ts';
import { Doubts } from '../../foreign/doubts.ts';
import type { ReadOptions } from '../../format.ts';
import { decodeXml, withoutStumblingBlocks } from './encoding.ts';
import { parseXml } from './parse.ts';
import { scheduleOf } from './schedule.ts';

/**
 * Reads a schedule.xml as c3voc, frab, pretalx, wafer and Pentabarf write it, tolerantly: what can't be read is left out and reported.
 * @throws AgendaError `unreadable` for what is no such XML or over a limit, `invalid` where the file has no time zone and none is given.
 */
export function readSchedule(bytes: Uint8Array, options: ReadOptions): Reading {
  const doubts = new Doubts();
  const schedule = parseXml(withoutStumblingBlocks(decodeXml(bytes), doubts));
  if (schedule.name !== 'schedule') {
    throw new AgendaError('unreadable', `${schedule.line}:1: the root element is <${schedule.name.slice(0, 60)}>, not <schedule>`);
  }
  return readingOf(scheduleOf(schedule, doubts), options, doubts);
}
