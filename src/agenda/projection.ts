import type { PublicAudience } from './audience.ts';
import type { Conference, PublicConference } from './conference.ts';
import type { PublicDocument } from './document.ts';
import { byId, type Draft } from './draft.ts';
import { invalid } from './errors.ts';
import type { ReleaseContent } from './release.ts';
import type { PublicRoom } from './room.ts';
import type { PublicSession, Session } from './session.ts';
import type { PublicSpeaker } from './speaker.ts';
import { type Text, textMapOf } from './text.ts';
import { fixMoment } from './time.ts';
import type { PublicTrack } from './track.ts';

/** A shown session before its history is known. */
export type ShownSession = Omit<PublicSession, 'sequence' | 'createdAt' | 'modifiedAt'>;

/** What the public may see of a draft: hidden things are gone, references lead only to what is shown. */
export interface Projection {
  conference: PublicConference;
  sessions: ShownSession[];
  audiences: PublicAudience[];
  tracks: PublicTrack[];
  rooms: PublicRoom[];
  speakers: PublicSpeaker[];
  documents: PublicDocument[];
  listed: ReleaseContent['listed'];
}

/** Collections whose members are shown because sessions refer to them. */
export const referred = ['audiences', 'tracks', 'rooms', 'speakers', 'documents'] as const;
export type Referred = (typeof referred)[number];

/** Applies visibility to a draft. What only hidden sessions use is dropped unless it is `listed`. */
export function project(draft: Draft): Projection {
  const title = placeholderTitle(draft.conference);
  const sessions = draft.sessions
    .filter((session) => session.visibility !== 'private')
    .map((session) => {
      const shown = showSession(session, draft.conference);
      return session.visibility === 'placeholder' ? neutralBlock(shown, title) : shown;
    });
  const listed = {} as ReleaseContent['listed'];
  for (const name of referred) listed[name] = draft[name].filter((member) => member.listed).map((member) => member.id);
  const projection: Projection = {
    conference: { ...draft.conference, placeholderTitle: title, audiences: [] },
    sessions,
    audiences: draft.audiences.map(unmanaged),
    tracks: draft.tracks.map(unmanaged),
    rooms: draft.rooms.map(unmanaged),
    speakers: draft.speakers.map((speaker) => ({ ...unmanaged(speaker), sessions: [] })),
    documents: draft.documents.map((document) => ({ ...unmanaged(document), url: shownUrl(document), sessions: [] })),
    listed,
  };
  return settle(projection, usesOf(draft.sessions));
}

/** For each referred collection the ids that some sessions name. */
export type Uses = Record<Referred, Set<string>>;

export function usesOf(
  sessions: readonly Pick<Session, 'track' | 'room' | 'overflowRooms' | 'speakers' | 'documents' | 'audiences'>[],
): Uses {
  const uses: Uses = { audiences: new Set(), tracks: new Set(), rooms: new Set(), speakers: new Set(), documents: new Set() };
  for (const session of sessions) {
    if (session.track) uses.tracks.add(session.track);
    for (const room of [session.room, ...session.overflowRooms]) if (room) uses.rooms.add(room);
    for (const { speaker } of session.speakers) uses.speakers.add(speaker);
    for (const document of session.documents) uses.documents.add(document);
    for (const audience of session.audiences) uses.audiences.add(audience);
  }
  return uses;
}

/**
 * Brings a projection in order: drops what was used (`usedBefore`) and no shown session uses any more unless it is listed, with its translations; nulls references
 * that lead nowhere or to a placeholder, derives the lists of sessions, sorts.
 */
export function settle(projection: Projection, usedBefore: Uses): Projection {
  const uses = usesOf(projection.sessions);
  const named = (name: Referred, id: string) => uses[name].has(id) || projection.listed[name].includes(id);
  const stays = (name: Referred, id: string) => named(name, id) || !usedBefore[name].has(id);
  const kept = <T extends { id: string }>(name: Referred, items: T[]): T[] => items.filter(({ id }) => stays(name, id));
  // A translation that no session names goes with its original.
  const alive = projection.documents.filter(
    ({ id, translationOf }) => named('documents', id) || translationOf === null || stays('documents', translationOf),
  );
  const audiences = kept('audiences', projection.audiences).sort(byId);
  const tracks = kept('tracks', projection.tracks).sort(byOrder);
  const rooms = kept('rooms', projection.rooms).sort(byOrder);
  const speakers = kept('speakers', projection.speakers).sort(byId);
  const documents = kept('documents', alive).sort(byOrder);
  const has = {
    audiences: idsOf(audiences),
    tracks: idsOf(tracks),
    rooms: idsOf(rooms),
    speakers: idsOf(speakers),
    documents: idsOf(documents),
  };
  const open = new Set(projection.sessions.filter(({ visibility }) => visibility === 'public').map(({ id }) => id));
  const sessions = inProgrammeOrder(
    projection.sessions.map((session) => withoutDeadReferences(session, has, open)),
    rooms,
  );
  const listed = Object.fromEntries(referred.map((name) => [name, projection.listed[name].filter((id) => has[name].has(id))]));
  return {
    conference: { ...projection.conference, audiences: audiences.map(({ id, title }) => ({ id, title })) },
    sessions,
    audiences,
    tracks,
    rooms,
    speakers: speakers.map((speaker) => ({
      ...speaker,
      sessions: naming(sessions, (s) => s.speakers.some((a) => a.speaker === speaker.id)),
    })),
    documents: documents.map((document) => ({
      ...document,
      translationOf: document.translationOf && has.documents.has(document.translationOf) ? document.translationOf : null,
      sessions: naming(sessions, (s) => s.documents.includes(document.id)),
    })),
    listed: listed as Projection['listed'],
  };
}

/** Sessions by start, all-day entries first of their day, unscheduled ones last; then those without a room (blocks), then by its order, then by id. */
export function inProgrammeOrder<S extends ShownSession>(sessions: readonly S[], rooms: readonly PublicRoom[]): S[] {
  const position = new Map(rooms.map((room, index) => [room.id, index]));
  const keys = new Map(
    sessions.map((session) => {
      const at = session.start ? Date.parse(session.start) : null;
      const day = session.start?.slice(0, 10) ?? session.date ?? '9999';
      return [session, { day, at: at ?? (session.date ? -Infinity : Infinity), room: position.get(session.room ?? '') ?? -1 }];
    }),
  );
  return [...sessions].sort((a, b) => {
    const [x, y] = [keys.get(a), keys.get(b)];
    if (!x || !y) return 0;
    const allDay = x.at === -Infinity || y.at === -Infinity;
    if (allDay && x.day !== y.day) return x.day < y.day ? -1 : 1;
    if (x.at !== y.at) return x.at < y.at ? -1 : 1;
    if (x.room !== y.room) return x.room < y.room ? -1 : 1;
    return byId(a, b);
  });
}

function byOrder(a: { order: number; id: string }, b: { order: number; id: string }): number {
  return a.order - b.order || byId(a, b);
}

function idsOf(items: readonly { id: string }[]): Set<string> {
  return new Set(items.map(({ id }) => id));
}

function naming(sessions: readonly ShownSession[], names: (session: ShownSession) => boolean): string[] {
  return sessions.filter(names).map(({ id }) => id);
}

function withoutDeadReferences(session: ShownSession, has: Record<Referred, Set<string>>, open: Set<string>): ShownSession {
  const alive = (name: Referred, id: string | null) => (id !== null && has[name].has(id) ? id : null);
  return {
    ...session,
    track: alive('tracks', session.track),
    room: alive('rooms', session.room),
    overflowRooms: session.overflowRooms.filter((id) => has.rooms.has(id)),
    speakers: session.speakers.filter(({ speaker }) => has.speakers.has(speaker)),
    documents: session.documents.filter((id) => has.documents.has(id)),
    audiences: session.audiences.filter((id) => has.audiences.has(id)),
    parent: session.parent && open.has(session.parent) ? session.parent : null,
    repeatOf: session.repeatOf && open.has(session.repeatOf) ? session.repeatOf : null,
  };
}

function unmanaged<T extends { listed: boolean; source: unknown }>(resource: T): Omit<T, 'listed' | 'source'> {
  const { listed: _listed, source: _source, ...rest } = resource;
  return rest;
}

function shownUrl(document: Draft['documents'][number]): string | null {
  return document.access === 'restricted' ? null : document.url;
}

function showSession(session: Session, conference: Conference): ShownSession {
  const { source: _source, links, visibility, ...rest } = session;
  const zone = session.timeZone ?? conference.timeZone;
  const admission = session.admission ?? conference.admission;
  const invited = admission === 'invitation';
  return {
    ...rest,
    start: fixedText(session, 'start', zone),
    end: fixedText(session, 'end', zone),
    endDate: session.date ? (session.endDate ?? session.date) : null,
    timeZone: zone,
    admission,
    visibility: visibility === 'placeholder' ? 'placeholder' : 'public',
    links: {
      page: links.page,
      stream: invited ? null : links.stream,
      recording: links.recording,
      registration: invited ? null : links.registration,
    },
  };
}

function fixedText(session: Session, field: 'start' | 'end', zone: string): string | null {
  const moment = session[field];
  if (moment === null) return null;
  const fixed = fixMoment(moment, zone);
  if (typeof fixed === 'string') throw invalid([{ path: `sessions[${session.id}].${field}`, message: fixed }]);
  return fixed.text;
}

/** What is left of a session of which the public sees a time block only. */
export function neutralBlock(session: ShownSession, title: Text): ShownSession {
  const { id, uid, start, end, date, endDate, timeZone } = session;
  return {
    ...{ id, uid, kind: 'other', title, subtitle: null, abstract: null, start, end, date, endDate, timeZone },
    ...{ status: 'confirmed', admission: null, visibility: 'placeholder', track: null, room: null, overflowRooms: [] },
    ...{ parent: null, repeatOf: null, speakers: [], documents: [], audiences: [], languages: [], interpretation: [] },
    ...{ accessibility: [], tags: [], note: null, links: { page: null, stream: null, recording: null, registration: null } },
  };
}

const RESERVED: Record<string, string> = { en: 'Reserved', fr: 'Réservé' };

function placeholderTitle(conference: Conference): Text {
  if (conference.placeholderTitle) return conference.placeholderTitle;
  const entries = conference.languages.map((tag) => [tag, RESERVED[tag.toLowerCase().split('-')[0] ?? '']] as const);
  const known = entries.filter((entry): entry is [string, string] => entry[1] !== undefined);
  if (known.length === 0 || known[0]?.[0] !== conference.languages[0]) known.unshift([conference.languages[0] ?? 'en', 'Reserved']);
  return known.length === 1 ? (known[0]?.[1] ?? 'Reserved') : textMapOf(Object.fromEntries(known));
}
