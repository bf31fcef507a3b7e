import { inLanguage } from './text.ts';
import { type Localised, mapTexts } from './texts.ts';

/** A shape with every text in one language, or in the default language where it has no such translation. */
export function localise<T>(value: T, language: string, fallback: string): Localised<T> {
  return mapTexts(value, (text) => inLanguage(text, language, fallback)) as Localised<T>;
}
