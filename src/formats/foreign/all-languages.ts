import type { Collection } from '../../agenda/draft.ts';
import type { ImportDocument, Reading } from '../../agenda/import.ts';
import { TEXT_FIELDS } from '../../agenda/texts.ts';
import { languagesOf } from './languages.ts';
import { Texts } from './texts.ts';

const MOST_LANGUAGES = 8;

/** A text in the languages that a file has it in. */
interface Said<T> {
  /** BCP 47. */
  language: string;
  value: T;
}

/**
 * Reads a file whose texts may be maps from language to text: once for each of their languages. The first reading decides all but the texts, and a text
 * that is the same in all languages stays one. What is called otherwise in another language stands at the same place of that reading.
 * @param language the one to read first where a text has it, as the file calls it; else English.
 */
export function inAllLanguages(language: string, readIn: (texts: Texts) => Reading): Reading {
  const texts = new Texts([language]);
  const { document, doubts } = readIn(texts);
  const known = new Map<string, string>();
  for (const key of texts.languages()) for (const tag of tagOf(key)) if (!known.has(tag)) known.set(tag, key);
  const keys = [...known.values()].slice(0, MOST_LANGUAGES);
  const leftOut = texts.languages().filter((key) => !keys.includes(key));
  const message = `have texts in several languages; those in ${leftOut.sort().join(', ').slice(0, 200)} are left out`;
  const told = leftOut.length > 0 && texts.languages().length > 1 ? [{ path: 'sessions', message }, ...doubts] : doubts;
  if (keys.length < 2) return { document, doubts: told };
  const first = [language, 'en'].find((key) => keys.includes(key)) ?? keys[0] ?? '';
  const others = keys.filter((key) => key !== first).map((key) => said(key, readIn(new Texts([key, language])).document));
  return { document: together(said(first, document), others), doubts: told };
}

function said<T>(key: string, value: T): Said<T> {
  return { language: tagOf(key)[0] ?? key, value };
}

function tagOf(key: string): string[] {
  const { languages, unknown } = languagesOf(key);
  return languages.length === 1 && unknown.length === 0 ? languages : [];
}

function together(first: Said<ImportDocument>, others: readonly Said<ImportDocument>[]): ImportDocument {
  const { value: document } = first;
  const found = [first, ...others].map(({ language }) => language);
  const named = document.conference.languages ?? [];
  // English alone is what is assumed of a file that names none.
  const declared = named.length === 1 && named[0] === 'en' ? named.filter((language) => found.includes(language)) : named;
  const tags = { main: declared.find((language) => found.includes(language)) ?? first.language, first: first.language };
  const whole = <Name extends keyof ImportDocument>(name: Name, among = others) =>
    inLanguages(document[name], part(among, name), tags, name) as ImportDocument[Name];
  // What two call the same in one language and not in the other has no place there.
  const collection = <Name extends Collection>(name: Name) => {
    const alike = others.filter(({ value }) => value[name].length === document[name].length);
    return whole(name, alike);
  };
  return {
    ...document,
    conference: { ...whole('conference'), languages: [...new Set([tags.main, ...found, ...declared])] },
    audiences: collection('audiences'),
    tracks: collection('tracks'),
    rooms: collection('rooms'),
    speakers: collection('speakers'),
    documents: collection('documents'),
    sessions: collection('sessions'),
  };
}

function part(others: readonly Said<unknown>[], name: string | number): Said<unknown>[] {
  return others.flatMap(({ language, value }) =>
    typeof value === 'object' && value !== null && name in value ? [{ language, value: (value as Record<string, unknown>)[name] }] : [],
  );
}

/** A value with its texts in all languages, by walking through the readings side by side. */
function inLanguages(value: unknown, others: readonly Said<unknown>[], tags: { main: string; first: string }, field: string): unknown {
  if (typeof value === 'string') return TEXT_FIELDS.has(field) && field !== 'name' ? textIn(value, others, tags) : value;
  if (Array.isArray(value)) return value.map((inner, index) => inLanguages(inner, part(others, index), tags, ''));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inLanguages(inner, part(others, key), tags, key)]));
}

function textIn(value: string, others: readonly Said<unknown>[], { main, first }: { main: string; first: string }): unknown {
  const differing = others.flatMap(({ language, value: other }) =>
    typeof other === 'string' && other !== value ? [[language, other]] : [],
  );
  return differing.length === 0 ? value : { [main]: value, [first]: value, ...Object.fromEntries(differing) };
}
