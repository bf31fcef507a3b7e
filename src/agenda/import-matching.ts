import type { Text } from './text.ts';

interface Named {
  title?: Text;
  name?: Text;
}

/** What a resource is told by, in a draft or in a file. */
export interface Described {
  id: string;
  key: string;
  titles: readonly string[];
  /** What sessions alone have. */
  uid: string | null;
  /** Its wall clock, or its day. */
  start: string | null;
  /** The draft's id of it. */
  room: string | null;
}

/** What tells one from others, the same in a draft and in a file; nothing where it cannot. */
export type Evidence<T> = (one: T) => readonly (readonly (string | null)[])[];

/** Finds for what a file has what the draft has of it, from the surest evidence to the least: each is found once. */
export class Matching<Member extends Described, Item extends Described> {
  /** The document's id → the draft's. */
  readonly found = new Map<string, string>();
  private members: readonly Member[];
  private items: readonly Item[];

  constructor(members: readonly Member[], items: readonly Item[]) {
    this.members = members;
    this.items = items;
  }

  /** Settles those of the same evidence, the first with the first. */
  settleAlike(evidence: Evidence<Described>): void {
    this.settle(evidence, evidence);
  }

  /** Settles those whose evidence in the draft is what the file has of it, the first with the first. */
  settle(ofMember: Evidence<Member>, ofItem: Evidence<Item>): void {
    if (!this.isDone()) this.take(grouped(this.members, ofMember), ofItem);
  }

  /** Settles those that alone have the same evidence, in the draft and in the file. */
  settleOnlyOnes(ofMember: Evidence<Member>, ofItem: Evidence<Item>): void {
    if (this.isDone()) return;
    const [members, items] = [grouped(this.members, ofMember), grouped(this.items, ofItem)];
    for (const [name, { length }] of members) if (length > 1 || items.get(name)?.length !== 1) members.delete(name);
    this.take(members, ofItem);
  }

  /** Goes on without what was found otherwise. @param others the document's id → the draft's. */
  without(others: ReadonlyMap<string, string>): void {
    this.items = this.items.filter(({ id }) => !others.has(id));
    this.leave(new Set(others.values()));
  }

  /** @param open the draft's by their evidence. */
  private take(open: ReadonlyMap<string, Member[]>, ofItem: Evidence<Item>): void {
    const taken = new Set<string>();
    for (const item of this.items) {
      for (const name of namesOf(item, ofItem)) {
        const free = open.get(name) ?? [];
        while (free[0] && taken.has(free[0].id)) free.shift();
        const [own] = free;
        if (!own) continue;
        taken.add(own.id);
        this.found.set(item.id, own.id);
        break;
      }
    }
    this.leave(taken);
  }

  private isDone(): boolean {
    return this.members.length === 0 || this.items.length === 0;
  }

  private leave(taken: ReadonlySet<string>): void {
    this.members = this.members.filter(({ id }) => !taken.has(id));
    this.items = this.items.filter(({ id }) => !this.found.has(id));
  }
}

/** What a resource is called, in each of its languages. */
export function titlesOf({ title, name }: Named): string[] {
  const text = title ?? name ?? '';
  return typeof text === 'string' ? [text] : Object.values(text);
}

function grouped<T>(all: readonly T[], evidence: Evidence<T>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    for (const name of namesOf(one, evidence)) {
      const group = groups.get(name);
      if (group) group.push(one);
      else groups.set(name, [one]);
    }
  }
  return groups;
}

function namesOf<T>(one: T, evidence: Evidence<T>): Set<string> {
  return new Set(evidence(one).flatMap((parts) => (parts.includes(null) ? [] : JSON.stringify(parts))));
}
