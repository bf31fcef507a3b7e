import type { ImportDocument } from '../../agenda/import.ts';
import { linkTarget } from '../html-to-markdown.ts';
import type { ForeignAgenda } from './agenda.ts';
import type { Audiences } from './audiences.ts';
import { baseOf } from './conference.ts';
import { datesOf } from './dates.ts';
import type { Documents } from './documents.ts';
import type { Doubts } from './doubts.ts';
import { withoutCall } from './invitations.ts';
import { type Judged, judged } from './judged.ts';
import { languagesIn } from './languages.ts';
import { proseOf } from './prose.ts';
import type { Rooms } from './rooms.ts';
import type { ForeignSession } from './session.ts';
import { linksOf } from './session-links.ts';
import type { Span } from './spans.ts';
import type { Speakers } from './speakers.ts';
import { tagsOf } from './tags.ts';
import { lineOf, titleOf } from './titles.ts';
import type { Tracks } from './tracks.ts';
import { isAllDay } from './when.ts';

/** What sessions refer to, and the zone of the conference. */
export interface Surroundings {
  rooms: Rooms;
  tracks: Tracks;
  audiences: Audiences;
  speakers: Speakers;
  documents: Documents;
  zone: string;
}

const MAX_ACCESSIBILITY = 40;

type ImportedSession = ImportDocument['sessions'][number];
type Fields = Partial<ImportedSession>;

/** The sessions of an agenda in the order of the file. */
export function sessionsOf(
  agenda: ForeignAgenda,
  spans: readonly (Span | null)[],
  around: Surroundings,
  doubts: Doubts,
): ImportedSession[] {
  const base = baseOf(agenda.conference);
  return judged(agenda, spans, doubts).map((found) => sessionOf(found, base, around, doubts));
}

function sessionOf(found: Judged, common: string | null, around: Surroundings, doubts: Doubts): ImportedSession {
  const { session, identity, title, kind, status, span, parent, repeatOf } = found;
  reportCalls(session, doubts);
  const base = linkTarget(session.base ?? '', null) ?? common ?? linkTarget(session.page ?? '', null);
  return {
    ...identity,
    repeatOf: repeatOf ?? identity.repeatOf,
    ...(kind && { kind }),
    ...(status && { status }),
    ...(session.admission !== undefined && { admission: session.admission }),
    ...(session.visibility && { visibility: session.visibility }),
    title,
    ...textsOf(session, base, doubts),
    ...timesOf(session, span, around.zone, doubts),
    ...(session.track !== undefined && { track: around.tracks.of(session) }),
    ...(session.parent !== undefined && { parent }),
    ...around.rooms.of(session),
    ...(session.persons && { speakers: around.speakers.of(session, base) }),
    ...(session.links && { documents: around.documents.of(session, base) }),
    ...(session.languages !== undefined && { languages: languagesIn(session, 'languages', doubts) }),
    ...(session.interpretation !== undefined && { interpretation: languagesIn(session, 'interpretation', doubts) }),
    ...(session.audiences && { audiences: around.audiences.of(session) }),
    ...(session.accessibility && { accessibility: tagsOf(session.accessibility).slice(0, MAX_ACCESSIBILITY) }),
    ...(session.tags && { tags: tagsOf(session.tags) }),
    links: linksOf(session, base, doubts),
  };
}

/** Which texts beside title, room and abstract, which report their own, tell how to join a call. */
function reportCalls({ subtitle = '', track, tags = [], accessibility = [], audiences = [], place }: ForeignSession, doubts: Doubts): void {
  const lines = [subtitle, track?.name ?? '', ...tags, ...accessibility, ...audiences.map(({ name }) => name)];
  if (lines.some((line) => withoutCall(titleOf(line)).count > 0))
    doubts.add(place, 'tells how to join a call in its subtitle, track, tags or audiences; that is left out');
}

function textsOf({ subtitle, abstract, note, place }: ForeignSession, base: string | null, doubts: Doubts): Fields {
  return {
    ...(subtitle !== undefined && { subtitle: lineOf(subtitle) }),
    ...(abstract && { abstract: proseOf(abstract, base, place, doubts) }),
    ...(note && { note: proseOf(note, base, place, doubts) }),
  };
}

/** Nothing where the format has no times, so that importing keeps those that are known. */
function timesOf({ when, place }: ForeignSession, span: Span | null, zone: string, doubts: Doubts): Fields {
  if (when === undefined) return {};
  if (when === null) return { start: null, end: null, date: null, endDate: null };
  if (isAllDay(when)) return datesOf(when, place, doubts);
  const own = span && span.zone !== zone ? span.zone : null;
  return { start: span?.start ?? null, end: span?.end ?? null, ...(when.timeZone !== undefined && { timeZone: own }) };
}
