import type { JsonObject } from '../foreign/json.ts';
import { recordsOf, textIn } from '../foreign/json-value.ts';
import type { ForeignPerson } from '../foreign/speakers.ts';
import type { LeftOut } from './left-out.ts';

/** Who speaks in a contribution: where it names no speakers, those who wrote it. */
export function speakersIn(contribution: JsonObject, leftOut: LeftOut): ForeignPerson[] {
  const [speakers, authors, coauthors] = (['speakers', 'primaryauthors', 'coauthors'] as const).map((key) => recordsOf(contribution[key]));
  const names = new Set([...(speakers ?? []), ...(authors ?? [])].map(nameOf));
  leftOut.add('coauthors', (coauthors ?? []).filter((person) => !names.has(nameOf(person))).length);
  if (speakers && speakers.length > 0) return speakers.map((person) => personIn(person, 'speaker'));
  if (authors && authors.length > 0) leftOut.add('authors');
  return (authors ?? []).map((person) => personIn(person, 'speaker'));
}

/** Who chairs a block. */
export function chairsIn(block: JsonObject): ForeignPerson[] {
  return recordsOf(block['conveners']).map((person) => personIn(person, 'chair'));
}

/** Indico's numbers for a person differ from one contribution to the next in old versions, so a person is known by the name. */
function personIn(person: JsonObject, role: string): ForeignPerson {
  return { name: nameOf(person), role, organisation: textIn(person, 'affiliation') };
}

/** "Ada Example" of "Example, Ada" too. */
function nameOf(person: JsonObject): string {
  const [first, last] = [textIn(person, 'first_name', 'firstName'), textIn(person, 'last_name', 'familyName')];
  if (last) return `${first} ${last}`.trim();
  const full = textIn(person, 'fullName', 'name');
  const parts = /^([^,]+), ([^,]+)$/.exec(full);
  return parts ? `${parts[2]} ${parts[1]}` : full;
}
