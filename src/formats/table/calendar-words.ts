const WEEKDAYS = [
  /^(?:su|sun|sunday|dim|dimanche|so|sonntag)$/,
  /^(?:mo|mon|monday|lun|lundi|montag)$/,
  /^(?:tu|tue|tues|tuesday|mardi|di|dienstag)$/,
  /^(?:we|wed|wednesday|mer|mercredi|mi|mittwoch)$/,
  /^(?:th|thu|thur|thurs|thursday|jeu|jeudi|do|donnerstag)$/,
  /^(?:fr|fri|friday|ven|vendredi|freitag)$/,
  /^(?:sa|sat|saturday|sam|samedi|samstag|sonnabend)$/,
];
const MONTHS = [
  /^(?:jan|january|janv|janvier|januar|janner)$/,
  /^(?:feb|february|fev|fevr|fevrier|februar)$/,
  /^(?:mar|march|mars|marz|maerz|mrz)$/,
  /^(?:apr|april|avr|avril)$/,
  /^(?:may|mai)$/,
  /^(?:jun|june|juin|juni)$/,
  /^(?:jul|july|juil|juillet|juli)$/,
  /^(?:aug|august|aou|aout)$/,
  /^(?:sep|sept|september|septembre)$/,
  /^(?:oct|october|octobre|okt|oktober)$/,
  /^(?:nov|november|novembre)$/,
  /^(?:dec|december|decembre|dez|dezember)$/,
];

const NOON = /^(?:12 )?(?:noon|midday|midi|mittags?)$/;
const MIDNIGHT = /^(?:12 )?(?:midnight|minuit|mitternachts?)$/;

/** The words for noon and midnight, for expressions over texts with accents and capitals. */
export const HOUR_WORDS = '(?:12 )?(?:noon|midday|midi|mittags?|midnight|minuit|mitternachts?)';

/** The words behind a day, or alone, that say that something has no times. */
export const WHOLE_DAY =
  /(?:^|[\s,;(–-]+)(?:all[ -]day(?: long)?|whole day|full day|toute la journ[ée]e|journ[ée]e (?:enti[èe]re|compl[èe]te)|ganzt[äa]gig|ganztags|(?:den )?ganze[nr] tag)\)?$/i;

/** The time of day that a word names; midnight is the end of its day, as people mean it. The word has small letters and no accents. */
export function hourOf(word: string): string | undefined {
  if (NOON.test(word)) return '12:00';
  return MIDNIGHT.test(word) ? '24:00' : undefined;
}

/** The weekday that a word names in English, French or German, 0 for Sunday; -1 for none. The word has small letters and no accents. */
export function weekdayOf(word: string): number {
  return WEEKDAYS.findIndex((names) => names.test(word));
}

/** The month, 1 to 12, likewise; 0 for none. */
export function monthOf(word: string): number {
  return MONTHS.findIndex((names) => names.test(word)) + 1;
}

/** A text in small letters without accents. */
export function plainWord(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
