import { plainWord } from './calendar-words.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const TITLES_BEHIND = /^(?:ph\.? ?d|m\.?d|jr|sr|msc|m\.sc|bsc|mba|esq|ii|iii)\.?$/i;
const NOBODY =
  /^(?:[-–—.?*/]+|t\.?b\.?[acd]\.?|n\/?a|n\.? ?n\.?|none|nobody|to be (?:announced|confirmed|determined)|[àa] (?:confirmer|d[ée]finir)|por (?:confirmar|definir)|wird (?:noch )?bekannt ?gegeben|null|undefined|by)$/i;
const LABEL = /^(?:virtual(?:ly)?|online|remote(?:ly)?|in person|tbc|invited|confirmed|by video|en ligne|à distance|per video|en línea)$/i;
const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ten|ter|zu|y|e)$/i;
const NAME = /^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*$/u;
const ACRONYM = /^[A-Z][A-Z&./-]{1,11}$/;
const BODY =
  /\b(?:universit\p{L}*|universidad|institut[eo]?s?|minist(?:ry|ere|erium|erio)|bank|banque|banco|agenc(?:y|e|ia)|agentur|council|conseil|consejo|comm?issi?on|comision|kommission|department|directorate|inc|ltd|llc|gmbh|foundation|fondation|stiftung|fundacion|association|college|school|cent(?:re|er|ro)|authority|office|group|organi[sz]ation|government|parliament|court|committee|federation|union|network|labs?|laborator\p{L}*|hospital|partnership|corporation|company|consulting|technologies|international)\b/iu;
const POSITION =
  /^(?:[\p{L}&-]+ ){0,5}(?:directors?|directeur|directrice|direktorin|director[a]?|head|chief|chef(?:fe)?|jef[ea]|leiter(?:in)?|officer|manager|ministers?|ministre|secretary|secretaire|president(?:e|a)?|chair|economist|analyst|advis[eo]r|conseill(?:er|ere)|counsel|counsellor|professor|professeur|lecturer|researcher|fellow|student|engineer|consultant|specialist|expert|lead|partner|founder|ambassador|commissioner|coordinator|c[efmiot]o|judge)(?:$|,? (?:of|for|at|du|de|des|der|general|and|&|-) ?)/iu;

/** What people write for the part of somebody, with the roles that those words are. */
const ROLE_WORDS: readonly [role: string, words: RegExp][] = [
  [
    '',
    /^(?:speaker|presenter|presentation|presented by|presentation by|with|intervenant|orateur|referent|sprecher|redner|ponente)(?:s|es|en|e|in|innen)?$/,
  ],
  ['keynote', /^keynote(?: speaker)?s?$/],
  ['moderator', /^(?:moderat(?:or|ion|ed by|eur|rice)|moderador|moderadora|facilitator|facilitated by|animat(?:eur|rice))(?:s|es|en|in)?$/],
  ['chair', /^(?:(?:session |co-?)?chair(?:person|man|woman|ed by)?|vorsitz(?:ende)?)s?$/],
  ['panellist', /^(?:panell?ist|paneliste|panelista|panel|podium)(?:s|en|in)?$/],
  ['discussant', /^(?:discussant|discutant|respondent)e?s?$/],
  ['rapporteur', /^rapporteure?s?$/],
  ['host', /^(?:host|hosted by|gastgeber)s?$/],
  ['interpreter', /^(?:interpreter|dolmetscher|interprete)s?$/],
];

/** The role that words name, '' for that of a speaker; undefined for other words. */
export function roleIn(words: string): string | undefined {
  const plain = plainWord(words.trim());
  return ROLE_WORDS.find(([, names]) => names.test(plain))?.[0];
}

/** Whether words for a role are those of several people. */
export function isPlural(words: string): boolean {
  return /(?:s|en|panel|podium|innen)$/i.test(words.trim());
}

export function isTitleBehind(text: string): boolean {
  return TITLES_BEHIND.test(text);
}

/** Whether a text stands where somebody is still to be named. */
export function isNobody(text: string): boolean {
  return NOBODY.test(text);
}

/** Whether words tell how somebody takes part. */
export function isLabel(text: string): boolean {
  return LABEL.test(text);
}

/** Whether words are surely those of a public body, a firm or the like. */
export function isBody(text: string): boolean {
  return ACRONYM.test(text) || BODY.test(plainWord(text));
}

let countries: ReadonlySet<string> | undefined;

/** Whether a text is the name of a country in English, French, German or Spanish. */
export function isCountry(text: string): boolean {
  // Four languages of names take time and memory, which a process that reads no names must not spend.
  countries ??= new Set(['en', 'fr', 'de', 'es'].flatMap(countriesIn));
  return countries.has(plainWord(text));
}

function countriesIn(language: string): string[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  return LETTERS.flatMap((one) => LETTERS.flatMap((other) => plainWord(names.of(one + other) ?? '') || []));
}

/** Whether words say what somebody does somewhere. */
export function isPosition(text: string): boolean {
  return POSITION.test(plainWord(text));
}

/** Whether a text looks like a name with at least some words. */
export function isName(text: string, least = 2): boolean {
  const words = text.split(/\s+/);
  const own = words.filter((word) => !PARTICLE.test(word));
  return words.length <= 7 && own.length >= least && own.every((word) => NAME.test(word)) && !isBody(text) && !isPosition(text);
}
