import { isName } from './person-words.ts';

const LONGEST_LIST = 1000;
const LONGEST_CELL = 50_000;
// What is longer is a text, whatever its column is called.
const LONGEST_ENTRY = 300;
const ADDRESS = /[<([]?(?:mailto:)?(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}.-]{1,200}\.\p{L}{2,24}[>)\]]?/giu;
const LINK = /[<([]?\bhttps?:\/\/[^\s<>()[\]]+[>)\]]?/gi;
// A number that begins as those of telephones do, or that says what it is.
const PHONE =
  /[<([]?(?:\b(?:tel|t[ée]l[ée]phone?|telefon|phone|mobile|mob|cell|fax|portable|handy)\b[.:\s]{0,3}\+?|\+|(?<!\d)0)\d[\d ()./-]{5,20}\d[>)\]]?/giu;
const BULLET = /^(?:[•·▪◦‣*–—-]|\d{1,2}[.)])\s+/;
const INITIALS = /^(?:\p{Lu}\.[ -]?){1,3}$/u;

/** Whether a text has the number of a telephone. */
export function namesPhone(text: string): boolean {
  return text.search(PHONE) >= 0;
}

/** What a cell lists, and whether by more than commas. */
export function entriesIn(text: string): [list: string[], isApart: boolean] {
  const written = text
    .slice(0, LONGEST_CELL)
    .trim()
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?<br ?\/?>| [·•] /gi, '\n')
    .replace(LINK, '')
    .replace(ADDRESS, '')
    .replace(PHONE, '');
  const apart = partsOf(written, /[;\n|]/);
  if (apart.length > 1 || /[;|]$/.test(written.trimEnd())) return [apart, true];
  const commas = partsOf(written, /[,、，]/);
  return [withInitials(commas) ?? commas, false];
}

/** "Smith, J., Lee, A." as names, where all are written so. */
function withInitials(parts: readonly string[]): string[] | undefined {
  const pairs = parts.flatMap((part, at) => (at % 2 === 0 ? [[part, parts[at + 1] ?? ''] as const] : []));
  return pairs.every(([family, initials]) => isName(family, 1) && INITIALS.test(initials))
    ? pairs.map(([family, initials]) => `${initials} ${family}`)
    : undefined;
}

/** What a cell lists where a comma alone stands within a name. */
export function paired([list, isApart]: ReturnType<typeof entriesIn>): ReturnType<typeof entriesIn> {
  return isApart || list.length !== 2 ? [list, isApart] : [[list.join(', ')], true];
}

/** The parts of a list, with what is in brackets in one. */
export function partsOf(text: string, between: RegExp): string[] {
  if (!/[;\n|,、，([]/.test(text)) return entryOf(text);
  const parts: string[] = [];
  let [from, depth] = [0, 0];
  for (let at = 0; at <= text.length && parts.length < LONGEST_LIST; at += 1) {
    const sign = text[at] ?? '';
    if ('(['.includes(sign) && sign !== '') depth += 1;
    else if (')]'.includes(sign) && sign !== '') depth = Math.max(0, depth - 1);
    else if (at === text.length || sign === '\n' || (depth === 0 && between.test(sign))) {
      if (sign === '\n' && !between.test(sign)) continue;
      parts.push(...entryOf(text.slice(from, at)));
      [from, depth] = [at + 1, 0];
    }
  }
  return parts;
}

function entryOf(text: string): string[] {
  const entry = text.trim().replace(BULLET, '').slice(0, LONGEST_ENTRY);
  return entry === '' ? [] : [entry];
}
