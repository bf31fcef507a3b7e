import { type Collection, collectionNames, type Draft, members } from './draft.ts';
import type { Fault } from './errors.ts';
import { freeId, Uid } from './identifiers.ts';
import type { ImportDocument } from './import.ts';
import type { Source } from './source.ts';
import type { Text } from './text.ts';

/** What a resource of a draft is found by. */
export interface Member extends Named {
  id: string;
  source: Source | null;
}

interface Item extends Named {
  id: string;
  key: string;
}

interface Named {
  title?: Text;
  name?: Text;
}

/** Collection → the document's id → the draft's id. */
export type Renaming = Record<Collection, Map<string, string>>;

/** Which resources of a draft an imported document tells of. */
export interface Identity {
  /** What the document's source is called in the draft. */
  system: string;
  renaming: Renaming;
  /** Ids of what another source, or someone by hand, put into the draft and the document names: sessions by their uid, all else by its title. */
  named: Record<Collection, ReadonlySet<string>>;
}

/**
 * Finds what a document tells of: first by the source's keys; then sessions by their uid, which is theirs for life wherever it is written; and where there are such,
 * so that the file is an export of this very conference, or where this service wrote it, everything else by its title; then people by their names, where only one of
 * the source's files has keys for them. All else is new and gets an id that is free.
 */
export function identityOf(draft: Draft, imported: ImportDocument, alongside: readonly ImportDocument[] = []): Identity {
  const system = systemIn(draft, imported.system, [imported, ...alongside]);
  const byUid = sessionsByUid(draft, imported, system);
  const renaming = {} as Renaming;
  const named = {} as Identity['named'];
  for (const name of collectionNames) {
    const existing: readonly Member[] = members(draft, name);
    const isFromHere = byUid.size > 0 || imported.isOwn === true;
    const others = name === 'sessions' ? byUid : isFromHere ? byTitle(existing, imported[name], system) : new Map<string, string>();
    const people = name === 'speakers' ? byName(existing, imported[name], system) : [];
    renaming[name] = renamingOf(existing, imported[name], system, new Map([...people, ...others]));
    named[name] = new Set(others.values());
  }
  return { system, renaming, named };
}

/** The keys under which resources came from a system, with their ids. */
export function keysOf(existing: readonly Member[], system: string): Map<string, string> {
  return new Map(existing.flatMap(({ id, source }) => (source?.system === system ? [[source.key, id]] : [])));
}

/**
 * What a source is called in the draft: its own name, or the name that it had before it was called otherwise. That is so where at least half of the sessions are
 * the same, of those that came from there and of those in the files: a calendar that was renamed is no other calendar, but a small one with some of its sessions is.
 * @param documents what is imported together; those of the source count.
 */
function systemIn({ sessions }: Draft, name: string, documents: readonly ImportDocument[]): string {
  const keys = new Set(documents.filter(({ system }) => system === name).flatMap((document) => document.sessions.map(({ key }) => key)));
  const systems = [...new Set(sessions.flatMap(({ source }) => source?.system ?? []))].sort();
  const sharedWith = (system: string) => {
    const known = [...keysOf(sessions, system).keys()];
    return { known: known.length, shared: known.filter((key) => keys.has(key)).length };
  };
  if (sharedWith(name).shared > 0) return name;
  const same = systems.find((system) => {
    const { known, shared } = sharedWith(system);
    return system !== name && formatOf(system) === formatOf(name) && shared > 0 && shared * 2 >= Math.max(known, keys.size);
  });
  return same ?? name;
}

function formatOf(system: string): string {
  return system.split(':')[0] ?? system;
}

/** The document's id → the draft's, for sessions that no key of the system leads to and that have the same uid. */
function sessionsByUid({ sessions }: Draft, imported: ImportDocument, system: string): Map<string, string> {
  const known = keysOf(sessions, system);
  const taken = new Set(imported.sessions.flatMap(({ key }) => known.get(key) ?? []));
  const ids = new Map(sessions.map(({ uid, id }) => [uid, id]));
  const found = new Map<string, string>();
  for (const { id, key, uid } of imported.sessions) {
    const own = known.has(key) ? undefined : ids.get(uid ?? '');
    if (own === undefined || taken.has(own)) continue;
    taken.add(own);
    found.set(id, own);
  }
  return found;
}

/**
 * The document's id → the draft's, for what no key of the system leads to and is called the same in one of its languages. Of several that are, the one of the same id
 * counts, else the first that is free.
 */
function byTitle(existing: readonly Member[], items: readonly Item[], system: string): Map<string, string> {
  const known = keysOf(existing, system);
  const taken = new Set(items.flatMap(({ key }) => known.get(key) ?? []));
  const free = existing.filter(({ id }) => !taken.has(id));
  const members = new Map(free.map((member) => [member.id, member]));
  const called = new Map<string, Set<string>>();
  for (const { id, ...member } of free) for (const title of titlesOf(member)) called.set(title, (called.get(title) ?? new Set()).add(id));
  const found = new Map<string, string>();
  const settle = (item: Item, own: string) => {
    found.set(item.id, own);
    for (const title of titlesOf(members.get(own) ?? {})) called.get(title)?.delete(own);
  };
  const open = items.filter(({ key }) => !known.has(key));
  for (const item of open) if (titlesOf(item).some((title) => called.get(title)?.has(item.id))) settle(item, item.id);
  for (const item of open.filter(({ id }) => !found.has(id))) {
    const [own] = titlesOf(item).flatMap((title) => called.get(title)?.values().next().value ?? []);
    if (own !== undefined) settle(item, own);
  }
  return found;
}

/**
 * The document's id → the draft's, for people who came from the system and are known by their names alone there or here: who has no key is known by the name, and some
 * systems tell keys in one of their exports only. A name that several have tells nobody.
 */
function byName(existing: readonly Member[], items: readonly Item[], system: string): Map<string, string> {
  const known = keysOf(existing, system);
  const keys = new Set(items.map(({ key }) => key));
  const free = onlyOnes(existing.filter(({ source }) => source?.system === system && !keys.has(source.key)));
  const found = new Map<string, string>();
  for (const [name, { id, key }] of onlyOnes(items.filter((item) => !known.has(item.key)))) {
    const own = free.get(name);
    if (own && (key === name || own.source?.key === name)) found.set(id, own.id);
  }
  return found;
}

/** By their names, those whose name nobody else has. */
function onlyOnes<T extends Named>(people: readonly T[]): Map<string, T> {
  const found = new Map<string, T | null>();
  for (const one of people) for (const name of titlesOf(one)) found.set(name, found.has(name) ? null : one);
  return new Map([...found].flatMap(([name, one]) => (one ? [[name, one]] : [])));
}

function titlesOf({ title, name }: Named): string[] {
  const text = title ?? name ?? '';
  return typeof text === 'string' ? [text] : Object.values(text);
}

function renamingOf(
  existing: readonly Member[],
  items: readonly Item[],
  system: string,
  others: ReadonlyMap<string, string>,
): Map<string, string> {
  const known = keysOf(existing, system);
  const taken = new Set(existing.map(({ id }) => id));
  const renaming = new Map<string, string>();
  for (const { id, key } of items) {
    const own = known.get(key) ?? others.get(id) ?? freeId(id, (candidate) => taken.has(candidate));
    taken.add(own);
    renaming.set(id, own);
  }
  return renaming;
}

/** Gives each new session the uid of its file where that is sound and free, else a fresh one. */
export function uidGiver(taken: Iterable<string>, newUid: () => string): (wanted: unknown) => string {
  const all = new Set(taken);
  return (wanted) => {
    const uid = typeof wanted === 'string' && Uid.safeParse(wanted).success && !all.has(wanted) ? wanted : newUid();
    all.add(uid);
    return uid;
  };
}

/** What to say of identity: a source that is called otherwise now, and uids that new sessions cannot have since another conference has them. */
export function identityDoubts(
  draft: Draft,
  imported: ImportDocument,
  { system, renaming }: Identity,
  elsewhere: ReadonlyMap<string, string>,
): Fault[] {
  const before = new Set(draft.sessions.map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const { id, uid } of imported.sessions) {
    const other = before.has(renaming.sessions.get(id) ?? '') ? undefined : elsewhere.get(uid ?? '');
    if (other !== undefined) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  const renamed = {
    path: 'conference',
    message: `is called otherwise in the file; most of its sessions are known, so it updates what came from ${system}`,
  };
  return [
    ...(system === imported.system ? [] : [renamed]),
    ...[...counts].map(([other, count]) => ({
      path: 'sessions',
      message: `the conference ${other} has the uids of ${count} of them already, so these get new ones here`,
    })),
  ];
}
