import { instantIn, programmeDay } from '../../agenda/time.ts';
import type { ForeignAgenda, ForeignDay } from './agenda.ts';
import type { Doubts } from './doubts.ts';
import type { Span } from './spans.ts';
import { fixStamp, stampOf, timeOf } from './wall-clock.ts';

/**
 * The time at which programme days start, `HH:MM`: the one that puts most sessions on the day that the file puts them on. Asked in turn,
 * the first of the best wins: the conference's change of days, midnight, the starts of the days (the usual one first), and hours of the early morning.
 */
export function dayStartOf({ sessions, conference }: ForeignAgenda, spans: readonly (Span | null)[], zone: string, doubts: Doubts): string {
  const starts = [...new Set(sessions.map(({ day }) => day))].flatMap((day) => startOfDay(day, zone) ?? []);
  const change = timeOf(conference.dayChange ?? '')?.slice(0, 5);
  const candidates = [...(change ? [change] : []), '00:00', ...byFrequency(starts).slice(0, 5), '04:00', '05:00', '06:00', '08:00'].filter(
    (time) => time < '12:00',
  );
  const placed = sessions.flatMap(({ day }, index) => {
    const span = spans[index];
    return span && day?.date ? [{ text: span.zone === zone ? span.start : instantIn(span.startMs, zone), date: day.date }] : [];
  });
  const misplaced = (time: string) => placed.filter(({ text, date }) => programmeDay(text, time) !== date).length;
  const [best = '00:00', ...others] = candidates;
  const chosen = others.reduce((so, time) => (misplaced(time) < misplaced(so) ? time : so), best);
  const left = misplaced(chosen);
  if (left > 0)
    doubts.add('conference.dayStartsAt', `${left} sessions lie on another day than the file puts them on, with days from ${chosen}`);
  return chosen;
}

function startOfDay(day: ForeignDay | undefined, zone: string): string | undefined {
  const stamp = stampOf(day?.start ?? '');
  if (!stamp?.time) return undefined;
  const fixed = fixStamp(stamp.date, stamp.time, stamp.offset, zone);
  return typeof fixed === 'string' ? undefined : instantIn(fixed.epochMs, zone).slice(11, 16);
}

function byFrequency(times: readonly string[]): string[] {
  const count = (time: string) => times.filter((other) => other === time).length;
  return [...new Set(times)].sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1));
}
