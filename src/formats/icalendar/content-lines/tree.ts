import type { Component } from './component.ts';
import { readContentLine } from './content-line.ts';
import type { FaultKind, FaultLog } from './faults.ts';
import type { UnfoldedLine } from './unfold.ts';

const MOST_DEPTH = 16;
// Never inside anything but a calendar: where one begins, what was open has lost its END.
const TOP_LEVEL = ['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE'];

/** Builds components from content lines. What does not balance is closed where it must have ended, and goes into the log. */
export class TreeBuilder {
  readonly calendars: Component[] = [];
  /** Components outside of a calendar, as in a file that lacks its VCALENDAR. */
  readonly strays: Component[] = [];
  private open: Component[] = [];
  /** Names of open components that are too deep to be kept. */
  private beyond: string[] = [];
  private lastLine = 0;

  constructor(private readonly log: FaultLog) {}

  add({ number, text }: UnfoldedLine): void {
    const edge = /^(BEGIN|END)[ \t]*:[ \t]*([A-Za-z0-9-]+)[ \t\r]*$/i.exec(text);
    const name = (edge?.[2] ?? '').toUpperCase();
    if (!edge) this.addProperty(number, text);
    else if (edge[1]?.toUpperCase() === 'BEGIN') this.begin(name, number);
    else this.end(name, number);
    this.lastLine = number;
  }

  /** Closes what is still open. */
  finish(): void {
    this.closeFrom(0);
  }

  private addProperty(number: number, text: string): void {
    const component = this.open.at(-1);
    const read = component && this.beyond.length === 0 ? readContentLine(text, number) : null;
    const note = (kind: FaultKind) => this.log.add(kind, number, text.slice(0, 40));
    if (!component) note('outside');
    else if (read) {
      if (!read.isWhole) note('bad-parameters');
      component.properties.push(read.property);
    } else if (this.beyond.length === 0) note('no-colon');
  }

  private begin(name: string, line: number): void {
    if (name === 'VCALENDAR') this.closeFrom(0);
    else if (TOP_LEVEL.includes(name)) this.closeFrom(this.open[0]?.name === 'VCALENDAR' ? 1 : 0);
    if (this.open.length >= MOST_DEPTH) {
      this.log.add('too-deep', line, name);
      this.beyond.push(name);
      return;
    }
    const component: Component = { name, line, lastLine: line, properties: [], components: [] };
    const parent = this.open.at(-1)?.components ?? (name === 'VCALENDAR' ? this.calendars : this.strays);
    parent.push(component);
    this.open.push(component);
  }

  private end(name: string, line: number): void {
    if (this.beyond.at(-1) === name) {
      this.beyond.pop();
      return;
    }
    const at = this.open.findLastIndex((component) => component.name === name);
    if (at < 0) {
      this.log.add('stray-end', line, `END:${name}`);
      return;
    }
    this.closeFrom(at + 1);
    const ended = this.open.pop();
    if (ended) ended.lastLine = line;
  }

  private closeFrom(depth: number): void {
    for (const component of this.open.splice(depth)) {
      component.lastLine = this.lastLine;
      this.log.add('unclosed', component.line, `BEGIN:${component.name}`);
    }
    this.beyond = [];
  }
}
