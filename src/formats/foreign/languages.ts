import { isLanguageTag } from '../../agenda/language.ts';
import { mendLine } from '../../agenda/text.ts';
import { type Doubts, quoted } from './doubts.ts';
import type { ForeignSession } from './session.ts';

/** What languages are called in English, French and German, and by those who speak them, in small letters without accents. */
const NAMES: Readonly<Record<string, string>> = {
  ar: 'arabic, arabe, arabisch',
  bg: 'bulgarian, bulgare, bulgarisch',
  ca: 'catalan, katalanisch',
  cs: 'czech, tcheque, tschechisch, cestina',
  da: 'danish, danois, danisch, dansk',
  de: 'german, allemand, deutsch',
  el: 'greek, grec, griechisch',
  en: 'english, anglais, englisch',
  es: 'spanish, espagnol, spanisch, espanol',
  et: 'estonian, estonien, estnisch',
  fi: 'finnish, finnois, finnisch, suomi',
  fr: 'french, francais, franzosisch',
  he: 'hebrew, hebreu, hebraisch',
  hr: 'croatian, croate, kroatisch',
  hu: 'hungarian, hongrois, ungarisch, magyar',
  it: 'italian, italien, italienisch, italiano',
  ja: 'japanese, japonais, japanisch',
  ko: 'korean, coreen, koreanisch',
  lt: 'lithuanian, lituanien, litauisch',
  lv: 'latvian, letton, lettisch',
  nl: 'dutch, neerlandais, niederlandisch, hollandisch, nederlands',
  no: 'norwegian, norvegien, norwegisch, norsk',
  pl: 'polish, polonais, polnisch, polski',
  pt: 'portuguese, portugais, portugiesisch, portugues',
  ro: 'romanian, roumain, rumanisch',
  ru: 'russian, russe, russisch',
  sk: 'slovak, slovaque, slowakisch',
  sl: 'slovenian, slovene, slowenisch',
  sv: 'swedish, suedois, schwedisch, svenska',
  tr: 'turkish, turc, turkisch',
  uk: 'ukrainian, ukrainien, ukrainisch',
  zh: 'chinese, chinois, chinesisch',
};
const TAGS = new Map(Object.entries(NAMES).flatMap(([tag, names]) => names.split(', ').map((name) => [name, tag] as const)));
// Between two languages these are no tags, though Estonian has that of "and" in French.
const AND = /(?<=[^\s,;/&+|])\s+(?:and|et|und|or|ou|oder)\s+(?=[^\s,;/&+|])/gi;
const NONE = new Set(['', 'null', 'none', 'undefined', '-', 'n']);

/** The languages that a text such as "de, en", "En", "de/en" or "anglais et français" names, as BCP 47 tags, and the parts that are none. */
export function languagesOf(text: string): { languages: string[]; unknown: string[] } {
  const languages: string[] = [];
  const unknown: string[] = [];
  for (const part of mendLine(text)
    .replace(AND, ', ')
    .split(/[\s,;/&+|]+/)) {
    const name = part.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    if (NONE.has(name)) continue;
    // pretalx and other Django sites name the language of their interface, and how it speaks to people.
    const tag = TAGS.get(name) ?? part.replaceAll('_', '-').replace(/-(?:in)?formal$/i, '');
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
