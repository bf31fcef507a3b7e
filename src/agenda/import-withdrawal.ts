import { type Collection, collectionNames, type Draft, members } from './draft.ts';
import { referrers, withoutResource } from './edits.ts';
import { type Fault, invalid } from './errors.ts';
import type { ImportDocument } from './import.ts';
import type { Member, Renaming } from './import-identity.ts';

/** What is asked of a resource that came before; sessions alone have these. */
interface Known extends Member {
  visibility?: string;
  start?: string | null;
  date?: string | null;
}

/** A document, and what its resources are in the draft that it meets. */
export interface Told {
  document: ImportDocument;
  renaming: Renaming;
}

/**
 * Takes out of a merged draft what came from a system before and is in none of its documents now. Sessions go, with references to them; other resources
 * go unless something that stays refers to them. What this service wrote withdraws nothing: it may be a part of an agenda, and never has what is hidden.
 * @param told what is imported, and what is imported from the same system alongside.
 * @throws AgendaError `invalid` where all sessions would go because the files have none: that is a failed export far more often than an empty agenda.
 */
export function withdraw(merged: Draft, before: Draft, system: string, told: readonly Told[]): { draft: Draft; doubts: Fault[] } {
  const documents = told.map(({ document }) => document);
  const goneFrom = (name: Collection) => missingFrom(before, name, system, told);
  if (documents.some(({ isOwn }) => isOwn)) return { draft: merged, doubts: stayingDoubts(goneFrom('sessions')) };
  refuseEmpty(before, system, documents);
  const waiting = waitingOf(goneFrom('sessions'), documents);
  const doubts = waitingDoubts(waiting.size);
  let draft = merged;
  for (const name of [...collectionNames].reverse()) {
    const gone = goneFrom(name).filter((member) => !waiting.has(member));
    draft = name === 'sessions' ? withoutSessions(draft, gone, doubts) : withoutUnused(draft, name, gone, doubts);
  }
  return { draft, doubts };
}

/** What came from a system and none of its documents has; nothing where none tells of the collection. */
function missingFrom(before: Draft, name: Collection, system: string, told: readonly Told[]) {
  const telling = told.filter(({ document: { tellsOf } }) => !tellsOf || tellsOf.includes(name));
  const met = new Set(telling.flatMap(({ renaming }) => [...renaming[name].values()]));
  const existing: readonly Known[] = telling.length === 0 ? [] : members(before, name);
  return existing.filter(({ id, source }) => source?.system === system && !met.has(id));
}

/** Sessions without a time, where only grids and timetables tell of sessions. */
function waitingOf(missing: readonly Known[], documents: readonly ImportDocument[]): ReadonlySet<Member> {
  const isTold = documents.some(({ isTimed, tellsOf }) => !isTimed && (!tellsOf || tellsOf.includes('sessions')));
  return new Set(isTold ? [] : missing.filter(({ start, date }) => start === null && date === null));
}

function waitingDoubts(count: number): Fault[] {
  return count === 0
    ? []
    : [{ path: 'sessions', message: `${count} that have no time are not in the file and stay: it shows only what has one` }];
}

function stayingDoubts(missing: readonly { visibility?: string }[]): Fault[] {
  const shown = missing.filter(({ visibility }) => visibility === 'public').length;
  const message = `${shown} that came from there before are not in the file and stay: an export may have a part of the agenda`;
  return shown === 0 ? [] : [{ path: 'sessions', message }];
}

function refuseEmpty({ sessions }: Draft, system: string, documents: readonly ImportDocument[]): void {
  const telling = documents.filter(({ tellsOf }) => !tellsOf || tellsOf.includes('sessions'));
  if (telling.length === 0 || telling.some((document) => document.sessions.length > 0)) return;
  const known = sessions.filter(({ source }) => source?.system === system).length;
  if (known === 0) return;
  const message = `the file has none, but ${known} came from there before; delete these by hand if they are meant to go`;
  throw invalid([{ path: 'sessions', message }], 'Nothing was imported.');
}

function withoutSessions(merged: Draft, gone: readonly Member[], doubts: Fault[]): Draft {
  const ids = new Set(gone.map(({ id }) => id));
  const staying = { ...merged, sessions: merged.sessions.filter(({ id }) => !ids.has(id)) };
  for (const id of ids) {
    const referring = referrers(staying, 'sessions', id);
    doubts.push(...referring.map(({ path }) => ({ path, message: `is cleared: ${id} is no longer in the file` })));
  }
  return [...ids].reduce((draft, id) => withoutResource(draft, 'sessions', id, true), merged);
}

/** Goes on while something goes, since a document may be held only by its translation that goes too. */
function withoutUnused(merged: Draft, name: Collection, gone: readonly Member[], doubts: Fault[]): Draft {
  const free = gone.filter(({ id }) => referrers(merged, name, id).length === 0);
  if (free.length > 0) {
    const draft = free.reduce((rest, { id }) => withoutResource(rest, name, id, false), merged);
    return withoutUnused(
      draft,
      name,
      gone.filter((member) => !free.includes(member)),
      doubts,
    );
  }
  for (const { id } of gone) {
    const places = referrers(merged, name, id).length;
    doubts.push({ path: `${name}[${id}]`, message: `is no longer in the file but stays: ${places} places refer to it` });
  }
  return merged;
}
