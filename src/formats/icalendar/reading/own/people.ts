import { Role } from '../../../../agenda/session.ts';
import type { ForeignPerson } from '../../../foreign/speakers.ts';
import type { Words } from '../../../words.ts';

/** A person of a description, and whether more than the name stood there. */
export interface OwnPerson {
  person: ForeignPerson;
  hasMore: boolean;
}

/** The persons that a paragraph is made of: at least one under a word of ours, others under the programme's own. Null for any other paragraph. */
export function peopleIn(paragraph: string, words: Words): OwnPerson[] | null {
  const found = paragraph.split('\n').flatMap((line) => personIn(line, words) ?? []);
  const isWhole = found.length === paragraph.split('\n').length;
  return isWhole && found.some(({ person }) => person.label === undefined) ? found : null;
}

/** Whether a paragraph may name persons, all under words of the programme's own. */
export function mayBePeople(paragraph: string, words: Words): boolean {
  return paragraph.split('\n').every((line) => personIn(line, words)?.hasMore);
}

function personIn(line: string, words: Words): OwnPerson | null {
  const at = line.indexOf(words.colon);
  if (at <= 0 || at > 240) return null;
  const [label, rest] = [line.slice(0, at), line.slice(at + words.colon.length)];
  const more = startOfMore(rest);
  const role = Role.options.find((option) => words.roles[option] === label);
  const name = more < 0 ? rest : rest.slice(0, more);
  if (name.trim() === '' || name.length > 240) return null;
  return { person: { name, role: role ?? 'speaker', ...(role === undefined && { label }) }, hasMore: more >= 0 };
}

/** Where the parentheses begin in which a line ends; −1 where it does not. */
function startOfMore(text: string): number {
  if (!text.endsWith(')')) return -1;
  let depth = 0;
  for (let at = text.length - 1; at > 0; at -= 1) {
    if (text[at] === ')') depth += 1;
    if (text[at] === '(') depth -= 1;
    if (depth === 0) return text[at - 1] === ' ' ? at - 1 : -1;
  }
  return -1;
}
