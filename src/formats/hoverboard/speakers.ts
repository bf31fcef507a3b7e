import { type Doubts, quoted } from '../foreign/doubts.ts';
import type { JsonObject, JsonValue } from '../foreign/json.ts';
import { recordOf, recordsOf, textIn } from '../foreign/json-value.ts';
import type { ForeignPerson } from '../foreign/speakers.ts';
import { linkTarget } from '../html-to-markdown.ts';

/** The speakers by their ids. Pictures at a path of the site are left out, since no part says where that is. */
export function speakersIn(value: JsonValue | undefined, doubts: Doubts): ForeignPerson[] {
  const relative: string[] = [];
  const persons = Object.entries(recordOf(value) ?? {}).flatMap(([key, entry]): ForeignPerson[] => {
    const speaker = recordOf(entry);
    if (!speaker) return [];
    const picture = textIn(speaker, 'photoUrl', 'photo');
    const isRelative = picture !== '' && linkTarget(picture, null) === null;
    if (isRelative) relative.push(picture);
    return [{ ...speakerIn(key, speaker), image: isRelative ? '' : picture }];
  });
  if (relative.length > 0)
    doubts.add(
      'speakers',
      `have ${relative.length} pictures at paths of their site, such as ${quoted(relative[0] ?? '')}; these are left out`,
    );
  return persons;
}

function speakerIn(key: string, speaker: JsonObject): ForeignPerson {
  return {
    key,
    name: textIn(speaker, 'name'),
    biography: [{ text: textIn(speaker, 'bio', 'shortBio'), syntax: 'either' }],
    organisation: textIn(speaker, 'company'),
    position: textIn(speaker, 'title'),
    country: textIn(speaker, 'country'),
    links: recordsOf(speaker['socials']).map((social) => ({ url: textIn(social, 'link'), title: textIn(social, 'name') })),
    place: `speakers[${JSON.stringify(key)}]`,
  };
}
