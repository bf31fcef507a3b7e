import { isLanguageTag } from '../../../../agenda/language.ts';
import type { ForeignSession } from '../../../foreign/session.ts';
import type { Words } from '../../../words.ts';

/** The practical facts of a description. */
export interface Facts {
  admission?: ForeignSession['admission'];
  /** By the names of their words. */
  lists: Partial<Record<Label, string>>;
}

const LABELS = ['audiences', 'alsoIn', 'languages', 'interpretation', 'accessibility', 'tags'] as const;
export type Label = (typeof LABELS)[number];

/** The facts that a paragraph is made of; null for one that says anything else. */
export function factsIn(paragraph: string, words: Words): Facts | null {
  const facts: Facts = { lists: {} };
  for (const line of paragraph.split('\n')) {
    const label = LABELS.find((name) => line.startsWith(`${words[name]}${words.colon}`));
    if (line === words.byInvitation) facts.admission = 'invitation';
    else if (line === words.byRegistration) facts.admission = 'registration';
    else if (label) facts.lists[label] = line.slice(words[label].length + words.colon.length);
    else return null;
  }
  // In French one word stands for a language that a session is interpreted into and for who interprets it.
  return [facts.lists.languages, facts.lists.interpretation].every((list) => list === undefined || isLanguageList(list)) ? facts : null;
}

function isLanguageList(list: string): boolean {
  return list.split(', ').every((tag) => /^[a-z]{2,3}(?:-|$)/i.test(tag) && isLanguageTag(tag));
}

/** The names in a list, in which a comma may part names or belong to one that is known. */
export function namesIn(list: string, known: ReadonlySet<string>): string[] {
  const parts = list.split(', ');
  // More parts than the longest known name has are no name: else a long list would be tried in all its parts.
  const most = Math.max(1, ...[...known].map((name) => name.split(', ').length));
  const names: string[] = [];
  for (let at = 0; at < parts.length; ) {
    let end = Math.min(parts.length, at + most);
    while (end > at + 1 && !known.has(parts.slice(at, end).join(', '))) end -= 1;
    names.push(parts.slice(at, end).join(', '));
    at = end;
  }
  return names;
}
