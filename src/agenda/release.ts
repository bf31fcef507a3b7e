import { z } from 'zod';
import type { PublicAudience } from './audience.ts';
import type { PublicConference } from './conference.ts';
import type { DateEntry } from './dates.ts';
import type { PublicDocument } from './document.ts';
import type { Collection } from './draft.ts';
import { Id } from './identifiers.ts';
import type { PublicRoom } from './room.ts';
import type { PublicSession } from './session.ts';
import type { PublicSpeaker } from './speaker.ts';
import { CalendarDate } from './time.ts';
import type { PublicTrack } from './track.ts';

/** How many of each kind of resource a release shows. */
export const Counts = z.strictObject({
  sessions: z.int(),
  tracks: z.int(),
  rooms: z.int(),
  speakers: z.int(),
  documents: z.int(),
  audiences: z.int(),
});

/** What the public learns of a release itself. */
export const ReleaseInfo = z
  .strictObject({
    number: z.int().min(1),
    publishedAt: z.string().meta({ format: 'date-time' }),
    note: z.string().nullable(),
    sha256: z.string().meta({ examples: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'] }),
    counts: Counts,
  })
  .meta({ id: 'Release' });
export type ReleaseInfo = z.infer<typeof ReleaseInfo>;

export const Day = z.strictObject({ date: CalendarDate, sessions: z.array(Id) });
export type Day = z.infer<typeof Day>;

/** What is frozen of a time zone: its VTIMEZONE, and the local times that occur twice in the years of the conference. */
export interface FrozenZone {
  /** Unfolded lines joined by CRLF from BEGIN:VTIMEZONE to END:VTIMEZONE, or null where the rule form cannot hold. */
  vtimezone: string | null;
  /** Local times `YYYY-MM-DDTHH:MM:SS` from (inclusive) and to (exclusive) that happen twice. */
  repeated: [string, string][];
}

/**
 * Everything of one conference at one release, as the public may see it: the one value that every output is made from.
 * Arrays: sessions by start (all-day entries first of their day, unscheduled last), then room order, then id; tracks, rooms and documents by order,
 * then id; speakers and audiences by id. Texts are strings (default language) or maps.
 */
export interface Agenda {
  conference: PublicConference;
  release: ReleaseInfo;
  days: Day[];
  sessions: PublicSession[];
  audiences: PublicAudience[];
  tracks: PublicTrack[];
  rooms: PublicRoom[];
  speakers: PublicSpeaker[];
  documents: PublicDocument[];
  zones: Record<string, FrozenZone>;
  /** The conference's span and days as entries of a calendar. */
  dates: DateEntry[];
  /** How many octets of an abstract or a note calendars show; null for all. */
  descriptionLimit: number | null;
  /** When sessions and dates that were moved were shown to begin before, by uid: RFC 3339 or, for whole days, a date. */
  previousStarts: Record<string, string>;
  /** Sessions shown by an earlier release and no longer by this one. */
  withdrawn: { id: string; uid: string }[];
  /** When it was released (RFC 3339, in the conference's zone): a release is only made where something shown has changed. */
  modifiedAt: string;
}

/** The history of one session, or one date of the conference, that was ever shown. Times are RFC 3339 in UTC with `+00:00`. */
export interface HistoryEntry {
  uid: string;
  id: string;
  sequence: number;
  createdAt: string;
  modifiedAt: string;
  digest: string;
  /** The number of the release that no longer showed it, or null. */
  withdrawnIn: number | null;
  /** When it was last shown to begin: RFC 3339 or, for whole days, a date; null where it never was. Absent in releases from before this was kept. */
  start?: string | null;
  /** When it was shown to begin before it was moved; null where it never was. Absent as `start` is. */
  previousStart?: string | null;
}

/**
 * What the newest release takes back from the older ones. `sessions` holds uids that were shown once and were hidden afterwards, or went while they were placeholders;
 * placeholders of the newest release count besides.
 */
export interface Mask {
  sessions: string[];
  speakers: string[];
  documents: string[];
}

/** The frozen part of a release: what is kept as canonical JSON under its SHA-256. */
export interface ReleaseContent {
  conference: PublicConference;
  number: number;
  publishedAt: string;
  note: string | null;
  days: Day[];
  sessions: PublicSession[];
  audiences: PublicAudience[];
  tracks: PublicTrack[];
  rooms: PublicRoom[];
  speakers: PublicSpeaker[];
  documents: PublicDocument[];
  zones: Record<string, FrozenZone>;
  history: HistoryEntry[];
  /** As `history`, of the conference's span and days. Absent in releases from before calendars could show these. */
  dateHistory?: HistoryEntry[];
  /** Absent, as null, for the whole of every text. */
  descriptionLimit?: number | null;
  /** Ids of what is shown even where no shown session refers to it. */
  listed: Record<Exclude<Collection, 'sessions'>, string[]>;
}

/** A release: immutable, numbered from 1 within its conference. */
export interface Release extends ReleaseContent {
  sha256: string;
  mask: Mask;
}
