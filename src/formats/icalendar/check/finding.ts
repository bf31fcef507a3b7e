import type { Entry } from './entry.ts';

/**
 * `error`: an app loses entries or the whole feed, shows something false, or what is shown is unsafe. `warning`: an app shows less than it could, or does
 * not notice changes. `note`: good to know.
 */
export type Severity = 'error' | 'warning' | 'note';

export interface Place {
  /** Counted from 1. */
  line: number | null;
  uid: string | null;
  title: string | null;
  /** What is there, short. */
  detail: string | null;
}

/** All that one rule found. */
export interface Finding {
  /** The rule's name. */
  rule: string;
  severity: Severity;
  /** What is so, in a sentence for people who know no iCalendar. */
  says: string;
  /** What which apps make of it. */
  effect: string;
  count: number;
  /** How many entries it concerns, as far as that is known: of faults in lines, only those that `places` names. */
  entries: number;
  /** The first few. */
  places: Place[];
}

/** One place where a rule is broken. Without line, entry and detail it only counts. */
export interface Sighting {
  line?: number;
  entry?: Entry;
  detail?: string;
  /** How many it stands for; 1 where absent. */
  times?: number;
}

/** Something that can be wrong with a subject: a feed, the answers of its server, a pair of versions. */
export interface Rule<Subject> {
  /** Lower case with "-"; stays what it is, since scripts read it. */
  name: string;
  severity: Severity;
  says: string;
  effect: string;
  find(subject: Subject): Iterable<Sighting>;
}

const MOST_PLACES = 10;
const MOST_DETAIL = 120;

/** Asks every rule; one finding for each that is broken, in the order of the rules. */
export function findingsOf<Subject>(rules: readonly Rule<Subject>[], subject: Subject): Finding[] {
  return rules.flatMap(({ find, name, ...rule }) => {
    let count = 0;
    const places: Place[] = [];
    const entries = new Set<Entry>();
    for (const sighting of find(subject)) {
      count += sighting.times ?? 1;
      if (sighting.entry) entries.add(sighting.entry);
      if (places.length < MOST_PLACES && hasPlace(sighting)) places.push(placeOf(sighting));
    }
    return count > 0 ? [{ rule: name, ...rule, count, entries: entries.size, places }] : [];
  });
}

function hasPlace({ line, entry, detail }: Sighting): boolean {
  return line !== undefined || entry !== undefined || detail !== undefined;
}

function placeOf({ line, entry, detail }: Sighting): Place {
  return {
    line: line ?? entry?.line ?? null,
    uid: entry?.uid ?? null,
    title: entry ? entry.title.slice(0, MOST_DETAIL) : null,
    detail: detail ? detail.slice(0, MOST_DETAIL) : null,
  };
}
