import { slugify } from '../../agenda/identifiers.ts';
import type { Imported } from '../../agenda/import.ts';
import type { ForeignAgenda } from './agenda.ts';
import { type Doubts, quoted } from './doubts.ts';
import { withoutCall } from './invitations.ts';
import { idGiver, keyOf } from './keys.ts';
import type { ForeignSession } from './session.ts';
import { shortened, titleOf } from './titles.ts';

/** A track as a file has it; one without a name is a reference by its key. */
export interface ForeignTrack {
  key?: string | undefined;
  name: string;
  /** `#rrggbb` or `#rgb`. */
  color?: string | undefined;
  /** Where it stands, if not where what it belongs to does. */
  place?: string | undefined;
}

/** The tracks of an agenda in the order of the file, and the track of each session. */
export interface Tracks {
  list: Imported<'tracks'>[];
  of(session: ForeignSession): string | null;
}

/** The tracks that the file lists, then those that only sessions name. The key is the file's own, else the name; sessions name a track by either. */
export function tracksOf({ tracks = [], sessions }: ForeignAgenda, doubts: Doubts): Tracks {
  const list: Imported<'tracks'>[] = [];
  const known = new Map<string, string>();
  const giveId = idGiver();
  const add = (track: ForeignTrack, place: string): string | null => {
    const [name, key] = [withoutCall(titleOf(track.name)).text, track.key ?? ''];
    const found = known.get(name) ?? known.get(key);
    if (found !== undefined) return found;
    if (!name && key) doubts.add(track.place ?? place, `names the track ${quoted(key)}, which the file does not have`);
    if (!name) return null;
    const id = giveId(slugify(name, 'track'));
    list.push({ id, key: keyOf(key || name), title: shortened(name), ...colorOf(track, place, doubts), order: list.length });
    known.set(name, id);
    if (key) known.set(key, id);
    return id;
  };
  for (const track of tracks) add(track, 'tracks');
  const found = new Map(sessions.map((session) => [session, session.track ? add(session.track, session.place) : null]));
  return { list, of: (session) => found.get(session) ?? null };
}

function colorOf({ color, place: own }: ForeignTrack, place: string, doubts: Doubts): Pick<Imported<'tracks'>, 'color'> {
  if (color === undefined) return {};
  if (color === '' || /^#[0-9a-f]{6}$/i.test(color)) return { color: color.toLowerCase() || null };
  const [, ...digits] = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color) ?? [];
  if (digits.length > 0) return { color: `#${digits.map((digit) => digit + digit).join('')}`.toLowerCase() };
  doubts.add(own ?? place, `has the colour ${quoted(color, 40)}, which is not #rrggbb; it is left out`);
  return { color: null };
}
