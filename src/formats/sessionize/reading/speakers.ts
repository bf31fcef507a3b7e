import type { JsonObject } from '../../foreign/json.ts';
import { recordsOf, textIn } from '../../foreign/json-value.ts';
import type { ForeignPerson } from '../../foreign/speakers.ts';
import type { Texts } from '../../foreign/texts.ts';

/** What a speaker of Sessionize says. The tag line is what they are and where. */
export function speakerIn(speaker: JsonObject, place: string, texts: Texts): ForeignPerson {
  const name = textIn(speaker, 'fullName') || [textIn(speaker, 'firstName'), textIn(speaker, 'lastName')].join(' ').trim();
  return {
    place,
    key: textIn(speaker, 'id'),
    name,
    biography: texts.prose(speaker['bio']),
    position: textIn(speaker, 'tagLine'),
    image: textIn(speaker, 'profilePicture'),
    links: recordsOf(speaker['links']).map((link) => ({ url: textIn(link, 'url'), title: textIn(link, 'title', 'linkType') })),
  };
}
