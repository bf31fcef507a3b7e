import fc from 'fast-check';
import { growth } from '../formats/icalendar/growth.ts';
import type { Findings } from './findings.ts';

const HISTORIES = 1000;

/** Very many histories of a draft: no event changes without growing. */
export async function growingEvents(seed: number): Promise<Findings> {
  const run = fc.check(growth, { numRuns: HISTORIES, seed });
  const faults = run.failed ? [JSON.stringify(run.counterexample), String(run.errorInstance)] : [];
  return { done: `${run.numRuns} histories of a draft`, faults };
}
