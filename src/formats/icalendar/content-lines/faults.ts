/** What can be wrong with the bytes and lines of a calendar file, before anything is asked about its meaning. */
export type FaultKind =
  | 'too-large' // over the limit of octets: nothing was read
  | 'too-many-lines' // over the limit of content lines: the rest was not read
  | 'too-deep' // components nested beyond the limit were left out
  | 'byte-order-mark'
  | 'not-utf-8'
  | 'bare-lf' // a line ends with LF alone
  | 'bare-cr' // CR without LF
  | 'no-last-break' // the last line has no end
  | 'long-line' // over 75 octets
  | 'split-character' // folded inside a code point
  | 'blank-line' // a line, or a fold, that carries nothing
  | 'stray-fold' // the first line continues a line that is not there
  | 'nul'
  | 'control' // C0 but TAB, DEL, C1
  | 'odd-character' // line separators, inner byte order marks, non-characters, U+FFFD
  | 'no-colon' // a line that is no property
  | 'bad-parameters' // a property whose parameters cannot be read
  | 'unclosed' // BEGIN without END
  | 'stray-end' // END without BEGIN
  | 'outside'; // text outside of a VCALENDAR

export interface FaultPlace {
  /** Counted from 1, physical lines. */
  line: number;
  /** What is there, short: "U+0007", "90 octets", the line's beginning. */
  detail: string;
}

/** All faults of one kind: how many, and where the first of them are. */
export interface LineFault {
  kind: FaultKind;
  count: number;
  places: FaultPlace[];
}

/** As many places as are kept of each kind. */
export const MOST_PLACES = 10;

/** Collects faults. A file with a million of them costs no more than one with ten. */
export class FaultLog {
  private readonly byKind = new Map<FaultKind, LineFault>();

  add(kind: FaultKind, line: number, detail = ''): void {
    const known = this.byKind.get(kind) ?? { kind, count: 0, places: [] };
    known.count += 1;
    if (known.places.length < MOST_PLACES) known.places.push({ line, detail });
    this.byKind.set(kind, known);
  }

  /** In the order in which they were met first. */
  list(): LineFault[] {
    return [...this.byKind.values()];
  }
}
