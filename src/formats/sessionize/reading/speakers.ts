import type { JsonObject } from '../../foreign/json.ts';
import { recordsOf, textIn } from '../../foreign/json-value.ts';
import type { ForeignPerson } from '../../foreign/speakers.ts';
import type { Texts } from '../../foreign/texts.ts';

/** What a speaker of Sessionize says, of which the wall shows a part. The tag line is what they are and where. */
export function speakerIn(speaker: JsonObject, place: string, texts: Texts): ForeignPerson {
  const name = textIn(speaker, 'fullName') || [textIn(speaker, 'firstName'), textIn(speaker, 'lastName')].join(' ').trim();
  const links = recordsOf(speaker['links']).filter((link) => textIn(link, 'url') !== '');
  return {
    place,
    key: textIn(speaker, 'id'),
    name,
    biography: 'bio' in speaker ? texts.prose(speaker['bio']) : undefined,
    position: 'tagLine' in speaker ? textIn(speaker, 'tagLine') : undefined,
    image: 'profilePicture' in speaker ? textIn(speaker, 'profilePicture') : undefined,
    links: 'links' in speaker ? links.map((link) => ({ url: textIn(link, 'url'), title: textIn(link, 'title', 'linkType') })) : undefined,
  };
}
