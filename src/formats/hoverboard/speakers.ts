import { type Doubts, quoted } from '../foreign/doubts.ts';
import type { JsonObject } from '../foreign/json.ts';
import { recordOf, recordsOf, textIn, textOf } from '../foreign/json-value.ts';
import type { ForeignPerson } from '../foreign/speakers.ts';
import { linkTarget } from '../html-to-markdown.ts';
import { inOrder } from './parts.ts';

type Speakers = ReadonlyMap<string, JsonObject>;

/** The speakers by their ids. Pictures at a path of the site are left out, since no part says where that is. */
export function speakersIn(speakers: Speakers, doubts: Doubts): ForeignPerson[] {
  const relative: string[] = [];
  const persons = [...speakers].map(([key, speaker]): ForeignPerson => {
    const picture = textIn(speaker, 'photoUrl', 'photo');
    const isRelative = picture !== '' && linkTarget(picture, null) === null;
    if (isRelative) relative.push(picture);
    return { ...speakerIn(key, speaker), image: isRelative ? '' : picture };
  });
  if (relative.length > 0)
    doubts.add(
      'speakers',
      `have ${relative.length} pictures at paths of their site, such as ${quoted(relative[0] ?? '')}; these are left out`,
    );
  return persons;
}

function speakerIn(key: string, speaker: JsonObject): ForeignPerson {
  const socials = recordsOf(inOrder(speaker['socials'])).filter((social) => textIn(social, 'link') !== '');
  return {
    key,
    name: textIn(speaker, 'name'),
    biography: [{ text: textIn(speaker, 'bio', 'shortBio'), syntax: 'either' }],
    organisation: textIn(speaker, 'company'),
    position: textIn(speaker, 'title'),
    country: textIn(speaker, 'country'),
    links: socials.map((social) => ({ url: textIn(social, 'link'), title: textIn(social, 'name') })),
    place: `speakers[${JSON.stringify(key)}]`,
  };
}

/** What tells who is in a session: by ids mostly, by names in some sites. A name that no speaker has is that of a person who is not listed. */
export function appearancesOf(speakers: Speakers): (session: JsonObject) => ForeignPerson[] {
  const ids = new Map([...speakers].map(([id, speaker]) => [textIn(speaker, 'name'), id]));
  const known = (text: string) => (speakers.has(text) ? text : ids.get(text));
  return (session) =>
    [...inOrder(session['speakers']), ...inOrder(session['speaker'])].flatMap((value) => {
      const written = textOf(value) || textIn(recordOf(value), 'id', 'name');
      const name = textIn(recordOf(value), 'name') || (/\s/.test(written) ? written : '');
      return written === '' ? [] : [{ key: known(written) ?? known(name) ?? (name === written ? '' : written), name }];
    });
}
