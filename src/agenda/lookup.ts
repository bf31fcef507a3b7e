import type { PublicAudience } from './audience.ts';
import type { PublicDocument } from './document.ts';
import type { ShownSession } from './projection.ts';
import type { PublicRoom } from './room.ts';
import type { PublicSpeaker } from './speaker.ts';
import type { PublicTrack } from './track.ts';

/** Everything that sessions refer to, by id. */
export interface Lookup<S extends ShownSession = ShownSession> {
  sessions: ReadonlyMap<string, S>;
  tracks: ReadonlyMap<string, PublicTrack>;
  rooms: ReadonlyMap<string, PublicRoom>;
  audiences: ReadonlyMap<string, PublicAudience>;
  speakers: ReadonlyMap<string, PublicSpeaker>;
  documents: ReadonlyMap<string, PublicDocument>;
}

type Tables<S> = { sessions: readonly S[] } & {
  [C in Exclude<keyof Lookup, 'sessions'>]: readonly (Lookup[C] extends ReadonlyMap<string, infer T> ? T : never)[];
};

/** The members of an agenda or a projection by id. */
export function lookupOf<S extends ShownSession>(tables: Tables<S>): Lookup<S> {
  return {
    sessions: mapOf(tables.sessions),
    tracks: mapOf(tables.tracks),
    rooms: mapOf(tables.rooms),
    audiences: mapOf(tables.audiences),
    speakers: mapOf(tables.speakers),
    documents: mapOf(tables.documents),
  };
}

function mapOf<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
