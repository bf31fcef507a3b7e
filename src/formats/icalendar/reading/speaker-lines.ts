import type { Doubts } from '../../foreign/doubts.ts';
import { peopleIn } from '../../foreign/named-people.ts';
import { isName, roleIn } from '../../foreign/person-words.ts';
import type { ForeignPerson } from '../../foreign/speakers.ts';
import { type Component, rawValueOf } from '../content-lines/index.ts';
import { textOf } from '../content-lines/values.ts';

// "Keynote" and "Presentation" stand before titles too.
const WHO =
  /^(?:speaker|presenter|lecturer|instructor|moderator|chair|session chair|panell?ist|discussant|facilitator|intervenante?|orateur|oratrice|modérateur|modératrice|referent|sprecher|redner|vortragende|ponente|conferencista|expositor|moderadora?)(?:s|es|en|in|innen|r)?$/i;
const LINE = /^[ \t]{0,9}(?:[*•-] )?(\p{L}[\p{L} ]{2,30}?)(?:\(s\))? ?[:：] ?(\S.{1,300})$/gmu;
const AS_WRITTEN = { isInverted: false };

/** The text of an event, in whichever syntax. */
export function plainOf(event: Component): string {
  return textOf(rawValueOf(event, 'DESCRIPTION') ?? '').trim();
}

/** The people whom lines of a text name ("Speaker: Ann Bee"), as calendars that scripts make have them. A line that may say something else names nobody. */
export function peopleInLines(text: string): ForeignPerson[] {
  return [...text.matchAll(LINE)].flatMap(([, who = '', names = '']) => {
    const people = WHO.test(who) ? peopleIn(names, AS_WRITTEN, roleIn(who) ?? '') : [];
    return people.every(({ name }) => isName(name.split(', ')[0] ?? '')) ? people : [];
  });
}

/** Says that lines of texts were read so, at the first event that has any. */
export function reportPeopleInLines(events: readonly Component[], doubts: Doubts): void {
  const found = events.filter((event) => peopleInLines(plainOf(event)).length > 0);
  const [first] = found;
  if (!first) return;
  const counted = found.length === 1 ? 'the text of 1 event' : `the texts of ${found.length} events`;
  doubts.add(`line ${first.line}`, `the people whom lines of ${counted} name ("Speaker: …") are read as such`);
}
