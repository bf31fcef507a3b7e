import type { JsonObject, JsonValue } from '../../foreign/json.ts';
import { listOf, recordOf, textIn } from '../../foreign/json-value.ts';
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
    image: avatar === undefined ? undefined : textIn(person, 'avatar'),
    links: links === undefined && url === undefined ? undefined : [...listOf(url), ...listOf(links)].flatMap(linkIn),
  };
}

/** Roles in capitals, as schedule2 has them, are not shown so. */
function roleIn(person: JsonObject): string {
  const role = textIn(person, 'role');
  return role === role.toUpperCase() ? role.charAt(0) + role.slice(1).toLowerCase() : role;
}
