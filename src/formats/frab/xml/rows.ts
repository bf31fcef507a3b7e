import { children, isEvent } from './element.ts';
import type { Element } from './parse.ts';

/** An event with the day and room that it stands in; either may be missing. */
export interface Row {
  event: Element;
  day: Element | undefined;
  room: Element | undefined;
}

// Some put days, rooms or events into one of these.
const AROUND = /^(?:conference|days|rooms|events)$/;

/** The elements of that name in a schedule, or in one of its days, in the order of the file. */
export function amongIn(parent: Element, name: 'day' | 'room'): Element[] {
  return children(parent).flatMap((element) =>
    element.name === name ? [element] : AROUND.test(element.name) ? amongIn(element, name) : [],
  );
}

/** Every event of a schedule in the order of the file: schedule/day/room/event, and those that stand in a day or the schedule itself. */
export function rowsOf(schedule: Element): Row[] {
  const rows: Row[] = [];
  const collect = (parent: Element, day: Element | undefined, room: Element | undefined) => {
    for (const element of children(parent)) {
      if (AROUND.test(element.name)) collect(element, day, room);
      if (isEvent(element)) rows.push({ event: element, day, room });
      if (element.name === 'day' && !day) collect(element, element, undefined);
      if (element.name === 'room' && !room) collect(element, day, element);
    }
  };
  collect(schedule, undefined, undefined);
  return rows;
}
