import { z } from 'zod';

/** A language tag (BCP 47), in the spelling that RFC 5646 §2.1.1 recommends. */
export const LanguageTag = z
  .string()
  .refine(isLanguageTag, 'must be a BCP 47 language tag, for example "en" or "pt-BR"')
  .meta({ examples: ['en'] });

/** Whether a text is a well-formed language tag (RFC 5646), in whatever case. */
export function isLanguageTag(tag: string): boolean {
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,7}$/.test(tag) && canonical(tag) !== undefined;
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/**
 * The declared language that best serves a range, by RFC 4647 §3.4 lookup: the range is shortened from its end until it
 * equals a declared tag. A range that fits none gives the first declared language, which is the default.
 * `range` undefined means that nothing was asked for.
 */
export function lookupLanguage(range: string | undefined, declared: readonly string[]): string {
  const fallback = declared[0] ?? 'en';
  if (range === undefined) return fallback;
  const subtags = range.toLowerCase().split('-');
  while (subtags.length > 0) {
    const wanted = subtags.join('-');
    const found = declared.find((tag) => tag.toLowerCase() === wanted);
    if (found) return found;
    subtags.pop();
    if ((subtags.at(-1)?.length ?? 0) === 1) subtags.pop();
  }
  return fallback;
}
