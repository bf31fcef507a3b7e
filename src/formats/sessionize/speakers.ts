import type { PublicSession } from '../../agenda/session.ts';
import type { PublicSpeaker } from '../../agenda/speaker.ts';
import { plainText, type Site } from './site.ts';

/** A speaker with those of its sessions that the view shows. */
export interface SiteSpeaker extends PublicSpeaker {
  shown: PublicSession[];
}

/** The speakers of the sessions that the view shows, in the agenda's order. */
export function speakersIn({ sessions, lookup }: Site): SiteSpeaker[] {
  const shown = new Map<string, PublicSession[]>();
  for (const session of sessions)
    for (const id of new Set(session.speakers.map(({ speaker }) => speaker))) shown.set(id, [...(shown.get(id) ?? []), session]);
  return lookup.agenda.speakers.flatMap((speaker) => {
    const own = shown.get(speaker.id);
    return own ? [{ ...speaker, shown: own }] : [];
  });
}

/** What every view says of a speaker, but how it refers to sessions. Who holds a keynote is a top speaker. */
export function speakerFields(speaker: SiteSpeaker, site: Site) {
  const { id, name, biography, position, organisation, image, links, shown } = speaker;
  const { say } = site.lookup;
  return {
    id: site.speakerGuid(id),
    ...partsOf(speaker),
    fullName: name,
    bio: plainText(say(biography)),
    tagLine: [say(position), say(organisation)].filter(Boolean).join(', ') || null,
    profilePicture: image?.url ?? null,
    isTopSpeaker: shown.some(({ speakers }) => speakers.some((one) => one.speaker === id && one.role === 'keynote')),
    links: links.map(({ title, url }) => {
      const linkType = linkTypeOf(url);
      return { title: say(title) || linkType, url, linkType };
    }),
  };
}

/** `view/Speakers`. */
export function speakers(site: Site): object {
  return speakersIn(site).map((speaker) => ({
    ...speakerFields(speaker, site),
    sessions: speaker.shown.map(({ id, title }) => ({ id: site.sessionNumber(id), name: site.lookup.say(title) })),
    categories: [],
    questionAnswers: [],
  }));
}

/** Given and family name, where a name has blanks: the latter is the last word with the particles before it ("van der Berg"). */
function partsOf({ name, type }: PublicSpeaker): { firstName: string; lastName: string } {
  const words = name.split(' ');
  if (type === 'organisation' || words.length === 1) return { firstName: name, lastName: '' };
  let from = words.length - 1;
  while (from > 1 && /^\p{Ll}/u.test(words[from - 1] ?? '')) from--;
  return { firstName: words.slice(0, from).join(' '), lastName: words.slice(from).join(' ') };
}

const LINK_TYPES: readonly [RegExp, string][] = [
  [/(?:^|\.)(?:twitter|x)\.com$/, 'Twitter'],
  [/(?:^|\.)linkedin\.com$/, 'LinkedIn'],
  [/(?:^|\.)facebook\.com$/, 'Facebook'],
  [/(?:^|\.)instagram\.com$/, 'Instagram'],
  [/(?:^|\.)sessionize\.com$/, 'Sessionize'],
];

function linkTypeOf(url: string): string {
  const { hostname } = new URL(url);
  return LINK_TYPES.find(([pattern]) => pattern.test(hostname))?.[1] ?? 'Other';
}
