import { Kind } from '../../agenda/session.ts';
import type { ForeignAgenda } from '../foreign/agenda.ts';
import { kindByWords } from '../foreign/kinds.ts';
import type { ForeignRoom } from '../foreign/rooms.ts';
import type { ForeignSession } from '../foreign/session.ts';
import { elsewheresOf, NOWHERE } from '../voc/places.ts';
import { sessionIdOf } from '../voc/slugs.ts';
import { NO_TRACK } from '../voc/tracks.ts';

/**
 * An agenda that this service wrote, by what its words stand for: the formats ask for some where we have nothing to say (a room, a track), and have
 * none for others that we know (whether a session is tentative, a kind).
 */
export function asMeant(agenda: ForeignAgenda): ForeignAgenda {
  const { acronym = '' } = agenda.conference;
  const standsIn = standInsAmong(agenda.rooms ?? [], elsewheresOf(acronym));
  const venue = agenda.rooms?.find(standsIn)?.name;
  return {
    ...agenda,
    isOwn: true,
    // Who has no room is at the venue, which is said nowhere else.
    ...(venue && venue !== NOWHERE && { conference: { ...agenda.conference, venue } }),
    rooms: agenda.rooms?.filter((room) => !standsIn(room)),
    sessions: agenda.sessions.map((session) => ({
      ...sessionAsMeant(session, acronym),
      ...(session.room && { room: standsIn(session.room) ? null : session.room }),
    })),
  };
}

/** Tells the room that stands for none, which sessions name by its GUID, or by its name alone where the file lists it. */
function standInsAmong(listed: readonly ForeignRoom[], guids: ReadonlySet<string>): (room: ForeignRoom) => boolean {
  const isNone = ({ key }: ForeignRoom) => guids.has(key ?? '');
  const names = new Set(listed.filter(isNone).map(({ name }) => name));
  return (room) => (room.key ? isNone(room) : names.has(room.name));
}

function sessionAsMeant(session: ForeignSession, acronym: string): ForeignSession {
  return {
    ...session,
    id: sessionIdOf(acronym, session.slug ?? ''),
    ...(session.status === 'ACCEPTED' && { status: 'tentative' }),
    ...(session.track?.key === NO_TRACK && { track: null }),
    kind: kindOf(session),
  };
}

/** The kind as schedule.xml and schedule.json have it. In schedule2 placeholders are of the type META, and social sessions of OTHER too, so that the title tells. */
function kindOf({ type = '', title }: ForeignSession): Kind | undefined {
  const kind = Kind.safeParse(type);
  if (kind.success) return kind.data;
  if (type === 'OTHER' && kindByWords('', title) === 'social') return 'social';
  return type === 'OTHER' || type === 'META' ? 'other' : undefined;
}
