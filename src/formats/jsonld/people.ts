import type { PublicSession } from '../../agenda/session.ts';
import type { PublicSpeaker } from '../../agenda/speaker.ts';
import type { Lookup } from '../lookup.ts';
import { type Node, node } from './node.ts';

/** Who is on a session's programme: a person or organisation, within a `Role` of schema.org where they are there as more than a speaker. */
export function performersOf({ speakers }: PublicSession, lookup: Lookup): Node[] {
  return speakers.flatMap(({ speaker, role, label }) => {
    const found = lookup.speakers.get(speaker);
    if (!found) return [];
    const performer = speakerNode(found, lookup);
    if (role === 'speaker' && label === null) return [performer];
    return [node('Role', { roleName: label ? lookup.say(label) : lookup.words.roles[role], performer })];
  });
}

function speakerNode({ name, type, organisation, position, image, links }: PublicSpeaker, { say }: Lookup): Node {
  const about = { name, url: links[0]?.url, sameAs: links.slice(1).map(({ url }) => url), image: image?.url };
  if (type === 'organisation') return node('Organization', about);
  const affiliation = organisation && node('Organization', { name: say(organisation) });
  return node('Person', { ...about, jobTitle: say(position), affiliation });
}

/** Who organises the conference. */
export function organisersOf({ agenda, say }: Lookup): Node[] {
  return agenda.conference.organisers.map(({ name, url }) => node('Organization', { name: say(name), url }));
}
