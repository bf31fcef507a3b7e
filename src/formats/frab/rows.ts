import { AgendaError } from '../../agenda/errors.ts';
import { attribute, children } from './element.ts';
import { MAX_SESSIONS } from './limits.ts';
import type { Element } from './xml.ts';

/** An event with the day and room that it stands in; either may be missing. */
export interface Row {
  event: Element;
  day: Element | undefined;
  room: Element | undefined;
}

/**
 * Every event of a schedule in the order of the file: schedule/day/room/event, and those that stand in a day or the schedule itself.
 * @throws AgendaError `unreadable` where there are more than `MAX_SESSIONS`.
 */
export function rowsOf(schedule: Element): Row[] {
  const rows: Row[] = [];
  const collect = (parent: Element, day: Element | undefined, room: Element | undefined) => {
    for (const element of children(parent)) {
      if (element.name === 'event') rows.push({ event: element, day, room });
      if (element.name === 'day' && !day) collect(element, element, undefined);
      if (element.name === 'room' && !room) collect(element, day, element);
    }
  };
  collect(schedule, undefined, undefined);
  if (rows.length > MAX_SESSIONS)
    throw new AgendaError('unreadable', `the file has ${rows.length} events; at most ${MAX_SESSIONS} are read`);
  return rows;
}

/** The date of a day as the file names it, '' where it has none. */
export function dateOfDay(day: Element | undefined): string {
  return attribute(day, 'date').slice(0, 10);
}
