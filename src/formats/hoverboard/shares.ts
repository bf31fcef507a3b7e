import { timeOf } from '../foreign/wall-clock.ts';

interface Times {
  start: string;
  end: string;
}

/** The share of the `at`-th of `count` sessions in the time of one cell, in whole minutes; all of it where its times can't be read. */
export function shareOf(times: Times, at: number, count: number): Times {
  const [from, to] = [minutesOf(times.start), minutesOf(times.end)];
  if (count < 2 || from === undefined || to === undefined || to - from < count) return times;
  const edge = (index: number) => clockOf(from + Math.floor(((to - from) * index) / count));
  return { start: edge(at), end: edge(at + 1) };
}

function minutesOf(text: string): number | undefined {
  const time = timeOf(text);
  return time === undefined ? undefined : Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function clockOf(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
