import type { Fault } from './errors.ts';
import type { ImportDocument } from './import.ts';
import type { Text, TextMap } from './text.ts';
import { eachTextMap, mapTexts } from './texts.ts';

/**
 * A text of a file in several languages, beside what the draft has of it: in the languages that the conference declares, the first of which a text of the draft is in
 * that is one string. Where it declares none of them, what the file has first.
 */
export function inDeclared(carried: TextMap, before: Text | null, languages: readonly string[]): Text {
  const [main = ''] = languages;
  const [first = ''] = Object.values(carried);
  const declared = Object.entries(carried).filter(([language]) => languages.includes(language));
  if (declared.length === 0) return first;
  const known: Record<string, string> = typeof before === 'string' ? { [main]: before } : (before ?? {});
  const next = { [main]: first, ...known, ...Object.fromEntries(declared) };
  return Object.keys(next).length === 1 ? (next[main] ?? first) : (next as TextMap);
}

/** What a file has that is new in the draft, with its texts in the languages that the conference declares. */
export function inDeclaredOnly(value: unknown, languages: readonly string[]): unknown {
  return mapTexts(value, (text) => (typeof text === 'string' ? text : inDeclared(text, null, languages)));
}

/** Says which languages of a file are left out since the conference does not declare them. */
export function undeclaredDoubts({ sessions, tracks, rooms, speakers, documents }: ImportDocument, languages: readonly string[]): Fault[] {
  const undeclared = new Set<string>();
  eachTextMap([sessions, tracks, rooms, speakers, documents], (map) => {
    for (const language of Object.keys(map)) if (!languages.includes(language)) undeclared.add(language);
  });
  const names = [...undeclared].sort().join(', ');
  const message = `are ${languages.join(', ')}; the texts that the file has in ${names} are left out until the conference declares that`;
  return names === '' ? [] : [{ path: 'conference.languages', message }];
}
