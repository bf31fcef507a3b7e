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
