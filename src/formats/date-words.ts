const ENGLISH = {
  days: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  months: 'January February March April May June July August September October November December'.split(' '),
};
const FRENCH = {
  days: 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' '),
  months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
};

/** A date `YYYY-MM-DD` with its day of the week, in French or English ("Friday 27 October 2023"): not from Intl, whose texts differ between versions of Node. */
export function dateInWords(date: string, language: string): string {
  const isFrench = /^fr(?:-|$)/i.test(language);
  const { days, months } = isFrench ? FRENCH : ENGLISH;
  const at = new Date(`${date}T00:00:00Z`);
  const day = isFrench && at.getUTCDate() === 1 ? '1er' : String(at.getUTCDate());
  return `${days[at.getUTCDay()]} ${day} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
}
