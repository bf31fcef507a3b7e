import { AgendaError, type Fault } from '../../agenda/errors.ts';
import { FIELDS, type Field, HEADERS } from './fields.ts';

/** Which column, counted from 0, holds what. */
export type Columns = ReadonlyMap<Field, number>;

const WORDS = new Map(FIELDS.map((field) => [field, HEADERS[field].split(', ')]));

// The agenda of the IETF's datatracker calls the time of day a session, and what is then by its description.
const DATATRACKER = ['date', 'start', 'end', 'session', 'area', 'acronym', 'description', 'session id'];

/** What columns are whose words mean something else in the tables of one system. */
function ownNames(header: readonly string[]): [field: Field, word: string][] {
  const words = new Set(header.map(wordOf));
  return DATATRACKER.every((word) => words.has(word))
    ? [
        ['title', 'description'],
        ['subtitle', 'session'],
        ['track', 'area'],
      ]
    : [];
}

/** The columns by what the person who imports says of them, then by their headers; each column is one thing. */
export function columnsOf(header: readonly string[], map: Readonly<Record<string, string>> = {}): Columns {
  const columns = new Map<Field, number>();
  for (const field of FIELDS) {
    const wanted = Object.hasOwn(map, field) ? map[field] : undefined;
    const at = wanted === undefined ? -1 : columnNamed(header, wanted);
    if (at >= 0) columns.set(field, at);
  }
  const taken = new Set(columns.values());
  const places = new Map<string, number>();
  for (const [field, word] of ownNames(header)) {
    const at = header.findIndex((name) => wordOf(name) === word);
    if (columns.has(field) || taken.has(at)) continue;
    columns.set(field, at);
    taken.add(at);
  }
  for (const [index, name] of header.map(wordOf).entries()) if (!taken.has(index) && !places.has(name)) places.set(name, index);
  for (const [field, words] of WORDS) {
    const word = columns.has(field) ? undefined : words.find((name) => places.has(name));
    if (word === undefined) continue;
    columns.set(field, places.get(word) ?? 0);
    places.delete(word);
  }
  return columns;
}

// Of headers that are none of the known ones, these words tell most; what is about something else is none.
const LIKELY: readonly [field: Field, words: RegExp, not: RegExp][] = [
  [
    'title',
    /\b(?:titles?|titre|titel|titulo|intitule|session|talk|presentation|activity|programmpunkt)\b/,
    /\b(?:speaker|presenter|job|sub|short|track|author|chair|type|kind|format|id|code|number|room|time|date|day|start|end|length|duration|url|link|email|status)\b/,
  ],
  [
    'date',
    /\b(?:dates?|datum|fecha|days?|jour|dia)\b/,
    /\b(?:end|ends|birth|created|modified|updated|submitted|submission|deadline|fin|ende|time)\b/,
  ],
  [
    'start',
    /\b(?:start|starts|starting|begin|begins|beginn|debut|inicio|time|times|hour|uhrzeit|zeit|heure|horaire|hora|horario)\b/,
    /\b(?:end|ends|date|zone|created|modified|updated|submitted|submission|duration|fin|ende|id)\b/,
  ],
  ['end', /\b(?:end|ends|ending|finish|fin|ende)\b/, /\b(?:date|zone|created|modified|id)\b/],
];

const TITLE = /\b(?:titles?|titre|titel|titulo|intitule)\b/;

/** Columns with what is most likely the title, the day, the start and the end where no header is a known one. */
export function likelyColumns(header: readonly string[], known: Columns): Columns {
  const columns = new Map(known);
  for (const [field, words, not] of LIKELY) {
    const taken = new Set(columns.values());
    if (columns.has(field) || (field === 'end' && columns.has('duration'))) continue;
    const found = header
      .map(wordOf)
      .flatMap((word, index) => (!taken.has(index) && words.test(word) && !not.test(word) ? [{ word, index }] : []));
    // Of several with the same word each may be for a room.
    const [first] = field === 'title' && found.length > 1 ? found.filter(({ word }) => TITLE.test(word)) : found;
    if (first) columns.set(field, first.index);
  }
  return columns.has('title') || !columns.has('start') ? columns : withTextAsTitle(header, columns);
}

// Where nothing else may be the title, the only text is.
const TEXTS = [
  'content',
  'contents',
  'summary',
  'description',
  'details',
  'contenu',
  'descriptif',
  'inhalt',
  'beschreibung',
  'contenido',
  'descripcion',
];

function withTextAsTitle(header: readonly string[], columns: Columns): Columns {
  const words = header.map(wordOf);
  const at = words.indexOf(TEXTS.find((text) => words.includes(text)) ?? '');
  const others = [...columns].filter(([, index]) => index !== at);
  return at < 0 || columns.get('start') === at ? columns : new Map([...others, ['title', at]]);
}

/** Whether columns can be those of an agenda. */
export function isAgenda(columns: Columns): boolean {
  return columns.has('title') && (columns.has('start') || columns.has('date'));
}

/** @throws AgendaError `invalid` where the mapping names what is not there, or what is needed is not found. */
export function refuseIncomplete(header: readonly string[], columns: Columns, map: Readonly<Record<string, string>> = {}): void {
  const faults = mapFaults(header, map);
  const lacks = (field: string, example: string) =>
    faults.push({
      path: field,
      message: `no column is known to be the ${field}; the table has ${namesIn(header)}; say which with --map ${field}="${example}"`,
    });
  if (!columns.has('title')) lacks('title', 'Talk');
  if (!columns.has('start') && !columns.has('date')) lacks('start', 'Time');
  if (faults.length > 0) throw new AgendaError('invalid', 'The columns of the table are not all known.', faults);
}

/** What a mapping names that is not there: fields, and columns of the table. */
export function mapFaults(header: readonly string[], map: Readonly<Record<string, string>>): Fault[] {
  return Object.entries(map).flatMap(([field, name]) => {
    if (!FIELDS.some((known) => known === field))
      return [{ path: 'map', message: `${field.slice(0, 40)} is no field; there are ${FIELDS.join(', ')}` }];
    return columnNamed(header, name) < 0
      ? [{ path: 'map', message: `there is no column ${quotedName(name)}; the table has ${namesIn(header)}` }]
      : [];
  });
}

/** Headers as a message shows them. */
export function namesIn(header: readonly string[]): string {
  const names = header.filter((name) => name.trim() !== '').map(quotedName);
  return names.length > 20 ? `${names.slice(0, 20).join(', ')} and ${names.length - 20} more` : names.join(', ') || 'no headers';
}

function quotedName(name: string): string {
  return JSON.stringify(name.trim().slice(0, 60));
}

function columnNamed(header: readonly string[], name: string): number {
  const exact = header.findIndex((other) => other.trim() === name.trim());
  return exact >= 0 ? exact : header.findIndex((other) => wordOf(other) === wordOf(name) && wordOf(name) !== '');
}

// Referent:in, Redner/innen, intervenant·e·s: both genders in one word.
const GENDERED = /(?:[:*·]|\/-?(?=in)|_(?=innen))(?:in(?:nen)?|e|s|es|euse|rice|trice|ne|x)(?:·s)?(?![a-z])/gi;

/** A header without accents, signs, capitals, and what stands in brackets; "(date)" and "(time)" count, which tell columns of pretalx apart. */
export function wordOf(header: string): string {
  return header
    .slice(0, 100)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\((date|time|datum|uhrzeit|zeit|heure|fecha|hora)\)/gi, ' $1 ')
    .replace(GENDERED, '')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/(?<=[a-z])Innen\b/g, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
