import { stampOf } from '../foreign/wall-clock.ts';
import { HOUR_WORDS, WHOLE_DAY } from './calendar-words.ts';
import { clockOf, rangeOf } from './clock.ts';
import { type Day, dayOf, type Order } from './date-cell.ts';

/** What a cell says of when: a day, a time of day, a time at which it ends, or an instant that needs nothing else; nothing of these where it says "all day". */
export interface MomentCell {
  instant?: string;
  day?: Day;
  time?: string;
  end?: string;
}

const TIME_BEHIND = new RegExp(`^(.{1,60}?)(?:[ ,T]+|, ?)((?:\\d{1,2}[:.h]\\d{2}|\\d{1,2} ?[ap]\\.?m|${HOUR_WORDS})[^,]{0,40})$`, 'i');
const TIME_BEFORE = /^(\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?)[ ,]+(.{1,60})$/i;

/**
 * Reads a cell with a day, a time, a range of times, or a day and times; undefined for what is none of them.
 * @param rather what "10" and "10.03" are in this column.
 */
export function momentOf(text: string, order: Order, rather: 'day' | 'time'): MomentCell | undefined {
  const written = text.trim().replace(/\s+/g, ' ').slice(0, 120);
  if (WHOLE_DAY.test(written)) {
    const day = written.replace(WHOLE_DAY, '');
    return day === '' ? {} : momentOf(day, order, rather);
  }
  const stamp = stampOf(written);
  if (stamp?.time && stamp.offset) return { instant: written };
  if (stamp?.time) return { day: { date: stamp.date }, time: stamp.time.replace(/:00$/, '') };
  const [times, day] = [timesOf(written), dayOf(written, order)];
  if (times && (rather === 'time' || !day)) return times;
  if (day) return { day };
  for (const [date, time] of partings(written)) {
    const [behind, found] = [timesOf(time), dayOf(date, order)];
    if (behind && found) return { day: found, ...behind };
  }
  return undefined;
}

function timesOf(text: string): Pick<MomentCell, 'time' | 'end'> | undefined {
  const range = rangeOf(text);
  if (range) return { time: range.start, end: range.end };
  const time = clockOf(text);
  return time === undefined ? undefined : { time };
}

function partings(text: string): [date: string, time: string][] {
  const [behind, before] = [TIME_BEHIND.exec(text), TIME_BEFORE.exec(text)];
  return [
    ...(behind ? [[behind[1] ?? '', behind[2] ?? ''] as [string, string]] : []),
    ...(before ? [[before[2] ?? '', before[1] ?? ''] as [string, string]] : []),
  ];
}
