const WEEKDAYS = [
  /^(?:su|sun|sunday|dim|dimanche|so|sonntag|domingo)$/,
  /^(?:mo|mon|monday|lun|lundi|montag|lunes)$/,
  /^(?:tu|tue|tues|tuesday|mardi|di|dienstag|martes)$/,
  /^(?:we|wed|wednesday|mer|mercredi|mi|mittwoch|mie|miercoles)$/,
  /^(?:th|thu|thur|thurs|thursday|jeu|jeudi|do|donnerstag|jue|jueves)$/,
  /^(?:fr|fri|friday|ven|vendredi|freitag|vie|viernes)$/,
  /^(?:sa|sat|saturday|sam|samedi|samstag|sonnabend|sab|sabado)$/,
];
const MONTHS = [
  /^(?:jan|january|janv|janvier|januar|janner|ene|enero)$/,
  /^(?:feb|february|fev|fevr|fevrier|februar|febrero)$/,
  /^(?:mar|march|mars|marz|maerz|mrz|marzo)$/,
  /^(?:apr|april|avr|avril|abr|abril)$/,
  /^(?:may|mai|mayo)$/,
  /^(?:jun|june|juin|juni|junio)$/,
  /^(?:jul|july|juil|juillet|juli|julio)$/,
  /^(?:aug|august|aou|aout|ago|agosto)$/,
  /^(?:sep|sept|september|septembre|septiembre|setiembre)$/,
  /^(?:oct|october|octobre|okt|oktober|octubre)$/,
  /^(?:nov|november|novembre|noviembre)$/,
  /^(?:dec|december|decembre|dez|dezember|dic|diciembre)$/,
];

const NOON = /^(?:12(?:[:.h]00)? )?(?:noon|midday|midi|mittags?|mediodia)$/;
const MIDNIGHT = /^(?:12(?:[:.h]00)? )?(?:midnight|minuit|mitternachts?|medianoche)$/;

/** The words for noon and midnight, for expressions over texts with accents and capitals. */
export const HOUR_WORDS = '(?:12(?:[:.h]00)? )?(?:noon|midday|midi|mittags?|mediod[ií]a|midnight|minuit|mitternachts?|medianoche)';

/** The words behind a day, or alone, that say that something has no times. */
export const WHOLE_DAY =
  /(?:^|[\s,;(–-]+)(?:all[ -]day(?: long)?|whole day|full day|toute la journ[ée]e|journ[ée]e (?:enti[èe]re|compl[èe]te)|ganzt[äa]gig|ganztags|(?:den )?ganze[nr] tag|todo el d[íi]a|d[íi]a completo)\)?$/i;

/** The time of day that a word names; midnight is the end of its day, as people mean it. The word has small letters and no accents. */
export function hourOf(word: string): string | undefined {
  if (NOON.test(word)) return '12:00';
  return MIDNIGHT.test(word) ? '24:00' : undefined;
}

/** The weekday that a word names in English, French, German or Spanish, 0 for Sunday; -1 for none. The word has small letters and no accents. */
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
