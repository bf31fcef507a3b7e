import type { JsonObject, JsonValue } from '../../foreign/json.ts';
import { listOf, recordOf, textIn, textOf } from '../../foreign/json-value.ts';
import type { ForeignSession } from '../../foreign/session.ts';
import type { ForeignPerson } from '../../foreign/speakers.ts';
import type { Texts } from '../../foreign/texts.ts';
import { linkIn } from './links.ts';

/** A person: the name alone, or an object. Answers to the questions of a call for papers are left out: they are not for the public. */
export function personIn(value: JsonValue, texts: Texts): ForeignPerson {
  const person = recordOf(value);
  if (!person) return { name: texts.line(value) };
  const name = textIn(person, 'public_name', 'full_public_name', 'name');
  const { avatar, links, url } = person;
  return {
    key: name && textIn(person, 'guid', 'id', 'code'),
    name,
    role: roleIn(person),
    biography: texts.prose(person['biography'] ?? person['description']),
    image: avatar === undefined ? undefined : textIn(recordOf(avatar), 'url') || textOf(avatar),
    links: links === undefined && url === undefined ? undefined : [...listOf(url), ...listOf(links)].flatMap(linkIn),
  };
}

/** What a list of persons tells of those who appear in sessions, who have no more than a name there. */
export function personsIn(values: readonly JsonValue[], sessions: readonly ForeignSession[], texts: Texts): ForeignPerson[] {
  const appearing = new Set(sessions.flatMap(({ persons = [] }) => persons.map(({ key }) => key)));
  return values.map((value) => personIn(value, texts)).filter(({ key }) => key && appearing.has(key));
}

/** Roles in capitals, as schedule2 has them, are not shown so. */
function roleIn(person: JsonObject): string {
  const role = textIn(person, 'role');
  return role === role.toUpperCase() ? role.charAt(0) + role.slice(1).toLowerCase() : role;
}
