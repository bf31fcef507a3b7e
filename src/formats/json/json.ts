import { lookupLanguage } from '../../agenda/language.ts';
import type { Agenda } from '../../agenda/release.ts';
import { inLanguage, type Text } from '../../agenda/text.ts';
import { mapTexts, PROSE_FIELDS } from '../../agenda/texts.ts';
import { toHtml, toPlain, withoutRawHtml } from '../markdown.ts';

/** How texts come out. */
export interface TextOptions {
  /** A language range, `*` for maps of all languages, or undefined for the default language. */
  lang: string | undefined;
  text: 'markdown' | 'html' | 'plain';
}

const converters: Record<TextOptions['text'], (markdown: string) => string> = {
  markdown: withoutRawHtml,
  html: toHtml,
  plain: toPlain,
};

/** Part of an agenda as JSON text (UTF-8, no blanks), its texts in the wanted language and form. */
export function jsonText(value: unknown, { conference }: Pick<Agenda, 'conference'>, { lang, text }: TextOptions): string {
  const fallback = conference.languages[0] ?? 'en';
  const language = lookupLanguage(lang, conference.languages);
  const convert = (prose: string, field: string) => (PROSE_FIELDS.has(field) ? converters[text](prose) : prose);
  const replace = (found: Text, field: string): unknown => {
    if (lang !== '*') return convert(inLanguage(found, language, fallback), field);
    // Names of persons are plain in every language; those of venues are maps where they have translations.
    if (typeof found === 'string' && field === 'name') return found;
    const map = typeof found === 'string' ? { [fallback]: found } : found;
    return Object.fromEntries(Object.entries(map).map(([tag, prose]) => [tag, convert(prose, field)]));
  };
  return JSON.stringify(mapTexts(value, replace));
}
