import { type Doubts, quoted } from '../foreign/doubts.ts';
import type { JsonObject } from '../foreign/json.ts';
import { recordOf, textIn, textOf } from '../foreign/json-value.ts';
import type { ForeignRoom } from '../foreign/rooms.ts';
import type { ForeignSession } from '../foreign/session.ts';
import { roomOf } from './days.ts';
import { inOrder } from './parts.ts';
import type { Placement } from './placements.ts';

/** What a session says but who is in it, at one of its places, or at none. Service sessions have an icon, which tells what they are. */
export function sessionIn(id: string, session: JsonObject, placement: Placement | null, doubts: Doubts): ForeignSession {
  const place = placement?.place ?? `sessions[${JSON.stringify(id)}]: session ${id}`;
  const title = textIn(session, 'title');
  const icon = textIn(session, 'icon');
  const presentation = textIn(session, 'presentation');
  const [room = null, ...otherRooms] = roomsOf(session, placement);
  const track = textIn(session, 'track');
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
    track: track === '' || track === room?.name ? undefined : { name: track },
    links: presentation ? [{ url: presentation, title, kind: 'presentation' }] : [],
    languages: textIn(session, 'language'),
    tags: [...inOrder(session['tags']), ...inOrder(session['complexity'])].map(textOf).filter(Boolean),
    recording: recordingOf(textIn(session, 'videoId', 'video'), place, doubts),
  };
}

/** Where it says itself that it is, else the rooms of its place. */
function roomsOf(session: JsonObject, placement: Placement | null): ForeignRoom[] {
  const own = roomOf(recordOf(session['track']) ?? null);
  return own.name === '' ? (placement?.rooms ?? []) : [own];
}

/** The address of a video, which is an id of YouTube's. */
function recordingOf(video: string, place: string, doubts: Doubts): string {
  if (video === '' || /^https?:/i.test(video)) return video;
  if (/^[\w-]{6,20}$/.test(video)) return `https://www.youtube.com/watch?v=${video}`;
  doubts.add(place, `has the video ${quoted(video)}, which is no id of one; it is left out`);
  return '';
}
