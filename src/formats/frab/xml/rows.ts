import { children } from './element.ts';
import type { Element } from './parse.ts';

/** An event with the day and room that it stands in; either may be missing. */
export interface Row {
  event: Element;
  day: Element | undefined;
  room: Element | undefined;
}

/** Every event of a schedule in the order of the file: schedule/day/room/event, and those that stand in a day or the schedule itself. */
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
  return rows;
}
