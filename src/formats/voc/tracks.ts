import type { Agenda } from '../../agenda/release.ts';
import { mendLine } from '../../agenda/text.ts';
import type { Lookup } from '../lookup.ts';
import { distinctNames } from './names.ts';
import { slugOf } from './slugs.ts';

/** Schedule2 asks for a track where a session has none: this is the slug of no track. */
export const NO_TRACK = 'no_track';

/** A track as these formats have it. */
export interface ScheduleTrack {
  id: string;
  name: string;
  slug: string;
  color: string | null;
}

/** The tracks of an agenda in their order, by id. */
export function tracksOf({ tracks }: Agenda, { say }: Lookup): ReadonlyMap<string, ScheduleTrack> {
  const names = distinctNames(tracks.map(({ id, title }) => ({ id, name: mendLine(say(title)) })));
  return new Map(tracks.map(({ id, color }) => [id, { id, name: names.get(id) ?? id, slug: slugOf(id), color }]));
}
