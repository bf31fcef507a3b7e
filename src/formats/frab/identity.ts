import { slugify, Uid } from '../../agenda/identifiers.ts';
import type { Doubts } from './doubts.ts';
import { attribute, value } from './element.ts';
import type { Row } from './rows.ts';
import type { Span } from './times.ts';
import { idGiver, keyOf } from './titles.ts';
import type { Element } from './xml.ts';

/** Who a session is: its id in the document, its key in the source, its uid where the file has one, and what it repeats. */
export interface Identity {
  id: string;
  key: string;
  uid?: string;
  repeatOf: string | null;
}

/** An event on its way to an identity. */
interface Candidate {
  event: Element;
  title: string;
  startMs: number;
  identity: Identity;
}

/**
 * The identity of each event. The key is the guid, else the id, the code, the slug, the title. Where several events have one key, the earliest keeps it
 * and the next get `#2`, `#3`, … in the order of their starts; with the same title they repeat the earliest. So do those of other guid but
 * the same id and title. Ids are the slug without the conference's name and number before it, else the title.
 */
export function identitiesOf(
  rows: readonly Row[],
  titles: readonly string[],
  spans: readonly (Span | null)[],
  names: readonly string[],
  doubts: Doubts,
): Identity[] {
  const giveId = idGiver();
  const candidates = rows.map(({ event }, index): Candidate => {
    const title = titles[index] ?? '';
    const identity = { id: giveId(idFor(event, title, names)), key: keyFor(event, title), repeatOf: null };
    return { event, title, startMs: spans[index]?.startMs ?? Number.POSITIVE_INFINITY, identity };
  });
  const byStart = [...candidates].sort((a, b) => (a.startMs === b.startMs ? 0 : a.startMs - b.startMs));
  const taken = new Set<string>();
  for (const group of groupsOf(byStart, ({ identity }) => identity.key)) settle(group, taken, doubts);
  for (const group of groupsOf(byStart, ({ event, title }) => JSON.stringify([attribute(event, 'id'), title]))) markRepeats(group, doubts);
  return candidates.map(({ identity }) => identity);
}

function settle(group: readonly Candidate[], taken: Set<string>, doubts: Doubts): void {
  const [first, ...others] = group;
  if (!first) return;
  const { key } = first.identity;
  taken.add(key);
  const uid = Uid.safeParse(attribute(first.event, 'guid').toLowerCase());
  if (uid.success) first.identity.uid = uid.data;
  let number = 1;
  for (const { event, title, identity } of others) {
    do number += 1;
    while (taken.has(`${key}#${number}`));
    identity.key = `${key}#${number}`;
    taken.add(identity.key);
    const same = title === first.title;
    if (same) identity.repeatOf = first.identity.id;
    doubts.add(
      event,
      `has the identity ${key} of line ${first.event.line}; it is read as ${same ? 'its repetition' : 'a session of its own'}`,
    );
  }
}

function markRepeats(group: readonly Candidate[], doubts: Doubts): void {
  const [first, ...others] = group;
  if (!first || attribute(first.event, 'id') === '') return;
  for (const { event, identity } of others) {
    if (identity.repeatOf !== null) continue;
    identity.repeatOf = first.identity.id;
    doubts.add(event, `has the id and title of line ${first.event.line}; it is read as its repetition`);
  }
}

function groupsOf(candidates: readonly Candidate[], nameOf: (candidate: Candidate) => string): Candidate[][] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(nameOf(candidate));
    if (group) group.push(candidate);
    else groups.set(nameOf(candidate), [candidate]);
  }
  return [...groups.values()];
}

function keyFor(event: Element, title: string): string {
  const own =
    attribute(event, 'guid').toLowerCase() ||
    attribute(event, 'id') ||
    attribute(event, 'code') ||
    value(event, 'code') ||
    value(event, 'slug');
  return keyOf(own) || keyOf(title) || 'untitled';
}

function idFor(event: Element, title: string, names: readonly string[]): string {
  const slug = value(event, 'slug') ? slugify(value(event, 'slug').slice(0, 400), '') : '';
  const name = names.find((prefix) => slug.startsWith(`${prefix}-`));
  const rest = (name ? slug.slice(name.length + 1) : slug).replace(/^\d+-(?=.)/, '');
  return rest || slugify(title.slice(0, 400), 'session');
}
