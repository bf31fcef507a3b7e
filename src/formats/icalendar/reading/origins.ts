import { peopleIn } from '../../foreign/named-people.ts';
import type { ForeignPerson } from '../../foreign/speakers.ts';

/** What a system writes of its speakers into texts of an event, and the texts without it. */
export interface Origin {
  /** Whether it writes the venue in brackets behind each room. */
  hasVenueInBrackets: boolean;
  titleIn(summary: string): string;
  textIn(description: string): string;
  personsIn(summary: string, description: string): ForeignPerson[];
}

const SPEAKERS = /^Speakers: (.+?)(?:\n\n|$)/s;
const AS_WRITTEN = { isInverted: false };

/** pretalx puts those who speak behind the title, with or without any. */
const PRETALX: Origin = {
  hasVenueInBrackets: false,
  titleIn: (summary) => parted(summary).title,
  textIn: (description) => description,
  personsIn: (summary) => peopleIn(parted(summary).names, AS_WRITTEN),
};

/** Indico puts them before the text, and the address of the page behind it. */
const INDICO: Origin = {
  hasVenueInBrackets: true,
  titleIn: (summary) => summary,
  textIn: (description) =>
    description.replace(SPEAKERS, '').replace(/(?:^|\n\n)https?:\/\/\S+\/(?:contributions|sessions|event)\/\S+$/, ''),
  personsIn: (_, description) => peopleIn(SPEAKERS.exec(description)?.[1] ?? '', AS_WRITTEN),
};

/** How the system of a PRODID writes of its speakers; null for those that do not. */
export function originOf(product: string): Origin | null {
  if (/^-\/\/pretalx\/\//i.test(product)) return PRETALX;
  return /^-\/\/CERN\/\/INDICO\/\//i.test(product) ? INDICO : null;
}

function parted(summary: string): { title: string; names: string } {
  if (summary.endsWith(' -')) return { title: summary.slice(0, -2), names: '' };
  const at = summary.lastIndexOf(' - ');
  if (at < 0) return { title: summary, names: '' };
  return { title: summary.slice(0, at), names: summary.slice(at + 3) };
}
