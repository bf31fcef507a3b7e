import { type Collection, collectionNames, type Draft, members } from './draft.ts';
import type { Fault } from './errors.ts';
import type { ImportDocument } from './import.ts';
import { conferenceAfter, conferenceDoubts } from './import-conference.ts';
import { countsBetween, type ImportCount } from './import-counts.ts';
import { type UpdateContext, updateContext, updated } from './import-fields.ts';
import { type Identity, identityDoubts, identityOf, type Member, uidGiver } from './import-identity.ts';
import { inDeclaredOnly, undeclaredDoubts } from './import-languages.ts';
import { referencesRenamed } from './import-references.ts';
import { withdraw } from './import-withdrawal.ts';
import { referred, usesOf } from './projection.ts';
import { readDraft } from './read-draft.ts';

export interface Merged {
  draft: Draft;
  counts: Record<Collection, ImportCount>;
  doubts: Fault[];
}

/** What a document meets besides the draft. */
export interface MergeContext {
  /** Gives the uid of each new session that brings none, or one that is taken. */
  newUid(): string;
  /** Uids that sessions of other conferences have, with the conference: an agenda may be brought in beside its original. */
  elsewhere?: ReadonlyMap<string, string>;
  /** What is imported with it: what came from the same system and is in one of these is not withdrawn. */
  alongside?: readonly ImportDocument[];
}

type Fields = Record<string, unknown>;

/**
 * Brings an imported document into a draft. What came from the same system before is found by its key, else by another of its keys, and gets the fields that the format carries;
 * so do sessions that the file names by their uid; what is new is added; what came from the same system and is no longer there is withdrawn, unless this service wrote the file.
 * All else stays, the conference's own facts too.
 * @throws AgendaError `invalid` where the outcome would break a rule of the draft, or a file without sessions would withdraw all of them.
 */
export function mergeImport(
  draft: Draft,
  imported: ImportDocument,
  { newUid, elsewhere = new Map(), alongside = [] }: MergeContext,
): Merged {
  const identity = identityOf(draft, imported, alongside);
  const uidFor = uidGiver([...elsewhere.keys(), ...draft.sessions.map(({ uid }) => uid)], newUid);
  const isOwn = imported.isOwn === true;
  const context = updateContext(draft, { system: identity.system, language: languageIn(draft, imported, identity), isOwn });
  const next: Record<string, unknown> = { conference: draft.conference };
  for (const name of collectionNames) next[name] = mergeCollection(draft, name, imported, identity, uidFor, context);
  const others = alongside.filter((other) => other !== imported && other.system === imported.system);
  const told = others.map((document) => ({ document, renaming: identityOf(draft, document, [imported, ...others]).renaming }));
  const read = readDraft(next);
  const used = identity.named.sessions.size > 0 && !imported.isExact ? withoutUnusedNews(read, draft) : read;
  const { draft: staying, doubts } = withdraw(used, draft, identity.system, [{ document: imported, renaming: identity.renaming }, ...told]);
  const merged = { ...staying, conference: conferenceAfter(draft, staying.sessions, imported, identity.system) };
  return {
    draft: merged,
    counts: countsBetween(draft, merged),
    doubts: [
      ...conferenceDoubts(draft, merged, imported),
      ...undeclaredDoubts(imported, draft.conference.languages),
      ...identityDoubts(draft, imported, identity, elsewhere),
      ...privateDoubts(draft, imported, identity),
      ...doubts,
    ],
  };
}

/**
 * Of what the document only names, sessions are updated, in what, when and where alone if the format has other fields than we do, and all else stays
 * as it is. So does what is hidden: an export shows a block at most, which must not take the place of what it hides.
 */
function mergeCollection(
  draft: Draft,
  name: Collection,
  imported: ImportDocument,
  { system, called, renaming, named, keys }: Identity,
  uidFor: (wanted: unknown) => string,
  context: UpdateContext,
): Fields[] {
  const sourceOf = ({ id, source }: Member) =>
    source?.system === system ? { system: called, key: keys[name].get(id) ?? source.key } : source;
  const existing: readonly Member[] = members(draft, name);
  const result = new Map<string, Fields>(existing.map((member) => [member.id, { ...member, source: sourceOf(member) }]));
  const zone = imported.conference.timeZone;
  for (const item of imported[name]) {
    const id = renaming[name].get(item.id) ?? item.id;
    const before = result.get(id);
    const carried = referencesRenamed(item, renaming);
    if (name === 'sessions' && zone && zone !== draft.conference.timeZone) carried['timeZone'] ??= zone;
    const isNamed = named[name].has(id);
    if (isNamed && name !== 'sessions') continue;
    if (name === 'sessions' && before && isKept(before, carried, isNamed || context.isOwn)) continue;
    const fields = isNamed && !imported.isExact ? programmeFields(carried) : carried;
    if (before) result.set(id, updated(before, fields, context, isNamed));
    else
      result.set(
        id,
        added(id, inDeclaredOnly(carried, context.languages) as Fields, called, name === 'sessions' ? uidFor(carried['uid']) : undefined),
      );
  }
  return [...result.values()];
}

/** Whether a session stays as it is: an own file has at most a block of what is hidden here, and what is private in the file now must not go on to be shown here. */
function isKept(before: Fields, carried: Fields, isFromHere: boolean): boolean {
  if (isFromHere && before['visibility'] !== 'public') return true;
  return carried['visibility'] === 'private' && before['visibility'] === 'public';
}

/** Without what came in with the fields of sessions that were not taken over, and nothing refers to. */
function withoutUnusedNews(merged: Draft, before: Draft): Draft {
  const uses = usesOf(merged.sessions);
  const kept = referred.map((name) => {
    const known = new Set<string>(before[name].map(({ id }) => id));
    return [name, merged[name].filter(({ id }) => known.has(id) || uses[name].has(id))];
  });
  return { ...merged, ...Object.fromEntries(kept) };
}

const PROGRAMME = ['title', 'subtitle', 'start', 'end', 'date', 'endDate', 'timeZone', 'room', 'overflowRooms', 'track'];

/** What, when and where a session is: long texts, roles, links, languages and the like come back from other formats with less in them than they had. */
function programmeFields(carried: Fields): Fields {
  return Object.fromEntries(PROGRAMME.filter((name) => name in carried).map((name) => [name, carried[name]]));
}

function added(id: string, { key, sharedKey: _, otherKeys: __, ...fields }: Fields, system: string, uid: string | undefined): Fields {
  return { ...fields, id, source: { system, key }, ...(uid ? { uid } : {}) };
}

/** The language that the file's texts are in: that of most titles which are known, else the declared one that it names first, else the conference's first. */
function languageIn(
  { conference: { languages }, sessions }: Draft,
  { conference, sessions: imported }: ImportDocument,
  { renaming }: Identity,
): string {
  const titles = new Map(sessions.map(({ id, title }) => [id, title]));
  const counts = new Map<string, number>();
  for (const { id, title } of imported) {
    const own = titles.get(renaming.sessions.get(id) ?? '');
    if (typeof own !== 'object') continue;
    for (const [tag, text] of Object.entries(own)) if (text === title) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  const [known] = [...counts].sort(([, a], [, b]) => b - a);
  return known?.[0] ?? conference.languages?.find((tag) => languages.includes(tag)) ?? languages[0] ?? 'en';
}

/** What organisers have to hide themselves: an import never sets visibility again. */
function privateDoubts({ sessions }: Draft, imported: ImportDocument, { renaming }: Identity): Fault[] {
  const shown = new Set(sessions.filter(({ visibility }) => visibility === 'public').map(({ id }) => id));
  return imported.sessions.flatMap(({ id, visibility }) => {
    const own = renaming.sessions.get(id) ?? '';
    if (visibility !== 'private' || !shown.has(own)) return [];
    return [{ path: `sessions[${own}]`, message: 'is private in the file now; it stays as it was imported before: hide it here' }];
  });
}
