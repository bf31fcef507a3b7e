import { Conference } from './conference.ts';
import { type Collection, collectionNames, collections, type Draft, members, type Resource } from './draft.ts';
import { type Fault, invalid } from './errors.ts';
import { joinPath, type Sieved, sieve } from './faults.ts';
import { reservedFaults } from './identifiers.ts';
import { normaliseDraft, normaliseResource } from './normalise.ts';
import { conferenceFaults, resourceFaults, type Surroundings } from './rules.ts';
import type { Session } from './session.ts';

type AnyResource = Resource<Collection>;

/**
 * Reads a whole draft document from JSON and answers it in normal form.
 * @param isNew whether a conference is made with it.
 * @throws AgendaError `invalid` with every fault of the document, each with its path.
 */
export function readDraft(input: unknown, { isNew = false } = {}): Draft {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) throw invalid([{ path: '', message: 'must be an object' }]);
  const record = input as Record<string, unknown>;
  const unknown = Object.keys(record).filter((key) => key !== 'conference' && !(collectionNames as string[]).includes(key));
  const faults: Fault[] = unknown.map((key) => ({ path: key, message: 'is not a field here' }));
  const conference = sieve(Conference, record['conference'], 'conference');
  faults.push(...conference.faults, ...below('conference', conferenceFaults(conference.part)));
  if (isNew) faults.push(...reservedFaults(conference.part.id, 'conference.id'));
  const parts = new Map(collectionNames.map((name) => [name, sieveCollection(name, record[name], faults)]));
  const around = surroundingsOf(conference.part, parts);
  for (const [name, items] of parts) {
    for (const [index, item] of items.entries()) {
      faults.push(...item.faults, ...below(`${name}[${index}]`, resourceFaults(name, item.part, around)));
    }
    faults.push(...twiceFaults(name, items, 'id'), ...(name === 'sessions' ? twiceFaults(name, items, 'uid') : []));
  }
  if (faults.length > 0 || !conference.value) throw invalid(faults, 'The agenda has faults.');
  const values = [...parts].map(([name, items]) => [name, items.map((item) => item.value)]);
  return normaliseDraft({ ...(Object.fromEntries(values) as Omit<Draft, 'conference'>), conference: conference.value });
}

/**
 * Reads one resource for its place in a draft and answers it in normal form. `resource.id` decides what it replaces.
 * @throws AgendaError `invalid` with every fault.
 */
export function readResource<C extends Collection>(draft: Draft, collection: C, input: unknown): Resource<C> {
  const item = sieve(collections[collection], input, '') as Sieved<AnyResource>;
  const around = surroundingsOf(draft.conference, partsOf(draft), collection, item.part);
  const faults = [...item.faults, ...resourceFaults(collection, item.part, around)];
  if (collection === 'sessions') faults.push(...takenUid(draft, item.part as Partial<Session>));
  if (faults.length > 0 || !item.value) throw invalid(faults);
  return normaliseResource(draft, collection, item.value as Resource<C>);
}

/** Reads a conference for a draft, or (null) one that is made; its members are judged anew, since languages and zone may have changed. */
export function readConference(draft: Draft | null, input: unknown): Draft {
  const conference = sieve(Conference, input, '');
  const faults = [...conference.faults, ...conferenceFaults(conference.part)];
  if (!draft) faults.push(...reservedFaults(conference.part.id, 'id'));
  if (draft) {
    const around = surroundingsOf(conference.part, partsOf(draft));
    for (const name of collectionNames) {
      for (const member of members(draft, name)) faults.push(...below(`${name}[${member.id}]`, resourceFaults(name, member, around)));
    }
  }
  if (faults.length > 0 || !conference.value) throw invalid(faults);
  const empty = { audiences: [], tracks: [], rooms: [], speakers: [], documents: [], sessions: [] };
  return normaliseDraft({ ...empty, ...draft, conference: conference.value });
}

function sieveCollection(name: Collection, input: unknown, faults: Fault[]): Sieved<AnyResource>[] {
  if (input === undefined) return [];
  if (!Array.isArray(input)) {
    faults.push({ path: name, message: 'must be an array' });
    return [];
  }
  if (input.length > 20_000) {
    faults.push({ path: name, message: 'is too long: at most 20000' });
    return [];
  }
  return input.map((item, index) => sieve(collections[name], item, joinPath(name, [index])) as Sieved<AnyResource>);
}

function partsOf(draft: Draft): Map<Collection, { part: Partial<AnyResource> }[]> {
  return new Map(collectionNames.map((name) => [name, members(draft, name).map((member) => ({ part: member }))]));
}

/** What surrounds a resource, with the resource itself in its new state where one is given. */
function surroundingsOf(
  conference: Partial<Conference>,
  parts: Map<Collection, { part: Partial<AnyResource> }[]>,
  collection?: Collection,
  own?: Partial<AnyResource>,
): Surroundings {
  const ids = new Map([...parts].map(([name, items]) => [name, new Set(items.map((item) => item.part.id))]));
  const parents = new Map(parts.get('sessions')?.map(({ part }) => [part.id, (part as Partial<Session>).parent ?? null]));
  if (collection && own?.id) ids.get(collection)?.add(own.id);
  if (collection === 'sessions' && own?.id) parents.set(own.id, (own as Partial<Session>).parent ?? null);
  return {
    languages: conference.languages,
    timeZone: conference.timeZone,
    has: (name, id) => ids.get(name)?.has(id) ?? false,
    parentOf: (id) => parents.get(id) ?? null,
  };
}

function twiceFaults(name: Collection, items: Sieved<AnyResource>[], field: 'id' | 'uid'): Fault[] {
  const first = new Map<string, number>();
  const faults: Fault[] = [];
  for (const [index, item] of items.entries()) {
    const value = (item.part as Partial<Session>)[field];
    if (value === undefined) continue;
    const before = first.get(value);
    if (before === undefined) first.set(value, index);
    else faults.push({ path: `${name}[${index}].${field}`, message: `is that of ${name}[${before}] too` });
  }
  return faults;
}

function takenUid(draft: Draft, session: Partial<Session>): Fault[] {
  const same = draft.sessions.find((other) => other.id === session.id);
  if (same && session.uid && same.uid !== session.uid) return [{ path: 'uid', message: 'is fixed for life and cannot be changed' }];
  const taken = draft.sessions.find((other) => other.uid === session.uid && other.id !== session.id);
  return taken ? [{ path: 'uid', message: `is that of the session ${taken.id}` }] : [];
}

function below(base: string, faults: Fault[]): Fault[] {
  return faults.map((fault) => ({ path: fault.path === '' ? base : `${base}.${fault.path}`, message: fault.message }));
}
