/** One thing wrong with an input: where (a dotted path, or a parameter's name) and what. */
export interface Fault {
  path: string;
  message: string;
}

/**
 * The closed list of ways in which the domain says no. Each transport translates them once:
 * HTTP into a status, the CLI into an exit code.
 */
export type ErrorCode =
  | 'invalid' // the input breaks a rule; `faults` says where
  | 'not-found' // there is no such thing for this caller
  | 'withdrawn' // it was shown once and is no longer
  | 'exists' // an id or uid is taken
  | 'stale' // the draft or the resource has changed since it was read
  | 'in-use' // others refer to it; `faults` lists them
  | 'clashes' // sessions break a rule between them; `faults` lists them
  | 'unreadable' // an import's bytes are not of the format
  | 'busy'; // the storage is locked by another writer; try again

/** An error of the domain: a closed code, a sentence for people, and the faults where there are several. */
export class AgendaError extends Error {
  override readonly name = 'AgendaError';
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly faults: Fault[] = [],
  ) {
    super(message);
  }
}

/** The error for one or more faults of an input. */
export function invalid(faults: Fault[], message = 'The input has faults.'): AgendaError {
  return new AgendaError('invalid', message, faults);
}

/** @param wanted the revision that a change is meant for, or undefined for any. @throws AgendaError `stale` where the draft has another. */
export function refuseStale(conference: string, revision: number, wanted: number | undefined): void {
  if (wanted !== undefined && revision !== wanted)
    throw new AgendaError('stale', `The draft of ${conference} has changed since it was read.`);
}
