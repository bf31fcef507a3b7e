import type { JsonObject } from '../foreign/json.ts';
import { recordsOf, textIn } from '../foreign/json-value.ts';
import type { ForeignPerson } from '../foreign/speakers.ts';

const ROLES = [
  { field: 'speakers', role: 'speaker' },
  { field: 'chairs', role: 'chair' },
  { field: 'conveners', role: 'convener' },
  { field: 'sessionConveners', role: 'convener' },
  { field: 'primaryauthors', role: 'author' },
  { field: 'coauthors', role: 'author', label: 'Co-author' },
];

/** Who has to do with something, each once: speakers are mostly authors too. Where none are named, those who wrote it first of all speak. */
export function personsIn(...records: readonly (JsonObject | undefined)[]): ForeignPerson[] {
  const found = ROLES.flatMap(({ field, role, label }) =>
    records.flatMap((record) =>
      recordsOf(record?.[field]).map((person) => ({ ...personIn(person), role: speaks(record, field) ? 'speaker' : role, label })),
    ),
  );
  const known = new Map<string, ForeignPerson>();
  for (const person of found) {
    const key = person.key || person.name;
    if (!known.has(key)) known.set(key, person);
  }
  return [...known.values()];
}

/** Whether nobody is named as a speaker, so that the first authors are taken for them. */
export function authorsSpeakIn(record: JsonObject): boolean {
  return recordsOf(record['speakers']).length === 0 && recordsOf(record['primaryauthors']).length > 0;
}

function speaks(record: JsonObject | undefined, field: string): boolean {
  return field === 'primaryauthors' && record !== undefined && authorsSpeakIn(record);
}

/** Of a person only the name and affiliation are for the public; addresses and telephones, where they are exported, are not. */
function personIn(person: JsonObject): ForeignPerson {
  const name = [textIn(person, 'first_name', 'firstName'), textIn(person, 'last_name', 'familyName')].filter(Boolean).join(' ');
  const called = name || turned(textIn(person, 'fullName', 'name'));
  return { key: called && textIn(person, 'person_id'), name: called, organisation: textIn(person, 'affiliation') };
}

/** "Peres, Martin" as people say it. */
function turned(name: string): string {
  const [last = '', first, ...rest] = name.split(',').map((part) => part.trim());
  return first && rest.length === 0 ? `${first} ${last}` : name;
}
