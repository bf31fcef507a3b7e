import type { JsonObject } from '../../foreign/json.ts';
import { recordsOf, textIn, textOf } from '../../foreign/json-value.ts';
import type { Texts } from '../../foreign/texts.ts';

/** What a category of sessions stands for, by the words of its title. */
export type Meaning = 'track' | 'type' | 'language' | 'tag';

export interface Chosen {
  meaning: Meaning;
  key: string;
  name: string;
}

/** Every item of the categories that view/All lists apart, by its id. */
export function itemsIn(categories: readonly JsonObject[], texts: Texts): ReadonlyMap<string, Chosen> {
  const items = categories.flatMap((category) => {
    const meaning = meaningOf(texts.line(category['title']));
    return recordsOf(category['items']).map(
      (item) => [textIn(item, 'id'), { meaning, key: textIn(item, 'id'), name: texts.line(item['name']) }] as const,
    );
  });
  return new Map(items);
}

/** What a session has chosen: by ids in view/All, with names in the others. */
export function chosenIn(session: JsonObject, items: ReadonlyMap<string, Chosen>, texts: Texts): Chosen[] {
  const ids = Array.isArray(session['categoryItems']) ? session['categoryItems'].map(textOf) : [textIn(session, 'sessionCategoryItemId')];
  const listed = ids.flatMap((id) => items.get(id) ?? []);
  const named = recordsOf(session['categories']).flatMap((category) => {
    const meaning = meaningOf(texts.line(category['name']));
    return recordsOf(category['categoryItems']).map((item) => ({ meaning, key: textIn(item, 'id'), name: texts.line(item['name']) }));
  });
  return [...listed, ...named].filter(({ name }) => name !== '');
}

function meaningOf(title: string): Meaning {
  // What a talk is written in says nothing of what it is spoken in.
  if (/programm|\bcod(?:e|ing)\b/i.test(title)) return 'tag';
  return MEANINGS.find(([words]) => words.test(title))?.[1] ?? 'tag';
}

const MEANINGS: readonly [RegExp, Meaning][] = [
  [/\b(?:tracks?|streams?|strang|parcours|trilhas?|spår|spoor)\b/i, 'track'],
  [/\b(?:formato?|types?|tipo|typ|art|length|duration|dauer|durée|duración|duração)\b|セッション時間/i, 'type'],
  [/\b(?:languages?|sprachen?|langues?|idiomas?|linguas?|taal|språk|język)\b/i, 'language'],
];
