import type { Described, Evidence, Matching } from './import-matching.ts';
import { stemOf } from './import-own-keys.ts';

/** What a file has of a resource. */
export interface OtherwiseKeyed extends Described {
  otherKeys?: readonly string[];
}

type Kind = 'title' | 'guid' | 'number' | 'other';

const KINDS: readonly Kind[] = ['title', 'guid', 'number', 'other'];

/**
 * Settles what a file has under another key than its source had before: exports of one system that leave ids out, or put better ones in. It is what is known by
 * another of its keys, then what shared its key; then what has its title, if the file has no key of the kind that it had, since two of one kind are two resources.
 */
export function settleByOtherKeys<Member extends Described, Item extends OtherwiseKeyed>(
  matching: Matching<Member, Item>,
  items: readonly Item[],
  familyOf: (one: Described) => string,
): void {
  const ranks = items.reduce((most, { otherKeys = [] }) => Math.max(most, otherKeys.length), 0);
  for (const settle of [settleTitled, settleShared, settleAny]) for (let rank = 0; rank < ranks; rank++) settle(matching, rank);
  const family: Evidence<Described> = (one) => [[familyOf(one)]];
  matching.settleOnlyOnes(family, family);
  settleByTitles(matching);
}

function settleTitled<Member extends Described, Item extends OtherwiseKeyed>(matching: Matching<Member, Item>, rank: number): void {
  matching.settle(
    ({ key, titles }) => titles.map((title) => [key, title]),
    (item) => item.titles.map((title) => [nth(item, rank), title]),
  );
}

/** Those of one title and of a key that several had. */
function settleShared<Member extends Described, Item extends OtherwiseKeyed>(matching: Matching<Member, Item>, rank: number): void {
  const ofMember: Evidence<Member> = ({ key, titles }) => titles.map((title) => [stemOf(key), title]);
  const ofItem: Evidence<Item> = (item) => item.titles.map((title) => [nth(item, rank), title]);
  matching.settle(
    (member) => ofMember(member).map((names) => [...names, member.start]),
    (item) => ofItem(item).map((names) => [...names, item.start]),
  );
  matching.settleOnlyOnes(ofMember, ofItem);
}

function settleAny<Member extends Described, Item extends OtherwiseKeyed>(matching: Matching<Member, Item>, rank: number): void {
  matching.settle(
    ({ key }) => [[key]],
    (item) => [[nth(item, rank)]],
  );
}

function nth({ otherKeys = [] }: OtherwiseKeyed, rank: number): string | null {
  return otherKeys[rank] ?? null;
}

/** Whether what came under one key takes that of the file: the file has no longer what it had, or has given it to another. A title is no better than any. */
export function takesKey({ key: known, uid, titles }: Described, item: OtherwiseKeyed, keys: ReadonlySet<string>): boolean {
  const { key, otherKeys = [] } = item;
  if (known === key) return false;
  if (keys.has(known)) return true;
  if (uid !== null && uid === item.uid) return false;
  const kind = kindOf(key, item.titles);
  return kind !== 'title' && kind !== kindOf(known, titles) && !otherKeys.includes(known);
}

function settleByTitles<Member extends Described, Item extends OtherwiseKeyed>(matching: Matching<Member, Item>): void {
  const ofMember =
    (facts: (one: Described) => (string | null)[]): Evidence<Member> =>
    (member) =>
      member.titles.map((title) => [kindOf(member.key, member.titles), title, ...facts(member)]);
  const ofItem =
    (facts: (one: Described) => (string | null)[]): Evidence<Item> =>
    (item) =>
      otherKindsThan(item).flatMap((kind) => item.titles.map((title) => [kind, title, ...facts(item)]));
  for (const facts of [({ start, room }: Described) => [start, room], ({ start }: Described) => [start]])
    matching.settle(ofMember(facts), ofItem(facts));
  // What was called otherwise by hand since then.
  matching.settle(
    ({ key, titles }) => (kindOf(key, titles) === 'other' ? [[key]] : []),
    ({ titles }) => titles.map((title) => [title]),
  );
  matching.settleOnlyOnes(
    ofMember(() => []),
    ofItem(() => []),
  );
}

function otherKindsThan({ key, otherKeys = [], titles }: OtherwiseKeyed): Kind[] {
  const own = new Set([key, ...otherKeys].map((one) => kindOf(one, titles)));
  return KINDS.filter((kind) => !own.has(kind));
}

/** Of which kind a key is; readers put starts and numbers behind those that several have. */
export function kindOf(key: string, titles: readonly string[]): Kind {
  if (titles.some((title) => key === title || key.startsWith(`${title} `) || key.startsWith(`${title}#`))) return 'title';
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/i.test(key)) return 'guid';
  return /^\d+(?:[ #]|$)/.test(key) ? 'number' : 'other';
}
