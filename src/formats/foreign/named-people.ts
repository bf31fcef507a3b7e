import { entriesIn, paired, partsOf } from './people-lists.ts';
import { isBody, isCountry, isLabel, isName, isNobody, isPlural, isPosition, isTitleBehind, roleIn } from './person-words.ts';
import type { ForeignPerson } from './speakers.ts';

const MOST_SEEN = 3000;
const PREFIX = /^(?:\((\p{L}[\p{L}\p{M} -]{1,30})\)|(\p{L}[\p{L}\p{M} -]{1,30}?)\s?(?::|：))\s*/u;
const AND = /\s+(?:and|&|\+|et|und|y|e)\s+/i;
const DETAILS = /^(.*?\S)\s*[([]([^()[\]]{1,200})[)\]]$/;
const DASH = /^(.{3,80}?)\s+[–—-]\s+(.+)$/;

/** How a file writes the names of people. */
export interface Naming {
  /** Whether family names come first, before a comma. */
  isInverted: boolean;
}

/**
 * The people that a text names: a line or semicolon apart, else a comma, also "A and B"; with the roles before and behind them, and where they are from in
 * brackets, behind a dash or a comma. Addresses of mail and telephones are nobody's business, and links no names.
 * @param role that of those for whom the cell says none.
 */
export function peopleIn(text: string, naming: Naming, role = ''): ForeignPerson[] {
  const [list, isApart] = naming.isInverted ? paired(entriesIn(text)) : entriesIn(text);
  const people: ForeignPerson[] = [];
  let current = role;
  for (const entry of list) {
    const { words, rest } = prefixOf(entry);
    const own = words === undefined ? undefined : (roleIn(words) ?? '');
    if (own !== undefined && (rest === '' || isPlural(words ?? ''))) current = own || role;
    const among = own === undefined || !isApart ? [rest] : partsOf(rest, /,/);
    for (const part of among) add(people, part, { isApart: isApart && among.length === 1, role: (own ?? current) || current, naming });
  }
  return people;
}

/** Whether most of those who are named in cells, or in the first of very many, have their family names first, before a comma. */
export function namingOf(cells: readonly string[]): Naming {
  let [inverted, plain, alone, seen] = [0, 0, 0, 0];
  for (const cell of cells) {
    if (seen > MOST_SEEN) break;
    const entries = entriesIn(cell);
    const [, isApart] = entries;
    for (const part of paired(entries)[0]) {
      seen += 1;
      const [family = '', given, ...others] = part.replace(DETAILS, '$1').split(/,\s*/);
      if (given === undefined || others.length > 0 || !isName(given, 1)) plain += isName(part) ? 1 : 0;
      else if (isName(family)) plain += 1;
      else if (isName(family, 1) && isApart) inverted += 1;
      else if (isName(family, 1)) alone += 1;
    }
  }
  return { isInverted: inverted > plain || (plain === 0 && inverted === 0 && alone > 2) };
}

interface Entry {
  /** Whether commas do not part people. */
  isApart: boolean;
  role: string;
  naming: Naming;
}

function add(people: ForeignPerson[], written: string, { isApart, role, naming }: Entry): void {
  // Marks of notes, as of those who present.
  const text = written.replace(/\s?[*†‡]{1,3}$/, '');
  const last = people.at(-1);
  if (text === '' || text === 'NA' || isNobody(text)) return;
  if (last && !isApart && isTitleBehind(text)) last.name = `${last.name}, ${text}`;
  else if (last && (isApart ? isOnlyPosition(text) : isAbout(last, text)))
    Object.assign(last, detailsIn([last.position ?? '', last.organisation ?? '', last.country ?? '', ...text.split(/,\s*/)]));
  else for (const one of severalIn(text)) people.push(personIn(one, isApart, role, naming));
}

/** Whether words behind a comma are about the one before it. */
function isAbout({ name }: ForeignPerson, text: string): boolean {
  return isName(name) && !DETAILS.test(text) && (isBody(text) || isPosition(text) || isCountry(text) || roleIn(text) !== undefined);
}

/** Whether an entry of its own tells what the one before it does. */
function isOnlyPosition(text: string): boolean {
  return isPosition(text.split(',')[0] ?? '') && !isName(text) && !DETAILS.test(text);
}

/** "A and B", where both are surely names. */
function severalIn(text: string): string[] {
  const bare = text.replace(/^(?:and|&|et|und|y)\s+(?=\p{Lu})/u, '');
  for (const between of [AND, /\s+\/\s+/]) {
    const parts = bare.split(between);
    if (parts.length > 1 && parts.every((part) => isName(part.replace(DETAILS, '$1')))) return parts;
  }
  return [bare];
}

function personIn(text: string, isApart: boolean, role: string, { isInverted }: Naming): ForeignPerson {
  const [, before, inside] = DETAILS.exec(text) ?? [];
  const written = before ?? text;
  const details = inside === undefined || !isKnown(written, inside) ? [] : inside.split(/[,;]\s*/);
  const bare = details.length > 0 || /^[\d, ]*$/.test(inside ?? 'x') ? written : text;
  const [first = '', ...others] = isApart || isInverted ? bare.split(/,\s*/) : [bare];
  const named = { ...(role !== '' && { role }) };
  if (isInverted && others.length === 1 && isName(first, 1) && isName(others[0] ?? '', 1))
    return { ...named, name: `${others[0]} ${first}`, ...detailsIn(details) };
  const [, head, tail] = DASH.exec(first) ?? [];
  if (head !== undefined && isName(head))
    return { ...named, name: head, ...detailsIn([...(tail ?? '').split(/,\s*/), ...others, ...details]) };
  const titles = others.findIndex((part) => !isTitleBehind(part));
  const behind = titles < 0 ? others.length : titles;
  if (!isName(first)) return { ...named, name: bare, ...detailsIn(details) };
  return { ...named, name: [first, ...others.slice(0, behind)].join(', '), ...detailsIn([...others.slice(behind), ...details]) };
}

/** What is in brackets behind one word may be who that is: names of one word are often none of the register. */
function isKnown(name: string, inside: string): boolean {
  if (/^(?:she|he|they)\b|^[\d, ]*$/i.test(inside)) return false;
  return /\s/.test(name) || roleIn(inside) !== undefined || isLabel(inside);
}

/** What words behind a name tell: a role, how they take part, what they do, and where they are from. */
function detailsIn(parts: readonly string[]): Omit<ForeignPerson, 'name'> {
  const left = parts.filter((part) => part !== '');
  const take = (is: (part: string) => boolean): string | undefined => {
    const at = left.findIndex(is);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const [role, label, country] = [take((part) => roleIn(part) !== undefined), take(isLabel), take(isCountry)];
  const positions = left.findIndex((part) => !isPosition(part));
  const [position, organisation] = [
    left.slice(0, positions < 0 ? left.length : positions),
    left.slice(positions < 0 ? left.length : positions),
  ];
  return {
    ...(role !== undefined && roleIn(role) !== '' && { role: roleIn(role) }),
    ...(label !== undefined && { label }),
    ...(country !== undefined && { country }),
    ...(position.length > 0 && { position: position.join(', ') }),
    ...(organisation.length > 0 && { organisation: organisation.join(', ') }),
  };
}

function prefixOf(entry: string): { words?: string; rest: string } {
  const match = PREFIX.exec(entry);
  const words = match?.[1] ?? match?.[2];
  return match && words !== undefined && roleIn(words) !== undefined ? { words, rest: entry.slice(match[0].length) } : { rest: entry };
}
