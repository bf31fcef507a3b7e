import { z } from 'zod';
import { Audience } from './audience.ts';
import { Conference } from './conference.ts';
import { Document } from './document.ts';
import { Room } from './room.ts';
import { Session } from './session.ts';
import { Speaker } from './speaker.ts';
import { Track } from './track.ts';

/** The collections of a draft besides its conference, with the shape of one member, in the order in which they refer to each other. */
export const collections = {
  audiences: Audience,
  tracks: Track,
  rooms: Room,
  speakers: Speaker,
  documents: Document,
  sessions: Session,
} as const;

export type Collection = keyof typeof collections;
export const collectionNames = Object.keys(collections) as Collection[];

export type Resource<C extends Collection> = z.infer<(typeof collections)[C]>;

/** The draft document: everything of one conference as organisers edit it. Members are in the order of their ids. */
export const Draft = z
  .strictObject({
    conference: Conference,
    audiences: z.array(Audience).max(1000).default([]),
    tracks: z.array(Track).max(1000).default([]),
    rooms: z.array(Room).max(5000).default([]),
    speakers: z.array(Speaker).max(20_000).default([]),
    documents: z.array(Document).max(20_000).default([]),
    sessions: z.array(Session).max(20_000).default([]),
  })
  .meta({ id: 'AgendaDraft' });
export type Draft = z.infer<typeof Draft>;

/** A draft as it is stored: its revision, and for each resource the revision of its own last change. */
export interface StoredDraft {
  draft: Draft;
  revision: number;
  revisions: { [C in Collection]: ReadonlyMap<string, number> };
}

/** An empty draft around a conference. */
export function emptyDraft(conference: Conference): Draft {
  return { conference, audiences: [], tracks: [], rooms: [], speakers: [], documents: [], sessions: [] };
}

/** The members of one collection, typed by its name. */
export function members<C extends Collection>(draft: Draft, collection: C): Resource<C>[] {
  return draft[collection] as Resource<C>[];
}

/** Ids in code unit order: the one order that every engine and language agrees on. */
export function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
