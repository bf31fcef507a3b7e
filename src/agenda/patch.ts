import { mergePatch } from './merge-patch.ts';
import { mapTexts } from './texts.ts';

/**
 * Applies a merge patch (RFC 7396) to a resource. A string replaces a whole text; a language map adds to it, also where
 * the text was a plain string, which is the default language.
 */
export function patchResource(resource: object, patch: unknown, defaultLanguage: string): unknown {
  const asMaps = mapTexts(resource, (text) => (typeof text === 'string' ? { [defaultLanguage]: text } : text));
  // A speaker's name is plain in every language, so what is one language only goes back to a string.
  return mapTexts(mergePatch(asMaps, patch), (text) => {
    if (typeof text === 'string') return text;
    const [only, ...others] = Object.keys(text);
    return only === defaultLanguage && others.length === 0 ? text[only] : text;
  });
}
