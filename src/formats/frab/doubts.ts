import type { Fault } from '../../agenda/errors.ts';
import { attribute } from './element.ts';
import type { Element } from './xml.ts';

/** Collects what a reader mended, guessed or left out, each with its line and what it belongs to. */
export class Doubts {
  readonly faults: Fault[] = [];

  /** The path reads like `line 123: event 1254`. */
  add(element: Element, message: string): void {
    this.faults.push({ path: `line ${element.line}: ${nameOf(element)}`, message });
  }

  /** For what concerns the file as a whole. */
  addFor(path: string, message: string): void {
    this.faults.push({ path, message });
  }
}

function nameOf(element: Element): string {
  for (let above: Element | null = element; above; above = above.parent) {
    if (above.name === 'event') return `event ${attribute(above, 'id') || attribute(above, 'guid')}`.trim();
  }
  return element.name;
}
