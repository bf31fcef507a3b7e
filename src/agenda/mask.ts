import { z } from 'zod';
import { PublicAudience } from './audience.ts';
import { daysOf } from './compile.ts';
import { PublicConference } from './conference.ts';
import { datesOf } from './dates.ts';
import { PublicDocument } from './document.ts';
import { neutralBlock, settle, usesOf } from './projection.ts';
import { type Agenda, Day, type Release, type ReleaseInfo } from './release.ts';
import { PublicRoom } from './room.ts';
import { PublicSession } from './session.ts';
import { inShapeOrder } from './shape-order.ts';
import { PublicSpeaker } from './speaker.ts';
import { previousStartsOf } from './starts.ts';
import { instantIn } from './time.ts';
import { PublicTrack } from './track.ts';

/**
 * What the public sees of a release while `newest` is the newest one: what the newest hides, takes back, restricts or shows as a neutral block
 * is so in every older release too.
 */
export function publicAgenda(release: Release, newest: Release): Agenda {
  const masked = release.number === newest.number ? release : maskedBy(release, newest);
  const { conference, days, sessions, audiences, tracks, rooms, speakers, documents, zones } = masked;
  const info = infoOf(masked);
  const dates = datesOf(masked);
  const open = sessions.filter(({ visibility }) => visibility === 'public');
  return {
    conference: inShapeOrder(PublicConference, conference),
    release: info,
    days: inShapeOrder(z.array(Day), days),
    sessions: inShapeOrder(z.array(PublicSession), sessions),
    audiences: inShapeOrder(z.array(PublicAudience), audiences),
    tracks: inShapeOrder(z.array(PublicTrack), tracks),
    rooms: inShapeOrder(z.array(PublicRoom), rooms),
    speakers: inShapeOrder(z.array(PublicSpeaker), speakers),
    documents: inShapeOrder(z.array(PublicDocument), documents),
    zones,
    dates,
    descriptionLimit: masked.descriptionLimit ?? null,
    previousStarts: previousStartsOf(
      [...release.history, ...(release.dateHistory ?? [])],
      new Set([...open, ...dates].map(({ uid }) => uid)),
    ),
    withdrawn: withdrawnBy(release, sessions),
    modifiedAt: info.publishedAt,
  };
}

/** What the public learns of a release itself, its time in the conference's zone. */
export function infoOf(release: Release): ReleaseInfo {
  const { number, publishedAt, note, sha256, conference, sessions, tracks, rooms, speakers, documents, audiences } = release;
  return {
    number,
    publishedAt: instantIn(Date.parse(publishedAt), conference.timeZone),
    note,
    sha256,
    counts: {
      sessions: sessions.length,
      tracks: tracks.length,
      rooms: rooms.length,
      speakers: speakers.length,
      documents: documents.length,
      audiences: audiences.length,
    },
  };
}

function maskedBy(release: Release, newest: Release): Release {
  const hidden = new Set(newest.mask.sessions);
  const blocks = new Set(newest.sessions.filter(({ visibility }) => visibility === 'placeholder').map(({ uid }) => uid));
  const title = newest.conference.placeholderTitle;
  const sessions = release.sessions
    .filter(({ uid }) => !hidden.has(uid))
    .map((session): PublicSession => {
      if (!blocks.has(session.uid)) return session;
      const { sequence, createdAt, modifiedAt } = session;
      return { ...neutralBlock(session, title), sequence, createdAt, modifiedAt };
    });
  const settled = settle(
    {
      ...release,
      sessions,
      speakers: release.speakers.filter(({ id }) => !newest.mask.speakers.includes(id)),
      documents: release.documents.filter(({ id }) => !newest.mask.documents.includes(id)),
    },
    usesOf(release.sessions),
  );
  const shown = new Map(sessions.map((session) => [session.uid, session]));
  const masked = settled.sessions.flatMap((session) => {
    const own = shown.get(session.uid);
    return own ? [closedAs({ ...own, ...session }, newest)] : [];
  });
  const documents = settled.documents.map((document) => restrictedAs(document, newest));
  return { ...release, ...settled, documents, sessions: masked, days: daysOf(settled) };
}

/** Who is only let in by invitation now, was not told by an older release where to come in. */
function closedAs(session: PublicSession, newest: Release): PublicSession {
  const now = newest.sessions.find(({ uid }) => uid === session.uid);
  return now?.admission === 'invitation' ? { ...session, links: { ...session.links, stream: null, registration: null } } : session;
}

/** A document that is restricted now is so in older releases, which show it without its address. */
function restrictedAs(document: PublicDocument, newest: Release): PublicDocument {
  const now = newest.documents.find(({ id }) => id === document.id);
  return now?.access === 'restricted' ? { ...document, access: 'restricted', url: null } : document;
}

/** Sessions that this release or an earlier one showed and that the public does not see in it. */
function withdrawnBy(release: Release, shown: readonly PublicSession[]): Agenda['withdrawn'] {
  const visible = new Set(shown.map(({ uid }) => uid));
  return release.history.filter(({ uid }) => !visible.has(uid)).map(({ id, uid }) => ({ id, uid }));
}
