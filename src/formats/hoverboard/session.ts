import { type Doubts, quoted } from '../foreign/doubts.ts';
import type { JsonObject } from '../foreign/json.ts';
import { listOf, textIn, textOf } from '../foreign/json-value.ts';
import type { ForeignSession } from '../foreign/session.ts';
import type { Placement } from './placements.ts';

/** What a session says, at one of its places, or at none. Service sessions have an icon, which tells what they are. */
export function sessionIn(id: string, session: JsonObject, placement: Placement | null, doubts: Doubts): ForeignSession {
  const place = placement?.place ?? `sessions[${JSON.stringify(id)}]: session ${id}`;
  const title = textIn(session, 'title');
  const icon = textIn(session, 'icon');
  const presentation = textIn(session, 'presentation');
  const [room = null, ...otherRooms] = placement?.rooms ?? [];
  return {
    place,
    keys: [id],
    title,
    abstract: [{ text: textIn(session, 'description'), syntax: 'either' }],
    type: icon,
    kind: icon === 'registration' ? 'other' : undefined,
    when: placement && { time: placement.start, end: placement.end },
    day: placement?.day,
    room,
    otherRooms,
    persons: listOf(session['speakers']).map((speaker) => ({ key: textOf(speaker), name: '' })),
    links: presentation ? [{ url: presentation, title, kind: 'presentation' }] : [],
    languages: textIn(session, 'language'),
    tags: [...listOf(session['tags']), ...listOf(session['complexity'])].map(textOf).filter(Boolean),
    recording: recordingOf(textIn(session, 'videoId'), place, doubts),
  };
}

/** The address of a video, which is an id of YouTube's. */
function recordingOf(video: string, place: string, doubts: Doubts): string {
  if (video === '' || /^https?:/i.test(video)) return video;
  if (/^[\w-]{6,20}$/.test(video)) return `https://www.youtube.com/watch?v=${video}`;
  doubts.add(place, `has the video ${quoted(video)}, which is no id of one; it is left out`);
  return '';
}
