import { type Collection, collectionNames, type Draft, members } from './draft.ts';
import type { Fault } from './errors.ts';
import { freeId, Uid } from './identifiers.ts';
import type { ImportDocument } from './import.ts';
import { Matching, titlesOf } from './import-matching.ts';
import { byTitle, sessionsByUid } from './import-named.ts';
import { kindOf, settleByOtherKeys, takesKey } from './import-other-keys.ts';
import { familiesOf, settleByKeys } from './import-own-keys.ts';
import { isKnown, systemIn } from './import-system.ts';
import type { Source } from './source.ts';
import type { Text } from './text.ts';

/** What a resource of a draft is found by. */
export interface Member extends Facts {
  source: Source | null;
}

interface Item extends Facts {
  key: string;
  sharedKey?: string;
  otherKeys?: readonly string[];
}

interface Facts {
  id: string;
  uid?: string;
  title?: Text;
  name?: Text;
  start?: string | null;
  date?: string | null;
  room?: string | null;
}

/** Collection → the document's id → the draft's id. */
export type Renaming = Record<Collection, Map<string, string>>;

/** Which resources of a draft an imported document tells of. */
export interface Identity {
  /** What the document's source is called in the draft. */
  system: string;
  /** What it is called from now on. */
  called: string;
  renaming: Renaming;
  /** Ids of what another source, or someone by hand, put into the draft and the document names: sessions by their uid, all else by its title. */
  named: Record<Collection, ReadonlySet<string>>;
  /** The draft's id → the key in the file of what could not be found again by the one that it had. */
  keys: Record<Collection, ReadonlyMap<string, string>>;
}

/**
 * Finds what a document tells of: first by the source's keys; then sessions by their uid, which is theirs for life wherever it is written; and where there are such,
 * so that the file is an export of this very conference, or where this service wrote it, everything else by its title. What came from the source and has another key now
 * is found by its other keys, or by its title. All else is new and gets an id that is free.
 */
export function identityOf(draft: Draft, imported: ImportDocument, alongside: readonly ImportDocument[] = []): Identity {
  const system = systemIn(draft, imported.system, [imported, ...alongside]);
  const others = alongside.filter((other) => other !== imported && other.system === imported.system);
  const isFromHere = imported.isOwn === true || namesOthers(draft, imported, system);
  const called = isKnown(draft, imported.system) ? system : imported.system;
  const identity = { system, called, renaming: {}, named: {}, keys: {} } as Identity;
  for (const name of collectionNames) {
    const existing: readonly Member[] = members(draft, name);
    const items: readonly Item[] = imported[name];
    const elsewhere = new Map(others.flatMap((other): readonly Item[] => other[name]).map((item) => [item.key, item]));
    const search = searchFor(existing, items, { system, elsewhere, rooms: identity.renaming.rooms });
    search.byKeys();
    const keyed = search.found;
    const byUid = name === 'sessions' ? sessionsByUid(draft, imported, keyed) : new Map<string, string>();
    const named = isFromHere && name !== 'sessions' ? byTitle(existing, items, keyed) : byUid;
    search.otherwise(named);
    identity.renaming[name] = renamingOf(existing, items, new Map([...search.found, ...named]));
    identity.named[name] = new Set(named.values());
    identity.keys[name] = search.keysAfter();
  }
  return identity;
}

/** Whether sessions of the file are, by their uids, such as another source or someone by hand put into the draft. */
function namesOthers({ sessions }: Draft, imported: ImportDocument, system: string): boolean {
  const uids = new Set(sessions.flatMap(({ uid, source }) => (source?.system === system ? [] : [uid])));
  return imported.sessions.some(({ uid }) => uid !== undefined && uids.has(uid));
}

interface Around {
  system: string;
  /** What is imported alongside, by its keys: it is not to be mistaken for what the file has under others. */
  elsewhere: ReadonlyMap<string, Item>;
  /** The document's rooms → the draft's; none before these are found. */
  rooms: ReadonlyMap<string, string> | undefined;
}

/** The search of one collection for what came from the file's source. */
function searchFor(existing: readonly Member[], listed: readonly Item[], { system, elsewhere, rooms }: Around) {
  const keys = new Set(listed.map(({ key }) => key));
  const items = listed.map((item) => described(item, item, rooms?.get(item.room ?? '') ?? null));
  const known = existing.flatMap((member) =>
    member.source?.system === system && (keys.has(member.source.key) || !isOf(member, elsewhere.get(member.source.key)))
      ? [described(member, { key: member.source.key }, member.room ?? null)]
      : [],
  );
  const matching = new Matching(known, items);
  const familyOf = familiesOf(items);
  return {
    found: matching.found,
    byKeys: () => {
      settleByKeys(matching, familyOf);
      matching.settleAlike(({ uid }) => [[uid]]);
    },
    otherwise: (named: ReadonlyMap<string, string>) => {
      matching.without(named);
      settleByOtherKeys(matching, items, familyOf);
    },
    keysAfter: () => {
      const byId = new Map(known.map((member) => [member.id, member]));
      const taking = items.flatMap((item) => {
        const member = byId.get(matching.found.get(item.id) ?? '');
        return member && takesKey(member, item, keys) ? [[member.id, item.key] as const] : [];
      });
      return new Map(taking);
    },
  };
}

/** Whether a resource is what another file has under its key, which for a title is sure of one time alone. */
function isOf(member: Member, item: Item | undefined): boolean {
  return item !== undefined && (kindOf(item.key, titlesOf(item)) !== 'title' || member.start === item.start);
}

function described(facts: Facts, keys: Pick<Item, 'key' | 'sharedKey' | 'otherKeys'>, room: string | null) {
  const { key, sharedKey, otherKeys } = keys;
  const { id, uid = null, start = null, date = null } = facts;
  const shared = { ...(sharedKey !== undefined && { sharedKey }), ...(otherKeys && { otherKeys }) };
  return { id, uid, key, ...shared, titles: titlesOf(facts), start: start ?? date, room };
}

function renamingOf(existing: readonly Member[], items: readonly Item[], found: ReadonlyMap<string, string>): Map<string, string> {
  const taken = new Set(existing.map(({ id }) => id));
  const renaming = new Map<string, string>();
  for (const { id } of items) {
    const own = found.get(id) ?? freeId(id, (candidate) => taken.has(candidate));
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
