/** What stands behind a time for the zone that it is in. */
export interface ZonedText {
  /** The text before it. */
  text: string;
  /** `Z` or `±HH:MM`, where the words say how far from UTC the time is. */
  offset?: string;
  /** A word that people use for the time of where they are, in winter and summer alike. */
  word?: string;
}

const FROM_UTC = /(?<=[\dm.)]) ?\(?(?:UTC|GMT)(?: ?([+-])(\d{1,2})(?::?([0-5]\d))?)?\)?(?: \([^()]{1,40}\))?$/i;
const WORDS =
  /(?<=[\dmM.]) ?\(?((?:C|E|W)ES?T|BST|IST|MSK|[ECMP][SD]?T|AK[SD]T|HST|A[ECW][SD]?ST|A[EC]DT|NZ[SD]T|JST|KST|SGT|HKT|MEZ|MESZ)\)?$/;

/** A time without what names its zone. */
export function withoutZone(text: string): ZonedText {
  const [fixed, named] = [FROM_UTC.exec(text), WORDS.exec(text)];
  if (fixed) {
    const [, sign, hours = '', minutes = '00'] = fixed;
    return { text: text.slice(0, fixed.index), offset: sign ? `${sign}${hours.padStart(2, '0')}:${minutes}` : 'Z' };
  }
  const word = named?.[1];
  // A start has it too where the end has.
  return named && word ? { text: text.slice(0, named.index).replaceAll(` ${word}`, ''), word } : { text };
}

/** The words behind all times of a column whose header says that they are in UTC; '' where it does not. */
export function zoneInHeader(header: string): string {
  const match = /(?:^|[\s(_-])(?:UTC|GMT)( ?[+-]\d{1,2}(?::?[0-5]\d)?)?(?:[\s)]|$)/i.exec(header);
  return match ? ` UTC${match[1]?.trim() ?? ''}` : '';
}
