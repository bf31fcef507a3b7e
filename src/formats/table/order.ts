import type { Doubts } from '../foreign/doubts.ts';
import { type Order, undecided } from './date-cell.ts';

/**
 * Whether dates such as 03/04/2025 have the day or the month first, decided over all of a table: by a number above twelve, else by the order that puts
 * the sessions on days closer together, else the day is first. Any but the first is reported.
 */
export function orderOf(cells: readonly string[], doubts: Doubts): Order {
  const pairs = new Map(cells.flatMap((cell) => pairIn(cell)));
  const [days, months] = [[...pairs.values()].some(([first]) => first > 12), [...pairs.values()].some(([, second]) => second > 12)];
  const [sample = ''] = pairs.keys();
  const say = (order: Order, why: string) => {
    doubts.add('date', `dates such as ${JSON.stringify(sample)} are read with the ${order === 'day-month' ? 'day' : 'month'} first${why}`);
    return order;
  };
  if (days && months) return say('day-month', ', although in some the second number is above twelve');
  if (days) return 'day-month';
  if (months) return say('month-day', '');
  if ([...pairs.values()].every(([first, second]) => first === second)) return 'day-month';
  const [dayFirst, monthFirst] = [spread(pairs, 0), spread(pairs, 1)];
  if (dayFirst === monthFirst) return say('day-month', ', which nothing in the table tells');
  return say(monthFirst < dayFirst ? 'month-day' : 'day-month', ', since that puts the sessions closer together');
}

function pairIn(cell: string): [string, [number, number]][] {
  const pair = undecided(cell);
  return pair ? [[cell.trim().slice(0, 40), pair]] : [];
}

/** How many days lie between the first and the last date, about, with the day at an index. */
function spread(pairs: ReadonlyMap<string, readonly [number, number]>, dayAt: 0 | 1): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const pair of pairs.values()) {
    const days = pair[dayAt] + pair[dayAt === 0 ? 1 : 0] * 31;
    least = Math.min(least, days);
    most = Math.max(most, days);
  }
  return most - least;
}
