import type { Ambient } from './ambient.ts';
import { changeBetween, isEmptyChange } from './changes.ts';
import { type Clash, clashesOf } from './clashes.ts';
import { type AgendaDiff, diffAgendas } from './diff.ts';
import type { Collection, Draft } from './draft.ts';
import { AgendaError, type Fault, refuseStale } from './errors.ts';
import type { AnyReading } from './import.ts';
import { toldApart } from './import-alongside.ts';
import { newConference } from './import-conference.ts';
import type { ImportCount } from './import-counts.ts';
import { type Merged, mergeImport } from './merge-import.ts';
import { replaceDraft } from './replace-draft.ts';
import type { Store } from './store.ts';

/** What an import did, or would do. */
export interface ImportReport {
  conference: string;
  /** Whether the conference was made by it. */
  created: boolean;
  dryRun: boolean;
  counts: Record<Collection, ImportCount>;
  /** What differs in the draft, field by field. */
  changes: AgendaDiff;
  /** What was mended, guessed or left out, each with its place. */
  doubts: Fault[];
  clashes: Clash[];
}

export interface ImportOptions {
  dryRun: boolean;
  /** Whether the conference may be made where it does not exist. */
  create: boolean;
  /** `YYYY-MM-DD` of its first day, for a conference that is made from a file in which nothing has a date. */
  startDate?: string | undefined;
  /** The draft's revision that the import is meant for; any where absent. */
  revision?: number | undefined;
  /** What the same command imports besides: what one file of a system has, another does not withdraw. */
  alongside?: readonly AnyReading[];
}

/**
 * Brings what a reader made of a file into a conference's draft, whole or not at all: a foreign agenda is merged into it, a whole draft takes its place.
 * @throws AgendaError `not-found` where the conference is none and may not be made; `invalid`, `stale`, `busy`.
 */
export async function importAgenda(
  store: Store,
  conference: string,
  reading: AnyReading,
  options: ImportOptions,
  ambient: Ambient,
): Promise<ImportReport> {
  const { dryRun, create } = options;
  const stored = await store.loadDraft(conference);
  if (!stored && !create) throw new AgendaError('not-found', 'There is no such conference.');
  refuseStale(conference, stored?.revision ?? 0, options.revision);
  const merged = await outcomeOf(store, reading, conference, stored?.draft ?? null, { ...options, newUid: () => ambient.uuid() });
  const change = changeBetween(stored?.draft ?? null, merged.draft);
  if (!dryRun && !isEmptyChange(change)) await store.applyChange(conference, stored?.revision ?? 0, change);
  return {
    conference,
    created: !stored,
    dryRun,
    counts: merged.counts,
    changes: diffAgendas(stored?.draft ?? null, merged.draft),
    doubts: [...reading.doubts, ...merged.doubts],
    clashes: clashesOf(merged.draft),
  };
}

async function outcomeOf(
  store: Store,
  reading: AnyReading,
  conference: string,
  stored: Draft | null,
  { newUid, startDate, alongside = [] }: ImportOptions & { newUid(): string },
): Promise<Merged> {
  if ('draft' in reading) {
    const merged = replaceDraft(reading.draft, conference, stored, newUid);
    await refuseTakenUids(store, conference, merged.draft);
    return merged;
  }
  const { document } = reading;
  const elsewhere = await store.uidsElsewhere(
    conference,
    document.sessions.flatMap(({ uid }) => uid ?? []),
  );
  const together = alongside.flatMap((other) => ('document' in other ? [other.document] : []));
  const all = together.includes(document) ? together : [document, ...together];
  const told = toldApart(all);
  const imported = told[all.indexOf(document)] ?? document;
  const others = told.filter((other) => other !== imported);
  return mergeImport(stored ?? newConference(conference, document, startDate), imported, { newUid, elsewhere, alongside: others });
}

/** A whole draft says itself which uids its sessions have. @throws AgendaError `exists` where another conference has some of them. */
async function refuseTakenUids(store: Store, conference: string, { sessions }: Draft): Promise<void> {
  const elsewhere = await store.uidsElsewhere(
    conference,
    sessions.map(({ uid }) => uid),
  );
  if (elsewhere.size === 0) return;
  const faults = sessions.flatMap(({ id, uid }) => {
    const other = elsewhere.get(uid);
    return other === undefined ? [] : [{ path: `sessions[${id}].uid`, message: `is the uid of a session of the conference ${other}` }];
  });
  throw new AgendaError('exists', 'A uid is taken: for a copy take the uids out of the file, and its sessions get new ones.', faults);
}
