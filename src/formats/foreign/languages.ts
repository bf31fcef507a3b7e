import { isLanguageTag } from '../../agenda/language.ts';
import { mendLine } from '../../agenda/text.ts';
import { type Doubts, quoted } from './doubts.ts';
import type { ForeignSession } from './session.ts';

const NAMES: Record<string, string> = {
  english: 'en',
  englisch: 'en',
  german: 'de',
  deutsch: 'de',
  french: 'fr',
  français: 'fr',
  spanish: 'es',
  español: 'es',
  italian: 'it',
  italiano: 'it',
  dutch: 'nl',
  nederlands: 'nl',
  portuguese: 'pt',
  polish: 'pl',
  polski: 'pl',
  czech: 'cs',
  ukrainian: 'uk',
  russian: 'ru',
  turkish: 'tr',
  arabic: 'ar',
  japanese: 'ja',
  chinese: 'zh',
  korean: 'ko',
};
const NONE = new Set(['', 'null', 'none', 'undefined', '-', 'n']);

/** The languages that a text such as "de, en", "En" or "de/en" names, as BCP 47 tags, and the parts that are none. */
export function languagesOf(text: string): { languages: string[]; unknown: string[] } {
  const languages: string[] = [];
  const unknown: string[] = [];
  for (const part of mendLine(text).split(/[\s,;/&+|]+/)) {
    const name = part.toLowerCase();
    if (NONE.has(name)) continue;
    const tag = NAMES[name] ?? part.replaceAll('_', '-');
    // The grammar allows languages of five to eight letters, but none is registered: those are names.
    if (isLanguageTag(tag) && /^[A-Za-z]{2,3}(?:-|$)/.test(tag)) languages.push(Intl.getCanonicalLocales(tag)[0] ?? tag);
    else unknown.push(part.slice(0, 40));
  }
  return { languages: [...new Set(languages)].slice(0, 40), unknown };
}

/** The languages of a session, or those that it is interpreted into; what is none is reported. */
export function languagesIn(session: ForeignSession, field: 'languages' | 'interpretation', doubts: Doubts): string[] {
  const { languages, unknown } = languagesOf(session[field] ?? '');
  const spot = session.places?.[field] ?? session.place;
  if (unknown.length > 0) doubts.add(spot, `names the language ${quoted(unknown.join(', '), 200)}, which is none; it is left out`);
  return languages;
}
