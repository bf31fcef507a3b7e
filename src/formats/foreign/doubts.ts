import type { Fault } from '../../agenda/errors.ts';

/** Collects what was mended, guessed or left out of a foreign file, each with its place. */
export class Doubts {
  readonly faults: Fault[] = [];

  /** @param place where in the file, as in `line 123: event 1254`, or the field of the draft where no place is to blame. */
  add(place: string, message: string): void {
    this.faults.push({ path: place, message });
  }
}

/** A place without what stands there: `line 123` of `line 123: event 1254`. */
export function spotOf(place: string): string {
  const end = place.lastIndexOf(': ');
  return end < 0 ? place : place.slice(0, end);
}

/** A text of the file as a message shows it, in quotes and not too long. */
export function quoted(text: string, length = 100): string {
  return JSON.stringify(text.slice(0, length));
}
